import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

/** One file of the project, as text. */
export interface HouseFile {
  /** Relative to the project: `src/lib/contract/tables.ts`. */
  path: string;
  text: string;
}

/** Returns the files below folders whose names end as asked; caches and test sites are left out. */
export function houseFiles(folders: string[], ending: RegExp): HouseFile[] {
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, {recursive: true, encoding: "utf8"}).map((name) => join(folder, name))
  );
  return paths
    .filter((path) => ending.test(path) && !/(^|\/)(\.|node_modules|dist)/.test(path))
    .sort()
    .map((path) => ({path, text: readFileSync(path, "utf8")}));
}

/** Returns what a module or a page imports or starts by `import.meta`, as written. A page's imports are in its fenced blocks. */
export function importsOf({path, text}: HouseFile): string[] {
  const blocks = path.endsWith(".md") ? [...text.matchAll(/^```(?:js|ts|jsx|tsx)\b.*\n([\s\S]*?)^```/gm)] : undefined;
  const code = (blocks ? blocks.map(([, block]) => block).join("\n") : text).replace(/\/\*\*[\s\S]*?\*\//g, "");
  const found = code.matchAll(
    /(?:^|[\s;}])(?:import|export)\b[^"'`;]*?from\s*["']([^"']+)["']|\bimport\s*\(?\s*["']([^"']+)["']/g
  );
  const started = code.matchAll(
    /import\.meta\.resolve\(\s*"([^"]+)"|new URL\(\s*"(\.[^"]+\.[jt]s)",\s*import\.meta\.url/g
  );
  return [...found, ...started].map(([, from, direct]) => (from ?? direct)!);
}
