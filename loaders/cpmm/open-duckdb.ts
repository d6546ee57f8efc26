import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {DataError} from "../../src/lib/contract/data-error.js";
import {DUCKDB, type SqlEngine, type SqlRow, sqlText} from "../../src/lib/cpmm/sql.js";
import {storeFiles} from "./trip-store.js";

/** DuckDB with a scratch folder of its own; `close` removes it. */
export interface Duckdb {
  connection: DuckDBConnection;
  folder: string;
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<SqlRow[]>;
  /** The same rows, a few thousand at a time, for an answer too long to hold. */
  stream(sql: string): AsyncIterable<SqlRow[]>;
  close(): Promise<void>;
}

/**
 * Returns an open DuckDB whose tables are in a scratch file, so that trips beyond the memory spill to disk.
 *
 * `memory` bounds what it holds at once ("4GB"); without it DuckDB takes up to 80% of the machine.
 * Extensions are neither fetched nor loaded: nothing here opens the network.
 * Throws TypeError for a `memory` that DuckDB does not take.
 * @example const duckdb = await openDuckdb(); try { … } finally { await duckdb.close(); }
 */
export async function openDuckdb(memory?: string): Promise<Duckdb> {
  // DuckDB takes "0GB", and fails at the first block.
  if (memory !== undefined && Number.parseFloat(memory) === 0)
    throw new TypeError(`invalid --memory "${memory}"; allowed: a size such as 4GB`);
  const folder = await mkdtemp(join(tmpdir(), "prf-cpmm-"));
  const instance = await DuckDBInstance.create(join(folder, "scratch.duckdb"), {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    // No table's order of rows is asked for but by ORDER BY; keeping the order of the files holds both cores up.
    preserve_insertion_order: "false",
    ...(memory === undefined ? {} : {memory_limit: memory})
  }).catch(async (cause: unknown) => {
    await rm(folder, {recursive: true, force: true});
    if (memory === undefined) throw cause;
    throw new TypeError(`invalid --memory "${memory}"; allowed: a size such as 4GB`, {cause});
  });
  const connection = await instance.connect();
  const inMemory = async <T>(asked: Promise<T>): Promise<T> =>
    asked.catch((cause) => Promise.reject(toMemoryError(cause, memory)));
  await connection.run("SET TimeZone = 'UTC'");
  return {
    connection,
    folder,
    run: async (sql) => {
      await inMemory(connection.run(sql));
    },
    rows: async (sql) => {
      const reader = await inMemory(connection.runAndReadAll(sql));
      return toSqlRows(reader.deduplicatedColumnNames(), reader.getColumnsJS());
    },
    stream: async function* (sql) {
      const result = await inMemory(connection.stream(sql));
      const names = result.deduplicatedColumnNames();
      for await (const rows of result.yieldRowsJs()) {
        yield rows.map((row) => Object.fromEntries(names.map((name, i) => [name, toSqlCell(row[i])])));
      }
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      await rm(folder, {recursive: true, force: true});
    }
  };
}

/** DuckDB's advice on memory speaks of settings that nobody can reach here. */
function toMemoryError(cause: unknown, memory: string | undefined): unknown {
  if (!(cause instanceof Error) || !cause.message.startsWith("Out of Memory Error")) return cause;
  const [bound, next] =
    memory === undefined
      ? ["that of this machine", "close other programs, or give fewer files at once"]
      : [`--memory ${memory}`, "give more, or fewer files at once"];
  return new DataError(`missing memory for these trips: ${bound} is too little; ${next}`, {field: "memory"}, {cause});
}

// Row by row through the client's own objects, a few hundred thousand rows took longer to read than to compute.
function toSqlRows(names: readonly string[], columns: readonly (readonly unknown[])[]): SqlRow[] {
  const rows: SqlRow[] = [];
  const length = columns[0]?.length ?? 0;
  for (let i = 0; i < length; i++) {
    const row: SqlRow = {};
    for (let j = 0; j < names.length; j++) row[names[j]!] = toSqlCell(columns[j]![i]);
    rows.push(row);
  }
  return rows;
}

function toSqlCell(value: unknown): SqlRow[string] {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return String(value);
}

/**
 * Returns DuckDB on a trip store, in this process: on the batches that are there now, whatever is added meanwhile.
 *
 * Throws DataError for a missing store.
 * @example await duckdbEngine("store", "4GB")
 */
export async function duckdbEngine(store: string, memory?: string): Promise<SqlEngine> {
  const files = await storeFiles(store);
  const duckdb = await openDuckdb(memory);
  // The partition columns are in the files too; reading them there keeps their types.
  const stops = `read_parquet([${files.map(sqlFile).join(", ")}], hive_partitioning = false)`;
  return {dialect: DUCKDB, stops, rows: duckdb.rows, run: duckdb.run, close: duckdb.close};
}

/**
 * Returns a file's path as an SQL literal that DuckDB reads as that path: `[`, `*` and `?`, which it would take for a
 * pattern and answer with other files, are in brackets.
 *
 * @example sqlFile("may [1].csv") // "'may [[]1].csv'"
 */
export function sqlFile(path: string): string {
  return sqlText(path.replace(/[[*?]/g, "[$&]"));
}
