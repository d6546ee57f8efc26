import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {ingestTrips} from "../../../../../loaders/cpmm/ingest-trips.js";
import {duckdbEngine} from "../../../../../loaders/cpmm/open-duckdb.js";
import type {Dimension, TripFilter} from "../../../../../src/lib/cpmm/record.js";
import {computeActivities, computeIndicators, type SqlEngine, type SqlRow} from "../../../../../src/lib/cpmm/sql.js";
import {REFERENCE, TEN_TRIPS} from "../../../../loaders/cpmm/ten-trips.js";

let folder: string;
let engine: SqlEngine;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ten-trips-"));
  await writeFile(join(folder, "ten.csv"), TEN_TRIPS);
  const store = join(folder, "store");
  const report = join(folder, "refused.csv");
  const done = await ingestTrips([join(folder, "ten.csv")], {
    store,
    report,
    reference: REFERENCE,
    map: {},
    utc_offset: null,
    today: "2026-11-26"
  });
  expect(done).toMatchObject({trips: 10, stops: 41, refused_trips: 0, refused_stops: 0, synthetic: false});
  engine = await duckdbEngine(store);
});
afterAll(async () => {
  await engine.close();
  await rm(folder, {recursive: true});
});

async function compute(cut: Dimension[], filter: TripFilter = {}, trim = 0.1): Promise<SqlRow[]> {
  return computeIndicators(engine, {groupings: [cut], filter, rule: "ratio-of-sums", trim, seed: 1});
}
function pick(rows: SqlRow[], indicator: string, where: Partial<SqlRow> = {}): SqlRow {
  const found = rows.filter(
    (row) => row.indicator === indicator && Object.entries(where).every(([key, value]) => row[key] === value)
  );
  expect(found).toHaveLength(1);
  return found[0]!;
}

describe("computeIndicators(engine, options) on ten trips worked out with a pencil", () => {
  it("TFI1 and TFI2 at Chaman, outbound: hours 1 to 8, dollars 10 to 80", async () => {
    const rows = await compute(["bcp", "direction"], {mode: ["road"]});
    const tfi1 = pick(rows, "TFI1", {bcp: "BCP-chaman", direction: "outbound"});
    expect(tfi1).toMatchObject({
      unit: "hours",
      n: 8,
      trips: 8,
      few_trips: true,
      mean_of_trips: 4.5,
      ratio_of_sums: 4.5,
      median: 4.5,
      q25: 2.75,
      q75: 6.25
    });
    expect(tfi1.p90).toBeCloseTo(7.3, 12);
    const tfi2 = pick(rows, "TFI2", {bcp: "BCP-chaman", direction: "outbound"});
    expect(tfi2).toMatchObject({unit: "usd", n: 8, value: 45, median: 45, q25: 27.5, q75: 62.5});
    expect(pick(rows, "TFI1", {bcp: "BCP-spin-buldak"})).toMatchObject({value: 1, median: 1, low: 1, high: 1});
    expect(pick(rows, "TFI2", {bcp: "BCP-spin-buldak"})).toMatchObject({value: 10});
  });
  it("trims the units beyond the 10% and 90% points: 1.7 and 7.3 hours leave 2 to 7", async () => {
    const rows = await compute(["bcp", "direction"]);
    expect(pick(rows, "TFI1", {bcp: "BCP-chaman"})).toMatchObject({
      trim: 0.1,
      trimmed_n: 6,
      trimmed_mean_of_trips: 4.5
    });
    const untrimmed = pick(await compute(["bcp", "direction"], {}, 0), "TFI1", {bcp: "BCP-chaman"});
    expect(untrimmed).toMatchObject({trimmed_n: 8, trimmed_mean_of_trips: 4.5});
  });
  it("TFI1 by mode: road 44 h over 16 crossings; rail 16 + 4 + 20 + 2 over 4, the hour between two stops counted", async () => {
    const rows = await compute(["mode", "year"]);
    expect(pick(rows, "TFI1", {mode: "road", year: 2023})).toMatchObject({n: 16, trips: 8, value: 2.75});
    expect(pick(rows, "TFI1", {mode: "rail", year: 2023})).toMatchObject({n: 4, trips: 2, value: 10.5});
  });
  it("TFI2 by rail leaves out the crossing whose payment was not recorded: (100 + 50 + 30) / 3", async () => {
    expect(pick(await compute(["mode"]), "TFI2", {mode: "rail"})).toMatchObject({n: 3, value: 60});
  });
  it("SWD by road: 1,600 km over 84 h, and the mean of 200/7 to 200/14", async () => {
    const swd = pick(await compute(["mode"]), "SWD", {mode: "road"});
    expect(swd.n).toBe(8);
    expect(swd.ratio_of_sums).toBeCloseTo(1600 / 84, 10);
    expect(swd.mean_of_trips).toBeCloseTo(
      25 * (1 / 7 + 1 / 8 + 1 / 9 + 1 / 10 + 1 / 11 + 1 / 12 + 1 / 13 + 1 / 14),
      10
    );
  });
  it("SWD and SWOD by rail: 800 km over 59 h and over 18 h; means of 600/32 and 200/27, of 600/13 and 200/5", async () => {
    const rows = await compute(["mode"]);
    const swd = pick(rows, "SWD", {mode: "rail"});
    expect(swd.ratio_of_sums).toBeCloseTo(800 / 59, 10);
    expect(swd.mean_of_trips).toBeCloseTo((600 / 32 + 200 / 27) / 2, 10);
    const swod = pick(rows, "SWOD", {mode: "rail"});
    expect(swod.ratio_of_sums).toBeCloseTo(800 / 18, 10);
    expect(swod.mean_of_trips).toBeCloseTo((600 / 13 + 40) / 2, 10);
    expect(pick(rows, "SWOD", {mode: "road"})).toMatchObject({value: 40, mean_of_trips: 40});
  });
  it("TFI3: road (210 + dollars) × 10,000 / 4,000 t·km; rail R2 alone, 250 × 10,000 / 8,000", async () => {
    const rows = await compute(["mode"]);
    expect(pick(rows, "TFI3", {mode: "road"})).toMatchObject({
      n: 8,
      ratio_of_sums: 637.5,
      mean_of_trips: 637.5,
      median: 637.5
    });
    expect(pick(rows, "TFI3", {mode: "rail"})).toMatchObject({n: 1, ratio_of_sums: 312.5, low: null, high: null});
  });
  it("speeds by country: a leg belongs to the country it ends in", async () => {
    const rows = await compute(["country", "mode"]);
    expect(pick(rows, "SWD", {country: "PAK"}).ratio_of_sums).toBeCloseTo(800 / 52, 10);
    expect(pick(rows, "SWOD", {country: "PAK"}).value).toBe(50);
    expect(pick(rows, "SWD", {country: "AFG"}).value).toBe(25);
    expect(pick(rows, "SWOD", {country: "KAZ"}).ratio_of_sums).toBeCloseTo(400 / 9, 10);
  });
  it("speeds by BCP are those of the whole trips that crossed there", async () => {
    const rows = await compute(["bcp"]);
    expect(pick(rows, "SWD", {bcp: "BCP-chaman"}).ratio_of_sums).toBeCloseTo(1600 / 84, 10);
    expect(pick(rows, "SWD", {bcp: "BCP-dostyk"}).ratio_of_sums).toBeCloseTo(800 / 59, 10);
  });
  it("by quarter and month, of the trip's start", async () => {
    const quarters = await compute(["bcp", "year", "quarter"]);
    expect(pick(quarters, "TFI1", {bcp: "BCP-chaman", quarter: 1})).toMatchObject({n: 3, value: 2});
    expect(pick(quarters, "TFI1", {bcp: "BCP-chaman", quarter: 3})).toMatchObject({n: 2, value: 7.5});
    expect(pick(await compute(["bcp", "year", "month"]), "TFI1", {bcp: "BCP-chaman", month: 5})).toMatchObject({
      n: 1,
      value: 5
    });
  });
  it("by corridor and over all, and with a filter", async () => {
    expect(pick(await compute(["corridor"]), "TFI1", {corridor: "C5"}).value).toBe(2.75);
    expect(pick(await compute([]), "TFI1").value).toBeCloseTo(86 / 20, 12);
    expect(pick(await compute([], {direction: ["inbound"], mode: ["road"]}), "TFI1")).toMatchObject({n: 8, value: 1});
    expect(await compute(["mode"], {year: [2022]})).toEqual([]);
  });
  it("gives value, low and high by the rule that is asked for", async () => {
    const [swd] = (
      await computeIndicators(engine, {
        groupings: [["mode"]],
        filter: {mode: ["road"]},
        rule: "mean-of-trips",
        trim: 0,
        seed: 1
      })
    ).filter(({indicator}) => indicator === "SWD");
    expect(swd).toMatchObject({
      rule: "mean-of-trips",
      value: swd!.mean_of_trips,
      low: swd!.mean_of_trips_low,
      high: swd!.mean_of_trips_high
    });
    expect(Number(swd!.low)).toBeLessThan(Number(swd!.value));
    expect(Number(swd!.high)).toBeGreaterThan(Number(swd!.value));
  });
});

describe("computeActivities(engine, groupings, filter)", () => {
  it("splits border hours by activity: at Alashankou 30 h of waiting in two crossings, 5 h of loading in one", async () => {
    const rows = await computeActivities(engine, [["bcp"]], {mode: ["rail"], direction: ["outbound"]});
    expect(rows).toHaveLength(2);
    const [loading, waiting] = rows;
    expect(loading).toMatchObject({
      cut: "bcp",
      bcp: "BCP-alashankou",
      activity: "N",
      crossings: 1,
      hours: 5,
      mean_hours: 5,
      mean_cost_usd: 100
    });
    expect(waiting).toMatchObject({activity: "P", crossings: 2, hours: 30, mean_hours: 15, mean_cost_usd: 25});
    expect(waiting!.share).toBeCloseTo(30 / 35, 12);
  });
});
