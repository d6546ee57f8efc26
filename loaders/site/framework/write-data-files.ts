import {mkdir, readdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {Tables} from "../../../src/lib/indicators/compute-tables.js";
import {DATA_FORMATS, dataFile} from "../data/site-file.js";

/**
 * Writes the data files that pages name into Framework's cache, where it looks before it starts a loader.
 *
 * The loaders of `src/data` would give the same bytes; but each is a process that reads and computes everything again,
 * and Framework runs them one after the other. Returns how many files were written.
 * `others` are files that are no table, by name, made where a page names them.
 * @example await writeDataFiles("src", tables, {"revisions.json": () => revisionsFile("data", "current")})
 */
export async function writeDataFiles(
  root: string,
  tables: Tables,
  others: Record<string, () => Promise<string>> = {}
): Promise<number> {
  const wanted = await namedFiles(root);
  const write = async (path: string, contents: string | Uint8Array) => {
    const file = join(root, ".observablehq", "cache", path);
    await mkdir(dirname(file), {recursive: true});
    await writeFile(file, contents);
  };
  for (const format of DATA_FORMATS) {
    for (const table of Object.keys(tables)) {
      if (!wanted.has(`${table}.${format}`)) continue;
      const {path, bytes} = dataFile(tables, table, format);
      await write(path, bytes);
    }
  }
  for (const [name, make] of Object.entries(others)) if (wanted.has(name)) await write(`data/${name}`, await make());
  return wanted.size;
}

/** File names after `data/` in pages and components: a file too many costs little, one too few a process. */
async function namedFiles(root: string): Promise<Set<string>> {
  const names = new Set<string>();
  for (const file of await readdir(root, {recursive: true})) {
    if (file.startsWith(".") || !/\.(md|ts)$/.test(file)) continue;
    const text = await readFile(join(root, file), "utf8");
    for (const [, name] of text.matchAll(/data\/(\w+\.(?:arrow|csv|json))/g)) names.add(name!);
  }
  return names;
}
