import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {
  currentSort,
  pressHead,
  sortableHeads,
  sortTable,
  wordsOf
} from "../../../../src/components/tables/sort-table.js";
import {withLanguage} from "../../../../src/lib/language/language.js";

function table(html: string): HTMLTableElement {
  return new JSDOM(`<table>${html}</table>`).window.document.querySelector("table")!;
}

const HEAD = "<thead><tr><th>Member</th><th data-column='hours'>Hours</th><th>Source</th></tr></thead>";
const row = (name: string, hours: string, source = "WDI") => `<tr><th>${name}</th>${hours}<td>${source}</td></tr>`;
const names = (table: HTMLTableElement) => [...table.tBodies[0]!.rows].map((row) => wordsOf(row.cells[0]!));
const hours = (order: "ascending" | "descending") => ({column: "hours", order});

describe("sortTable(table, sort)", () => {
  it("sorts numbers as numbers, whatever sign, unit or comma they have, and what has none last in both directions", () => {
    const cells = [
      "<td>1,250</td>",
      "<td>≥ 9.5 h</td>",
      "<td>–</td>",
      "<td>−3</td>",
      '<td><span class="none">not held</span></td>'
    ];
    const own = table(`${HEAD}<tbody>${cells.map((cell, i) => row("abcde"[i]!, cell)).join("")}</tbody>`);
    sortTable(own, hours("ascending"));
    expect(names(own)).toEqual(["d", "b", "a", "c", "e"]);
    sortTable(own, hours("descending"));
    expect(names(own)).toEqual(["a", "b", "d", "c", "e"]);
    expect(currentSort(own)).toEqual(hours("descending"));
  });

  it("reads figures and orders words as the page's language writes them", () => {
    const cells = ["<td>1\u00a0250,5</td>", "<td>9,5\u00a0ч</td>", "<td>9,25</td>"];
    const own = table(`${HEAD}<tbody>${cells.map((cell, i) => row("яёе"[i]!, cell)).join("")}</tbody>`);
    withLanguage("ru", () => sortTable(own, hours("ascending")));
    expect(names(own)).toEqual(["е", "ё", "я"]);
    withLanguage("ru", () => sortTable(own, {column: "0", order: "descending"}));
    expect(names(own)).toEqual(["я", "ё", "е"]);
  });

  it("takes the figure that a cell states before its words", () => {
    const own = table(
      `${HEAD}<tbody>${row("a", '<td data-value="2">in words</td>')}${row("b", '<td data-sort="1" data-value="9">x</td>')}</tbody>`
    );
    sortTable(own, hours("ascending"));
    expect(names(own)).toEqual(["b", "a"]);
  });

  it("sorts as words where one cell is no number, digits in them by their size", () => {
    const own = table(
      `${HEAD}<tbody>${row("a", "<td>C10</td>")}${row("b", "<td>C9</td>")}${row("c", "<td>7</td>")}</tbody>`
    );
    sortTable(own, hours("ascending"));
    expect(names(own)).toEqual(["c", "b", "a"]);
  });

  it("takes a date for words and not for its year", () => {
    const own = table(`${HEAD}<tbody>${row("a", "<td>2026-11-02</td>")}${row("b", "<td>2026-04-11</td>")}</tbody>`);
    sortTable(own, hours("ascending"));
    expect(names(own)).toEqual(["b", "a"]);
  });

  it("keeps rows that are equal in the order that they were written in, and brings that order back", () => {
    const own = table(
      `${HEAD}<tbody>${row("c", "<td>1</td>")}${row("a", "<td>2</td>")}${row("b", "<td>1</td>")}</tbody>`
    );
    sortTable(own, hours("descending"));
    expect(names(own)).toEqual(["a", "c", "b"]);
    sortTable(own, null);
    expect(names(own)).toEqual(["c", "a", "b"]);
    expect(currentSort(own)).toBeNull();
  });

  it("leaves group heads and fixed rows in their places, and sorts what is between them", () => {
    const own = table(
      `${HEAD}<tbody><tr><th scope="rowgroup" colspan="3">G</th></tr>${row("a", "<td>2</td>")}${row("b", "<td>1</td>")}<tr data-fixed><th>all</th><td>0</td></tr></tbody>`
    );
    sortTable(own, hours("ascending"));
    expect(names(own)).toEqual(["G", "b", "a", "all"]);
  });

  it("takes no notice of a column that the table does not have", () => {
    const own = table(`${HEAD}<tbody>${row("b", "<td>2</td>")}${row("a", "<td>1</td>")}</tbody>`);
    sortTable(own, {column: "cost", order: "ascending"});
    expect(names(own)).toEqual(["b", "a"]);
    expect(own.querySelector("[aria-sort]")).toBeNull();
  });
});

describe("pressHead(table, pressed)", () => {
  it("sorts numbers from the largest and words from A, then the other way, then not at all", () => {
    const own = table(`${HEAD}<tbody>${row("b", "<td>1</td>")}${row("a", "<td>2</td>")}</tbody>`);
    const [member, number] = own.tHead!.rows[0]!.cells;
    pressHead(own, number!);
    expect(number!.getAttribute("aria-sort")).toBe("descending");
    pressHead(own, number!);
    expect(number!.getAttribute("aria-sort")).toBe("ascending");
    pressHead(own, number!);
    expect(number!.hasAttribute("aria-sort")).toBe(false);
    pressHead(own, member!);
    expect(member!.getAttribute("aria-sort")).toBe("ascending");
    expect(names(own)).toEqual(["a", "b"]);
  });
});

describe("sortableHeads(table)", () => {
  const heads = (html: string) => sortableHeads(table(html)).map(({head, index}) => `${index} ${wordsOf(head)}`);

  it("gives each head of the last row its column below heads that span", () => {
    const head = `<thead><tr><th rowspan="2">A</th><th colspan="2">Two</th></tr><tr><th>B</th><th>C</th></tr></thead>`;
    expect(heads(`${head}<tbody><tr><td></td></tr></tbody>`)).toEqual(["0 A", "1 B", "2 C"]);
  });

  it("leaves out heads without words and those that ask for it, and tables whose cells span rows", () => {
    const head = "<thead><tr><th>A</th><th></th><th data-unsorted>Why</th></tr></thead>";
    expect(heads(`${head}<tbody><tr><td></td></tr></tbody>`)).toEqual(["0 A"]);
    expect(heads(`${head}<tbody><tr><td rowspan="2"></td></tr></tbody>`)).toEqual([]);
  });
});
