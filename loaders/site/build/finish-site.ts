import {cp, readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {finishPage} from "../framework/finish-page.js";
import type {HeldHtml} from "../framework/set-html-aside.js";

/** Files that are asked for under a fixed address, where Framework would put a hash into the name. */
const FIXED_NAMES = ["favicon.png", "favicon.svg", "social-card.png"];

/**
 * Puts the held HTML into every page of a built folder, finishes the pages, adds what the site serves beside them, and returns how many pages there are.
 *
 * @example await finishSite("src", "dist", held) // 52
 */
export async function finishSite(root: string, out: string, held: HeldHtml): Promise<number> {
  const pages = await findPages(out);
  for (const name of pages) {
    const file = join(out, name);
    const whole = held.release(`/${name.replace(/\.html$/, "")}`, await readFile(file, "utf8"));
    await writeFile(file, finishPage(whole));
  }
  for (const name of FIXED_NAMES) await cp(join(root, name), join(out, name));
  return pages.length;
}

/** Returns the pages of a built folder, as paths below it: `indicators/TRD-OP1.html`. */
export async function findPages(out: string): Promise<string[]> {
  return (await readdir(out, {recursive: true})).filter((name) => name.endsWith(".html")).sort();
}
