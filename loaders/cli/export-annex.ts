import {toAnnex} from "../../src/lib/annex/to-annex.js";
import {MILESTONES} from "../../src/lib/contract/framework.js";
import {annexDocx} from "../site/annex/annex-docx.js";
import {annexHtml} from "../site/annex/annex-html.js";
import {annexXlsx} from "../site/annex/annex-xlsx.js";
import {readSiteData} from "../site/data/read-site-data.js";
import {listVintages} from "../store/vintages.js";
import {writeOutput} from "./run-command.js";

/** What `prf export annex` is asked for. */
export interface AnnexOptions {
  milestone?: string;
  lang?: string;
  format?: string;
  vintage?: string;
  out?: string;
}

/**
 * Writes the framework in its own layout, filled for one milestone, as Word, Excel or HTML.
 *
 * Without `--vintage` the one that was frozen for the review of the milestone (`defr-2024` for 2023), else `current`.
 * Throws TypeError for an unknown milestone, language or format.
 */
export async function exportAnnex(options: AnnexOptions, data: string): Promise<void> {
  const milestone = MILESTONES.find((year) => String(year) === (options.milestone ?? "2023"));
  if (milestone === undefined)
    throw new TypeError(`unknown milestone "${options.milestone}"; known are ${MILESTONES.join(", ")}`);
  const {lang = "en", format = "html"} = options;
  if (lang !== "en" && lang !== "zh") throw new TypeError(`unknown language "${lang}"; known are en, zh`);
  if (format !== "docx" && format !== "xlsx" && format !== "html")
    throw new TypeError(`unknown format "${format}" of the annex; known are docx, xlsx, html`);
  const frozen = `defr-${milestone + 1}`;
  const vintage = options.vintage ?? (listVintages(data).includes(frozen) ? frozen : "current");
  const annex = toAnnex(await readSiteData(data, vintage), milestone, lang);
  const bytes =
    format === "docx" ? await annexDocx(annex) : format === "xlsx" ? await annexXlsx(annex) : annexHtml(annex);
  await writeOutput(bytes, options.out);
  if (options.out !== undefined)
    process.stderr.write(`prf export: the annex for ${milestone} of vintage ${vintage} written to ${options.out}\n`);
}
