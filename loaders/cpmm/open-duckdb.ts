import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import type {SqlRow} from "../../src/lib/cpmm/sql-engine.js";

/** DuckDB with a scratch folder of its own; `close` removes it. */
export interface Duckdb {
  connection: DuckDBConnection;
  folder: string;
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<SqlRow[]>;
  close(): Promise<void>;
}

/**
 * Returns an open DuckDB whose tables lie in a scratch file, so that trips beyond the memory spill to disk.
 *
 * `memory` bounds what it holds at once ("4GB"); without it DuckDB takes up to 80 % of the machine.
 * Extensions are neither fetched nor loaded: nothing here opens the network.
 * @example const duckdb = await openDuckdb(); try { … } finally { await duckdb.close(); }
 */
export async function openDuckdb(memory?: string): Promise<Duckdb> {
  const folder = await mkdtemp(join(tmpdir(), "prf-cpmm-"));
  const instance = await DuckDBInstance.create(join(folder, "scratch.duckdb"), {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    ...(memory === undefined ? {} : {memory_limit: memory})
  });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  return {
    connection,
    folder,
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async (sql) => {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJS().map(toSqlRow);
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      await rm(folder, {recursive: true, force: true});
    }
  };
}

function toSqlRow(row: Record<string, unknown>): SqlRow {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toSqlCell(value)]));
}

function toSqlCell(value: unknown): SqlRow[string] {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return String(value);
}
