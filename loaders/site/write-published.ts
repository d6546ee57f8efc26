import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {DownloadFacts} from "../../src/components/downloads/download-facts.js";
import {listVintages} from "../store/vintages.js";
import {newestDay} from "./read-history.js";
import {readVintageData} from "./read-site-data.js";
import {writeDownloads} from "./write-downloads.js";

/**
 * Writes what a site offers of every vintage to those who take it elsewhere: the tables below `<out>/downloads/`, and
 * `downloads/index.json` with their names, sizes and hashes.
 *
 * Vintages are read one after the other and let go, so that many of them need no more memory than one.
 * Throws DataError where a vintage cannot be read or a table does not keep the contract.
 * @example await writePublished({data: "data", root: "src", out: "dist"})
 */
export async function writePublished({data, root, out}: {data: string; root: string; out: string}): Promise<void> {
  const site = process.env.PRF_SITE_URL?.replace(/\/$/, "") || null;
  const setting = {root, out, site, day: newestDay(data)};
  const all: DownloadFacts[] = [];
  for (const name of listVintages(data)) all.push(await writeDownloads(await readVintageData(data, name), setting));
  await writeFile(join(out, "downloads", "index.json"), `${JSON.stringify(all, null, 1)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [data = "", root = "", out = ""] = process.argv.slice(2);
  await writePublished({data, root, out});
}
