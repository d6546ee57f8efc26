import {describe, expect, it} from "vitest";
import {cpmmCompute} from "../../../loaders/commands/cpmm-compute.js";
import {openStore, toFilter} from "../../../loaders/commands/cpmm-options.js";

describe("toFilter(pairs)", () => {
  it("adds up pairs of one dimension", () => {
    expect(toFilter(["mode=road", "year=2022", "year=2023,2024", "bcp=a=b"])).toEqual({
      mode: ["road"],
      year: [2022, 2023, 2024],
      bcp: ["a=b"]
    });
  });

  it("throws TypeError for a pair that is none", () => {
    expect(() => toFilter(["colour=red"])).toThrow(/invalid --where "colour=red"; allowed: dimension=value,value/);
    expect(() => toFilter(["year=soon"])).toThrow(TypeError);
  });
});

describe("openStore(options)", () => {
  const clickhouse = {engine: "clickhouse", url: "http://127.0.0.1:1"};

  it.each([
    [{engine: "duckdb", url: "http://127.0.0.1:1"}, "invalid --url or --stops with --engine duckdb"],
    [{engine: "clickhouse"}, "missing --url"],
    [{...clickhouse, memory: "4GB"}, "invalid --memory with --engine clickhouse"],
    [{...clickhouse, store: "trips [a]*"}, "invalid --store trips [a]* for clickhouse"]
  ])("throws TypeError for %j, which do not go together", async (options, message) => {
    const opened = openStore({store: "none", ...options});
    await expect(opened).rejects.toThrow(TypeError);
    await expect(opened).rejects.toThrow(message);
  });
});

describe("cpmmCompute([], options)", () => {
  it("throws TypeError for an option that activities do not obey", async () => {
    const options = {store: "none", engine: "duckdb", format: "csv", activities: true};
    await expect(cpmmCompute([], {...options, rule: "mean-of-trips", trim: "0.1"})).rejects.toThrow(
      "invalid --rule, --trim with --activities"
    );
  });
});
