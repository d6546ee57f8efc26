import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {findPages} from "../build/finish-site.js";

/**
 * Returns the errors that Framework printed into built pages, one message each.
 *
 * Framework exits 0 on a page whose code it cannot read; the page then holds `observablehq--error`.
 * @example await findPageErrors("dist") // ["invalid page about.html: SyntaxError: Unexpected token (1:3)"]
 */
export async function findPageErrors(out: string): Promise<string[]> {
  const errors: string[] = [];
  for (const name of await findPages(out)) {
    const html = await readFile(join(out, name), "utf8");
    for (const [, text] of html.matchAll(/observablehq--error[^>]*>([^<]*)/g))
      errors.push(`invalid page ${name}: ${text}`);
  }
  return errors;
}
