import type {TextRows} from "../../lib/cpmm/csv-cells.js";
import type {ColumnMap} from "../../lib/cpmm/map-columns.js";
import {tripCells} from "../../lib/cpmm/trip-cells.js";
import type {RawFile, RawTaker} from "./raw-file.js";
import {toTextTable} from "./text-rows-table.js";

/** Bytes that are read at once. */
const PIECE = 4 * 1024 * 1024;

/**
 * Reads a CSV file piece by piece, all cells as text.
 *
 * In: the file or its bytes; `map`, heading to column; `taker`, which gets the rows.
 * Throws DataError for another encoding than UTF-8, a broken line, a required column that is not there.
 * @example await readCsvFile(file, file.name, {}, taker)
 */
export async function readCsvFile(
  file: Blob,
  source: string,
  map: Readonly<Record<string, string>>,
  {open, take}: RawTaker
): Promise<void> {
  const cells = tripCells(source, map);
  let opened = false;
  const give = async (batches: readonly TextRows[], done: number) => {
    const columns = cells.columns();
    if (columns !== null && !opened) {
      opened = true;
      await open(toRawFile(columns));
    }
    for (const rows of batches) await take({table: toTextTable(rows), done});
  };
  for (let start = 0; start < file.size; start += PIECE) {
    const bytes = new Uint8Array(await file.slice(start, start + PIECE).arrayBuffer());
    await give(cells.push(bytes), Math.min(start + PIECE, file.size) / file.size);
  }
  await give(cells.end(), 1);
}

/** Returns what `typedStopsSql` needs of a file whose rows are text under the record's names. @example toRawFile(columns) */
export function toRawFile({read, unread}: ColumnMap): RawFile {
  const names = Object.keys(read);
  return {
    read: Object.fromEntries(names.map((name) => [name, name])),
    unread,
    types: Object.fromEntries(names.map((name) => [name, "VARCHAR"])),
    from: (table) => table
  };
}
