import {csvParseRows} from "d3";
import {assertNoErrors, DataError} from "../../src/lib/contract/data-error.js";
import {
  compareKeys,
  FLAGS,
  type Flag,
  SNAPSHOT_COLUMNS,
  type SnapshotRow,
  type StoredRow
} from "../../src/lib/contract/observations.js";
import {mayRun} from "../../src/lib/text/escape-text.js";
import {toCsv} from "../../src/lib/text/to-csv.js";

const CONTROL = /[\p{Cc}\p{Bidi_Control}]/u;
const HEADER = SNAPSHOT_COLUMNS.join(",");
const TEXT_COLUMNS = [
  "series",
  "area",
  "partner",
  "mode",
  "direction",
  "unit",
  "flag",
  "updated",
  "reference"
] as const;

/**
 * Returns whether a text may not be a cell of a snapshot: a spreadsheet would run it, or it holds a control character or one that
 * turns text around, which no code or reference does.
 *
 * @example isUnsafeCell("=1+1") // true
 */
export function isUnsafeCell(text: string): boolean {
  return mayRun(text) || CONTROL.test(text);
}

/**
 * Returns the text of a snapshot file: one row per series, area, partner, mode, direction, year, in that order.
 *
 * The order and the shortest decimal form of each number depend on the rows alone, so equal figures give equal bytes.
 * Null is an empty cell. Throws DataError for a value that is not a finite number, for a control character, and for
 * text that a spreadsheet would read as a formula.
 * @example toSnapshotCsv([]) // "series,area,partner,mode,direction,year,value,unit,flag,updated,reference\n"
 */
export function toSnapshotCsv(rows: readonly SnapshotRow[]): string {
  const errors: string[] = [];
  for (const row of rows) {
    const place = `${row.series} ${row.area} ${row.year}`;
    if (!Number.isInteger(row.year)) errors.push(`invalid year ${JSON.stringify(row.year)} of ${place}`);
    if (row.value !== null && !Number.isFinite(row.value)) {
      errors.push(`invalid value ${String(row.value)} of ${place}; a missing figure is null`);
    }
    for (const column of TEXT_COLUMNS) {
      const cell = row[column];
      if (cell !== null && isUnsafeCell(cell)) errors.push(`invalid ${column} ${JSON.stringify(cell)} of ${place}`);
    }
  }
  assertNoErrors(errors, "rows for a snapshot");
  const sorted = [...rows].sort(compareKeys);
  return toCsv(SNAPSHOT_COLUMNS, sorted, {reader: "program"});
}

/**
 * Returns the observations of a snapshot's text, one per line after the header; `row` is the line, the header is 1.
 * An empty cell is null. Throws DataError where the header, the number of cells, a year, a value or a flag is not ours.
 * @example fromSnapshotCsv(text, "wdi", "2020-07-01")[0].row // 2
 */
export function fromSnapshotCsv(text: string, source: string, name: string): StoredRow[] {
  const snapshot = `${source}/${name}`;
  const file = `data/snapshots/${snapshot}.csv`;
  if (!text.startsWith(HEADER + "\n")) {
    throw new DataError(`mismatched columns in ${file}; expected ${HEADER}`, {source: file, row: 1});
  }
  const lines = csvParseRows(text);
  const errors: string[] = [];
  const observations: StoredRow[] = [];
  for (let index = 1; index < lines.length; index++) {
    const cells = lines[index]!;
    const [series, area, partner, mode, direction, year, value, unit, flag, updated, reference] = cells as string[];
    const row = index + 1;
    const yearNumber = Number(year);
    const valueNumber = value === "" ? null : Number(value);
    if (cells.length !== SNAPSHOT_COLUMNS.length) errors.push(`row ${row}: ${cells.length} cells`);
    else if (year === "" || !Number.isInteger(yearNumber)) errors.push(`row ${row}: invalid year "${year}"`);
    else if (valueNumber !== null && !Number.isFinite(valueNumber)) errors.push(`row ${row}: invalid value "${value}"`);
    else if (flag !== "" && !(FLAGS as readonly string[]).includes(flag!))
      errors.push(`row ${row}: unknown flag "${flag}"`);
    observations.push({
      series: series!,
      area: area!,
      partner: partner || null,
      mode: (mode || null) as StoredRow["mode"],
      direction: (direction || null) as StoredRow["direction"],
      year: yearNumber,
      value: valueNumber,
      unit: unit!,
      flag: (flag || null) as Flag,
      updated: updated || null,
      reference: reference || null,
      source,
      snapshot,
      row
    });
  }
  assertNoErrors(errors, file);
  return observations;
}
