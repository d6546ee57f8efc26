import {toCsvLines} from "../../text/to-csv.js";
import type {RefusedRow} from "../record/trip-report.js";
import type {SqlRow} from "../sql-engine.js";
import {FOLLOWING_CHECKS, TRIP_CHECKS} from "./trip-checks.js";

/** Why cells and whole trips are refused, by rule, in addition to the checks of a stop. */
const REFUSALS: Readonly<Record<string, string>> = {
  missing_value: "this column must have a value in every row",
  invalid_number: "a plain decimal number such as 12.5",
  invalid_time: "an ISO 8601 time such as 2023-05-01T08:30+05:00",
  error_cell:
    "a value; the cell contains a spreadsheet error: correct its formula, or clear the cell if nothing was recorded",
  unseen_character: "visible text; the named character is invisible and makes one name look like two: retype the cell",
  invalid_offset: "an offset from UTC such as +05:00, from -14:00 to +14:00",
  missing_offset:
    "the time's offset from UTC (+05:00); add it to the time, in a column utc_offset, or with --utc-offset for the file",
  single_stop: "a trip needs at least two rows, its start and its end",
  mixed_mode: "a trip is either by road or by rail; record the parts as separate trips",
  no_distance: "a trip covers some distance; fill distance_km",
  trip_again: "this trip is already in the place named; each trip_id may be entered once",
  copied_trip: "a trip with the same times, distance and payments is already in the place named under another trip_id",
  other_row:
    "nothing is wrong with this row, but its trip is refused for an error in another line; fix that and submit the whole trip",
  ...Object.fromEntries([...TRIP_CHECKS, ...FOLLOWING_CHECKS].map(({rule, reason}) => [rule, reason]))
};

/** Columns of the report of refused rows, in order; `allowed` is the words of `REFUSALS` for the rule. */
export const REFUSED_COLUMNS = [
  "source_file",
  "source_row",
  "trip_id",
  "stop",
  "rule",
  "field",
  "value",
  "allowed"
] as const;

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
  return toCsvLines(REFUSED_COLUMNS, rows);
}
