import {access, readFile, writeFile} from "node:fs/promises";
import {extname, join} from "node:path";
import {stringify} from "csv-stringify/sync";
import readXlsxFile from "read-excel-file/node";
import {DataError} from "../../src/lib/data-error.js";
import {assertArchiveBounds} from "../sources/archive-bounds.js";
import type {Duckdb} from "./open-duckdb.js";
import {sqlFile} from "./sql-file.js";

/** A trip file as DuckDB sees it: a view with the file's columns and `source_row`. */
export interface TripFile {
  view: string;
  headings: string[];
  /** DuckDB's type of each heading. */
  types: Record<string, string>;
}

/** The sheet of a workbook that holds the trips; the form's sheet has this name. */
export const TRIP_SHEET = "trips";
/** Excel ends at 1,048,576 rows; a full sheet of trips unpacks to about 400 MB. */
const MAX_UNPACKED = 512 * 1024 * 1024;

/**
 * Returns a CSV, XLSX or Parquet file as a view of DuckDB, no cell read yet.
 *
 * In: the file; `number`, which names the view. CSV: UTF-8, header first, comma or semicolon or tab. XLSX: the sheet
 * `trips`, else the first; its header is row 1. `source_row` is the record's row number, the header being 1; in Parquet,
 * which has no header line, rows count from 1.
 * Throws DataError for a missing file, an unknown ending, a file without rows and what the readers refuse.
 * @example await readTripFile(duckdb, "may.xlsx", 0)
 */
export async function readTripFile(duckdb: Duckdb, file: string, number: number): Promise<TripFile> {
  await access(file).catch((cause: unknown) => {
    throw new DataError(`missing file ${file}; give the path of a CSV, XLSX or Parquet file`, {source: file}, {cause});
  });
  const view = `raw_${number}`;
  const ending = extname(file).toLowerCase();
  try {
    // Ours comes first: a column of the file's own by that name, as the store's files have, is then called otherwise.
    if (ending === ".parquet") {
      await duckdb.run(
        `CREATE VIEW ${view} AS SELECT file_row_number + 1 AS source_row, * EXCLUDE (file_row_number) FROM read_parquet(${sqlFile(file)}, file_row_number = true)`
      );
    } else if (ending === ".csv" || ending === ".tsv" || ending === ".txt") {
      await viewCsv(duckdb, view, file);
    } else if (ending === ".xlsx") {
      const csv = join(duckdb.folder, `${view}.csv`);
      await writeFile(csv, stringify(await readSheet(file), {cast: {date: toClock}}));
      await viewCsv(duckdb, view, csv);
    } else
      throw new DataError(`unknown ending "${ending}" of ${file}; allowed: .csv, .tsv, .xlsx, .parquet`, {
        source: file
      });
    const columns = (await duckdb.rows(`DESCRIBE ${view}`)).filter(({column_name}) => column_name !== "source_row");
    const types = Object.fromEntries(
      columns.map(({column_name, column_type}) => [String(column_name), String(column_type)])
    );
    return {view, headings: Object.keys(types), types};
  } catch (cause) {
    if (cause instanceof DataError) throw cause;
    throw new DataError(
      `invalid file ${file}: ${(cause as Error).message.split("\n")[0]}; mend or export it anew`,
      {source: file},
      {cause}
    );
  }
}

// Every cell is read as text, so that the report can show it as it stands.
async function viewCsv(duckdb: Duckdb, view: string, file: string): Promise<void> {
  await duckdb.run(
    `CREATE VIEW ${view} AS SELECT row_number() OVER () + 1 AS source_row, * FROM read_csv(${sqlFile(file)}, header = true, all_varchar = true, null_padding = false, strict_mode = true, nullstr = '')`
  );
}

async function readSheet(file: string): Promise<unknown[][]> {
  const bytes = await readFile(file);
  await assertArchiveBounds(bytes, file, MAX_UNPACKED);
  const sheets = await readXlsxFile(bytes);
  const sheet = sheets.find(({sheet: name}) => name === TRIP_SHEET) ?? sheets[0];
  if (sheet === undefined || sheet.data.length < 2) {
    throw new DataError(`missing rows in ${file}; the sheet "${TRIP_SHEET}" has its header in row 1 and stops below`, {
      source: file
    });
  }
  return sheet.data.map((row) => row.map((cell) => cell ?? ""));
}

// Excel's times know no offset: they leave as a clock's reading and meet --utc-offset or the column utc_offset.
function toClock(date: Date): string {
  return date.toISOString().slice(0, 19);
}
