import {describe, expect, it} from "vitest";
import {readReference} from "../../../../loaders/read-reference.js";
import {listSnapshots, readSnapshot} from "../../../../loaders/store/read-snapshot.js";
import {MEMBERS, MEMBERS_WITHOUT_PRC} from "../../../../src/lib/reference.js";

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
    expect(names[0]).toBe("2020-07-01");
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

  it("gives the services trade of 2016 that the framework prints as 10.0 % of GDP, PRC left out", () => {
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
});
