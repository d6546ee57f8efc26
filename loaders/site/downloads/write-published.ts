import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {bundlePage} from "../../../src/components/downloads/bundle-page.js";
import type {AnnexFile, DownloadFacts} from "../../../src/components/downloads/download-facts.js";
import type {EmbedIndex} from "../../../src/components/embeds/embed-panel.js";
import {ANNEX_VIEWS} from "../../../src/lib/annex/annex.js";
import {toAnnex} from "../../../src/lib/annex/to-annex.js";
import {bundleCitation} from "../../../src/lib/bundle/cite-bundle.js";
import {siteCatalog} from "../../../src/lib/bundle/dcat-catalog.js";
import {schemaDataset} from "../../../src/lib/bundle/schema-dataset.js";
import {type Framework, MILESTONES} from "../../../src/lib/contract/framework.js";
import {shownMilestone} from "../../../src/lib/framework/result-views.js";
import {LANGUAGES} from "../../../src/lib/language/language.js";
import type {SiteData} from "../../../src/lib/site/site-data.js";
import {type WrittenBundle, writeBundle} from "../../export/write-bundle.js";
import {listVintages} from "../../store/vintages.js";
import {annexDocx} from "../annex/annex-docx.js";
import {annexXlsx} from "../annex/annex-xlsx.js";
import {siteAddress} from "../briefs/site-address.js";
import {newestDay} from "../data/read-history.js";
import {readVintageData} from "../data/read-site-data.js";
import {readLanguages} from "../language/read-messages.js";
import {dataVintages} from "../toolkit/open-data.js";
import {vintageFiles} from "../toolkit/toolkit-files.js";
import {
  type EmbedsSetting,
  singleFileAssets,
  writeEmbeds,
  writeExplorerEmbeds,
  writeExplorerScript
} from "./write-embeds.js";

/** Where downloads are written and what they say of the site. */
interface DownloadsSetting {
  /** Folder of the pages' sources, for the style. */
  root: string;
  /** Folder of the site. */
  out: string;
  /** Address of the published site without a slash at its end; null where it is not known. */
  site: string | null;
  /** ISO date: the newest day in the data. */
  day: string;
}

/** What is written, and where. */
export interface PublishedOptions {
  data: string;
  /** The vintage that the site's pages are of. */
  live: string;
  /** Folder of the pages' sources, for the style. */
  root: string;
  out: string;
}

/**
 * Writes what a site offers of every vintage to those who take it elsewhere: the tables below `<out>/downloads/`, with
 * `index.json` of their names, sizes and hashes and `catalog.jsonld` of the vintages, and the charts below `<out>/embed/`, with `charts.json` of the frozen
 * vintages that hold each.
 *
 * Vintages are read one after the other and let go, so that many of them need no more memory than one.
 * Throws DataError where a vintage cannot be read or a table does not keep the contract.
 * @example await writePublished({data: "data", live: "current", root: "src", out: "dist"})
 */
export async function writePublished({data, live, root, out}: PublishedOptions): Promise<void> {
  await readLanguages(data);
  const site = siteAddress(process.env);
  const setting = {root, out, site, day: await newestDay(data)};
  const all: DownloadFacts[] = [];
  const embeds: EmbedIndex = {};
  const places = new Set<string>();
  await writeExplorerScript(out);
  // The site's own figures come first: charts lead back to its pages.
  for (const name of [live, ...listVintages(data).filter((other) => other !== live)]) {
    const own = await readVintageData(data, name);
    if (name === live) for (const place of sitePlaces(own.inputs.framework)) places.add(place);
    all.push(await writeDownloads(own, setting));
    if (name === live) await writeFrames(own, {root, out, isLive: true, places});
    if (name === "current") continue;
    for (const chart of await writeFrames(own, {root, out, isLive: false, places})) {
      embeds[chart] = [...(embeds[chart] ?? []), name];
    }
  }
  await writeFile(join(out, "downloads", "vintages.json"), `${JSON.stringify(dataVintages(data))}\n`);
  await writeFile(join(out, "downloads", "catalog.jsonld"), `${JSON.stringify(siteCatalog(all, site), null, 1)}\n`);
  await writeFile(join(out, "embed", "charts.json"), `${JSON.stringify(embeds)}\n`);
  await writeFile(join(out, "downloads", "index.json"), `${JSON.stringify(all, null, 1)}\n`);
}

async function writeFrames(data: SiteData, setting: EmbedsSetting): Promise<string[]> {
  return [...(await writeEmbeds(data, setting)), ...(await writeExplorerEmbeds(data, setting))];
}

/** Pages that charts stand on. */
function sitePlaces({results, sectors}: Framework): string[] {
  return [...results.map(({id}) => `/indicators/${id}`), ...sectors.map(({sector}) => `/sectors/${sector}`)];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [data = "", live = "", root = "", out = ""] = process.argv.slice(2);
  await writePublished({data, live, root, out});
}

/** Writes one vintage's tables below `<out>/downloads/` with a page for each folder, and returns what is said of them. */
async function writeDownloads(data: SiteData, {root, out, site, day}: DownloadsSetting): Promise<DownloadFacts> {
  const folder = join(out, "downloads");
  await mkdir(folder, {recursive: true});
  const {vintage, tables, snapshots, inputs} = data;
  const bundle = await writeBundle(folder, {vintage, tables, snapshots, reference: inputs.reference}, {day, site});
  const facts = toFacts(bundle, await writeAnnexes(data, join(folder, vintage.name)));
  const setting = singleFileAssets(root, ["tokens.css", "alone.css"]);
  for (const name of new Set([facts.vintage, facts.permanent]))
    await writeFile(
      join(folder, name, "index.html"),
      bundlePage(name, facts, schemaDataset(bundle, bundle.archive), setting)
    );
  await mkdir(join(folder, facts.vintage, "releases"), {recursive: true});
  for await (const [path, bytes] of vintageFiles(data)) await writeFile(join(folder, facts.vintage, path), bytes);
  return facts;
}

/** Writes the annex in each view, language and format, of the newest figures and of a vintage that was frozen for a review. */
async function writeAnnexes(data: SiteData, folder: string): Promise<AnnexFile[]> {
  const {name} = data.vintage;
  const reviewed = /^defr-(\d{4})$/.exec(name)?.[1];
  if (reviewed === undefined && name !== "current") return [];
  const milestone = MILESTONES.find((year) => String(year + 1) === reviewed) ?? shownMilestone(data.tables.values);
  const files: AnnexFile[] = [];
  for (const view of ANNEX_VIEWS) {
    for (const lang of LANGUAGES) {
      const annex = toAnnex(data, milestone, lang, view);
      for (const [format, write] of Object.entries({docx: annexDocx, xlsx: annexXlsx}) as [
        AnnexFile["format"],
        typeof annexDocx
      ][]) {
        const path = `annex-${milestone}-${view}.${lang}.${format}`;
        const bytes = await write(annex);
        await writeFile(join(folder, path), bytes);
        files.push({path, milestone, view, lang, format, bytes: bytes.length});
      }
    }
  }
  return files;
}

function toFacts(bundle: WrittenBundle, annexes: AnnexFile[]): DownloadFacts {
  const {vintage, permanent, date, archive, files} = bundle;
  const {name, title} = vintage;
  return {vintage: name, title, permanent, date, citation: bundleCitation(bundle), archive, files: [...files], annexes};
}
