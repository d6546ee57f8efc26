import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {wordsOf} from "../../../../src/components/tables/sort-table.js";
import {readPages} from "../render-pages.js";

/** What a table that readers can sort lacks. */
function faults(table: HTMLTableElement): string[] {
  const name = table.closest("[aria-label]")?.getAttribute("aria-label") ?? table.id;
  const found: string[] = [];
  if (!table.caption || wordsOf(table.caption) === "") found.push(`${name}: no caption`);
  if (table.tHead === null) found.push(`${name}: no head`);
  if (table.querySelector("thead th:not([scope])") !== null) found.push(`${name}: a head without scope`);
  if (table.parentElement?.classList.contains("wide") !== true) found.push(`${name}: no frame of class wide`);
  return found;
}

describe("tables that readers can sort", () => {
  it("have a caption, heads with a scope, and a frame to scroll in, on every page", async () => {
    const pages = await readPages();
    const marked = [...pages].flatMap(([path, html]) =>
      [
        ...html.matchAll(
          /<div class="wide"[^>]*>\s*<table[^>]* data-sortable[\s\S]*?<\/table>|<table[^>]* data-sortable[\s\S]*?<\/table>/g
        )
      ].map(([text]) => ({path, table: new JSDOM(text).window.document.querySelector("table")!}))
    );
    expect(marked.length).toBeGreaterThan(2);
    expect(marked.flatMap(({path, table}) => faults(table).map((fault) => `${path} ${fault}`))).toEqual([]);
  }, 240_000);

  it("have a name on every head of a column, like all other tables", async () => {
    const heads = [...(await readPages())].flatMap(([path, html]) =>
      [...html.matchAll(/<thead>[\s\S]*?<\/thead>/g)].flatMap(([head]) =>
        [...head.matchAll(/<th\b([^>]*)>([\s\S]*?)<\/th>/g)].flatMap(([text, attributes = "", words = ""]) =>
          /\sscope="/.test(attributes) && words.trim() !== "" ? [] : [`${path} ${text}`]
        )
      )
    );
    expect(heads).toEqual([]);
  }, 240_000);

  it("are found wanting where they are", () => {
    const {document} = new JSDOM("<table id='t' data-sortable><thead><tr><th>A</th></tr></thead></table>").window;
    expect(faults(document.querySelector("table")!)).toEqual([
      "t: no caption",
      "t: a head without scope",
      "t: no frame of class wide"
    ]);
  });
});
