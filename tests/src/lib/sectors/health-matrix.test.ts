import {describe, expect, it} from "vitest";
import {healthMatrix} from "../../../../src/lib/sectors/health-matrix.js";
import {seriesRows} from "../contract/make-inputs.js";

const PILLARS = [
  {
    pillar: 1,
    name_en: "Leadership",
    name_zh: "领导力",
    blanks: [],
    series: [
      {series: "SH.MED.PHYS.ZS", short_en: "Physicians", better: "higher" as const},
      {series: "SH.IMM.IDPT", short_en: "Immunization, DPT", better: "higher" as const},
      {series: "SH.TBS.INCD", short_en: "Tuberculosis incidence", better: "lower" as const},
      {series: "SH.MED.BEDS.ZS", short_en: "Hospital beds", better: "higher" as const}
    ]
  }
];

const line = (series: string, rows: Parameters<typeof healthMatrix>[0]) =>
  healthMatrix(rows, PILLARS).find((row) => row.series === series)!;

describe("healthMatrix(observations, pillars)", () => {
  it("keeps each member's newest figure with its own year", () => {
    const rows = [
      ...seriesRows("wdi", "SH.MED.PHYS.ZS", 2014, {KAZ: 3, KGZ: 2}),
      ...seriesRows("wdi", "SH.MED.PHYS.ZS", 2018, {KAZ: 4})
    ];
    const {cells} = line("SH.MED.PHYS.ZS", rows);
    expect(cells.map(({area, observation}) => [area, observation.year, observation.value])).toEqual([
      ["KAZ", 2018, 4],
      ["KGZ", 2014, 2]
    ]);
  });

  it("ranks within the newest year that five members have, and lets other years stand apart", () => {
    const five = {AZE: 3, GEO: 5, KAZ: 4, KGZ: 2, MNG: 1};
    const rows = [
      ...seriesRows("wdi", "SH.MED.PHYS.ZS", 2013, {PAK: 9}),
      ...seriesRows("wdi", "SH.MED.PHYS.ZS", 2018, five),
      ...seriesRows("wdi", "SH.MED.PHYS.ZS", 2024, {KAZ: 0, GEO: 6, AZE: 6, KGZ: 6})
    ];
    const {cells, year, of} = line("SH.MED.PHYS.ZS", rows);
    expect([year, of]).toEqual([2018, 5]);
    expect(cells.map(({area, rank, compared}) => [area, rank, compared?.year ?? null])).toEqual([
      ["AZE", 3, 2018],
      ["GEO", 1, 2018],
      ["KAZ", 2, 2018],
      ["KGZ", 4, 2018],
      ["MNG", 5, 2018],
      ["PAK", null, null]
    ]);
    expect(cells.find(({area}) => area === "KAZ")?.observation.year).toBe(2024);
  });

  it("ranks nobody where no year has five members", () => {
    const rows = seriesRows("wdi", "SH.MED.PHYS.ZS", 2018, {AZE: 3, GEO: 5, KAZ: 4, KGZ: 2});
    const {cells, year, of} = line("SH.MED.PHYS.ZS", rows);
    expect([year, of]).toEqual([null, 0]);
    expect(cells.map(({rank, band}) => [rank, band])).toEqual(Array(4).fill([null, null]));
  });

  it("puts the highest first where higher is better, and the lowest where lower is", () => {
    const figures = {KAZ: 45, KGZ: 116, MNG: 428, PAK: 265, UZB: 500};
    const rows = [
      ...seriesRows("wdi", "SH.TBS.INCD", 2018, figures),
      ...seriesRows("wdi", "SH.IMM.IDPT", 2018, figures)
    ];
    expect(line("SH.TBS.INCD", rows).cells.map(({rank, band}) => [rank, band])).toEqual([
      [1, 1],
      [2, 1],
      [4, 3],
      [3, 2],
      [5, 4]
    ]);
    expect(line("SH.IMM.IDPT", rows).cells.map(({rank}) => rank)).toEqual([5, 4, 2, 3, 1]);
  });

  it("has no cell for a member without a figure, and none for others than members", () => {
    expect(line("SH.MED.BEDS.ZS", seriesRows("wdi", "SH.MED.BEDS.ZS", 2018, {RUS: 7})).cells).toEqual([]);
    expect(line("SH.MED.BEDS.ZS", [])).toMatchObject({cells: [], year: null, of: 0});
  });
});
