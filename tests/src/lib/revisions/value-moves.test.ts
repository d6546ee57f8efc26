import {describe, expect, it} from "vitest";
import type {ValueRow} from "../../../../src/lib/contract/tables.js";
import {valueChanges} from "../../../../src/lib/revisions/value-by-vintage.js";

const row = (year: number, value: number | null): ValueRow => ({
  result: "TRD-OP1",
  measure: "services",
  area: "CAREC-X",
  year,
  variant: "headline",
  value,
  text: null,
  sign: null,
  unit: "% of GDP",
  reporting: 9,
  expected: 10,
  missing: "TKM",
  weight_share: 0.94,
  method: "gdp-weighted-mean",
  flag: null,
  releases: null,
  reason: null,
  missing_kinds: null,
  vintage: "x"
});

describe("valueChanges(a, b)", () => {
  it("gives what moved, what is new and what vanished, with the difference", () => {
    const moves = valueChanges(
      [row(2015, 2), row(2016, 10.09), row(2017, 5)],
      [row(2016, 9.82), row(2017, null), row(2018, 3)]
    );
    expect(moves.map(({year, old, new: now}) => [year, old, now])).toEqual([
      [2016, 10.09, 9.82],
      [2017, 5, null],
      [2018, null, 3],
      [2015, 2, null]
    ]);
    expect(moves[0]!.difference).toBeCloseTo(-0.27, 10);
    expect(moves.slice(1).map(({difference}) => difference)).toEqual([null, null, null]);
  });

  it("takes the last bits of a sum for no move, and a small revision for one", () => {
    expect(valueChanges([row(2016, 0.1 + 0.2)], [row(2016, 0.3)])).toEqual([]);
    expect(valueChanges([row(2016, 0)], [row(2016, 0)])).toEqual([]);
    expect(valueChanges([row(2016, 10)], [row(2016, 10.000001)])).toHaveLength(1);
    expect(valueChanges([row(2016, 0)], [row(2016, 1e-12)])).toHaveLength(1);
  });
});
