import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {bundlePage} from "../../../src/components/downloads/bundle-page.js";
import type {DownloadFacts} from "../../../src/components/downloads/download-facts.js";
import {bundleCitation} from "../../../src/lib/bundle/cite-bundle.js";
import type {SiteData} from "../../../src/lib/contract/site-data.js";
import {type WrittenBundle, writeBundle} from "../../export/write-bundle.js";
import {aloneSetting} from "./standalone-style.js";

/** Where downloads are written and what they say of the site. */
export interface DownloadsSetting {
  /** Folder of the pages' sources, for the style. */
  root: string;
  /** Folder of the site. */
  out: string;
  /** Address of the published site without a slash at its end; null where it is not known. */
  site: string | null;
  /** ISO date: the newest day in the data. */
  day: string;
}

/** Writes one vintage's tables below `<out>/downloads/` with a page for each folder, and returns what is said of them. */
export async function writeDownloads(data: SiteData, {root, out, site, day}: DownloadsSetting): Promise<DownloadFacts> {
  const folder = join(out, "downloads");
  await mkdir(folder, {recursive: true});
  const bundle = await writeBundle(folder, data, {day, site});
  const facts = toFacts(bundle);
  const setting = aloneSetting(root, ["tokens.css", "alone.css"]);
  for (const name of new Set([facts.vintage, facts.permanent]))
    await writeFile(join(folder, name, "index.html"), bundlePage(name, facts, setting));
  return facts;
}

function toFacts(bundle: WrittenBundle): DownloadFacts {
  const {vintage, permanent, date, archive, files} = bundle;
  const {name, title} = vintage;
  return {vintage: name, title, permanent, date, citation: bundleCitation(bundle), archive, files: [...files]};
}
