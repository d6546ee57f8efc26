import {describe, expect, it} from "vitest";
import {findLineChanges} from "../../../loaders/refresh/find-line-changes.js";
import {REVISION_CHECKS, type RevisionCheck} from "../../../loaders/refresh/refresh-context.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import {testRow} from "../store/test-store.js";

const LIMITS = {level: 5, changed: 0.9, sign: 0.5, shift: 0.25, swap: 0.25, constant: 0.9, gaps: 0.25, vanished: 0};
const checks: RevisionCheck[] = REVISION_CHECKS.map((check) => ({
  source: "*",
  check,
  threshold: LIMITS[check],
  min_years: check === "changed" ? 4 : 1,
  reason: "made up",
  evidence: "made up"
}));
const line = (area: string, ...values: (number | null)[]): SnapshotRow[] =>
  values.map((value, i) => testRow({area, year: 2010 + i, value}));
const UZB = line("UZB", 10, 12, 15, 19, 24, 30);
const KAZ = line("KAZ", 50, 48, 45, 41, 36, 30);
const find = (rows: SnapshotRow[], before = [...UZB, ...KAZ], own = checks) =>
  findLineChanges(rows, before, own, "wdi", 0.5, SCOPE);
const SCOPE = [{series: [UZB[0]!.series], areas: ["UZB", "KAZ"], first_year: 2010, last_year: 2030, note: "made up"}];
const times = (rows: SnapshotRow[], factor: number) => rows.map((row) => ({...row, value: row.value! * factor}));

describe("findLineChanges(rows, before, checks, source, bound)", () => {
  it("finds nothing in equal figures, a usual revision, new years and a new area", () => {
    expect(find([...UZB, ...KAZ])).toEqual([]);
    expect(find([...times(UZB, 1.4), ...KAZ])).toEqual([]);
    expect(find([...line("UZB", 10, 12, 15, 19, 24, 30, 900), ...KAZ, ...line("AFG", 1, 1)])).toEqual([]);
  });

  it.each<[string, SnapshotRow[], RegExp]>([
    ["thousands", [...times(UZB, 0.001), ...KAZ], /^invalid level of \S+: UZB is 0\.001 of the last release/],
    ["a factor beyond the limit", [...times(UZB, 5.1), ...KAZ], /^invalid level of \S+: UZB is 5\.1 of/],
    ["zeros", [...times(UZB, 0), ...KAZ], /^invalid constant of \S+: UZB is 0 in 6 of 6 years/],
    ["a filler", [...line("UZB", 9, 9, 9, 9, 9, 9), ...KAZ], /^invalid constant of \S+: UZB is 9 in 6 of 6 years/],
    ["turned signs", [...times(UZB, -1), ...KAZ], /^invalid sign of \S+: UZB changed its sign in 6 of 6 years/],
    [
      "a year late",
      [...line("UZB", 8, 10, 12, 15, 19, 24), ...KAZ],
      /^invalid shift of \S+: UZB .* of the year before/
    ],
    [
      "a year early",
      [...line("UZB", 12, 15, 19, 24, 30, 37), ...KAZ],
      /^invalid shift of \S+: UZB .* of the year after/
    ],
    [
      "two areas swapped",
      [...line("KAZ", 10, 12, 15, 19, 24, 30), ...line("UZB", 50, 48, 45, 41, 36, 30)],
      /^invalid swap of \S+: KAZ and UZB have each other's figures/
    ],
    [
      "a new method",
      [...times(UZB, 1.6), ...KAZ],
      /^invalid changed of \S+: UZB moved by more than 50% in 6 of 6 years/
    ],
    ["a lost area", UZB, /^missing area KAZ: the last release had 1 series of it/],
    ["an emptied area", [...UZB, ...line("KAZ", null, null)], /^missing area KAZ/]
  ])("finds %s", (_, rows, message) => {
    expect(find(rows).some((found) => message.test(found))).toBe(true);
  });

  it("goes by the limit, with a case on each side", () => {
    expect(find([...times(UZB, 1.5), ...KAZ])).toEqual([]);
    expect(find([...times(UZB, 0.2), ...KAZ]).join()).not.toMatch(/invalid level/);
    expect(find([...times(UZB, 0.199), ...KAZ]).join()).toMatch(/invalid level/);
    const half = UZB.map((row, i) => (i < 3 ? {...row, value: -row.value!} : row));
    expect(find([...half, ...KAZ]).join()).not.toMatch(/invalid sign/);
    const more = UZB.map((row, i) => (i < 4 ? {...row, value: -row.value!} : row));
    expect(find([...more, ...KAZ]).join()).toMatch(/invalid sign/);
  });

  it("names a lost series of an area, and lets as many go as the source may lose", () => {
    const other = UZB.map((row) => ({...row, series: "TFI1"}));
    const before = [...UZB, ...other];
    expect(find(UZB, before)).toEqual(["missing series of UZB: TFI1; the last release had figures of them (made up)"]);
    const lenient = [{...checks.find(({check}) => check === "vanished")!, source: "wdi", threshold: 0.5}, ...checks];
    expect(find(UZB, before, lenient)).toEqual([]);
    expect(findLineChanges(UZB, before, lenient, "weo", 0.5, SCOPE)).toHaveLength(1);
  });

  it("finds years that a line has lost, beyond the limit and within what the answer covers", () => {
    const eight = line("UZB", 10, 12, 15, 19, 24, 30, 37, 45);
    const without = (...years: number[]) => eight.filter(({year}) => !years.includes(year));
    expect(find(without(2010, 2011), eight)).toEqual([]);
    expect(find(without(2010, 2014, 2016), eight)).toEqual([
      `invalid gaps of ${eight[0]!.series}: UZB has lost 3 of 8 years: 2010, 2014, 2016 (made up); if the publisher explains it, accept it`
    ]);
    const emptied = eight.map((row, i) => (i < 3 ? {...row, value: null} : row));
    expect(find(emptied, eight)).toHaveLength(1);
    const again = eight.map((row, i) => (i < 3 ? {...row, flag: "forecast" as const} : row));
    expect(find(again, eight)).toEqual([]);
    const later = [{...SCOPE[0]!, first_year: 2013}];
    expect(findLineChanges(without(2010, 2011, 2012), eight, checks, "wdi", 0.5, later)).toEqual([]);
    const strict = checks.map((row) => ({...row, min_years: 9}));
    expect(find(without(2010, 2011, 2012), eight, strict)).toEqual([]);
  });

  it("does not compare forecasts, nor lines with too few years", () => {
    const forecast = times(UZB, 100).map((row) => ({...row, flag: "forecast" as const}));
    expect(find([...forecast, ...KAZ])).toEqual([]);
    const strict = checks.map((row) => ({...row, min_years: 7}));
    expect(find([...times(UZB, 1000), ...KAZ], undefined, strict)).toEqual([]);
  });
});
