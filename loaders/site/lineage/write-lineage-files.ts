import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {SiteData} from "../../../src/lib/contract/site-data.js";
import {siteLineage} from "./site-lineage.js";

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
