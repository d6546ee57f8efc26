import {toCsvCell, toSpreadsheetCell} from "./escape-text.js";

type CsvCell = string | number | boolean | null | undefined;

/** A row of an interface that has the columns, or of any names. */
type CsvRow<C extends string> = Readonly<Record<C, CsvCell>> | Readonly<Record<string, CsvCell>>;

/** How a CSV file is written. */
interface CsvOptions {
  /** What ends a line: LF unless a standard asks for CR LF. */
  lineEnd?: "\n" | "\r\n";
  /** `program` for files that our own code reads back: text stays as it is. Everything else may be opened in a spreadsheet. */
  reader?: "spreadsheet" | "program";
}

/**
 * Returns rows as CSV text: a header, one line per row, LF after each; null is an empty cell.
 *
 * Numbers are written as JavaScript's shortest decimal, unquoted. Text that begins with `=`, `+`, `-`, `@` (full-width or
 * after spaces too), a tab or a line end gets a leading `'`, so that a spreadsheet shows it instead of running it.
 * Throws TypeError for a number that is not finite: a missing figure is null.
 * @example toCsv(["area", "value"], [{area: "UZB", value: -1.5}]) // "area,value\nUZB,-1.5\n"
 */
export function toCsv<C extends string>(
  columns: readonly C[],
  rows: readonly CsvRow<C>[],
  options: CsvOptions = {}
): string {
  const {lineEnd = "\n", reader} = options;
  const header = columns.map(reader === "program" ? toCsvCell : toSpreadsheetCell).join(",");
  return `${header}${lineEnd}${toCsvLines(columns, rows, options)}`;
}

/** Returns the lines of `toCsv` without the header, for a file that is written piece by piece. */
export function toCsvLines<C extends string>(
  columns: readonly C[],
  rows: readonly CsvRow<C>[],
  {lineEnd = "\n", reader = "spreadsheet"}: CsvOptions = {}
): string {
  const toText = reader === "program" ? toCsvCell : toSpreadsheetCell;
  const lines: string[] = [];
  for (const row of rows) {
    // Written out by hand: the lineage of a vintage has 1.5 million cells, and a library takes twice the time.
    let line = "";
    for (let i = 0; i < columns.length; i++)
      line += (i > 0 ? "," : "") + toCell((row as Record<string, CsvCell>)[columns[i]!], columns[i]!, toText);
    lines.push(line);
  }
  return lines.length === 0 ? "" : `${lines.join(lineEnd)}${lineEnd}`;
}

function toCell(value: CsvCell, column: string, toText: (text: string) => string): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" && !Number.isFinite(value))
    throw new TypeError(`invalid ${column} ${value}; a missing figure is null`);
  return typeof value === "string" ? toText(value) : String(value);
}
