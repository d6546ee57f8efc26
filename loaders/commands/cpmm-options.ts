import type {SqlEngine} from "../../src/lib/cpmm/sql-engine.js";
import {DIMENSIONS, type Dimension, NUMBER_DIMENSIONS, type TripFilter} from "../../src/lib/cpmm/trip-dimensions.js";
import {clickhouseEngine, clickhouseStops} from "../cpmm/clickhouse-engine.js";
import {duckdbEngine} from "../cpmm/duckdb-engine.js";

/** Options of every command that asks a trip store. */
export interface StoreOptions {
  store: string;
  engine: string;
  url?: string;
  stops?: string;
  memory?: string;
}

/**
 * Returns the engine that a command's options name.
 *
 * Throws TypeError for options that do not go together, DataError for a missing store.
 * @example await openStore({store: "trips/store", engine: "duckdb"})
 */
export async function openStore({store, engine, url, stops, memory}: StoreOptions): Promise<SqlEngine> {
  if (assertOneOf("--engine", engine, ["duckdb", "clickhouse"] as const) === "clickhouse") {
    if (url === undefined)
      throw new TypeError("missing --url, the address of the ClickHouse server (http://localhost:8123)");
    if (memory !== undefined)
      throw new TypeError("invalid --memory with --engine clickhouse, which bounds its own; it is for duckdb");
    return clickhouseEngine(url, stops ?? (await clickhouseStops(store)));
  }
  if (url !== undefined || stops !== undefined)
    throw new TypeError("invalid --url or --stops with --engine duckdb; they are for clickhouse");
  return duckdbEngine(store, memory);
}

/**
 * Returns `--where` pairs as a filter; pairs of one dimension add up. Throws TypeError for a pair that is none.
 *
 * @example toFilter(["mode=road", "year=2022,2023"])
 */
export function toFilter(pairs: string[]): TripFilter {
  const filter: Partial<Record<Dimension, (string | number)[]>> = {};
  for (const pair of pairs) {
    const [name = "", values = ""] = pair.split(/=(.*)/s);
    if (!(DIMENSIONS as readonly string[]).includes(name) || values === "") {
      throw new TypeError(`invalid --where "${pair}"; allowed: dimension=value,value with ${DIMENSIONS.join(", ")}`);
    }
    const dimension = name as Dimension;
    filter[dimension] = [
      ...(filter[dimension] ?? []),
      ...values.split(",").map((value) => (NUMBER_DIMENSIONS.includes(dimension) ? toNumber("--where", value) : value))
    ];
  }
  return filter;
}

/** Returns an option's text as a number. Throws TypeError where it is none. @example toNumber("--seed", "1") */
export function toNumber(option: string, text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value))
    throw new TypeError(`invalid ${option} "${text}"; allowed: a number`);
  return value;
}

/** Returns an option's word if it is one of those allowed. Throws TypeError. @example assertOneOf("--format", "csv", ["csv", "json"]) */
export function assertOneOf<const W extends readonly string[]>(option: string, word: string, words: W): W[number] {
  if ((words as readonly string[]).includes(word)) return word as W[number];
  throw new TypeError(`unknown ${option} "${word}"; allowed: ${words.join(", ")}`);
}
