import {rm} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {duckdbEngine, openDuckdb} from "../../../../../loaders/cpmm/open-duckdb.js";
import {type Dimension, RAW_COLUMNS, toFactColumns, toStopColumns} from "../../../../../src/lib/cpmm/record.js";
import {
  BCP_STOPS,
  bcpStopsSql,
  computeActivities,
  computeIndicators,
  computeOnFacts,
  DUCKDB,
  factTablesSql,
  type SqlEngine,
  type SqlRow
} from "../../../../../src/lib/cpmm/sql.js";
import {readTripTable, tenTripStore} from "../../../components/trips/ten-trip-store.js";

let folder: string;
let store: SqlEngine;
let facts: SqlEngine;

beforeAll(async () => {
  folder = await tenTripStore();
  store = await duckdbEngine(join(folder, "store"));
  const table = await readTripTable(folder);
  const copied = toFactColumns(table);
  const duckdb = await openDuckdb();
  const parts = {
    raw_trips: copied.trips,
    raw_legs: copied.legs,
    raw_crossings: copied.crossings,
    raw_stops: toStopColumns(table)
  };
  for (const [name, part] of Object.entries(parts)) {
    const columns = RAW_COLUMNS[name as keyof typeof RAW_COLUMNS];
    const rows = Array.from({length: part.length}, (_, row) => {
      const cells = columns.map((column) => (part as unknown as Record<string, ArrayLike<number>>)[column]![row]!);
      return `(${[row, ...cells.map((cell) => (Number.isNaN(cell) ? "'NaN'" : cell))].join(", ")})`;
    });
    const types = ["row", ...columns].map(
      (column) => `${column} ${/hours|km|usd/.test(column) ? "DOUBLE" : "UINTEGER"}`
    );
    await duckdb.run(`CREATE TABLE ${name} (${types.join(", ")})`);
    await duckdb.run(`INSERT INTO ${name} VALUES ${rows.join(", ")}`);
  }
  for (const sql of [...factTablesSql(table), bcpStopsSql(table)]) await duckdb.run(sql);
  facts = {dialect: DUCKDB, stops: BCP_STOPS, rows: duckdb.rows, run: duckdb.run, close: duckdb.close};
});
afterAll(async () => {
  await store.close();
  await facts.close();
  await rm(folder, {recursive: true});
});

/** The order of a sum may turn its last digits. */
const rounded = (rows: SqlRow[]) =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === "number" ? Number(value.toPrecision(12)) : value
      ])
    )
  );

describe("factTablesSql(columns)", () => {
  const groupings: Dimension[][] = [
    [],
    ["mode", "year"],
    ["corridor", "country", "mode"],
    ["bcp", "direction", "year", "quarter"]
  ];
  it("gives the indicators of the store, intervals included", async () => {
    const options = {groupings, filter: {year: [2023]}, rule: "ratio-of-sums", trim: 0.1, seed: 1} as const;
    const rows = await computeOnFacts(facts, options);
    expect(rows.length).toBeGreaterThan(30);
    expect(rounded(rows)).toEqual(rounded(await computeIndicators(store, options)));
  });
  it("gives the activities of the store", async () => {
    const rows = await computeActivities(facts, groupings, {});
    expect(rounded(rows)).toEqual(rounded(await computeActivities(store, groupings, {})));
  });
});
