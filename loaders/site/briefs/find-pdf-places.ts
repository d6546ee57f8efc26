import {DataError} from "../../../src/lib/contract/data-error.js";

/**
 * Returns the page, from 1, on which each named destination of a PDF stands: the anchors of the printed page.
 *
 * Reads what Chromium writes: objects in plain text, a tree of pages, and a dictionary of destinations. An anchor that no
 * link of the page leads to is not there. Throws DataError where the file has no catalog or no pages.
 * @example findPdfPlaces(pdf).get("sources") // 3
 */
export function findPdfPlaces(pdf: Uint8Array): Map<string, number> {
  const text = Buffer.from(pdf).toString("latin1");
  const catalog = /\/Type \/Catalog\b[\s\S]*?endobj/.exec(text)?.[0] ?? "";
  const pages = /\/Pages (\d+) 0 R/.exec(catalog)?.[1];
  if (pages === undefined) throw new DataError("missing pages in a PDF; expected a catalog in plain text");
  const order = new Map(pagesBelow(text, pages).map((page, i) => [page, i + 1]));
  const dests = /\/Dests (\d+) 0 R/.exec(catalog)?.[1];
  const places = dests === undefined ? [] : objectOf(text, dests).matchAll(/\/([^\s/[\]]+) \[(\d+) 0 R \/XYZ/g);
  return new Map([...places].map(([, name, page]) => [nameOf(name!), order.get(page!) ?? 0]));
}

/** Numbers of the page objects below a node of the tree of pages, in order. */
function pagesBelow(text: string, node: string): string[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(objectOf(text, node))?.[1];
  if (kids === undefined) return [node];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesBelow(text, kid!));
}

function objectOf(text: string, number: string): string {
  const start = text.indexOf(`\n${number} 0 obj\n`);
  if (start < 0) throw new DataError(`missing object ${number} in a PDF`);
  return text.slice(start, text.indexOf("endobj", start));
}

/** A name of PDF may hold characters as `#` and two hexadecimal digits. */
function nameOf(name: string): string {
  return name.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
