import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {findPages} from "../framework/post-process-pages.js";

/** A built page, as far as links go. */
interface LinkedPage {
  address: string;
  links: Set<string>;
  ids: Set<string>;
}

/** Stands for the host; no request is made. */
const HOST = "http://site.invalid";

/**
 * Returns the links of built pages that lead nowhere, one message each: to a page or file that was not built, or to a
 * place that the page does not have. Links to other hosts are not followed.
 *
 * Framework checks links too, but takes a query, or a place in its own frame of the page, for a broken one.
 * @example await findBrokenLinks("dist") // ["broken link /methods#gdp-wieghted on page /indicators/TRD-OP1"]
 */
export async function findBrokenLinks(out: string): Promise<string[]> {
  const names = await findPages(out);
  const pages = await Promise.all(names.map(async (name) => readPage(name, await readFile(join(out, name), "utf8"))));
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const errors: string[] = [];
  for (const {address, links} of pages) {
    for (const link of links) {
      const {origin, pathname, hash} = new URL(link, HOST + address);
      if (origin !== HOST) continue;
      const path = decodeURIComponent(pathname);
      const target = byAddress.get(path);
      const isThere = target ? isPlace(target, hash) : existsSync(join(out, path)) && !path.endsWith("/");
      if (!isThere) errors.push(`broken link ${path}${hash} on page ${address}`);
    }
  }
  return errors;
}

function isPlace({ids}: LinkedPage, hash: string): boolean {
  return hash === "" || hash === "#" || ids.has(decodeURIComponent(hash.slice(1)));
}

function readPage(name: string, html: string): LinkedPage {
  const markup = html.replace(/<script[\s\S]*?<\/script>/g, "");
  const values = (pattern: RegExp) => [...markup.matchAll(pattern)].map(([, value]) => value!.replaceAll("&amp;", "&"));
  const links = values(/\s(?:href|src)="([^"]*)"/g).filter((link) => !/^(data|mailto|blob):/.test(link));
  return {
    address: `/${name.replace(/\.html$/, "").replace(/(^|\/)index$/, "$1")}`,
    links: new Set(links),
    ids: new Set(values(/\sid="([^"]*)"/g))
  };
}
