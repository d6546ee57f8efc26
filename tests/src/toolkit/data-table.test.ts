import {JSDOM} from "jsdom";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {prf} from "../../../src/prf.js";
import {openNames} from "./open-names.js";

const rows = [
  {area: "KAZ", year: 2016, value: 2.25, note: "a"},
  {area: "UZB", year: 2017, value: null, note: null},
  {area: "GEO", year: 2018, value: 1234.5, note: "=1+1"}
];

beforeEach(() => {
  const {window} = new JSDOM("<!doctype html><body></body>");
  vi.stubGlobal("window", window);
  vi.stubGlobal("document", window.document);
  for (const name of ["Node", "NodeList", "NodeFilter", "HTMLCollection", "Event", "CustomEvent"] as const)
    vi.stubGlobal(name, window[name]);
});
afterEach(() => vi.unstubAllGlobals());

function show(options?: Parameters<typeof prf.dataTable>[1]) {
  const figure = prf.dataTable(rows, options);
  document.body.replaceChildren(figure);
  const table = figure.querySelector("table")!;
  return {
    table,
    text: () =>
      [...table.tBodies[0]!.rows].map((line) => [...line.cells].map(({textContent}) => textContent).join(" ")),
    press: (key: string, more = {}) =>
      document.activeElement!.dispatchEvent(
        new (window as never as JSDOM["window"]).KeyboardEvent("keydown", {
          key,
          bubbles: true,
          cancelable: true,
          ...more
        })
      )
  };
}

describe("prf.dataTable(rows, options)", () => {
  it("writes years without a separator, figures with one, and a dash for what is missing", () => {
    expect(show().text()).toEqual(["KAZ 2016 2.25 a", "UZB 2017 – –", "GEO 2018 1,234.50 =1+1"]);
  });

  it("writes a column with the same decimals, as many as its figures need, two at most and one where they are large", () => {
    const column = (...values: number[]) => {
      const figure = prf.dataTable(values.map((hours) => ({hours})));
      return [...figure.querySelectorAll("tbody td")].map(({textContent}) => textContent);
    };
    expect(column(81.3, 54, 0.7)).toEqual(["81.3", "54.0", "0.7"]);
    expect(column(3, 12)).toEqual(["3", "12"]);
    expect(column(0.123, 99.9)).toEqual(["0.12", "99.90"]);
    expect(column(0.5123, 100.4)).toEqual(["0.5", "100.4"]);
  });
  it("shows the columns asked for under their headings, in words of your own", () => {
    const {table, text} = show({
      columns: {area: "Area", value: "Hours"},
      format: {area: (id: string) => id.toLowerCase()}
    });
    expect([...table.tHead!.rows[0]!.cells].map(({textContent}) => textContent)).toEqual(["Area", "Hours"]);
    expect(text()[0]).toBe("kaz 2.25");
  });

  it("sorts by a heading and back; what is missing stays last", () => {
    const {table, text} = show({columns: ["area", "value"], sort: "value", reverse: true});
    expect(text()).toEqual(["GEO 1,234.50", "KAZ 2.25", "UZB –"]);
    const [, value] = table.tHead!.rows[0]!.cells;
    expect(value!.getAttribute("aria-sort")).toBe("descending");
    value!.click();
    expect(text()).toEqual(["KAZ 2.25", "GEO 1,234.50", "UZB –"]);
    expect(value!.getAttribute("aria-sort")).toBe("ascending");
    table.tHead!.rows[0]!.cells[0]!.click();
    expect(text()[0]).toBe("GEO 1,234.50");
    expect(value!.hasAttribute("aria-sort")).toBe(false);
  });

  it("is one tab stop with arrow keys inside, and sorts by Enter", () => {
    const {table, press, text} = show({columns: ["area", "value"]});
    const stops = () => [...table.querySelectorAll<HTMLElement>("[tabindex='0']")];
    expect(stops()).toHaveLength(1);
    stops()[0]!.focus();
    press("ArrowRight");
    expect(document.activeElement!.textContent).toBe("value");
    press("ArrowDown");
    expect(document.activeElement!.textContent).toBe("2.25");
    press("ArrowRight");
    expect(document.activeElement!.textContent).toBe("2.25");
    press("End", {ctrlKey: true});
    expect(document.activeElement!.textContent).toBe("1,234.50");
    press("Home");
    expect(document.activeElement!.textContent).toBe("GEO");
    expect(stops()).toEqual([document.activeElement]);
    press("Home", {ctrlKey: true});
    press("Enter");
    expect(text()[0]).toMatch(/^GEO/);
  });

  it("saves the raw figures as CSV, and nothing that a spreadsheet would run", async () => {
    const saved: Blob[] = [];
    const own = Object.assign(URL, {
      createObjectURL(blob: Blob) {
        saved.push(blob);
        return "blob:x";
      },
      revokeObjectURL: () => {}
    });
    vi.stubGlobal("URL", own);
    vi.useFakeTimers();
    show().table.closest("figure")!.querySelector("button")!.click();
    vi.useRealTimers();
    expect(await saved[0]!.text()).toBe("area,year,value,note\nKAZ,2016,2.25,a\nUZB,2017,–,–\nGEO,2018,1234.5,'=1+1\n");
  });

  it("refuses columns that the rows lack, with the nearest", () => {
    expect(() => show({columns: ["aera"]})).toThrow(
      'unknown column "aera" of dataTable; nearest: area; allowed: area, year, value, note'
    );
    expect(() => show({sort: "hours"})).toThrow('unknown column "hours" of dataTable');
  });
});

describe("prf.areaInput and its kin", () => {
  it("offer the right lists, and refuse a value that is not among them", async () => {
    const db = await openNames();
    const words = (form: HTMLElement) => [...form.querySelectorAll("option")].map(({textContent}) => textContent);
    const form = prf.areaInput(db, {
      kind: "member",
      rows: [{area: "KAZ"}, {area: "CHN"}, {area: "CAREC"}],
      value: "KAZ"
    });
    expect(words(form)).toEqual(["PRC", "Kazakhstan"]);
    expect((form as HTMLElement & {value: string}).value).toBe("KAZ");
    expect(words(prf.yearInput(rows))).toEqual(["2018", "2017", "2016"]);
    expect(words(prf.vintageInput(["current", "defr-2024"]))).toEqual(["current", "defr-2024"]);
    expect(() => prf.yearInput(rows, {value: 2020})).toThrow('unknown value "2020" of yearInput');
    expect(() => prf.measureInput(db, {result: "TRP-OP1"})).toThrow('unknown result "TRP-OP1"');
  });
});
