import {cp, readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {HtmlPlaceholders} from "../framework/html-placeholders.js";
import {postProcessPage} from "../framework/post-process-pages.js";

/** Files that are asked for under a fixed address, where Framework would put a hash into the name. */
const FIXED_NAMES = ["favicon.png", "favicon.svg", "social-card.png"];

/**
 * Puts the finished HTML into every page of a built folder, finishes the pages, adds what the site serves beside them, and returns how many pages there are.
 *
 * @example await postProcessSite("src", "dist", placeholders) // 52
 */
export async function postProcessSite(root: string, out: string, placeholders: HtmlPlaceholders): Promise<number> {
  const pages = await findPages(out);
  for (const name of pages) {
    const file = join(out, name);
    const whole = placeholders.fill(`/${name.replace(/\.html$/, "")}`, await readFile(file, "utf8"));
    await writeFile(file, postProcessPage(whole));
  }
  for (const name of FIXED_NAMES) await cp(join(root, name), join(out, name));
  return pages.length;
}

/** Returns the pages of a built folder, as paths below it: `indicators/TRD-OP1.html`. */
export async function findPages(out: string): Promise<string[]> {
  return (await readdir(out, {recursive: true})).filter((name) => name.endsWith(".html")).sort();
}
