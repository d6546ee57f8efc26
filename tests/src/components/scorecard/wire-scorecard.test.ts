import {JSDOM} from "jsdom";
import {afterEach, describe, expect, it, vi} from "vitest";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {fences} from "../../../../src/components/layout/fences.js";
import {wireScorecard} from "../../../../src/components/scorecard/wire-scorecard.js";

const html = String(fences.scorecard!([], await readSiteData("data", "current"), {path: "/"}, ""));

/** The scorecard in a browser at an address, with its script run. */
function open(query = ""): Document {
  const {window} = new JSDOM(html, {url: `https://example.org/${query}`, pretendToBeVisual: true});
  for (const name of [
    "document",
    "location",
    "history",
    "HTMLInputElement",
    "HTMLSelectElement",
    "Text",
    "Element"
  ] as const)
    vi.stubGlobal(name, window[name]);
  vi.stubGlobal("addEventListener", window.addEventListener.bind(window));
  wireScorecard();
  return window.document;
}

function choose(page: Document, name: string, value: string): void {
  const field = page.querySelector<HTMLInputElement>(`#filters [name="${name}"]`)!;
  field.value = value;
  field.dispatchEvent(new page.defaultView!.Event("input", {bubbles: true}));
}

const answer = (page: Document) => page.querySelector("#answer")!.textContent!.replace(/\s+/g, " ").trim();
const shown = (page: Document) =>
  [...page.querySelectorAll<HTMLElement>("tr.result")].filter((row) => !row.hidden).map((row) => row.dataset.result!);
const query = (page: Document) => page.defaultView!.location.search;

afterEach(() => vi.unstubAllGlobals());

describe("wireScorecard()", () => {
  it("leaves the sentence of all results as the build wrote it", () => {
    const before = new JSDOM(html).window.document;
    const page = open();
    expect(answer(page)).toBe(answer(before));
    expect(shown(page)).toHaveLength(31);
  });

  it("lets sentence, bar and address follow search and filters", () => {
    const page = open();
    choose(page, "in", "TRD");
    expect(shown(page)).toEqual(["TRD-OC1", "TRD-OP1", "TRD-OP2"]);
    expect(answer(page)).toMatch(
      /^3 results in Trade compared with their baselines by 2023: .*; none has a numeric target\.$/
    );
    expect(query(page)).toBe("?in=TRD");
    choose(page, "q", "  SERVICES diversified");
    expect(shown(page)).toEqual(["TRD-OP1"]);
    expect(answer(page)).toMatch(
      /^1 result in Trade with “SERVICES diversified” compared with its baseline by 2023: 1 improved; it has no/
    );
    const off = [...page.querySelectorAll<HTMLElement>("#standings .cell")].filter(
      (cell) => cell.dataset.off === undefined
    );
    expect(off.map((cell) => cell.dataset.result)).toEqual(["TRD-OP1"]);
  });

  it("counts what fits at the milestone that is chosen", () => {
    const page = open("?milestone=2020&in=TRP");
    const parts = [
      ...answer(page).matchAll(
        /(\d+) (?:with )?(?:improved|mixed|worsened|not comparable|no figure held|not reported)/g
      )
    ];
    expect(parts.reduce((sum, [, number]) => sum + Number(number), 0)).toBe(3);
    expect(answer(page)).toContain("by 2020");
    choose(page, "status", "not reported");
    expect(
      shown(page).every((id) =>
        page.querySelector(`[data-result="${id}"] .c-status .at-2020[data-standing="not reported"]`)
      )
    ).toBe(true);
  });

  it("shows the headline results alone in the DEfR view, with sentence, bar and counts by measure that add up", () => {
    const page = open();
    const measures = () => page.querySelector("#measure-counts")!.textContent!;
    const sum = (text: string) =>
      [...text.matchAll(/(\d+) (?=with|improved|mixed|worsened|unchanged|not )/g)].reduce(
        (all, [, n]) => all + Number(n),
        0
      );
    expect(measures()).toMatch(/^Of the 71 measures/);
    const switches = [...page.querySelectorAll<HTMLInputElement>('#filters [name="view"]')];
    expect(switches.map(({value, checked}) => [value, checked])).toEqual([
      ["", true],
      ["defr", false]
    ]);
    switches[1]!.checked = true;
    switches[1]!.dispatchEvent(new page.defaultView!.Event("input", {bubbles: true}));
    expect(query(page)).toBe("?view=defr");
    expect(shown(page)).toHaveLength(10);
    expect(shown(page).every((id) => /-(OC1|CO)$/.test(id))).toBe(true);
    expect(answer(page)).toMatch(/^10 results of the DEfR view compared/);
    expect(sum(answer(page))).toBe(10);
    expect(measures()).toMatch(/^Of the 24 measures/);
    expect(sum(measures().replace(/^Of the \d+/, ""))).toBe(24);
    expect(page.querySelectorAll("#standings .cell[data-off]")).toHaveLength(21);
    choose(page, "in", "TRD");
    expect(answer(page)).toMatch(/^1 result of the DEfR view in Trade compared/);
    expect(query(page)).toBe("?view=defr&in=TRD");
  });

  it("takes the view from the address, and shows all again when the form is cleared", async () => {
    const page = open("?view=defr");
    expect(page.querySelector<HTMLInputElement>('#filters [value="defr"]')!.checked).toBe(true);
    expect(shown(page)).toHaveLength(10);
    page.querySelector<HTMLButtonElement>("#filters-clear")!.click();
    await new Promise((done) => setTimeout(done, 5));
    expect(shown(page)).toHaveLength(31);
    expect(query(page)).toBe("");
  });

  it("says in a sentence that nothing fits, and shows no table", () => {
    const page = open("?q=zebra&in=5");
    expect(answer(page)).toBe("No result in Human Development with “zebra” fits.");
    expect(page.querySelector<HTMLElement>("#results")!.hidden).toBe(true);
    expect(page.querySelector<HTMLElement>("#filters-clear")!.hidden).toBe(false);
  });

  it("orders by the framework or by what has a figure, and by a column, as the address says", () => {
    const page = open("?order=framework&sort=-year");
    const head = page.querySelector('[data-column="year"]')!;
    expect(head.getAttribute("aria-sort")).toBe("descending");
    expect(page.querySelector<HTMLElement>("#with-figures")!.hidden).toBe(true);
    const years = [...page.querySelectorAll<HTMLElement>("#cluster-2 tr.result .c-fresh")].map(
      (cell) => cell.dataset.sort
    );
    expect(years.slice(0, 3)).toEqual(["2019", "2019", "2017"]);
    choose(page, "order", "");
    expect(shown(page).slice(0, 2)).toEqual(["EFS-CO", "TRP-OC1"]);
    expect(query(page)).toBe("?sort=-year");
  });

  it("finds a word without its accents, and a theme, a measure or a level that is not on the page", () => {
    const page = open();
    choose(page, "q", "outcome");
    expect(shown(page).every((id) => /-(OC\d|CO)$/.test(id))).toBe(true);
    choose(page, "q", "SWOD");
    expect(shown(page)).toEqual(["TRP-OC1", "TRP-OP2"]);
  });
});
