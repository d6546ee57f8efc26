import {describe, expect, it} from "vitest";
import {checkContract} from "../../../loaders/refresh/check-contract.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import {testRow} from "../store/test-store.js";
import {TEST_REFERENCE, testSource} from "./test-source.js";

const source = testSource({coverage_floor: 0.5, revision_bound: 0.5, revision_share: 0.25, first_year: 1960});
const check = (rows: SnapshotRow[], last: SnapshotRow[] | null = null) =>
  checkContract(rows, source, TEST_REFERENCE, last, "2026-11-22");
const years = (...list: number[]) => list.map((year) => testRow({year}));

describe("checkContract(rows, source, reference, last, today)", () => {
  it("passes good rows, a null and a forecast", () => {
    const rows = [
      testRow(),
      testRow({year: 2017, value: null}),
      testRow({year: 2031, flag: "forecast"}),
      testRow({area: "CAREC"})
    ];
    expect(check(rows)).toEqual({errors: [], held_back: []});
  });

  it.each<[string, Partial<Record<keyof SnapshotRow, unknown>>, RegExp]>([
    ["an unknown series", {series: "X"}, /unknown series "X" of wdi; add it to data\/reference\/series\.csv/],
    ["another unit", {unit: "%"}, /mismatched unit "%"; .* has "% of GDP"/],
    ["an unknown country", {area: "Kyrgyz Rep"}, /unknown area "Kyrgyz Rep"; add it to data\/reference/],
    ["an aggregate", {area: "WLD"}, /unknown area "WLD"/],
    ["an unknown partner", {partner: "ZZZ"}, /unknown partner "ZZZ"/],
    ["a number as text", {value: "10.5"}, /invalid value "10.5"/],
    ["NaN", {value: Number.NaN}, /invalid value NaN/],
    ["a value below the range", {value: -1}, /invalid value -1; expected at least 0 \(a share\)/],
    ["a value above the range", {value: 101}, /invalid value 101; expected at most 100/],
    ["a year before the source began", {year: 1959}, /invalid year 1959; expected 1960 to 2036/],
    ["a year too far ahead", {year: 2037}, /invalid year 2037/],
    ["a year as text", {year: "2017"}, /invalid year "2017"/],
    ["an unknown mode", {mode: "air"}, /invalid mode "air"/],
    ["an unknown direction", {direction: "up"}, /invalid direction "up"/],
    ["an unknown flag", {flag: "guess"}, /unknown flag "guess"/],
    ["a date that is none", {updated: "8 April"}, /invalid updated "8 April"/],
    ["a formula", {reference: "=cmd|' /C calc'!A0"}, /invalid reference/],
    ["a control character", {reference: "a\u001b[2Jb"}, /invalid reference "a\\u001b/],
    ["text that turns around", {reference: "a\u202egnp.exe"}, /invalid reference/],
    ["a page in a cell", {reference: "x".repeat(501)}, /invalid reference/]
  ])("refuses %s", (_, columns, message) => {
    const {errors} = check([testRow(), {...testRow({year: 2017}), ...columns} as SnapshotRow]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^row 2 /);
    expect(errors[0]).toMatch(message);
  });

  it("refuses a figure that occurs twice, and no rows", () => {
    expect(check([testRow(), testRow({value: 3})]).errors).toEqual([
      "row 2 (BG.GSR.NFSV.GD.ZS UZB 2016): duplicate figure"
    ]);
    expect(check([]).errors).toEqual(["missing rows: wdi answered none"]);
  });

  it("holds back an answer that falls below the coverage floor", () => {
    const last = [...years(2015, 2016, 2017), ...[2015, 2016, 2017].map((year) => testRow({year, area: "KAZ"}))];
    const {held_back} = check([...years(2015, 2016, 2017).slice(0, 2), testRow({year: 2017, value: null})], last);
    expect(held_back).toEqual([
      "missing figures: 2, the last snapshot had 6 and the floor is 3",
      "missing year 2017: the last snapshot had figures of it, this answer has none"
    ]);
  });

  it("holds back a series that vanished", () => {
    const last = [...years(2015, 2016), testRow({series: "TFI1", unit: "hours"})];
    expect(check(years(2015, 2016), last).held_back).toEqual([
      "missing series TFI1: the last snapshot had figures of it, this answer has none"
    ]);
  });

  it("holds back more large revisions than the source may have, and takes forecasts for what they are", () => {
    const last = years(2015, 2016, 2017, 2018);
    const moved = (...list: number[]) =>
      years(2015, 2016, 2017, 2018).map((row) => (list.includes(row.year) ? {...row, value: 30} : row));
    expect(check(moved(2015), last).held_back).toEqual([]);
    expect(check(moved(2015, 2016), last).held_back[0]).toMatch(
      /^invalid revision: 2 of 4 figures moved by more than 50%, at most 25% of them may \(made up\): .*2015 from 10.5 to 30/
    );
    const forecasts = moved(2015, 2016).map((row) => ({...row, flag: "forecast" as const}));
    expect(check(forecasts, last).held_back).toEqual([]);
  });
});
