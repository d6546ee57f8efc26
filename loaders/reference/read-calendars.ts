import {existsSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import type {Calendar} from "../../src/lib/quality/series-ages.js";
import {csvCell} from "../csv/cell-schema.js";
import {readCsv} from "../csv/read-csv.js";

const schema = z.object({
  source: csvCell.text(),
  series: csvCell.text(),
  days: csvCell.integer().nullable(),
  reason: csvCell.text()
});

/**
 * Returns data/reference/calendars.csv in file order: how often publishers issue their series anew; no file is none.
 * Throws DataError for a cell that is not of its column.
 * @example (await readCalendars("data")).find(({source}) => source === "weo")?.days // 220
 */
export async function readCalendars(dataDir: string): Promise<Calendar[]> {
  const file = join(dataDir, "reference", "calendars.csv");
  return existsSync(file) ? await readCsv(file, schema) : [];
}
