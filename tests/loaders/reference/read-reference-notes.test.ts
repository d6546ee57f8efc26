import {describe, expect, it} from "vitest";
import {readContradictions, readProducts, readReference} from "../../../loaders/reference/read-reference.js";
import {readSnapshot} from "../../../loaders/store/read-snapshot.js";
import {findSeries} from "../../../src/lib/contract/reference.js";

describe("readProducts(dataDir)", () => {
  it("names every heading among a member's five largest exports of 2017", async () => {
    const codes = new Set((await readProducts("data")).map(({code}) => code));
    const rows = readSnapshot("data", "trade", "2019-06-02").observations.filter((row) =>
      row.series.startsWith("EXPORTS.HS4.")
    );
    for (const area of new Set(rows.map((row) => row.area))) {
      const own = rows.filter((row) => row.area === area).sort((a, b) => b.value! - a.value!);
      for (const row of own.slice(0, 5)) expect(codes, row.series).toContain(row.series.slice(-4));
    }
  });
});

describe("readContradictions(dataDir)", () => {
  it("speaks of series and areas that exist", async () => {
    const reference = await readReference("data");
    const areas = new Set([
      "ALL",
      ...[
        reference.countries.map((row) => row.iso3),
        reference.bcps.map((row) => row.bcp),
        reference.corridors.map((row) => row.corridor)
      ].flat()
    ]);
    for (const row of await readContradictions("data")) {
      expect(areas, row.area).toContain(row.area);
      expect(findSeries(reference.series, row.source, row.series), row.series).toBeDefined();
    }
  });
});

describe("findSeries(series, source, code)", () => {
  it("prefers an exact row to a family's, and keeps sources apart", async () => {
    const {series} = await readReference("data");
    expect(findSeries(series, "trade", "EXPORTS.HS4.2709")?.series).toBe("EXPORTS.HS4.*");
    expect(findSeries(series, "trade", "EXPORTS.TOTAL")?.series).toBe("EXPORTS.TOTAL");
    expect(findSeries(series, "weo", "EXPORTS.TOTAL")).toBeUndefined();
  });
});
