import {mkdir, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import {REFUSED_COLUMNS} from "../../src/lib/cpmm/check-trips-sql.js";
import {REFUSALS} from "../../src/lib/cpmm/trip-checks.js";
import {toCsv} from "../export/to-csv.js";
import type {Duckdb} from "./open-duckdb.js";

/**
 * Writes the report of refused rows: one row per fault, with file, row, rule, field, value and what is allowed.
 *
 * In: SQL of `refusedSql`. Values are as they stand in the file, but for a ' before one that a spreadsheet would run. The file is written also where nothing was refused, with its header alone.
 * @example await writeRefused(duckdb, refusedSql("checked", "trips"), "refused.csv")
 */
export async function writeRefused(duckdb: Duckdb, sql: string, file: string): Promise<void> {
  const rows = await duckdb.rows(sql);
  await mkdir(dirname(file), {recursive: true});
  const lines = rows.map((row) => ({...row, allowed: REFUSALS[String(row.rule)] ?? ""}));
  await writeFile(file, toCsv(REFUSED_COLUMNS, lines));
}
