import {readFileSync} from "node:fs";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, inject, it} from "vitest";
import {readSiteData} from "../../../loaders/site/data/read-site-data.js";
import {wordsOf} from "../../../src/components/tables/sort-table.js";
import type {SiteData} from "../../../src/lib/site/site-data.js";
import {measureDecimals} from "../../../src/lib/wording/format-figure.js";
import {misspelledIds, textOf} from "../../src/components/misspelled-ids.js";

const {first, pages: all} = inject("builds");
/** Versions of briefs stay as they were published, and a folder of files lists names alone. */
const own = all.filter((path) => !/^\/(?:briefs|downloads)\/./.test(path));
/** The body of each page as it was built, by address: what a reader sees before any script runs. */
const bodies = new Map(
  own.map((path) => {
    const html = readFileSync(join(first, `${path.endsWith("/") ? `${path}index` : path}.html`), "utf8");
    return [path, html.slice(html.indexOf("<body"))];
  })
);

let data: SiteData;
beforeAll(async () => {
  data = await readSiteData("data", "current");
});

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

const MARKED =
  /<div class="wide"[^>]*>\s*<table[^>]* data-sortable[\s\S]*?<\/table>|<table[^>]* data-sortable[\s\S]*?<\/table>/g;

describe("tables that readers can sort", () => {
  it("have a caption, heads with a scope, and a frame to scroll in, on every page", () => {
    // Rows of the body are what a table may lack, and most of what is to be read.
    const marked = [...bodies].flatMap(([path, html]) =>
      [...html.matchAll(MARKED)].map(([text]) => ({
        path,
        table: JSDOM.fragment(text.replace(/<tbody[\s\S]*<\/tbody>/, "")).querySelector("table")!
      }))
    );
    expect(marked.length).toBeGreaterThan(200);
    expect(marked.flatMap(({path, table}) => faults(table).map((fault) => `${path} ${fault}`))).toEqual([]);
  });

  it("have a name on every head of a column, like all other tables", () => {
    const heads = [...bodies].flatMap(([path, html]) =>
      [...html.matchAll(/<thead>[\s\S]*?<\/thead>/g)].flatMap(([head]) =>
        [...head.matchAll(/<th\b([^>]*)>([\s\S]*?)<\/th>/g)].map(([text, attributes = "", words = ""]) =>
          /\sscope="/.test(attributes) && words.trim() !== "" ? "" : `${path} ${text}`
        )
      )
    );
    expect(heads.length).toBeGreaterThan(2000);
    expect(heads.filter((fault) => fault !== "")).toEqual([]);
  });

  it("are found wanting where they are", () => {
    const {document} = new JSDOM("<table id='t' data-sortable><thead><tr><th>A</th></tr></thead></table>").window;
    expect(faults(document.querySelector("table")!)).toEqual([
      "t: no caption",
      "t: a head without scope",
      "t: no frame of class wide"
    ]);
  });
});

describe("a term", () => {
  it("opens a definition on every page that has one, each id once", () => {
    let count = 0;
    for (const [path, html] of bodies) {
      const asked = [...html.matchAll(/popovertarget="(term-[^"]+)"/g)].map(([, id]) => id);
      const ids = [...html.matchAll(/ popover id="(term-[^"]+)"/g)].map(([, id]) => id);
      expect(ids.sort(), path).toEqual([...new Set(asked)].sort());
      count += asked.length;
    }
    expect(count).toBeGreaterThan(1000);
  });
});

describe("ids of results", () => {
  it("are written TRD-OP1 on every page", () => {
    const found = [...bodies].flatMap(([path, html]) =>
      misspelledIds(textOf(html), data).map((id) => `${path}: ${id}`)
    );
    expect([...new Set(found)]).toEqual([]);
    expect(bodies.size).toBeGreaterThan(380);
  });
});

describe("pages of what is not there", () => {
  it("never say that CPMM did not print what is merely not held", () => {
    const said = /(?:not|none|never) printed|not reported yet|Members that reported/;
    const found = [...bodies].filter(([, html]) => said.test(html)).map(([path]) => path);
    expect(found).toEqual([]);
  });
});

describe("an explanation", () => {
  it("is in no title attribute, which neither touch nor keyboard opens", () => {
    const titles = /<(?!iframe\b)[a-z][^<>]*?\stitle="([^"]*)"/g;
    const found = [...bodies].flatMap(([path, html]) =>
      [...html.matchAll(titles)].map(([, title]) => `${path}: ${title}`)
    );
    expect(found).toEqual([]);
  });
});

describe("a figure of a measure", () => {
  it("has the same decimals wherever it appears", () => {
    const unitOf = new Map(data.tables.values.map(({result, measure, unit}) => [`${result}/${measure}`, unit]));
    const wrong: string[] = [];
    let count = 0;
    // Tables that hold a figure against another reading, release or the published baseline have two.
    const isChecked = (path: string) => /^(?:\/(?:zh|ru))?\/(baselines|sectors\/(EFS|TRD))$/.test(path);
    const check = (path: string, key: string, written: string) => {
      const text = path.startsWith("/ru/") ? written.replace(/\s/g, "").replace(",", ".") : written;
      const figure = /^−?[\d,]+(?:\.(\d+))?/.exec(text);
      const decimals = measureDecimals({result: key.split("/")[0]!, unit: unitOf.get(key) ?? ""});
      // A figure that its decimals would make a zero of has more of them.
      if (figure === null || decimals === undefined || /^−?0\.0/.test(text)) return;
      count += 1;
      const own = figure[1]?.length ?? 0;
      if (own !== decimals && !(isChecked(path) && own === 2)) wrong.push(`${path} ${key}: ${text}`);
    };
    for (const [path, html] of bodies) {
      const links = html.matchAll(
        /<a class="figure[^"]*" href="[./]*(?:indicators\/)?([A-Z][\w-]+)#[^"]*" data-from="([\w-]+)\|[^>]*>([^<]*)</g
      );
      for (const [, result = "", measure = "", text = ""] of links) check(path, `${result}/${measure}`, text);
      const [, result = ""] = /^(?:\/(?:zh|ru))?\/indicators\/([\w-]+)$/.exec(path) ?? [];
      for (const [, measure = "", cells = ""] of html.matchAll(/<tr data-of="([\w-]+)\|[^>]*>([\s\S]*?)<\/tr>/g))
        for (const [, text = ""] of cells.matchAll(/<a href="#[^"]*"[^>]*>([^<]*)<\/a>/g))
          check(path, `${result}/${measure}`, text);
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  });
});
