import {from} from "arquero";
import {beforeAll, describe, expect, it} from "vitest";
import {readVintage} from "../../loaders/store/vintages.js";
import {prf} from "../../src/prf.js";
import type {OpenVintage} from "../../src/toolkit/open-vintage.js";

let db: OpenVintage;
let old: OpenVintage;

beforeAll(async () => {
  [db, old] = await Promise.all([prf.open(), prf.open({vintage: "defr-2024"})]);
});

describe("prf.open({vintage})", () => {
  it("opens several vintages of data/ side by side, each once", async () => {
    expect([db.name, old.name]).toEqual(["current", "defr-2024"]);
    expect(old.title).toBe(readVintage("data", "defr-2024").title);
    expect(await prf.open()).toBe(db);
  });

  it("refuses a vintage or an option that is not there, with the nearest and the list", async () => {
    await expect(prf.open({vintage: "defr-2025"})).rejects.toThrow(
      'unknown vintage "defr-2025"; nearest: defr-2021, defr-2024, prf-2020; allowed: current, defr-2021, defr-2024, prf-2020'
    );
    await expect(prf.open({data: "docs"})).rejects.toThrow('invalid data "docs": there is no reference/ in it');
    for (const [options, said] of [
      ["defr-2024", '"defr-2024"'],
      [null, "null"],
      [["defr-2024"], '["defr-2024"]']
    ] as const)
      await expect(prf.open(options as object)).rejects.toThrow(
        `invalid options ${said} of open; write an object, {vintage: …}`
      );
    await expect(prf.open({vintages: "current"} as object)).rejects.toThrow(
      'unknown option "vintages" of open; nearest: vintage; allowed: vintage, from, data'
    );
  });
});

describe("measure(id)", () => {
  it("gives names, unit, direction, baseline, targets, methods, inputs and releases", () => {
    const {name_en, name_zh, unit, better, baseline, targets, headline, inputs, releases, methods} =
      db.measure("TRP-OP1/road-hours");
    expect({name_en, name_zh, unit, better, headline, inputs, releases, methods}).toEqual({
      name_en: "Road, time to cross a border",
      name_zh: expect.stringContaining("公路"),
      unit: "hours",
      better: "lower",
      headline: {area: "CAREC", variant: "headline"},
      inputs: ["cpmm/TFI1"],
      releases: "cpmm 2023-01-01..2023-12-31",
      methods: ["as-published"]
    });
    expect(baseline).toMatchObject({value: 16.9, year: 2017});
    expect(targets.map(({year, status}) => `${year} ${status}`)).toEqual([
      "2020 unset",
      "2023 unset",
      "2026 blank",
      "2029 blank"
    ]);
  });

  it("takes a result with one measure, and lists the measures of one with several", () => {
    expect(db.measure("ENG-OC1").id).toBe("ENG-OC1/renewable-share");
    expect(() => db.measure("TRP-OP1")).toThrow(
      'invalid measure "TRP-OP1"; it has TRP-OP1/road-hours, TRP-OP1/rail-hours'
    );
  });

  it("knows figures beside the framework's measures, and refuses what is neither", () => {
    expect(db.measure("TRD-OC1/fuel-total")).toMatchObject({kind: "beside", targets: [], better: "none"});
    expect(() => db.measure("TRP-OP1/road-hour")).toThrow(
      /^unknown measure "TRP-OP1\/road-hour"; nearest: TRP-OP1\/road-hours, .*; allowed: EFS-CO\/growth, /
    );
  });
});

describe("values(id, {area, year, variant})", () => {
  it("gives the rows of the table as plain objects, which Arquero takes", async () => {
    const rows = await db.values("TRP-OP1/road-hours", {area: "CAREC"});
    expect(rows.map(({year, value}) => `${year} ${value}`)).toEqual([
      "2019 12.2",
      "2020 15.1",
      "2021 13.6",
      "2022 9.9"
    ]);
    expect(Object.getPrototypeOf(rows[0])).toBe(Object.prototype);
    expect(
      from(rows)
        .filter((d: {year: number}) => d.year > 2020)
        .numRows()
    ).toBe(2);
  });

  it("takes areas by any listed name, in the order asked, and years one by one or between ends", async () => {
    const area = ["Kyrgyzstan", "格鲁吉亚", db.area("KAZ")];
    const rows = await db.values("TRD-OP1/services", {area, year: [2016, 2015]});
    expect(rows.map((row) => `${row.area} ${row.year}`)).toEqual([
      "KGZ 2015",
      "KGZ 2016",
      "GEO 2015",
      "GEO 2016",
      "KAZ 2015",
      "KAZ 2016"
    ]);
    const between = await db.values("TRD-OP1/services", {area: "GEO", year: {from: 2015, to: 2017}});
    expect(between.map(({year}) => year)).toEqual([2015, 2016, 2017]);
    expect((await db.values("TRD-OP1/services", {year: {to: 2000}})).every(({year}) => year === 2000)).toBe(true);
  });

  it("gives several measures, and every variant where all are asked for", async () => {
    const rows = await db.values(["TRP-OP1/road-hours", "TRP-OP1/rail-hours"], {area: "BCP-horgos", variant: "all"});
    expect([...new Set(rows.map(({measure, variant}) => `${measure} ${variant}`))]).toEqual([
      "road-hours headline",
      "road-hours outbound",
      "rail-hours headline"
    ]);
  });

  it("reads the headline variant of the measure, whatever it is called", async () => {
    const rows = await db.values("TSM-OC1/rank-geo");
    expect(new Set(rows.map(({variant}) => variant))).toEqual(new Set(["ttci"]));
  });

  it("gives a named year without a figure as a row that says why", async () => {
    const [held, none] = await db
      .values("TRP-OP1/road-hours", {area: "CAREC", year: [2022, 2018]})
      .then((rows) => rows.reverse());
    expect(held!.value).toBe(9.9);
    expect(none).toMatchObject({year: 2018, value: null, unit: "hours", vintage: "current"});
    expect(none!.reason).toMatch(/^not held: /);
    expect(Object.keys(none!).sort()).toEqual(Object.keys(held!).sort());
  });

  it("says why an area has no row: another variant, a publisher without figures, or nothing held", async () => {
    await expect(db.values("TRP-OP1/road-hours", {area: "Yallama"})).rejects.toThrow(
      'missing values of TRP-OP1/road-hours: BCP-yallama has no headline; inbound exists, ask for {variant: "inbound"} or "all"'
    );
    await expect(db.values("TRD-OP1/services", {area: "TKM"})).rejects.toThrow(
      /^missing values of TRD-OP1\/services for TKM: not published: .*; areas with values: CAREC-X, CAREC, AFG/
    );
    await expect(db.values("TRP-OP1/rail-hours", {area: ["BCP-erenhot", "AFG"]})).rejects.toThrow(
      /^missing values of TRP-OP1\/rail-hours for BCP-erenhot: not held: .*\nmissing values of TRP-OP1\/rail-hours for AFG: /
    );
    await expect(db.values("EDC-OC1/agreements")).rejects.toThrow(
      "missing values of EDC-OC1/agreements: not reported: the sector has not sent this count to the observatory, and no publisher has it"
    );
  });

  it("refuses a year that no area has", async () => {
    await expect(db.values("TRP-OP1/road-hours", {area: "KAZ", year: {from: 2022, to: 2021}})).rejects.toThrow(
      'invalid year {"from":2022,"to":2021}; no year is from 2022 to 2021'
    );
    expect(await db.values("TRP-OP1/road-hours", {area: "KAZ", year: {from: 2022, to: 2022}})).toHaveLength(1);
    await expect(db.values("TRP-OP1/road-hours", {year: [2022, 2030]})).rejects.toThrow(
      "missing year 2030 of TRP-OP1/road-hours; there are values from 2019 to 2023"
    );
    await expect(db.values("TRP-OP1/road-hours", {year: {from: 2024}})).rejects.toThrow(
      "missing years of TRP-OP1/road-hours"
    );
  });

  it("refuses unknown names with the nearest", async () => {
    const bad = (filter: object) => db.values("TRD-OP1/services", filter).catch((error: Error) => error.message);
    expect(await bad({area: "Kyrgyzstn"})).toMatch(/^unknown area "Kyrgyzstn"; nearest: Kyrgyzstan \(KGZ\), /);
    expect(await bad({variant: "simplemean"})).toBe(
      'unknown variant "simplemean" of TRD-OP1/services; nearest: simple-mean; allowed: headline, simple-mean, all'
    );
    expect(await bad({areas: "KGZ"})).toBe(
      'unknown option "areas" of values; nearest: area, variant, year; allowed: area, year, variant'
    );
    expect(await bad({year: "2020"})).toMatch(/^invalid year "2020"; write a number/);
    expect(await bad({year: []})).toMatch(/^invalid year \[\]/);
  });
});

describe("observations(id) and releases(id)", () => {
  it("give a named year of a named area a row also where there is no figure, with what kind of missing it is", async () => {
    const ask = (area: string, year: number[]) => db.observations("weo/NGDP_RPCH", {area, year});
    const [held, late] = await ask("AFG", [2024, 2090]);
    expect(held).toMatchObject({year: 2024, value: 1.75, release: "2025-10-14"});
    expect(late).toMatchObject({area: "AFG", year: 2090, value: null, release: null, row: null, unit: "%"});
    expect(late!.reason).toMatch(/^not held: /);
    expect((await db.observations("wdi/BG.GSR.NFSV.GD.ZS", {area: "AFG", year: 2001}))[0]?.reason).toMatch(
      /^not published: /
    );
    await expect(db.observations("weo/NGDP_RPCH", {year: [2020, 2090]})).rejects.toThrow(
      "missing year 2090 of weo/NGDP_RPCH; there are values from"
    );
    await expect(db.observations("weo/NGDP_RPCH", {year: {from: 2090}})).rejects.toThrow(
      "missing years of weo/NGDP_RPCH"
    );
  });

  it("gives the newest figure, and that of each release", async () => {
    const filter = {area: "Kazakhstan", year: 2020};
    expect(await db.observations("weo/NGDP_RPCH", filter)).toMatchObject([{value: -2.6, release: "2025-10-14"}]);
    const releases = await db.releases("weo/NGDP_RPCH", filter);
    expect(releases).toHaveLength(10);
    expect(releases.find(({release}) => release === "2019-04-09")).toMatchObject({value: 3.208, flag: "forecast"});
  });

  it("keeps a vintage to what it can know", async () => {
    const later = (await old.releases("weo/NGDP_RPCH", {area: "KAZ"})).filter(({release}) => release > "2024-06-30");
    expect(later).toEqual([]);
  });

  it("refuses series, areas and flows that are not there", async () => {
    await expect(db.observations("weo/NGDP_RPC")).rejects.toThrow(
      /^unknown series "weo\/NGDP_RPC"; nearest: weo\/NGDP_RPCH/
    );
    await expect(db.observations("NGDP_RPCH")).rejects.toThrow(/nearest: weo\/NGDP_RPCH/);
    await expect(db.observations("cpmm/TFI1", {mode: "rail", direction: "inbound", partner: "KAZ"})).rejects.toThrow(
      /^missing rows of cpmm\/TFI1 for .*; there are /
    );
    await expect(db.observations("wdi/BG.GSR.NFSV.GD.ZS", {area: "TKM"})).rejects.toThrow(
      "missing rows of wdi/BG.GSR.NFSV.GD.ZS for TKM: not published"
    );
  });

  it("takes an area that only the publisher has", async () => {
    expect((await db.observations("cpmm/TFI1", {area: "ALL", mode: "road", year: 2022})).length).toBeGreaterThan(0);
  });
});

describe("area, areas, areaName, series, table and lineage", () => {
  it("finds areas by id, English and Chinese name and alias; a whole name goes before a part", () => {
    for (const name of ["KGZ", "kg", "Kyrgyz Republic", "Kyrgyzstan", "  kyrgyz  rep. ", "吉尔吉斯共和国"])
      expect(db.area(name).area).toBe("KGZ");
    expect([db.area("Horgos").area, db.area("Khorgos").area, db.area("Khorgas").area]).toEqual([
      "BCP-horgos",
      "BCP-khorgos",
      "BCP-horgos"
    ]);
    expect([db.area("4号走廊").area, db.area("Corridor 4").area, db.area("CAREC without the PRC").area]).toEqual([
      "C4",
      "C4",
      "CAREC-X"
    ]);
    expect(() => db.area("Karamyk")).toThrow(/may be BCP-karamyk-kgz or BCP-karamyk-tjk/);
    expect(() => db.area("KA")).toThrow(/^unknown area "KA"/);
  });

  it("lists areas by kind and names them", () => {
    expect([db.areas("member").length, db.areas("corridor").length]).toEqual([11, 6]);
    expect(() => db.areas("members" as "member")).toThrow('unknown kind of area "members"; nearest: member');
    expect([db.areaName("CHN"), db.areaName("KGZ", "zh")]).toEqual(["PRC", "吉尔吉斯共和国"]);
  });

  it("describes series and gives tables by name", async () => {
    expect(db.series("weo/NGDP_RPCH")).toMatchObject({unit: "%"});
    expect((await db.table("results")).length).toBe(31);
    await expect(db.table("value" as "values")).rejects.toThrow(
      'unknown table "value"; nearest: values; allowed: results'
    );
  });

  it("gives the rows that values came from", async () => {
    const values = await db.values("TRP-OP1/road-hours", {area: "CAREC", year: 2022});
    expect(await db.lineage(values)).toMatchObject([
      {source: "cpmm", series: "TFI1", input_area: "ALL", input_value: 9.9}
    ]);
  });
});

describe("calls with what they cannot take", () => {
  it("say so, in a script without a page too", async () => {
    expect(() => prf.dataTable([{a: 1}])).toThrow(
      "missing page for dataTable; a script without one has no place to show it"
    );
    expect(() => prf.areaInput(db)).toThrow("missing page for areaInput");
    expect(() => prf.vintageInput(prf.vintages() as never)).toThrow(
      "invalid list of vintageInput; pass a list of names (did you await it?)"
    );
    expect(() => prf.yearInput(db as never)).toThrow("invalid rows of yearInput; pass a list of rows");
    expect(() => prf.format(null as never)).toThrow("invalid row null of format; pass one row");
    expect(() => prf.format({value: 3} as never)).toThrow(
      'missing column "unit" in the rows of format; there are value'
    );
    expect(() => prf.format({value: 3, unit: "hours"}, "fr" as never)).toThrow(
      'unknown language "fr" of format; allowed: en, zh'
    );
    expect(() => db.areaName("KGZ", "ru" as never)).toThrow('unknown language "ru" of areaName; allowed: en, zh');
    await expect(db.lineage([{a: 1}] as never)).rejects.toThrow(
      'missing column "result" in the rows of lineage; there are a'
    );
  });

  it("leave nothing open in a note on rows of no publisher", () => {
    expect(db.sourceNote([])).toBe("Source: CAREC PRF Observatory (unofficial), vintage current.");
    expect(db.sourceNote([], {own: "Freight"})).toBe(
      "Source: Freight. CAREC PRF Observatory (unofficial), vintage current."
    );
  });
});
