import {describe, expect, it} from "vitest";
import type {Observation} from "../../../../src/lib/contract/observations.js";
import {topProducts} from "../../../../src/lib/indicators/top-products.js";
import {toReleases} from "../../../../src/lib/releases/releases.js";
import {makeInputs, observation} from "../contract/make-inputs.js";

/** Exports of a member of one year by HS heading. */
const exports = (area: string, values: Record<string, number | null>, more: Partial<Observation> = {}) =>
  Object.entries(values).map(([code, value], i) =>
    observation({source: "trade", series: `EXPORTS.HS4.${code}`, area, year: 2017, value, row: i + 2, ...more})
  );
const EIGHT = {"0101": 8, "0102": 7, "0201": 6, "0301": 5, "0401": 4, "0501": 3, "0601": 2, "0701": 1};
const of = (rows: Observation[], area: string, variant = "headline", year = 2017) =>
  topProducts(makeInputs({observations: rows}), "TRD-OP1", "top-five").find(
    ({value}) => value.area === area && value.variant === variant && value.year === year
  );
const released = (release: string) => ({release, snapshot: `trade/${release}`});

describe("topProducts(inputs, result, measure)", () => {
  it("takes five products and not six, by heading and by chapter", () => {
    expect(of(exports("KAZ", EIGHT), "KAZ")?.value.value).toBeCloseTo((30 / 36) * 100, 12);
    // Chapter 01 has 15: the two headings of it are one product.
    expect(of(exports("KAZ", EIGHT), "KAZ", "hs2")?.value.value).toBeCloseTo((33 / 36) * 100, 12);
  });

  it("names the five as values with their share of the sum, the others as parts, and the release", () => {
    const {value, lineage} = of(exports("KAZ", EIGHT), "KAZ")!;
    expect(lineage.map(({series, role, weight}) => [series.slice(-4), role, weight])).toEqual([
      ["0101", "value", 8 / 30],
      ["0102", "value", 7 / 30],
      ["0201", "value", 6 / 30],
      ["0301", "value", 5 / 30],
      ["0401", "value", 4 / 30],
      ["0501", "part", null],
      ["0601", "part", null],
      ["0701", "part", null]
    ]);
    expect(value).toMatchObject({
      releases: "trade 2020-07-01",
      unit: "% of exports",
      reporting: null,
      expected: null,
      missing: null,
      missing_kinds: null,
      reason: null
    });
  });

  it.each([
    ["nothing was exported", {"0101": 0, "0102": 0}, null],
    ["a blank is left out", {"0101": 5, "0102": 5, "0103": null}, 100]
  ] as const)("where %s", (_, values, share) => {
    expect(of(exports("KAZ", values), "KAZ")?.value.value).toBe(share);
  });

  it("has no row of a member that has blanks alone, and reads the world alone and no other source", () => {
    expect(of(exports("KAZ", {"0101": null}), "KAZ")).toBeUndefined();
    expect(of(exports("KAZ", EIGHT, {partner: "CHN"}), "KAZ")).toBeUndefined();
    expect(of(exports("KAZ", EIGHT, {source: "wdi"}), "KAZ")).toBeUndefined();
    expect(of([], "KAZ")).toBeUndefined();
    expect(of(exports("UZB", EIGHT), "KAZ")).toBeUndefined();
  });

  it("adds a region's exports up by product, so that the five are its own", () => {
    const own = ["AZE", "GEO", "KAZ", "KGZ", "MNG"].flatMap((area, i) =>
      exports(area, {"2709": 10, [`010${i}`]: 9, [`020${i}`]: 1})
    );
    const region = of(own, "CAREC-X")!;
    expect(region.value).toMatchObject({
      value: 86,
      reporting: 5,
      expected: 10,
      missing: "AFG;PAK;TJK;TKM;UZB",
      missing_kinds: "not held;not held;not held;not held;not held",
      weight_share: null
    });
    const oil = region.lineage.filter(({series}) => series.endsWith("2709"));
    expect(oil.map(({role, weight}) => [role, weight])).toEqual(Array(5).fill(["value", 10 / 86]));
    // Five of the eleven are fewer than half.
    expect(of(own, "CAREC")?.value).toMatchObject({
      value: null,
      reporting: 5,
      expected: 11,
      releases: null,
      flag: null
    });
    expect(of(own, "CAREC")?.value.reason).toContain("at least 6 are needed");
    expect(of(own, "CAREC")?.lineage).toEqual([]);
  });

  it("says which missing members the publisher does not publish", () => {
    const releases = toReleases(exports("KAZ", EIGHT)).map((release) => ({
      ...release,
      scope: [{series: ["EXPORTS.HS4."], areas: ["AFG"], first_year: 2000, last_year: 2017}]
    }));
    const region = topProducts(makeInputs({releases}), "TRD-OP1", "top-five").find(
      ({value}) => value.area === "CAREC-X"
    );
    expect(region?.value.missing_kinds?.split(";").slice(0, 2)).toEqual(["not published", "not held"]);
  });

  it("takes the newest release in which enough members reported, else that with most of them", () => {
    const of5 = (members: string[], day: string) =>
      members.flatMap((area) => exports(area, {"0101": 1}, released(day)));
    const [a, b, c, d, e] = ["AZE", "GEO", "KAZ", "KGZ", "MNG"] as const;
    const label = (rows: Observation[]) => {
      const {releases, reporting, reason} = of(rows, "CAREC-X")!.value;
      return [releases, reporting, /in (trade [0-9-]+)/.exec(reason ?? "")?.[1]];
    };
    const old = of5([a, b, c, d, e], "2019-01-01");
    expect(label([...old, ...of5([a, b, c, d], "2020-01-01")])).toEqual(["trade 2019-01-01", 5, undefined]);
    expect(label([...old, ...of5([a, b, c, d, e], "2020-01-01")])).toEqual(["trade 2020-01-01", 5, undefined]);
    const six = of5([a, b, c, d, e, "PAK"], "2019-01-01");
    expect(label([...six, ...of5([a, b, c, d, e], "2020-01-01")])).toEqual(["trade 2020-01-01", 5, undefined]);
    const most = [...of5([a], "2018-01-01"), ...of5([a, b, c], "2019-01-01"), ...of5([a, b], "2020-01-01")];
    expect(label(most)).toEqual([null, 3, "trade 2019-01-01"]);
  });

  it("is a forecast past the vintage's last year, and its years ascend", () => {
    const rows = [...exports("KAZ", EIGHT, {year: 2018}), ...exports("KAZ", EIGHT, {flag: "estimate"})];
    const values = topProducts(makeInputs({observations: rows, last_year: 2017}), "TRD-OP1", "top-five");
    const own = values.filter(({value}) => value.area === "KAZ" && value.variant === "headline");
    expect(own.map(({value}) => [value.year, value.flag])).toEqual([
      [2017, "estimate"],
      [2018, "forecast"]
    ]);
  });
});
