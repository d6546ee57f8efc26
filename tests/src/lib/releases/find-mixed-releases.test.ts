import {describe, expect, it} from "vitest";
import {readSiteData} from "../../../../loaders/site/data/read-site-data.js";
import {listVintages} from "../../../../loaders/store/vintages.js";
import {computeTables} from "../../../../src/lib/indicators/compute-tables.js";
import {findMixedReleases, toReleases} from "../../../../src/lib/releases/releases.js";
import {makeInputs, observation} from "../contract/make-inputs.js";

const row = (source: string, series: string, release: string) =>
  observation({source, series, area: "KAZ", year: 2016, value: 10, release, snapshot: `${source}/${release}`});

describe("findMixedReleases(lineage, releases)", () => {
  it.each(listVintages("data"))(
    "finds none in vintage %s, and every value names the releases of its lineage",
    async (name) => {
      const {inputs, tables} = await readSiteData("data", name);
      const {values, lineage} = tables;
      expect(findMixedReleases(lineage, inputs.releases)).toEqual([]);
      const keyOf = (one: {result: string; measure: string; area: string; year: number; variant: string}) =>
        `${one.result}/${one.measure}/${one.area}/${one.year}/${one.variant}`;
      const named = new Map<string, Set<string>>();
      for (const one of lineage) {
        if (one.release === null) continue;
        const set = named.get(keyOf(one)) ?? new Set();
        named.set(keyOf(one), set.add(`${one.source} ${one.release}`));
      }
      const bad = values.filter(
        (one) => one.releases !== ([...(named.get(keyOf(one)) ?? [])].sort().join(";") || null)
      );
      expect(bad.slice(0, 3)).toEqual([]);
      expect(values.filter(({value, text, reason}) => (value === null && text === null) !== (reason !== null))).toEqual(
        []
      );
    }
  );

  it("finds a value that is made of two releases", () => {
    // Made up: services of July 2020 weighted by GDP of April 2026 under one name, as it was before.
    const rows = [row("wdi", "BG.GSR.NFSV.GD.ZS", "2020-07-01"), row("wdi", "NY.GDP.MKTP.CD", "2026-04-08")];
    const value = {result: "TRD-OP1", measure: "services", area: "KAZ", year: 2016, variant: "headline"};
    const {lineage} = computeTables(makeInputs({observations: rows.map((one) => ({...one, release: "2020-07-01"}))}));
    expect(lineage.length).toBeGreaterThan(0);
    expect(findMixedReleases(lineage, toReleases(rows))).toEqual([]);
    const mixed = [lineage[0]!, {...lineage[0]!, series: "NY.GDP.MKTP.CD", release: "2026-04-08"}];
    expect(findMixedReleases(mixed, toReleases(rows))).toEqual([
      {...value, source: "wdi", publisher: "wdi", releases: ["2020-07-01", "2026-04-08"]}
    ]);
  });

  it("takes two publishers of one source for two, and one publisher for one", () => {
    const rows = [row("trade", "EXPORTS.TOTAL", "..2017-12-31"), row("trade", "EXPORTS.HS2.27", "..2018-12-31")];
    const lineage = rows.map((one) => ({
      result: "TRD-OC1",
      measure: "fuel-intra",
      area: "KAZ",
      year: 2016,
      variant: "headline",
      source: one.source,
      series: one.series,
      input_area: "KAZ",
      input_partner: null,
      input_mode: null,
      input_direction: null,
      input_year: 2016,
      input_value: 1,
      release: one.release,
      snapshot: one.snapshot,
      row: 2,
      role: "part" as const,
      weight: null,
      vintage: "test"
    }));
    const releases = toReleases(rows);
    expect(findMixedReleases(lineage, releases)).toHaveLength(1);
    const [first, second] = releases;
    const apart = [
      {...first!, publisher: "UN"},
      {...second!, publisher: "World Bank"}
    ];
    expect(findMixedReleases(lineage, apart)).toEqual([]);
  });
});

describe("a value", () => {
  it("is never made of two releases, although only both together have its parts", () => {
    const rows = ["KAZ", "UZB"].flatMap((area) => [
      {...row("wdi", "BG.GSR.NFSV.GD.ZS", "2020-07-01"), area},
      {...row("wdi", "NY.GDP.MKTP.CD", "2026-04-08"), area}
    ]);
    const {values, lineage} = computeTables(makeInputs({observations: rows}));
    const region = values.filter(({area, variant}) => area === "CAREC-X" && variant === "headline");
    expect(region).toMatchObject([{value: null, releases: null, reporting: 0}]);
    expect(region[0]?.reason).toBe("too few members: no release held has their figures and weights together");
    expect(values.find(({area}) => area === "KAZ")).toMatchObject({value: 10, releases: "wdi 2020-07-01"});
    expect(lineage.every(({release}) => release === "2020-07-01")).toBe(true);
  });
});
