import {describe, expect, it} from "vitest";
import {readReference} from "../../../../loaders/reference/read-reference.js";
import {listSnapshots, readSnapshot} from "../../../../loaders/store/read-snapshot.js";
import {MEMBERS, MEMBERS_WITHOUT_PRC} from "../../../../src/lib/contract/reference.js";

const find = (name: string, series: string, area: string, year: number) =>
  readSnapshot("data", "wdi", name).observations.find(
    (row) => row.series === series && row.area === area && row.year === year
  )?.value ?? null;

/** Series that the list has had since the releases of 2018 and 2026 were stored. */
const LISTED_LATER = [
  "BN.CAB.XOKA.CD",
  "EG.EGY.PRIM.PP.KD",
  "EG.ELC.ACCS.ZS",
  "NE.EXP.GNFS.ZS",
  "NE.IMP.GNFS.ZS",
  "SH.STA.MMRT",
  "SH.STA.TRAF.P5",
  "ST.INT.RCPT.XP.ZS",
  "ST.INT.XPND.MP.ZS"
];

describe("data/snapshots/wdi", () => {
  it("holds the vintage of 2020-07-01 and later ones", () => {
    const names = listSnapshots("data", "wdi");
    expect(names.slice(0, 2)).toEqual(["2018-08-01", "2020-07-01"]);
    expect(names).toContain("2026-04-08");
  });

  it("has every listed series and member in 2020-07-01, all of that day", async () => {
    const {observations} = readSnapshot("data", "wdi", "2020-07-01");
    const {series} = await readReference("data");
    const listed = series
      .filter(({source, series}) => source === "wdi" && !LISTED_LATER.includes(series))
      .map((row) => row.series);
    expect(new Set(observations.map((row) => row.series))).toEqual(new Set(listed));
    expect(new Set(observations.map(({area}) => area))).toEqual(new Set(MEMBERS));
    expect(observations.filter(({updated, year}) => updated !== null || year < 2000)).toEqual([]);
  });

  it("gives the services trade of 2016 that the framework gives as 10.0% of GDP, PRC left out", () => {
    const known = MEMBERS_WITHOUT_PRC.map((area) => ({
      area,
      share: find("2020-07-01", "BG.GSR.NFSV.GD.ZS", area, 2016),
      gdp: find("2020-07-01", "NY.GDP.MKTP.CD", area, 2016)
    })).filter(({share}) => share !== null);
    const sum = known.reduce((total, {share, gdp}) => total + (share ?? 0) * (gdp ?? 0), 0);
    const weight = known.reduce((total, {gdp}) => total + (gdp ?? 0), 0);
    expect(known).toHaveLength(9);
    expect(sum / weight).toBeCloseTo(10.09, 2);
  });

  it("keeps the date of a figure that a later snapshot carries over", () => {
    const {observations, meta} = readSnapshot("data", "wdi", "2026-04-08");
    const of = (series: string, area: string) =>
      new Set(observations.filter((row) => row.series === series && row.area === area).map(({updated}) => updated));
    expect(of("NY.GDP.MKTP.CD", "UZB")).toEqual(new Set([null]));
    expect(of("BG.GSR.NFSV.GD.ZS", "KAZ")).toEqual(new Set([null]));
    expect(of("BG.GSR.NFSV.GD.ZS", "UZB")).toEqual(new Set(["2020-07-01"]));
    expect(of("SH.UHC.SRVS.CV.XD", "KAZ")).toEqual(new Set(["2020-07-01"]));
    expect(meta.notes.join("\n")).toContain("carried over from the update of 2020-07-01");
  });

  it("has the figures that the World Bank printed", () => {
    expect(find("2020-07-01", "BG.GSR.NFSV.GD.ZS", "AFG", 2016)).toBe(8.47032601133404);
    expect(find("2020-07-01", "NY.GDP.MKTP.CD", "UZB", 2016)).toBe(81779012350.8833);
    expect(find("2022-04-08", "NY.GDP.MKTP.CD", "UZB", 2016)).toBe(86138288615.1218);
    expect(find("2026-04-08", "EG.ELC.RNWX.ZS", "KAZ", 2021)).not.toBeNull();
  });

  it("has releases as they were served on a day, whole and their own", () => {
    for (const [name, last_year] of [
      ["2018-08-01", 2016],
      ["2026-04-01", 2024],
      ["2026-05-01", 2024],
      ["2026-07-01", 2025]
    ] as const) {
      const {meta, observations} = readSnapshot("data", "wdi", name);
      expect(meta.upstream_date).toBeNull();
      expect(meta.release?.not_after).toBe(name);
      expect(meta.scope).toMatchObject([{first_year: 2000, last_year}]);
      expect(meta.scope![0]!.series).toHaveLength(24);
      expect(observations.filter(({updated}) => updated !== null)).toEqual([]);
    }
  });

  it("has the figures of WDI 2026-04-08 in what was served on 2026-05-01, and others before and after", () => {
    const dated = readSnapshot("data", "wdi", "2026-04-08").observations.filter(({updated}) => updated === null);
    const differing = (name: string) => {
      const served = new Map(
        readSnapshot("data", "wdi", name).observations.map((row) => [
          `${row.series} ${row.area} ${row.year}`,
          row.value
        ])
      );
      const both = dated.filter((row) => served.has(`${row.series} ${row.area} ${row.year}`));
      return [
        both.length,
        both.filter((row) => served.get(`${row.series} ${row.area} ${row.year}`) !== row.value).length
      ];
    };
    expect(differing("2026-04-01")).toEqual([596, 14]);
    expect(differing("2026-05-01")).toEqual([597, 0]);
    expect(differing("2026-07-01")).toEqual([597, 30]);
  });

  it("has services trade to 2022 and fuel imports to 2024 as undated releases", () => {
    expect(find("2024-06-30", "BG.GSR.NFSV.GD.ZS", "PAK", 2016)).toBe(4.70469);
    expect(find("2024-06-30", "BG.GSR.NFSV.GD.ZS", "UZB", 2022)).toBe(15.07172);
    expect(find("2024-06-30", "BG.GSR.NFSV.GD.ZS", "AFG", 2021)).toBeNull();
    expect(find("2025-12-31", "TM.VAL.FUEL.ZS.UN", "CHN", 2024)).toBe(20.42225);
    expect(readSnapshot("data", "wdi", "2024-06-30").meta.release).toEqual({
      not_before: "2023-06-01",
      not_after: "2024-06-30"
    });
  });

  it("was typed rightly where a dated release allows to check it", () => {
    const kazakhstan = (name: string, series: string) =>
      readSnapshot("data", "wdi", name).observations.filter((row) => row.series === series && row.area === "KAZ");
    const differing = (name: string, series: string) =>
      kazakhstan(name, series)
        .filter(({year, value}) => Math.abs(value! - (find("2026-04-08", series, "KAZ", year) ?? 0)) > 0.000006)
        .map(({year}) => year);
    expect(differing("2024-06-30", "BG.GSR.NFSV.GD.ZS")).toEqual([2022]);
    expect(differing("2025-12-31", "TM.VAL.FUEL.ZS.UN")).toEqual([]);
    expect(kazakhstan("2025-12-31", "TM.VAL.FUEL.ZS.UN")).toHaveLength(11);
  });
});
