import {createHash} from "node:crypto";
import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {areaName} from "../../../src/components/layout/area-name.js";
import {readingFiles} from "../../../src/components/results/reading-file.js";
import {METHODS} from "../../../src/lib/indicators/registry.js";
import {TRANSLATED} from "../../../src/lib/language/data-texts.js";
import {type Language, withLanguage} from "../../../src/lib/language/language.js";
import {lineageFiles} from "../../../src/lib/lineage/lineage-data.js";
import {panelWords} from "../../../src/lib/lineage/lineage-words.js";
import {sourceRowsText} from "../../../src/lib/lineage/source-rows.js";
import type {SiteData} from "../../../src/lib/site/site-data.js";

/** The files that pages fetch lineage from, and a name for what is in them. */
export interface SiteLineage {
  /**
   * Texts by name: `TRD-OP1`, `TRD-OP1-readings`, `cpmm` for the rows that the pages of corridors and borders show, and `words-ru` for
   * the words of all of them in another language.
   */
  files: ReadonlyMap<string, string>;
  /** Changes with any of the texts, so that a browser never shows the rows of an earlier build. */
  version: string;
}

const made = new WeakMap<SiteData["inputs"], SiteLineage>();

/** Returns the lineage of a site's values, made at the first call and kept: the pages' heads and the build ask for the same. */
export function siteLineage(data: SiteData): SiteLineage {
  const {tables, checked, inputs, snapshots} = data;
  const known = made.get(inputs);
  if (known !== undefined) return known;
  // A page of any language may be the first to ask; the files of all are in English, with their words in the others beside them.
  const sources = {reference: inputs.reference, snapshots: [...data.value_snapshots, ...snapshots], methods: METHODS};
  const files = withLanguage("en", () => lineageFiles(tables, checked, sources));
  const meta = snapshots.find(({source}) => source === "cpmm");
  if (meta !== undefined) {
    const own = inputs.observations.filter(({source}) => source === "cpmm");
    const text = withLanguage("en", () => sourceRowsText(own, meta, (area) => areaName(area, inputs.reference)));
    files.set("cpmm", text);
  }
  const areas = [...new Set(inputs.observations.map(({area}) => area))];
  const namesIn = (own: Language) => withLanguage(own, () => areas.map((area) => areaName(area, inputs.reference)));
  const english = namesIn("en");
  for (const own of TRANSLATED) {
    const names = namesIn(own).map((name, i) => [english[i]!, name] as const);
    files.set(`words-${own}`, JSON.stringify(withLanguage(own, () => panelWords(sources, names, inputs.reported))));
  }
  for (const [name, text] of readingFiles(data)) files.set(name, text);
  const hash = createHash("sha256");
  for (const [name, text] of files) hash.update(name).update(text);
  const lineage = {files, version: hash.digest("hex").slice(0, 8)};
  made.set(inputs, lineage);
  return lineage;
}

/**
 * Writes the files that pages fetch lineage from into a built site, under the addresses that Framework's preview has for
 * them, and returns how many.
 *
 * @example await writeLineageFiles(data, "dist") // dist/_file/data/lineage/TRD-OP1.json, …
 */
export async function writeLineageFiles(data: SiteData, out: string): Promise<number> {
  const {files} = siteLineage(data);
  const folder = join(out, "_file", "data", "lineage");
  await mkdir(folder, {recursive: true});
  for (const [name, text] of files) await writeFile(join(folder, `${name}.json`), text);
  return files.size;
}
