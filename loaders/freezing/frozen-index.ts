import {existsSync} from "node:fs";
import {join} from "node:path";
import {stringify} from "csv-stringify/sync";
import {z} from "zod";
import {csvCell} from "../csv/cell-schema.js";
import {readCsv} from "../csv/read-csv.js";

const schema = z.object({
  vintage: csvCell.text(),
  frozen_on: csvCell.date(),
  released_on: csvCell.date().nullable(),
  reason: csvCell.text(),
  sha256: csvCell.text().regex(/^[0-9a-f]{64}$/, "must be a SHA-256")
});

/** One row per frozen vintage: that it exists, why it is as it is, whether it was released, and the digest of its pins. */
export type Frozen = z.infer<typeof schema>;

/** Returns the path of the list of frozen vintages. @example indexFile("data") // "data/vintages/frozen.csv" */
export function indexFile(dataDir: string): string {
  return join(dataDir, "vintages", "frozen.csv");
}

/**
 * Returns data/vintages/frozen.csv, none where there is no such file. Throws DataError where a cell is not of its column.
 *
 * @example (await readFrozen("data")).map(({vintage}) => vintage) // ["defr-2021", "defr-2024", "prf-2020"]
 */
export async function readFrozen(dataDir: string): Promise<Frozen[]> {
  const file = indexFile(dataDir);
  return existsSync(file) ? await readCsv(file, schema) : [];
}

/** Returns the text of the list with the row of a vintage in place of the one it had; rows are in the order of names. */
export async function toFrozenText(dataDir: string, row: Frozen): Promise<string> {
  const others = (await readFrozen(dataDir)).filter(({vintage}) => vintage !== row.vintage);
  const rows = [...others, row].sort((a, b) => (a.vintage < b.vintage ? -1 : 1));
  return stringify(rows, {header: true, columns: Object.keys(schema.shape)});
}
