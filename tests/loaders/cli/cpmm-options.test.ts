import {describe, expect, it} from "vitest";
import {cpmmCompute} from "../../../loaders/cli/cpmm-compute.js";
import {openStore, toFilter, toWhole} from "../../../loaders/cli/cpmm-options.js";
import type {Reference} from "../../../src/lib/contract/reference.js";
import {REFERENCE} from "../cpmm/ten-trips.js";

const reference = {
  ...REFERENCE,
  corridors: ["C1", "C5"].map((corridor) => ({corridor}))
} as unknown as Reference;

describe("toFilter(pairs, reference)", () => {
  it("adds up pairs of one dimension", () => {
    expect(toFilter(["mode=road", "year=2022", "year=2023,2024", "corridor=C1,C5"], reference)).toEqual({
      mode: ["road"],
      year: [2022, 2023, 2024],
      corridor: ["C1", "C5"]
    });
  });

  it("takes crossings and countries by id, by name and by a spelling of the reference", () => {
    expect(toFilter(["bcp=BCP-chaman,spin buldak,Druzhba", "country=AFG,kazakhstan,PRC,China"], reference)).toEqual({
      bcp: ["BCP-chaman", "BCP-spin-buldak", "BCP-dostyk"],
      country: ["AFG", "KAZ", "CHN", "CHN"]
    });
  });

  it("takes the first and the last of a quarter, a month and a year", () => {
    const pairs = ["quarter=1,4", "month=1,12", "year=1900,2100"];
    expect(toFilter(pairs, reference)).toEqual({quarter: [1, 4], month: [1, 12], year: [1900, 2100]});
  });

  it.each([
    ["mode=rode", 'unknown --where mode "rode"; allowed: road, rail'],
    ["mode=road,", 'unknown --where mode ""'],
    ["direction=up", 'unknown --where direction "up"; allowed: outbound, inbound'],
    ["corridor=C9", 'unknown --where corridor "C9"; allowed: C1, C5'],
    ["bcp=constructor", 'unknown border crossing point "constructor"'],
    ["country=Atlantis", 'unknown country "Atlantis"'],
    ["quarter=0", 'invalid --where quarter "0"; allowed: a whole number from 1 to 4'],
    ["quarter=5", "from 1 to 4"],
    ["month=13", "from 1 to 12"],
    ["year=2023.5", "from 1900 to 2100"],
    ["year=1899", "from 1900 to 2100"],
    ["year=2101", "from 1900 to 2100"],
    ["year=soon", 'invalid --where year "soon"'],
    ["color=red", 'invalid --where "color=red"; allowed: dimension=value,value'],
    ["constructor=1", 'invalid --where "constructor=1"'],
    ["mode=", 'invalid --where "mode="'],
    ["mode", 'invalid --where "mode"']
  ])("throws TypeError for %s, which no trip can have", (pair, message) => {
    expect(() => toFilter([pair], reference)).toThrow(TypeError);
    expect(() => toFilter([pair], reference)).toThrow(message);
  });
});

describe("toWhole(option, text)", () => {
  it.each(["1.5", "-1", "", "abc", "1e3", "12345678901"])("throws TypeError for %j", (text) => {
    expect(() => toWhole("--seed", text)).toThrow(new TypeError(`invalid --seed "${text}"; allowed: a whole number`));
  });

  it("takes digits", () => {
    expect([toWhole("--seed", "0"), toWhole("--seed", "42")]).toEqual([0, 42]);
  });
});

describe("openStore(options)", () => {
  const clickhouse = {engine: "clickhouse", url: "http://127.0.0.1:1"};

  it.each([
    [{engine: "duckdb", url: "http://127.0.0.1:1"}, "invalid --url or --stops with --engine duckdb"],
    [{engine: "clickhouse"}, "missing --url"],
    [{...clickhouse, memory: "4GB"}, "invalid --memory with --engine clickhouse"],
    [{...clickhouse, store: "trips [a]*"}, "invalid --store trips [a]* with ClickHouse"]
  ])("throws TypeError for %j, which do not go together", async (options, message) => {
    const opened = openStore({store: "none", ...options});
    await expect(opened).rejects.toThrow(TypeError);
    await expect(opened).rejects.toThrow(message);
  });
});

describe("cpmmCompute([], options)", () => {
  it("throws TypeError for an option that activities do not obey", async () => {
    const options = {store: "none", engine: "duckdb", format: "csv", activities: true};
    await expect(cpmmCompute([], {...options, rule: "mean-of-trips", trim: "0.1"}, {data: "data"})).rejects.toThrow(
      "invalid --rule, --trim with --activities"
    );
  });
});
