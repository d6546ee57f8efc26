import {readFile} from "node:fs/promises";
import {parseArgs} from "node:util";
import {writeOutput} from "../../files/write-output.js";
import {listVintages} from "../../store/vintages.js";
import {readLanguages} from "../language/read-messages.js";
import {siteLineage} from "../lineage/site-lineage.js";
import {toolkitFile} from "../toolkit/toolkit-files.js";
import {DATA_FORMATS, dataFile, revisionsFile, tripsFile} from "./data-file.js";
import {memberOutlines} from "./read-region-map.js";
import {readSiteData} from "./read-site-data.js";

/** What the files below `src/data` are made of. */
export interface SiteFileOptions {
  data: string;
  vintage: string;
}

/**
 * Returns one of the files below `src/data`: a table of the site's vintage, a file of any vintage, lineage, and what pages fetch when asked.
 *
 * In: the file's path there, `values.arrow`. Throws TypeError for a path, table, source or result that there is not.
 * @example await siteFile("defr-2024/releases/weo.arrow", {data: "data", vintage: "current"})
 */
export async function siteFile(path: string, {data, vintage}: SiteFileOptions): Promise<string | Uint8Array> {
  if (path === "revisions.json") return await revisionsFile(data, vintage);
  if (path === "trips.json") return await tripsFile(data, vintage);
  if (path === "members.json") return JSON.stringify(await memberOutlines());
  if (path === "vintages.json") return JSON.stringify(listVintages(data));
  const [folder, ...rest] = path.split("/");
  if (folder === "lineage") {
    const {files} = siteLineage(await readSiteData(data, vintage));
    const name = rest.join("/").replace(/\.json$/, "");
    const text = files.get(name);
    if (text === undefined) throw new TypeError(`unknown lineage "${name}"; known are ${[...files.keys()].join(", ")}`);
    return text;
  }
  if (rest.length > 0) return toolkitFile(await readSiteData(data, folder!), rest.join("/"));
  const [, table = "", ending] = /^(\w+)\.(\w+)$/.exec(path) ?? [];
  const format = DATA_FORMATS.find((known) => known === ending);
  if (format === undefined) throw new TypeError(`unknown file "${path}" of src/data`);
  return dataFile((await readSiteData(data, vintage)).tables, table, format).bytes;
}

/**
 * Writes a file of `src/data` to standard output: all that a loader there does. `[name]` in its path is the loader's `--name`.
 *
 * @example await printSiteFile("[vintage]/[table].arrow")
 */
export async function printSiteFile(pattern: string): Promise<void> {
  const names = [...pattern.matchAll(/\[(\w+)\]/g)].map(([, name]) => name!);
  const {values} = parseArgs({options: Object.fromEntries(names.map((name) => [name, {type: "string"} as const]))});
  const path = pattern.replace(/\[(\w+)\]/g, (_, name: string) => String(values[name] ?? ""));
  const data = process.env.PRF_DATA ?? "data";
  await readLanguages(data);
  await writeOutput(await siteFile(path, {data, vintage: process.env.PRF_VINTAGE ?? "current"}));
}

/** What a loader holds that does nothing but print a file of ours. */
const PRINTS =
  /^import \{printSiteFile\} from "[./]+\/loaders\/site\/data\/site-file\.js";\n(?:\s|\/\/.*\n)*await printSiteFile\("[^"]+"\);\s*$/;

/** Returns whether a loader does nothing but print a site file, so that a preview may answer in its place. */
export async function isSiteFileLoader(file: string): Promise<boolean> {
  return PRINTS.test(await readFile(file, "utf8"));
}
