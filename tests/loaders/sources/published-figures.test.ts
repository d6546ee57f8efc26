import {describe, expect, it} from "vitest";
import {readMeta, readSnapshot} from "../../../loaders/store/read-snapshot.js";
import type {SnapshotRow} from "../../../src/lib/contract/observations.js";
import {MEMBERS, MEMBERS_WITHOUT_PRC} from "../../../src/lib/contract/reference.js";
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

describe("snapshots of weo: ten editions", () => {
  const editions: [name: string, tkm_2016: number | undefined, uzb_2022: number | undefined][] = [
    ["2019-04-09", 6.2, 6],
    ["2021-10-12", -4.678, 5.375],
    ["2022-04-19", -0.977, 3.396],
    ["2022-10-11", -0.977, 5.203],
    ["2023-04-11", -0.977, 5.669],
    ["2023-10-10", -0.977, 5.669],
    ["2024-04-16", -0.466, 5.673],
    ["2024-10-22", -0.466, 6.001],
    ["2025-04-22", -0.466, 6.001],
    ["2025-10-14", 3.674, 6.001]
  ];

  it.each(editions)("of %s: growth of Turkmenistan in 2016 %s, of Uzbekistan in 2022 %s", (name, tkm, uzb) => {
    const rows = rowsOf("weo", name);
    expect(findValue(rows, {series: "NGDP_RPCH", area: "TKM", year: 2016})).toBe(tkm);
    expect(findValue(rows, {series: "NGDP_RPCH", area: "UZB", year: 2022})).toBe(uzb);
  });

  it("is every edition on the day of its publication, with what it covers", () => {
    for (const [name] of editions.filter(([name]) => !["2019-04-09", "2023-10-10"].includes(name))) {
      const meta = readMeta("data", "weo", name);
      expect(meta.upstream_date).toBe(name);
      expect(meta.scope?.[0]).toMatchObject({first_year: 2000});
      expect(meta.scope?.[0]?.areas).toEqual([...MEMBERS]);
      expect(meta.urls.join(" ")).toMatch(/imf-weo\/blob\/[0-9a-f]{7}\/data\/data_\d{4}\.rda/);
    }
  });

  it("flags by the last actual year, of a fiscal year the year in which it ends", () => {
    const october2025 = rowsOf("weo", "2025-10-14");
    const flags = (area: string, series: string) =>
      [2023, 2024, 2025, 2026].map(
        (year) => october2025.find((row) => row.area === area && row.series === series && row.year === year)?.flag
      );
    expect(flags("UZB", "NGDP_RPCH")).toEqual([null, null, "forecast", "forecast"]);
    expect(flags("KAZ", "NGDP_RPCH")).toEqual([null, "estimate", "forecast", "forecast"]);
    expect(flags("PAK", "NGDP_RPCH")).toEqual([null, null, null, "forecast"]);
  });

  it("has the big revision of Turkmenistan's GDP in October 2025, in billions of dollars", () => {
    const gdp = (name: string, year: number) => findValue(rowsOf("weo", name), {series: "NGDPD", area: "TKM", year});
    expect([gdp("2025-04-22", 2016), gdp("2025-10-14", 2016)]).toEqual([42.876, 36.18]);
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

describe("snapshots of energy since 2024", () => {
  const mix = rowsOf("energy", "2026-04-05");
  const of = (area: string, series: string, year: number) => findValue(mix, {area, series, year});

  it("holds electricity by source to 2024, an empty cell apart from zero", () => {
    expect(of("KAZ", "wind_share_elec", 2024)).toBe(4.1431103);
    expect(of("KAZ", "other_renewables_share_elec_exc_biofuel", 2024)).toBeUndefined();
    expect(of("TJK", "hydro_share_elec", 2024)).toBe(91.42066);
    expect(of("UZB", "coal_share_elec", 2024)).toBeUndefined();
    expect(of("UZB", "gas_share_elec", 2016)).toBe(84.67041);
  });

  it("holds generation and demand of about 2023, and Ember's demand, as releases of their own", () => {
    const weights = rowsOf("energy", "2024-06-30");
    expect(findValue(weights, {series: "electricity_generation", area: "KAZ", year: 2022})).toBe(112.78);
    expect(findValue(weights, {series: "electricity_generation", area: "TJK", year: 2022})).toBeUndefined();
    expect(readMeta("data", "energy", "2024-06-30")).toMatchObject({
      release: {not_before: "2023-04-12", not_after: "2024-06-30"}
    });
    expect(findValue(rowsOf("energy", "2025-05-21"), {series: "ember_demand", area: "UZB", year: 2023})).toBe(79.18);
  });

  /** CHECKS of the upstream material: without hydro 1.20% in 2016 and 1.90% in 2019 of the ten members without the PRC. */
  it("gives the shares without hydro that were computed from the same files by hand", () => {
    const weights = rowsOf("energy", "2024-06-30");
    const NON_HYDRO = [
      "solar_share_elec",
      "wind_share_elec",
      "biofuel_share_elec",
      "other_renewables_share_elec_exc_biofuel"
    ];
    const share = (year: number) => {
      const areas = MEMBERS_WITHOUT_PRC.map((area) => ({
        weight: findValue(weights, {area, series: "electricity_generation", year})!,
        share: NON_HYDRO.reduce((sum, series) => sum + (of(area, series, year) ?? 0), 0)
      }));
      return (
        areas.reduce((sum, row) => sum + row.weight * row.share, 0) / areas.reduce((sum, row) => sum + row.weight, 0)
      );
    };
    expect([2016, 2019, 2021].map((year) => Math.round(share(year) * 100) / 100)).toEqual([1.2, 1.9, 3.35]);
  });
});

describe("snapshots of trade by partner", () => {
  const wits = rowsOf("trade", "2017-11-13");
  const fuels = rowsOf("trade", "2020-09-13");
  const SEVEN = ["AFG", "AZE", "GEO", "KAZ", "KGZ", "MNG", "PAK"];
  const sum = (rows: readonly SnapshotRow[]) => rows.reduce((total, {value}) => total + value!, 0);

  it("holds WITS totals that add up to what countries reported for 2016", () => {
    const of = (area: string, series: string) =>
      Math.round(sum(wits.filter((row) => row.area === area && row.series === series && row.year === 2016)) / 1e6) /
      1e3;
    expect([of("AFG", "EXPORTS.TOTAL"), of("AFG", "IMPORTS.TOTAL")]).toEqual([0.596, 6.534]);
    expect([of("PAK", "EXPORTS.TOTAL"), of("PAK", "IMPORTS.TOTAL")]).toEqual([20.355, 46.779]);
    expect([of("KAZ", "EXPORTS.TOTAL"), of("KAZ", "IMPORTS.TOTAL")]).toEqual([36.761, 25.171]);
  });

  it("holds fuels by partner from UN Comtrade, whose partners add up to the world", () => {
    const world = {partner: null, year: 2016};
    expect(findValue(fuels, {...world, series: "EXPORTS.HS2.27", area: "KAZ"})).toBe(22334960815);
    expect(findValue(fuels, {...world, series: "IMPORTS.HS2.27", area: "PAK"})).toBe(9528765895);
    const kazakhstan = fuels.filter(
      (row) => row.series === "EXPORTS.HS2.27" && row.area === "KAZ" && row.year === 2016
    );
    expect(sum(kazakhstan.filter(({partner}) => partner !== null)) / 22334960815).toBeCloseTo(1, 3);
  });

  /** Choice A of the upstream checks: 0.417, 8.737, 1.782, 23.553% of GDP of the seven that reported. */
  it("gives the split of 2016 that was computed from the same files by hand", () => {
    const gdp = sum(
      rowsOf("wdi", "2020-07-01").filter(
        (row) => row.series === "NY.GDP.MKTP.CD" && row.year === 2016 && SEVEN.includes(row.area)
      )
    );
    const of = (rows: readonly SnapshotRow[]) => rows.filter((row) => row.year === 2016 && SEVEN.includes(row.area));
    const isIntra = ({area, partner}: SnapshotRow) =>
      partner !== area && (MEMBERS_WITHOUT_PRC as readonly (string | null)[]).includes(partner);
    const fuelIntra = sum(of(fuels).filter(isIntra));
    const fuelRest = sum(of(fuels).filter(({partner}) => partner === null)) - fuelIntra;
    const intra = sum(of(wits).filter(isIntra)) - fuelIntra;
    const rest = sum(of(wits).filter((row) => !isIntra(row))) - fuelRest;
    const round = (dollars: number) => Math.round((dollars / gdp) * 100_000) / 1000;
    expect([fuelIntra, fuelRest, intra, rest].map(round)).toEqual([0.417, 8.737, 1.782, 23.553]);
  });

  it("holds UNCTAD's matrix as a cross-check, members that do not report included", () => {
    const rows = rowsOf("trade", "2018-08-13").filter(({year}) => year === 2015);
    const turkmenistan = rows.filter((row) => row.area === "TKM" && row.series === "UNCTAD.EXPORTS.TOTAL");
    expect(sum(turkmenistan) / 1e6).toBeCloseTo(14, 1);
    expect(findValue(rows, {area: "TKM", series: "UNCTAD.EXPORTS.SITC3", partner: "CHN"})).toBe(7259414.421);
  });

  it.each(["2017-11-13", "2018-08-13", "2020-09-13"])("says of %s when it was published at the latest", (name) => {
    const {release, upstream_date, urls} = readMeta("data", "trade", name);
    expect(upstream_date).toBeNull();
    expect(release?.not_after).toBe(name);
    expect(urls.some((url) => /github\.com\/.*\/tree\/[0-9a-f]{40}\//.test(url))).toBe(true);
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
