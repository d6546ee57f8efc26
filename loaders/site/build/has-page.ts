import {existsSync} from "node:fs";
import {join} from "node:path";

/**
 * Returns whether a path of the site has a page of its own below the root: `/sources` is `sources.md`, `/sectors/` is
 * `sectors/index.md`; a page loader (`.md.ts`) counts. Pages made from a parameter (`[result].md`) do not.
 *
 * @example hasPage("src", "/sectors/") // true
 */
export function hasPage(root: string, path: string): boolean {
  const name = path.endsWith("/") ? `${path}index` : path;
  return [".md", ".md.ts"].some((end) => existsSync(join(root, `${name}${end}`)));
}
