import {describe, expect, it} from "vitest";
import {healthMatrix} from "../../../src/lib/health-matrix.js";
import {seriesRows} from "./make-inputs.js";

const line = (series: string, rows: Parameters<typeof healthMatrix>[0]) =>
  healthMatrix(rows).find((row) => row.series === series)!;

describe("healthMatrix(observations)", () => {
  it("keeps each member's newest figure with its own year", () => {
    const rows = [
      ...seriesRows("wdi", "SH.MED.PHYS.ZS", 2014, {KAZ: 3, KGZ: 2}),
      ...seriesRows("wdi", "SH.MED.PHYS.ZS", 2018, {KAZ: 4})
    ];
    const {cells, from, to} = line("SH.MED.PHYS.ZS", rows);
    expect(cells.map(({area, observation}) => [area, observation.year, observation.value])).toEqual([
      ["KAZ", 2018, 4],
      ["KGZ", 2014, 2]
    ]);
    expect([from, to]).toEqual([2014, 2018]);
  });

  it("puts the highest first where higher is better, and the lowest where lower is", () => {
    const figures = {KAZ: 45, KGZ: 116, MNG: 428, PAK: 265};
    const rows = [
      ...seriesRows("wdi", "SH.TBS.INCD", 2018, figures),
      ...seriesRows("wdi", "SH.IMM.IDPT", 2018, figures)
    ];
    expect(line("SH.TBS.INCD", rows).cells.map(({rank, band}) => [rank, band])).toEqual([
      [1, 1],
      [2, 2],
      [4, 4],
      [3, 3]
    ]);
    expect(line("SH.IMM.IDPT", rows).cells.map(({rank}) => rank)).toEqual([4, 3, 1, 2]);
  });

  it("has no cell for a member without a figure, and none for others than members", () => {
    expect(line("SH.MED.BEDS.ZS", seriesRows("wdi", "SH.MED.BEDS.ZS", 2018, {RUS: 7})).cells).toEqual([]);
    expect(line("SH.MED.BEDS.ZS", [])).toMatchObject({cells: [], from: null, to: null});
  });
});
