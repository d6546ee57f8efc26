import {describe, expect, it} from "vitest";
import {readSnapshot} from "../../../loaders/store/read-snapshot.js";
import type {SnapshotRow} from "../../../src/lib/observations.js";
import {findValue} from "./source-context.js";

const rowsOf = (source: string, name: string) => readSnapshot("data", source, name).observations;
const valuesOf = (rows: readonly SnapshotRow[], series: string, year: number) =>
  Object.fromEntries(
    rows.filter((row) => row.series === series && row.year === year).map(({area, value}) => [area, value])
  );

describe("snapshots of weo", () => {
  const april2019 = rowsOf("weo", "2019-04-09");
  const october2023 = rowsOf("weo", "2023-10-10");

  it.each([
    ["NGDP_RPCH", "TKM", 6.2, -0.977],
    ["NGDP_RPCH", "UZB", 9.013, 5.932],
    ["BCA_NGDPD", "KAZ", -6.471, -5.071],
    ["GGXWDG_NGDP", "PAK", 67.627, 60.757],
    ["GGXWDG_NGDP", "MNG", undefined, 96.627]
  ])("%s of %s for 2016 was %s, then %s", (series, area, before, after) => {
    const round = (value: number | null | undefined) =>
      typeof value === "number" ? Math.round(value * 10) / 10 : value;
    expect(round(findValue(april2019, {series, area, year: 2016}))).toBe(round(before));
    expect(round(findValue(october2023, {series, area, year: 2016}))).toBe(round(after));
  });

  it("flags years from the edition's on as forecasts", () => {
    for (const [rows, year] of [
      [april2019, 2019],
      [october2023, 2023]
    ] as const) {
      expect(rows.every((row) => (row.flag === "forecast") === row.year >= year)).toBe(true);
    }
  });
});

describe("snapshots of wef", () => {
  const rows = rowsOf("wef", "2024-05-21");

  it("holds the published TTCI ranks of 2017, two members in the top 70", () => {
    const ranks = valuesOf(rows, "TTCI.RANK", 2017);
    expect(ranks).toEqual({AZE: 71, CHN: 15, GEO: 70, KAZ: 81, KGZ: 115, PAK: 124, TJK: 107});
    expect(Object.values(ranks).filter((rank) => rank! <= 70)).toHaveLength(2);
  });

  it("keeps TTDI 2021 as published apart from its restatement of 2024", () => {
    expect(valuesOf(rows, "TTDI-2021.RANK", 2021)).toEqual({AZE: 63, GEO: 44, KAZ: 66, KGZ: 90, MNG: 84});
    expect(valuesOf(rows, "TTDI-2024.RANK", 2021)).toMatchObject({AZE: 55, GEO: 49, KAZ: 58, KGZ: 102, MNG: 80});
    expect(findValue(rows, {series: "TTCI.RANK", area: "KAZ", year: 2019})).toBe(80);
    expect(findValue(rows, {series: "TTDI-2024.RANK", area: "KAZ", year: 2019})).toBe(58);
  });

  it("knew nothing of TTDI before it was published", () => {
    expect(rowsOf("wef", "2019-09-04").every((row) => row.series.startsWith("TTCI."))).toBe(true);
    expect(rowsOf("wef", "2022-05-24").some((row) => row.series.startsWith("TTDI-2024"))).toBe(false);
  });
});

describe("snapshots of cpmm", () => {
  const report2020 = rowsOf("cpmm", "2021-12-31");
  const report2022 = rowsOf("cpmm", "2023-12-31");
  const report2023 = rowsOf("cpmm", "2024-12-31");
  const road = {mode: "road", direction: null} as const;

  it("holds the overall results of the reports", () => {
    expect(findValue(report2020, {...road, series: "TFI1", area: "ALL", year: 2020})).toBe(15.1);
    expect(findValue(report2022, {...road, series: "SWD", area: "ALL", year: 2022})).toBe(23.4);
    expect(findValue(report2022, {series: "TFI1", area: "ALL", mode: "rail", year: 2022})).toBe(40.6);
    expect(findValue(report2020, {...road, series: "TFI2", area: "ALL", year: 2019})).toBe(161);
  });

  it("holds BCPs by direction, and revisions each in their own snapshot", () => {
    expect(findValue(report2022, {series: "TFI1", area: "BCP-chaman", direction: "outbound", year: 2022})).toBe(54);
    const panji = {series: "TFI1", area: "BCP-panji-poyon", direction: "inbound", year: 2020} as const;
    expect([findValue(report2020, panji), findValue(report2022, panji)]).toEqual([4.8, 7.5]);
    const kazakhstan = {...road, series: "TFI1", area: "KAZ", year: 2020};
    expect([findValue(report2020, kazakhstan), findValue(report2022, kazakhstan)]).toEqual([8.7, 8.6]);
  });

  it("takes tables before prose, and keeps a dash as null", () => {
    const rail = {series: "TFI1", area: "CHN", mode: "rail", direction: null, year: 2022} as const;
    expect(findValue(report2022, rail)).toBe(35.4);
    expect(
      findValue(report2022, {series: "TFI1", area: "MNG", mode: "road", direction: "outbound", year: 2022})
    ).toBeNull();
    expect([report2022, report2023].map((rows) => findValue(rows, {...rail, series: "TFI3"}))).toEqual([771, 763]);
  });

  it("holds the sixteen activities of 2015", () => {
    const hours = report2023.filter((row) => /^ACT-[A-P]\.HOURS$/.test(row.series) && row.area === "ALL");
    expect(hours).toHaveLength(16);
    expect(findValue(hours, {series: "ACT-B.HOURS"})).toBe(6.4);
  });
});

describe("snapshots of energy", () => {
  it("gives less than one percent of renewables without hydro in 2016, without the PRC", () => {
    const rows = rowsOf("energy", "2020-12-31").filter((row) => row.area !== "CHN" && row.year === 2016);
    const sum = (series: string) =>
      rows.filter((row) => row.series === series).reduce((total, row) => total + row.value!, 0);
    const share = (100 * (sum("renewables_electricity") - sum("hydro_electricity"))) / sum("electricity_generation");
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThan(1);
    expect((100 * sum("other_renewable_electricity")) / sum("electricity_generation")).toBeCloseTo(0.23, 2);
  });
});

describe("snapshots of trade", () => {
  it.each([
    ["AZE", 90.37],
    ["KAZ", 72.21],
    ["TKM", 95.01],
    ["CHN", 24.56]
  ])("holds the exports of 2017 of %s, %d %% of them in five headings", (area, expected) => {
    const values = rowsOf("trade", "2019-06-02").flatMap((row) =>
      row.area === area && row.series.startsWith("EXPORTS.HS4.") ? [row.value!] : []
    );
    const total = values.reduce((a, b) => a + b, 0);
    const five = values
      .sort((a, b) => b - a)
      .slice(0, 5)
      .reduce((a, b) => a + b, 0);
    expect((100 * five) / total).toBeCloseTo(expected, 2);
  });

  it("holds WITS summaries of ten members and none of Uzbekistan", () => {
    const areas = new Set(
      rowsOf("trade", "2021-12-31").flatMap((row) => (row.series === "WITS.EXPORTS" ? [row.area] : []))
    );
    expect([...areas].sort()).toEqual(["AFG", "AZE", "CHN", "GEO", "KAZ", "KGZ", "MNG", "PAK", "TJK", "TKM"]);
  });
});
