import {workbookCells} from "../../lib/cpmm/workbook-cells.js";
import type {RawTaker} from "./raw-file.js";
import {toRawFile} from "./read-csv-file.js";
import {toTextTable} from "./text-rows-table.js";

/**
 * Reads the sheet `trips` of a workbook, else the first; cells become text by `workbookCells`, as for `prf cpmm ingest`.
 *
 * Throws DataError for a damaged file, one that unpacks beyond all measure, and a sheet without rows.
 * @example await readXlsxWorkbook(file, file.name, {}, taker)
 */
export async function readXlsxWorkbook(
  file: Blob,
  source: string,
  map: Readonly<Record<string, string>>,
  {open, take}: RawTaker
): Promise<void> {
  const {columns, rows} = workbookCells(new Uint8Array(await file.arrayBuffer()), source, map);
  await open(toRawFile(columns));
  for (const [i, batch] of rows.entries()) await take({table: toTextTable(batch), done: (i + 1) / rows.length});
}
