import {DataError} from "../../contract/data-error.js";
import {HELPER_COLUMNS, TRIP_COLUMNS, type TripColumn} from "../record/trip-record.js";
import {type CsvCells, csvCells, type TextRows} from "./csv-cells.js";

/** Which heading of a file is read as which column of the trip record. */
export interface ColumnMap {
  /** Column of the record to heading of the file. */
  read: Record<string, string>;
  /** Headings that no column answers to; their cells are not read. */
  unread: string[];
}

/**
 * Returns which heading of a file is read as which column of the trip record.
 *
 * In: the file's headings, each by a name of its own; `given`, the user's own pairs of heading to column, which come first;
 * `written`, the headings as they are there, of which two may be alike.
 * A heading answers to a column by its name or one of the column's other headings; case, spaces and marks are ignored.
 * Throws DataError where a required column has no heading, two headings claim a column, or `given` names what is not there.
 * @example mapColumns(["Trip ID", "Km", …], {"Km driven": "distance_km"}, "may.xlsx")
 */
export function mapColumns(
  headings: readonly string[],
  given: Readonly<Record<string, string>>,
  source: string,
  written: readonly string[] = headings
): ColumnMap {
  const read: Record<string, string> = {};
  const unread: string[] = [];
  for (const heading of Object.keys(given)) assertGiven(heading, given[heading]!, headings, source);
  for (const [i, heading] of headings.entries()) {
    const column = given[heading] ?? findColumn(written[i]!, Object.values(given))?.name;
    if (column === undefined) unread.push(heading);
    else if (column in read) {
      throw new DataError(
        `invalid columns in ${source}: "${read[column]}" and "${written[i]}" both mean ${column}; rename one of them`,
        {
          source,
          field: column,
          value: written[i]!,
          fault: {kind: "columns-twice", field: column, value: written[i]!, other: read[column]!}
        }
      );
    } else read[column] = heading;
  }
  const missing = TRIP_COLUMNS.filter(({name, required}) => required && !(name in read)).map(({name}) => name);
  if (missing.length > 0) {
    throw new DataError(
      `missing column ${missing.join(", ")} in ${source}, which has ${headings.join(", ")}; add it or use --map "heading=${missing[0]}"`,
      {
        source,
        field: missing[0]!,
        fault: {kind: "column-missing", field: missing.join(", "), other: headings.join(", ")}
      }
    );
  }
  return {read, unread};
}

/** Returns the column that a heading answers to, none of those that are taken. */
function findColumn(heading: string, taken: readonly string[] = []): TripColumn | undefined {
  const plain = heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
  return [...TRIP_COLUMNS, ...HELPER_COLUMNS].find(
    ({name, headings}) => !taken.includes(name) && (name === plain || headings.includes(plain))
  );
}

function assertGiven(heading: string, column: string, headings: readonly string[], source: string): void {
  const names = [...TRIP_COLUMNS, ...HELPER_COLUMNS].map(({name}) => name);
  if (!names.includes(column)) {
    throw new DataError(`unknown column "${column}" in --map; allowed: ${names.join(", ")}`, {
      field: "map",
      value: column
    });
  }
  if (!headings.includes(heading)) {
    throw new DataError(`unknown heading "${heading}" in ${source}, which has ${headings.join(", ")}; fix --map`, {
      source,
      field: "map",
      value: heading
    });
  }
}

const SPACE = 0x20;
const DIGITS = [0x30, 0x39] as const;

/**
 * Throws DataError where one of the rows is a header line whose columns are in another order than those of the file: two
 * exports were joined, and the rows below it would be read under the wrong columns.
 *
 * A row is a header line where `stop` is not a number and at least half of its cells are headings. The file's own header once
 * more is left to the checks of a row, since the rows below it are read as they should be.
 * @example assertOneHeader(rows, columns, "may.csv")
 */
export function assertOneHeader({length, numbers, columns}: TextRows, {read, unread}: ColumnMap, source: string): void {
  const stop = columns.find(({name}) => name === "stop");
  if (stop === undefined) return;
  const byHeading = new Map([
    ...unread.map((heading) => [heading, ""] as const),
    ...Object.entries(read).map(([name, heading]) => [heading, name] as const)
  ]);
  const utf8 = new TextDecoder();
  for (let i = 0; i < length; i++) {
    // One look at one byte of each row: what begins like a number is a stop.
    let at = stop.ends[i]!;
    while (at < stop.ends[i + 1]! && stop.bytes[at] === SPACE) at++;
    const isNumber = at < stop.ends[i + 1]! && stop.bytes[at]! >= DIGITS[0] && stop.bytes[at]! <= DIGITS[1];
    if (isNumber) continue;
    const cells = columns.map(({name, bytes, ends}) => {
      const said = utf8.decode(bytes.subarray(ends[i], ends[i + 1])).trim();
      return {name, said, means: byHeading.get(said) ?? findColumn(said)?.name};
    });
    const filled = cells.filter(({said}) => said !== "");
    const headings = filled.filter(({means}) => means !== undefined);
    if (headings.length * 2 < filled.length || headings.length < 2) continue;
    const other = cells.find(({name, means}) => means !== name);
    if (other === undefined) continue;
    const row = numbers[i]!;
    throw new DataError(
      `mismatched header in row ${row} of ${source}: it has "${other.said}" where the header has "${read[other.name]}", ` +
        `so the rows below it belong to other columns; split the file before row ${row}`,
      {
        source,
        row,
        field: other.name,
        value: other.said,
        fault: {kind: "header-again", row, value: other.said, other: read[other.name]!}
      }
    );
  }
}

/** Reads a file of trips as text: the columns of its rows bear the names of the trip record's. */
interface TripCells extends CsvCells {
  /** Which heading is read as which column; null until the header was read. */
  columns(): ColumnMap | null;
}

/**
 * Returns the reader of a trip file's text, the same in Node and in the browser: only the record's columns are kept.
 *
 * In: `map`, heading to column. Throws DataError as `csvCells`, `mapColumns` and `assertOneHeader` do.
 * @example const cells = tripCells("may.csv", {}); for (const rows of [...cells.push(bytes), ...cells.end()]) …
 */
export function tripCells(source: string, map: Readonly<Record<string, string>>): TripCells {
  let columns: ColumnMap | null = null;
  const cells = csvCells(source, (headings, written) => {
    const found = mapColumns(headings, map, source, written);
    columns = found;
    const names = new Map(Object.entries(found.read).map(([name, heading]) => [heading, name]));
    return (heading) => names.get(heading) ?? null;
  });
  const held = (batches: TextRows[]) => {
    for (const rows of batches) assertOneHeader(rows, columns!, source);
    return batches;
  };
  return {push: (piece) => held(cells.push(piece)), end: () => held(cells.end()), columns: () => columns};
}
