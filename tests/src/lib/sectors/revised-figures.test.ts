import {describe, expect, it} from "vitest";
import {revisedFigures} from "../../../../src/lib/sectors/revised-figures.js";
import {makeValue} from "./make-value.js";

const growth = (area: string, value: number | null, more = {}) =>
  makeValue({result: "EFS-CO", measure: "growth", area, year: 2016, value, ...more});
const KEY = {result: "EFS-CO", measure: "growth", year: 2016};

describe("revisedFigures(before, after, key)", () => {
  it("gives the greatest change first", () => {
    const found = revisedFigures([growth("KAZ", 1), growth("TKM", 6.2)], [growth("KAZ", 0.5), growth("TKM", -1)], KEY);
    expect(found.map(({area, change}) => [area, Math.round(change * 10) / 10])).toEqual([
      ["TKM", -7.2],
      ["KAZ", -0.5]
    ]);
  });

  it("leaves out what one vintage has no number of, other years and other readings", () => {
    const before = [growth("KAZ", 1), growth("TKM", null), growth("UZB", 2, {year: 2015})];
    const after = [growth("KAZ", 2, {variant: "wdi"}), growth("TKM", -1), growth("UZB", 3)];
    expect(revisedFigures(before, after, KEY)).toEqual([]);
  });
});
