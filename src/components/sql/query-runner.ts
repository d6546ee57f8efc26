import {type RecordBatch, type Schema, Table, tableFromIPC, tableToIPC} from "npm:apache-arrow";
import {DataError} from "../../lib/contract/data-error.js";
import {text} from "../../lib/language/text.js";
import {openWasmDuckdb, type WasmDuckdb} from "../duckdb/wasm-duckdb.js";
import {assertReads, type NamedTable, namedTables} from "./read-query.js";

/** What is loading, and how much of it is there; `total` is 0 where the host does not say. */
export interface QueryStep {
  what: string;
  loaded: number;
  total: number;
}

/** Hears how far a query is, and can stop it. */
export interface QueryWatch {
  step(step: QueryStep | null): void;
  signal: AbortSignal;
}

/** Runs queries over the published tables, one after the other. DuckDB and each table are loaded when they are first needed. */
export interface QueryRunner {
  /** Throws DataError for what is no reading query and for too many rows, DuckDB's own error for wrong SQL, the signal's reason when stopped. */
  run(sql: string, vintage: string, watch: QueryWatch): Promise<Table>;
}

/** Most rows that a result may have: what a browser still shows and saves. */
const MAX_ROWS = 1_000_000;

/** Errors of SQL, after which the engine goes on: `Parser Error: …`. Any other is of the engine itself. */
const SQL_ERROR = /^(?:\w+ )+Error: /;

/**
 * Returns the runner of queries over the vintages that are published below `base`.
 *
 * Each vintage is a schema of its own; a query that names no vintage reads the one that is picked. Nothing outside the
 * site is read: external access is closed in the engine.
 * @example await queryRunner("https://prf.example.org/downloads/", ["current"]).run("FROM results", "current", watch)
 */
export function queryRunner(base: string, vintages: readonly string[]): QueryRunner {
  const streams = new Map<string, Uint8Array>();
  let engine: Engine | null = null;

  const execute = async (sql: string, vintage: string, {step, signal}: QueryWatch, own: Engine) => {
    const duckdb = await own.open(step);
    signal.throwIfAborted();
    for (const named of namedTables(sql, vintage, vintages)) {
      const key = `${named.vintage}/${named.table}`;
      if (own.loaded.has(key)) continue;
      const stream = streams.get(key) ?? (await fetchStream(base, named, step, signal));
      streams.set(key, stream);
      // A copy, because the worker takes what it is given, and a stopped engine needs it again.
      const options = {schema: named.vintage, name: named.table, create: true};
      await duckdb.connection.insertArrowFromIPCStream(stream.slice(), options);
      own.loaded.add(key);
    }
    step(null);
    await duckdb.run(`USE "${vintage}"`);
    return await readRows(duckdb, sql);
  };

  return {
    async run(sql, vintage, watch) {
      assertReads(sql);
      watch.signal.throwIfAborted();
      engine ??= newEngine(vintages);
      const own = engine;
      const stopped = new Promise<never>((_, reject) =>
        watch.signal.addEventListener("abort", () => reject(watch.signal.reason), {once: true})
      );
      try {
        return await Promise.race([execute(sql, vintage, watch, own), stopped]);
      } catch (cause) {
        const isSound = watch.signal.aborted ? own.leave(watch.step) : SQL_ERROR.test((cause as Error).message);
        if (!isSound) {
          own.stop();
          if (engine === own) engine = null;
        }
        throw cause;
      }
    }
  };
}

interface Engine {
  open(step: QueryWatch["step"]): Promise<WasmDuckdb>;
  loaded: Set<string>;
  /** Leaves an engine that is loading to the next query, and tells `step` no more of it; false where it is busy and has to be stopped. */
  leave(step: QueryWatch["step"]): boolean;
  /** Ends the worker at once, whatever it does; its memory is freed. */
  stop(): void;
}

function newEngine(vintages: readonly string[]): Engine {
  const life = new AbortController();
  let opened: Promise<WasmDuckdb> | null = null;
  let isOpen = false;
  let hear: QueryWatch["step"] | null = null;
  const start = async () => {
    const progress = (loaded: number, total: number) => hear?.({what: "DuckDB", loaded, total});
    const duckdb = await openWasmDuckdb({progress, signal: life.signal});
    await duckdb.run("SET enable_external_access = false");
    for (const vintage of vintages) await duckdb.run(`CREATE SCHEMA "${vintage}"`);
    isOpen = true;
    return duckdb;
  };
  return {
    open: (step) => {
      hear = step;
      opened ??= start();
      return opened;
    },
    loaded: new Set(),
    leave: (step) => {
      if (hear === step) hear = null;
      return !isOpen;
    },
    stop: () => life.abort()
  };
}

async function fetchStream(
  base: string,
  {vintage, table}: NamedTable,
  step: QueryWatch["step"],
  signal: AbortSignal
): Promise<Uint8Array> {
  const address = `${base}${vintage}/${table}.arrow`;
  const response = await fetch(address, {signal});
  if (!response.ok || response.body === null)
    throw new DataError(text("sql-error-file", {address, status: String(response.status)}), {source: address});
  const total = Number(response.headers.get("content-length") ?? 0);
  const parts: Uint8Array[] = [];
  let loaded = 0;
  for (const reader = response.body.getReader(); ; ) {
    const {value, done} = await reader.read();
    if (done) break;
    parts.push(value);
    loaded += value.length;
    step({what: text("sql-table", {name: table}), loaded, total});
  }
  // DuckDB reads Arrow as a stream; the published files are files.
  return tableToIPC(tableFromIPC(await new Blob(parts as BlobPart[]).arrayBuffer()), "stream");
}

async function readRows({connection}: WasmDuckdb, sql: string): Promise<Table> {
  const reader = await connection.send(sql);
  const batches: RecordBatch[] = [];
  let rows = 0;
  for await (const batch of reader) {
    // A page has one Arrow; only the types tell two copies apart.
    batches.push(batch as unknown as RecordBatch);
    rows += batch.numRows;
    if (rows > MAX_ROWS) throw new DataError(text("sql-error-size", {most: MAX_ROWS}));
  }
  return batches.length > 0 ? new Table(batches) : new Table(reader.schema as unknown as Schema);
}

/** Returns a result as an Arrow file. */
export function resultToArrow(table: Table): Uint8Array {
  return tableToIPC(table, "file");
}
