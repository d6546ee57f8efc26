import readXlsxFile from "read-excel-file/web-worker";
import {DataError} from "../../lib/data-error.js";
import type {RawTaker} from "./raw-file.js";
import {readCsvFile} from "./read-csv-file.js";

/** The sheet of a workbook that holds the trips; the form's sheet has this name. */
const TRIP_SHEET = "trips";
/** A full sheet of trips unpacks to about 400 MB; beyond, a small file can be made to fill the memory. */
const MAX_UNPACKED = 512 * 1024 * 1024;
const ROWS_A_PART = 10_000;

/**
 * Reads the sheet `trips` of a workbook, else the first; cells become the text that `prf cpmm ingest` makes of them.
 *
 * Throws DataError for a damaged file, one that unpacks beyond all measure, and a sheet without rows.
 * @example await readXlsxWorkbook(file, file.name, {}, taker)
 */
export async function readXlsxWorkbook(
  file: Blob,
  source: string,
  map: Readonly<Record<string, string>>,
  taker: RawTaker
): Promise<void> {
  const bytes = await file.arrayBuffer();
  assertUnpackedSize(new DataView(bytes), source);
  const sheets = await readXlsxFile(bytes).catch((cause: unknown) => {
    throw new DataError(
      `invalid workbook ${source}: ${(cause as Error).message}; save it again as XLSX, or as CSV`,
      {source},
      {cause}
    );
  });
  const sheet = sheets.find(({sheet: name}) => name === TRIP_SHEET) ?? sheets[0];
  if (sheet === undefined || sheet.data.length < 2) {
    throw new DataError(
      `missing rows in ${source}; the sheet "${TRIP_SHEET}" has its header in row 1 and stops below`,
      {
        source
      }
    );
  }
  const parts: string[] = [];
  for (let row = 0; row < sheet.data.length; row += ROWS_A_PART) {
    parts.push(
      sheet.data
        .slice(row, row + ROWS_A_PART)
        .map((cells) => `${cells.map(toCell).join(",")}\n`)
        .join("")
    );
  }
  await readCsvFile(new Blob(parts), source, map, taker);
}

// As csv-stringify writes them for ingest: true is 1 and false is empty; Excel's times know no offset.
function toCell(cell: unknown): string {
  if (cell === null || cell === undefined || cell === false) return "";
  if (cell === true) return "1";
  const text = cell instanceof Date ? cell.toISOString().slice(0, 19) : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Adds up the sizes that the archive itself names, before anything is unpacked. */
function assertUnpackedSize(view: DataView, source: string): void {
  let end = view.byteLength - 22;
  while (end >= 0 && end > view.byteLength - 65_557 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50)
    throw new DataError(`invalid workbook ${source}: it is no XLSX file; save it again as XLSX, or as CSV`, {source});
  let entry = view.getUint32(end + 16, true);
  let left = MAX_UNPACKED;
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (entry + 46 > view.byteLength || view.getUint32(entry, true) !== 0x02014b50) break;
    left -= view.getUint32(entry + 24, true);
    entry +=
      46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  if (left < 0)
    throw new DataError(`invalid workbook ${source}: it unpacks beyond ${MAX_UNPACKED / 2 ** 20} MB; save it as CSV`, {
      source
    });
}
