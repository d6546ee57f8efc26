import {csvCells, type TextRows} from "../../lib/cpmm/csv-cells.js";
import {type ColumnMap, mapColumns} from "../../lib/cpmm/map-columns.js";
import {DataError} from "../../lib/data-error.js";
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
  const utf8 = new TextDecoder("utf-8", {fatal: true});
  let columns: ColumnMap | null = null;
  let opened = false;
  let row = 1;
  const cells = csvCells(source, (headings) => {
    columns = mapColumns(headings, map, source);
    const wanted = new Set(Object.values(columns.read));
    return (heading) => wanted.has(heading);
  });
  const give = async (batches: readonly TextRows[], done: number) => {
    if (columns !== null && !opened) {
      opened = true;
      await open(toRawFile(columns));
    }
    for (const rows of batches) {
      row = rows.first_row + rows.length;
      await take({table: toTextTable(rows), done});
    }
  };
  for (let start = 0; start < file.size; start += PIECE) {
    const bytes = new Uint8Array(await file.slice(start, start + PIECE).arrayBuffer());
    const batches = cells.push(bytes);
    assertUtf8(utf8, bytes, source, row);
    await give(batches, Math.min(start + PIECE, file.size) / file.size);
  }
  await give(cells.end(), 1);
}

function toRawFile({read, unread}: ColumnMap): RawFile {
  const types = Object.fromEntries(Object.values(read).map((heading) => [heading, "VARCHAR"]));
  return {read, unread, types, from: (table) => table};
}

function assertUtf8(utf8: TextDecoder, bytes: Uint8Array, source: string, row: number): void {
  try {
    utf8.decode(bytes, {stream: true});
  } catch (cause) {
    throw new DataError(
      `invalid encoding of ${source} after row ${row}: it is not UTF-8; save it as "CSV UTF-8"`,
      {source, row, field: "encoding"},
      {cause}
    );
  }
}
