import {readFile} from "node:fs/promises";
import {CsvError, parse} from "csv-parse/sync";
import type {z} from "zod";
import {assertNoErrors, DataError} from "../../src/lib/contract/data-error.js";
import {toReadError} from "../files/write-whole-file.js";
import {decodeUtf8} from "./decode-utf8.js";

/** Longer cells are cut in messages: a cell may hold a whole file. */
const MAX_QUOTED = 60;

/** A row of a CSV file with the line it is on; the header is line 1. */
export type Numbered<T> = T & {row: number};

interface CsvRecord {
  record: string[];
  info: {lines: number};
}

/**
 * Returns the rows of a CSV file, checked against a schema of `cellSchema`s with one key per column.
 *
 * In: UTF-8 with or without BOM, LF or CRLF, the header on line 1, the schema's columns in any order and no others.
 * Out: one object per line, in file order. An empty cell is null, so only a `.nullable()` column may be empty.
 * Throws DataError where the file is missing or no CSV, where a column is unknown, missing or given twice, and for bad
 * cells: up to ten are listed, each with file, row, field, value and what is allowed.
 * @example await readCsv("data/reference/countries.csv", z.object({iso3: cellSchema.text(), carec_member: cellSchema.flag()}))
 */
export async function readCsv<S extends z.ZodObject>(file: string, schema: S): Promise<z.infer<S>[]> {
  return fromCsv(await readText(file), schema, file).map(({value}) => value);
}

/**
 * Returns what `readCsv` returns, each row with `row`, its line in the file (the header is 1; of a row over several
 * lines the first), for lineage and for messages of later checks.
 *
 * @example await readNumberedCsv("data/reported/hlt.csv", schema) // [{result: "HLT-OC1", …, row: 2}]
 */
export async function readNumberedCsv<S extends z.ZodObject>(file: string, schema: S): Promise<Numbered<z.infer<S>>[]> {
  return fromCsv(await readText(file), schema, file).map(({row, value}) => ({...value, row}));
}

/**
 * Returns the rows of a CSV file that are good, each with its line, and what is wrong with the others, for a caller that has
 * more to check before it throws. Throws DataError where the file is missing or no CSV and for its columns. See `readCsv`.
 *
 * @example (await readCheckedCsv("data/reported/hlt.csv", schema)).errors // []
 */
export async function readCheckedCsv<S extends z.ZodObject>(
  file: string,
  schema: S
): Promise<{rows: Numbered<z.infer<S>>[]; errors: string[]}> {
  const {rows, errors} = checkCsv(await readText(file), schema, file);
  return {rows: rows.map(({row, value}) => ({...value, row})), errors};
}

/**
 * Returns the cells of a CSV file by the names of its columns, with the line of each row, and nothing checked but that it is a CSV: for
 * what looks for texts in tables that others read. An empty cell is null. Throws DataError where the file is missing or no CSV.
 *
 * @example (await readCells("data/reference/short_names.csv"))[0]!.cells.short_en // "Growth, current account, debt"
 */
export async function readCells(file: string): Promise<{cells: Record<string, string | null>; row: number}[]> {
  const [header, ...records] = parseRecords(await readText(file), file);
  const columns = header?.record ?? [];
  let row = (header?.info.lines ?? 0) + 1;
  return records.map(({record, info}) => {
    const cells = Object.fromEntries(columns.map((column, i) => [column, record[i] || null]));
    const at = row;
    row = info.lines + 1;
    return {cells, row: at};
  });
}

/**
 * Returns the checked rows of CSV text with their line numbers; `source` names the text in messages. See `readCsv`.
 *
 * @example fromCsv("iso3\nUZB\n", z.object({iso3: cellSchema.text()}), "countries.csv") // [{row: 2, value: {iso3: "UZB"}}]
 */
export function fromCsv<S extends z.ZodObject>(text: string, schema: S, source: string) {
  const {rows, errors} = checkCsv(text, schema, source);
  assertNoErrors(errors, source);
  return rows;
}

function checkCsv<S extends z.ZodObject>(text: string, schema: S, source: string) {
  const [header, ...records] = parseRecords(text, source);
  if (header === undefined) throw new DataError(`missing header in ${source}; the file is empty`, {source, row: 1});
  const columns = header.record;
  assertColumns(columns, Object.keys(schema.shape), source);
  const rows: {row: number; value: z.infer<S>}[] = [];
  const errors: string[] = [];
  let row = header.info.lines + 1;
  for (const {record, info} of records) {
    if (record.length !== columns.length) {
      errors.push(`mismatched cells in ${source} row ${row}: ${record.length} cells for ${columns.length} columns`);
    } else {
      const cells = Object.fromEntries(columns.map((column, i) => [column, record[i] === "" ? null : record[i]]));
      const checked = schema.safeParse(cells);
      if (checked.success) rows.push({row, value: checked.data});
      else for (const issue of checked.error.issues) errors.push(toMessage(issue, cells, source, row));
    }
    row = info.lines + 1;
  }
  return {rows, errors};
}

function toMessage(issue: z.core.$ZodIssue, cells: Record<string, unknown>, source: string, row: number): string {
  const field = String(issue.path[0] ?? "row");
  const value = field in cells ? (cells[field] ?? "") : "";
  return `invalid ${field} ${quoteValue(value)} in ${source} row ${row}: ${issue.message}; fix the cell`;
}

function assertColumns(columns: string[], expected: string[], source: string): void {
  const separator = [";", "\t", "|"].find((each) => columns.length === 1 && columns[0]!.includes(each));
  if (separator !== undefined)
    throw new DataError(
      `invalid separator ${JSON.stringify(separator)} in ${source} row 1; cells are separated by commas: save it again as CSV with commas`,
      {source, row: 1, field: "separator", value: separator}
    );
  const unknown = columns.filter((column) => !expected.includes(column));
  const missing = expected.filter((column) => !columns.includes(column));
  const twice = columns.filter((column, i) => columns.indexOf(column) !== i);
  const errors = [
    ...unknown.map(
      (column) => `unknown column ${quoteValue(column)} in ${source} row 1; allowed: ${expected.join(", ")}`
    ),
    ...missing.map((column) => `missing column "${column}" in ${source} row 1; add it to the header`),
    ...twice.map((column) => `duplicate column ${quoteValue(column)} in ${source} row 1; keep one`)
  ];
  assertNoErrors(errors, source);
}

function parseRecords(text: string, source: string): CsvRecord[] {
  try {
    return parse(text, {bom: true, info: true, relax_column_count: true}) as unknown as CsvRecord[];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    throw new DataError(`invalid CSV in ${source}: ${cause.message.slice(0, 300)}; fix the quotes`, {source}, {cause});
  }
}

async function readText(file: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    throw toReadError(cause, file, "restore it from the repository");
  }
  return decodeUtf8(bytes, file);
}

/**
 * Returns a cell for a message: as JSON, and where it is long its beginning with how many characters it has.
 *
 * @example quoteValue("n/a") // "\"n/a\""
 */
export function quoteValue(value: unknown): string {
  if (typeof value !== "string" || value.length <= MAX_QUOTED) return JSON.stringify(value);
  return `${JSON.stringify(value.slice(0, MAX_QUOTED))}… (${value.length} characters)`;
}
