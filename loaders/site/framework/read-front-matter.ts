import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {PageMeta} from "../../../src/components/layout/page-meta.js";

/**
 * Returns `description` and `lang` of a page's front matter, which Framework reads past; nothing for a page without a
 * file of its own, as one made from `[result].md`.
 *
 * Each stands on one line, quoted or not.
 * @example readFrontMatter("src", "/about") // {description: "What this is, and for whom."}
 */
export function readFrontMatter(root: string, path: string): PageMeta {
  const [, block] = /^---\n([\s\S]*?)\n---\n/.exec(readPage(join(root, `${path}.md`))) ?? [];
  const meta: PageMeta = {};
  for (const key of ["description", "lang"] as const) {
    const [, value] = new RegExp(`^${key}:[ \\t]*(.+)$`, "m").exec(block ?? "") ?? [];
    if (value !== undefined) meta[key] = value.trim().replace(/^(["'])(.*)\1$/, "$2");
  }
  return meta;
}

function readPage(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
