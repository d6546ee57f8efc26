import {toSpreadsheetCell} from "../text/spreadsheet-cell.js";
import {REFUSED_COLUMNS} from "./check-trips-sql.js";
import type {SqlRow} from "./sql-engine.js";
import {REFUSALS} from "./trip-checks.js";
import type {RefusedRow} from "./trip-reading.js";

/** The header line of the report of refused rows. */
export const REFUSED_HEADER = `${REFUSED_COLUMNS.join(",")}\n`;

/** Returns a row of `refusedSql` with the words for its rule. @example toRefusedRow(row).allowed */
export function toRefusedRow(row: SqlRow): RefusedRow {
  return {...(row as unknown as RefusedRow), allowed: REFUSALS[String(row.rule)] ?? ""};
}

/**
 * Returns refused rows as lines of the report that `prf cpmm ingest` writes, byte for byte, without its header.
 *
 * @example REFUSED_HEADER + toRefusedCsv(rows)
 */
export function toRefusedCsv(rows: readonly RefusedRow[]): string {
  return rows.map((row) => `${REFUSED_COLUMNS.map((column) => toCell(row[column])).join(",")}\n`).join("");
}

function toCell(value: string | number | null): string {
  if (value === null) return "";
  return typeof value === "number" ? String(value) : toSpreadsheetCell(value);
}
