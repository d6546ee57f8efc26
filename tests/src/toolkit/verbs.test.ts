import {describe, expect, it} from "vitest";
import {prf} from "../../../src/prf.js";

const row = (area: string, year: number, value: number | null, more: object = {}) => ({
  result: "R",
  measure: "m",
  area,
  year,
  variant: "headline",
  unit: "hours",
  value,
  ...more
});

describe("prf.change(rows, {from, to}) and prf.growth", () => {
  const rows = [row("KAZ", 2016, 10), row("KAZ", 2018, 12.1), row("UZB", 2016, 4)];

  it("gives the difference and percent of amounts, and compound growth a year", () => {
    const [kaz] = prf.change(rows, {from: 2016, to: 2018});
    expect(kaz).toMatchObject({area: "KAZ", before: 10, after: 12.1, change_unit: "hours", caution: null});
    expect(kaz!.change).toBeCloseTo(2.1);
    expect(kaz!.percent).toBeCloseTo(21);
    const [grown] = prf.growth(rows, {from: 2016, to: 2018});
    expect(grown!.growth).toBeCloseTo(10);
    expect(grown!.growth_unit).toBe("% a year");
  });

  it("gives points for shares and places for ranks, and no percent", () => {
    const of = (unit: string) => [row("KAZ", 2016, 10, {unit}), row("KAZ", 2018, 12, {unit})];
    expect(prf.change(of("% of GDP"), {from: 2016, to: 2018})[0]).toMatchObject({
      change: 2,
      change_unit: "percentage points",
      percent: null
    });
    expect(prf.change(of("rank"), {from: 2016, to: 2018})[0]).toMatchObject({
      change: 2,
      change_unit: "places",
      percent: null
    });
    expect(prf.growth(of("%"), {from: 2016, to: 2018})[0]).toMatchObject({
      growth: 1,
      growth_unit: "percentage points a year"
    });
    expect(() => prf.growth(of("rank"), {from: 2016, to: 2018})).toThrow('invalid unit "rank" of growth');
  });

  it("gives null with the reason where a year is missing, empty or a bound, and no growth from zero", () => {
    expect(prf.change(rows, {from: 2016, to: 2018})[1]).toMatchObject({
      area: "UZB",
      change: null,
      caution: "no row for 2018"
    });
    const change = (before: object, after: object) =>
      prf.growth([row("KAZ", 2016, 1, before), row("KAZ", 2018, 2, after)], {from: 2016, to: 2018})[0];
    expect(change({value: null, reason: "not held: x"}, {})).toMatchObject({
      change: null,
      growth: null,
      caution: "no figure for 2016 (not held: x)"
    });
    expect(change({}, {sign: "<"})).toMatchObject({change: null, caution: "the figure of 2018 is a bound (<)"});
    expect(change({value: 0}, {})).toMatchObject({
      change: 2,
      percent: null,
      growth: null,
      caution: "no compound growth from or to zero or below"
    });
  });

  it("warns of forecasts, other releases and other members", () => {
    const [found] = prf.change(
      [
        row("KAZ", 2016, 1, {releases: "wdi 2020-07-01", missing: null}),
        row("KAZ", 2018, 2, {releases: "wdi 2026-04-08", flag: "forecast", missing: "TKM"})
      ],
      {from: 2016, to: 2018}
    );
    expect(found!.caution).toBe(
      "2018 is marked forecast; releases differ: wdi 2020-07-01 and wdi 2026-04-08; members differ: 2016 is without none, 2018 without TKM"
    );
  });

  it("refuses years the wrong way round, years that no row has, and two rows for one figure", () => {
    expect(() => prf.change(rows, {from: 2018, to: 2016})).toThrow("the earlier year first");
    expect(() => prf.change(rows, {from: 2016, to: 2016})).toThrow("the earlier year first");
    expect(() => prf.change(rows, {from: 2016, to: 2019})).toThrow(
      "missing year 2019 of change; the rows are of 2016 to 2018"
    );
    expect(() => prf.change([...rows, rows[0]!], {from: 2016, to: 2018})).toThrow(
      "duplicate rows of change: result R, measure m, area KAZ"
    );
    expect(() => prf.change(Promise.resolve(rows) as never, {from: 2016, to: 2018})).toThrow("did you await it?");
  });
});

describe("prf.index(rows, {base})", () => {
  it("sets the base year to 100, and is null where it has none above zero", () => {
    const rows = [
      row("KAZ", 2016, 4),
      row("KAZ", 2017, 5),
      row("UZB", 2017, 5),
      row("TJK", 2016, 0),
      row("TJK", 2017, 3)
    ];
    expect(prf.index(rows, {base: 2016}).map(({index}) => index)).toEqual([100, 125, null, null, null]);
    expect(() => prf.index(rows, {base: 2015})).toThrow(
      "missing base year 2015 of index; the rows are of 2016 to 2017"
    );
  });
});

describe("prf.rank(rows, {first})", () => {
  it("ranks within a year, ties alike as printed, and leaves regions, bounds and missing figures out", () => {
    const rows = [
      row("KAZ", 2016, 2),
      row("UZB", 2016, 1.04),
      row("TJK", 2016, 1.01),
      row("KGZ", 2016, null),
      row("AFG", 2016, 0.5, {sign: "<"}),
      row("CAREC", 2016, 0.1),
      row("KAZ", 2017, 9)
    ];
    const places = (first: "lowest" | "highest") => prf.rank(rows, {first}).map(({rank, of}) => `${rank}/${of}`);
    expect(places("lowest")).toEqual(["3/3", "1/3", "1/3", "null/3", "null/3", "null/3", "1/1"]);
    expect(places("highest").slice(0, 3)).toEqual(["1/3", "2/3", "2/3"]);
    expect(() => prf.rank(rows, {} as never)).toThrow('write {first: "highest"} or {first: "lowest"}');
  });
});

describe("prf.share(rows)", () => {
  const usd = (area: string, value: number | null) => row(area, 2016, value, {unit: "usd"});

  it("gives percent of the sum over areas, the region left out", () => {
    expect(prf.share([usd("KAZ", 30), usd("UZB", 10), usd("CAREC", 40)]).map(({share}) => share)).toEqual([
      75,
      25,
      null
    ]);
  });

  it("gives none where the whole is not known", () => {
    expect(prf.share([usd("KAZ", 30), usd("UZB", null)]).map(({share}) => share)).toEqual([null, null]);
  });

  it("refuses what does not add up over areas", () => {
    for (const unit of ["%", "% of GDP", "rank", "km/h", "hours", "usd per 500 km per 20 t", "MJ/$ PPP"])
      expect(() => prf.share([row("KAZ", 2016, 1, {unit})]), unit).toThrow(`invalid unit "${unit}" of share`);
  });
});

describe("prf.compare(before, after)", () => {
  it("says what was revised, is new, gone or the same, with vintages and releases", () => {
    const then = [
      row("KAZ", 2016, 10, {vintage: "a", releases: "wdi 1"}),
      row("UZB", 2016, 5),
      row("TJK", 2016, 1),
      row("KGZ", 2016, null)
    ];
    const now = [
      row("KAZ", 2016, 11, {vintage: "b", releases: "wdi 2"}),
      row("UZB", 2016, 5 + 1e-10),
      row("AFG", 2016, 2),
      row("KGZ", 2016, null)
    ];
    expect(
      prf.compare(then, now).map(({area, kind, difference}) => `${area} ${kind} ${difference}`.slice(0, 14))
    ).toEqual(["KAZ revised 1", "UZB same 1.000", "AFG new null", "KGZ missing nu", "TJK gone null"]);
    expect(prf.compare(then, now)[0]).toMatchObject({
      percent: 10,
      vintage_before: "a",
      vintage_after: "b",
      releases_before: "wdi 1",
      releases_after: "wdi 2"
    });
  });

  it("refuses two units, and rows of several releases at once", () => {
    expect(() => prf.compare([row("KAZ", 2016, 1)], [row("KAZ", 2016, 1, {unit: "%"})])).toThrow(
      "mismatched units of compare: hours and %"
    );
    expect(() => prf.compare([row("KAZ", 2016, 1), row("KAZ", 2016, 2)], [])).toThrow(
      "duplicate rows of compare (first rows)"
    );
  });
});

describe("prf.format(row, lang) and prf.color(area)", () => {
  it("writes figures as the pages do, and what is missing by its kind", () => {
    expect(prf.format({value: 9.9, unit: "hours"})).toBe("9.9 hours");
    expect(prf.format({value: null, unit: "hours", reason: "not held: x"})).toBe("not held");
    expect(prf.format({value: null, unit: "hours", reason: "not published: x"}, "zh")).toBe("未发布");
    expect(prf.format({value: null, unit: "hours"})).toBe("not reported");
  });

  it("gives colors that follow the theme, and the color of the text to regions", () => {
    expect(prf.color("KAZ")).toMatch(/^var\(--KAZ, #[0-9a-f]{6}\)$/);
    expect(prf.color("CAREC")).toBe("currentColor");
  });
});
