import {describe, expect, it} from "vitest";
import type {ValueRow} from "../../../../src/lib/contract/tables.js";
import {findFallsToZero} from "../../../../src/lib/quality/find-outliers.js";

const RULES = [{result: "ENG-OC1", measure: "renewable-share", least: 0.1, reason: "test"}];

function years(values: (number | null)[], row: Partial<ValueRow> = {}): ValueRow[] {
  return values.map((value, i) => ({
    result: "ENG-OC1",
    measure: "renewable-share",
    vintage: "test",
    variant: "headline",
    unit: "%",
    area: "PAK",
    year: 2004 + i,
    value,
    text: null,
    sign: null,
    method: "m",
    flag: null,
    reason: null,
    reporting: null,
    expected: null,
    missing: null,
    missing_kinds: null,
    weight_share: null,
    releases: "energy 2020-12-31",
    ...row
  }));
}
const found = (rows: ValueRow[]) =>
  findFallsToZero(rows, RULES).map(({row, before, until}) => [row.year, before.value, until]);

describe("findFallsToZero(values, rules)", () => {
  it("flags a fall to exactly 0 from the least value on, and says how long the zeros last", () => {
    expect(found(years([1.307, 0, 0, 0, 0.002]))).toEqual([[2005, 1.307, 2007]]);
    expect(found(years([0.1, 0]))).toEqual([[2005, 0.1, 2005]]);
    expect(found(years([0.0999, 0]))).toEqual([]);
    expect(found(years([1.307, 0.001]))).toEqual([]);
    expect(found(years([0, 0]))).toEqual([]);
  });

  it("flags nothing across a gap, a change of release or for a region", () => {
    expect(found(years([1.307, null, 0]))).toEqual([]);
    expect(found([...years([1.307]), ...years([1, 0], {releases: "energy 2026-04-05"}).slice(1)])).toEqual([]);
    expect(found(years([1.307, 0], {area: "CAREC-X"}))).toEqual([]);
    expect(found(years([1.307, 0], {measure: "other"}))).toEqual([]);
    expect(found([...years([1.307]), ...years([1, 0], {variant: "with-hydro"}).slice(1)])).toEqual([]);
  });
});
