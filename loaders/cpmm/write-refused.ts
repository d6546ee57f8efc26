import {createWriteStream} from "node:fs";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {REFUSED_HEADER, toRefusedCsv, toRefusedRow} from "../../src/lib/cpmm/refused-csv.js";
import {writeLongFile} from "../files/write-whole-file.js";
import type {Duckdb} from "./open-duckdb.js";

/**
 * Writes the report of refused rows: one row per fault, with file, row, rule, field, value and what is allowed.
 *
 * In: SQL of `refusedSql`. Values are as they stand in the file, but for a ' before one that a spreadsheet would run. The
 * file is written also where nothing was refused, with its header alone. A report of any length takes no memory.
 * @example await writeRefused(duckdb, refusedSql("checked", "trips"), "refused.csv")
 */
export async function writeRefused(duckdb: Duckdb, sql: string, file: string): Promise<void> {
  await writeLongFile(file, (place) => pipeline(Readable.from(toLines(duckdb, sql)), createWriteStream(place)));
}

async function* toLines(duckdb: Duckdb, sql: string): AsyncGenerator<string> {
  yield REFUSED_HEADER;
  for await (const rows of duckdb.stream(sql)) yield toRefusedCsv(rows.map(toRefusedRow));
}
