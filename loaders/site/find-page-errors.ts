import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";

/**
 * Returns what is wrong with built pages, one message each: errors that Framework printed into a page, and no title.
 *
 * Framework exits 0 on a page whose code it cannot read; the page then holds `observablehq--error`.
 * @example await findPageErrors("dist") // ["invalid page a.html: SyntaxError: …"]
 */
export async function findPageErrors(out: string): Promise<string[]> {
  const errors: string[] = [];
  for (const name of await readdir(out, {recursive: true})) {
    if (!name.endsWith(".html")) continue;
    const html = await readFile(join(out, name), "utf8");
    for (const [, text] of html.matchAll(/observablehq--error[^>]*>([^<]*)/g))
      errors.push(`invalid page ${name}: ${text}`);
    if (!/<title>[^<]+<\/title>/.test(html)) errors.push(`missing title on page ${name}`);
  }
  return errors;
}
