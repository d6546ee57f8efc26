import {DataError} from "../../../src/lib/contract/data-error.js";

/**
 * Returns the page number, from 1, of each named destination of a PDF: the anchors of the printed page.
 *
 * Reads what Chromium writes: objects in plain text, a tree of pages, and a dictionary of destinations. An anchor that no
 * link refers to has no destination. Throws DataError where the file has no catalog or no pages.
 * @example findPdfDestinations(pdf).get("sources") // 3
 */
export function findPdfDestinations(pdf: Uint8Array): Map<string, number> {
  const text = Buffer.from(pdf).toString("latin1");
  const catalog = /\/Type \/Catalog\b[\s\S]*?endobj/.exec(text)?.[0] ?? "";
  const pages = /\/Pages (\d+) 0 R/.exec(catalog)?.[1];
  if (pages === undefined) throw new DataError("missing pages in a PDF; expected a catalog in plain text");
  const order = new Map(pagesBelow(text, pages).map((page, i) => [page, i + 1]));
  const dests = /\/Dests (\d+) 0 R/.exec(catalog)?.[1];
  const found = dests === undefined ? [] : objectOf(text, dests).matchAll(/\/([^\s/[\]]+) \[(\d+) 0 R \/XYZ/g);
  return new Map([...found].map(([, name, page]) => [nameOf(name!), order.get(page!) ?? 0]));
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

/** A name in a PDF may write a character as `#` and two hexadecimal digits. */
function nameOf(name: string): string {
  return name.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * Returns a PDF from Chromium with its metadata normalized, so that a brief gives the same bytes each time: its dates are
 * replaced by `date`, and the names of its table cells are numbered from 1.
 *
 * Both keep their length, so that no offset moves.
 * @example normalizePdf(pdf, "2026-11-22")
 */
export function normalizePdf(pdf: Uint8Array, date: string): Uint8Array {
  const stamp = `D:${date.replaceAll("-", "")}000000+00'00'`;
  const names = new Map<string, string>();
  const text = Buffer.from(pdf)
    .toString("latin1")
    .replace(/(\/(?:CreationDate|ModDate) ?\()(D:[^)]*)(\))/g, (whole, open: string, old: string, close: string) =>
      old.length === stamp.length ? `${open}${stamp}${close}` : whole
    )
    // Chromium names header cells after nodes that it has counted since it started.
    .replace(/\(node(\d+)\)/g, (_, number: string) => {
      if (!names.has(number)) names.set(number, String(names.size + 1).padStart(number.length, "0"));
      return `(node${names.get(number)})`;
    });
  return Buffer.from(text, "latin1");
}
