import {basename} from "node:path";
import {bcpSpellings, chooseBcp} from "../../src/lib/borders/place-spellings.js";
import {DataError} from "../../src/lib/contract/data-error.js";
import type {Reference} from "../../src/lib/contract/reference.js";
import {DIMENSIONS, type Dimension, SYNTHETIC, type TripFilter} from "../../src/lib/cpmm/record.js";
import type {SqlEngine} from "../../src/lib/cpmm/sql.js";
import {clickhouseEngine, clickhouseStops} from "../cpmm/clickhouse-engine.js";
import {duckdbEngine} from "../cpmm/open-duckdb.js";
import {writeOutput} from "../files/write-whole-file.js";
import {toFindCountry} from "../sources/find-country.js";

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
      throw new TypeError("invalid --memory with --engine clickhouse, which sets its own limit; use it with duckdb");
    return clickhouseEngine(url, stops ?? (await clickhouseStops(store)));
  }
  if (url !== undefined || stops !== undefined)
    throw new TypeError("invalid --url or --stops with --engine duckdb; use them with clickhouse");
  return duckdbEngine(store, memory);
}

/**
 * Returns `--where` pairs as a filter; pairs of one dimension add up. Countries and crossings may be given by id, by name or
 * by a spelling of the reference.
 *
 * Throws TypeError for an invalid pair, and for a value that no trip can have, which would give an empty result.
 * @example toFilter(["mode=road", "year=2022,2023"], reference)
 */
export function toFilter(pairs: string[], reference: Reference): TripFilter {
  const filter: Partial<Record<Dimension, (string | number)[]>> = {};
  for (const pair of pairs) {
    const [name = "", values = ""] = pair.split(/=(.*)/s);
    if (!(DIMENSIONS as readonly string[]).includes(name) || values === "") {
      throw new TypeError(`invalid --where "${pair}"; allowed: dimension=value,value with ${DIMENSIONS.join(", ")}`);
    }
    const dimension = name as Dimension;
    const known = values.split(",").map((value) => toDimensionValue(dimension, value, reference));
    filter[dimension] = [...(filter[dimension] ?? []), ...known];
  }
  return filter;
}

function toDimensionValue(dimension: Dimension, value: string, reference: Reference): string | number {
  const option = `--where ${dimension}`;
  if (dimension === "mode") return assertOneOf(option, value, ["road", "rail"]);
  if (dimension === "direction") return assertOneOf(option, value, ["outbound", "inbound"]);
  if (dimension === "bcp") return findBcp(value, reference);
  if (dimension === "country") return findCountry(value, reference);
  const corridors = reference.corridors.map(({corridor}) => corridor);
  if (dimension === "corridor") return assertOneOf(option, value, corridors);
  const [first, last] = {year: [1900, 2100] as const, quarter: [1, 4] as const, month: [1, 12] as const}[dimension];
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < first || number > last)
    throw new TypeError(`invalid ${option} "${value}"; allowed: a whole number from ${first} to ${last}`);
  return number;
}

/**
 * Returns the id of a crossing by its id, its name or a spelling of the reference. Throws TypeError.
 *
 * @example findBcp("chaman", reference) // "BCP-chaman"
 */
export function findBcp(name: string, reference: Reference): string {
  const candidates = bcpSpellings(reference).get(name.trim().toLowerCase());
  const found = chooseBcp(candidates, null);
  if (found !== undefined) return found.bcp;
  const several = candidates?.map(({bcp}) => bcp.bcp).join(" or ");
  throw new TypeError(
    several === undefined
      ? `unknown border crossing point "${name}"; allowed: an id, a name or a spelling in data/reference/bcps.csv or bcp_aliases.csv`
      : `invalid border crossing point "${name}", a name that several share; use ${several}`
  );
}

function findCountry(name: string, reference: Reference): string {
  const found = toFindCountry(reference, "cpmm")(name);
  if (found !== undefined) return found;
  throw new TypeError(
    `unknown country "${name}"; allowed: an ISO3 code, a name or a spelling in data/reference/countries.csv or aliases.csv`
  );
}

/**
 * Returns an option's text as a whole number. Throws TypeError where it is not one.
 *
 * @example toWhole("--seed", "1")
 */
export function toWhole(option: string, text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new TypeError(`invalid ${option} "${text}"; allowed: a whole number`);
  return Number(text);
}

/** Returns an option's text as a number. Throws TypeError where it is not one. @example toNumber("--trim", "0.05") */
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

/**
 * Writes what a cpmm command found to a file or to standard output, and says on standard error where it is synthetic.
 *
 * Throws DataError where synthetic results would go to a file whose name does not say SYNTHETIC.
 * @example await writeCpmmAnswer("prf cpmm compute", csv, {synthetic: false, rows: 12, out: "trips/tfi.csv"})
 */
export async function writeCpmmAnswer(
  command: string,
  text: string,
  {synthetic, rows, out}: {synthetic: boolean; rows: number; out: string | undefined}
): Promise<void> {
  if (synthetic && out !== undefined && !basename(out).includes(SYNTHETIC)) {
    throw new DataError(
      `invalid --out ${out}: these results are of synthetic trips; put ${SYNTHETIC} in the file's name`,
      {field: "out", value: out}
    );
  }
  if (synthetic) process.stderr.write(`${command}: ${SYNTHETIC} trips: these figures are not real data\n`);
  await writeOutput(text, out);
  if (out !== undefined) process.stderr.write(`${command}: ${rows} rows written to ${out}\n`);
}
