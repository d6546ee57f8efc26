import {DataError} from "../contract/data-error.js";
import {HELPER_COLUMNS, TRIP_COLUMNS, type TripColumn} from "./trip-record.js";

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
 * In: the file's headings as they stand there; `given`, the user's own pairs of heading to column, which come first.
 * A heading answers to a column by its name or one of the column's other headings; case, spaces and marks are ignored.
 * Throws DataError where a required column has no heading, two headings claim a column, or `given` names what is not there.
 * @example mapColumns(["Trip ID", "Km", …], {"Km driven": "distance_km"}, "may.xlsx")
 */
export function mapColumns(
  headings: readonly string[],
  given: Readonly<Record<string, string>>,
  source: string
): ColumnMap {
  const read: Record<string, string> = {};
  const unread: string[] = [];
  for (const heading of Object.keys(given)) assertGiven(heading, given[heading]!, headings, source);
  for (const heading of headings) {
    const column = given[heading] ?? findColumn(heading, Object.values(given))?.name;
    if (column === undefined) unread.push(heading);
    else if (column in read) {
      throw new DataError(
        `invalid columns in ${source}: "${read[column]}" and "${heading}" both mean ${column}; rename one of them`,
        {source, field: column, value: heading}
      );
    } else read[column] = heading;
  }
  const missing = TRIP_COLUMNS.filter(({name, required}) => required && !(name in read)).map(({name}) => name);
  if (missing.length > 0) {
    throw new DataError(
      `missing column ${missing.join(", ")} in ${source}, which has ${headings.join(", ")}; add it or say --map "heading=${missing[0]}"`,
      {source, field: missing[0]}
    );
  }
  return {read, unread};
}

/** Returns the column that a heading answers to, none of those that are taken. @example findColumn("Trip No")?.name // "trip_id" */
export function findColumn(heading: string, taken: readonly string[] = []): TripColumn | undefined {
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
