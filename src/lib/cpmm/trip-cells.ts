import {assertOneHeader} from "./assert-one-header.js";
import {type CsvCells, csvCells, type TextRows} from "./csv-cells.js";
import {type ColumnMap, mapColumns} from "./map-columns.js";

/** Reads a file of trips as text: the columns of its rows bear the names of the trip record's. */
export interface TripCells extends CsvCells {
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
  const cells = csvCells(source, (headings) => {
    const found = mapColumns(headings, map, source);
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
