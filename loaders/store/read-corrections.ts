import {existsSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {observationKey} from "../../src/lib/contract/observation-key.js";
import {csvCell} from "../csv/cell-schema.js";
import {readNumberedCsv} from "../csv/read-csv.js";

const schema = z.object({
  source: csvCell.text(),
  series: csvCell.text(),
  area: csvCell.text(),
  partner: csvCell.text().nullable(),
  mode: csvCell.oneOf(["road", "rail"]).nullable(),
  direction: csvCell.oneOf(["inbound", "outbound"]).nullable(),
  year: csvCell.year(),
  action: csvCell.oneOf(["replace", "remove"]),
  value: csvCell.number().nullable(),
  expect: csvCell.number().nullable(),
  from: csvCell.date().nullable(),
  until: csvCell.date().nullable(),
  reason: csvCell.text()
});

/**
 * A publisher's error and what stands in its place; one row per figure and range of snapshots.
 * `replace` puts `value` in place of `expect`; `remove` takes the row out. `expect` is what the publisher prints.
 * `from` and `until` are the dates of the first and last snapshot that hold the error; null is open.
 */
export type Correction = z.infer<typeof schema> & {row: number};

/**
 * Returns data/corrections.csv in file order, each with its line; no file is no corrections.
 * Throws DataError for a cell that is not of its column.
 * @example (await readCorrections("data"))[0]?.reason
 */
export async function readCorrections(dataDir: string): Promise<Correction[]> {
  const file = join(dataDir, "corrections.csv");
  return existsSync(file) ? await readNumberedCsv(file, schema) : [];
}

/**
 * Returns the name of a correction in pins: its figure and its dates.
 *
 * @example correctionKey(correction) // "corrections.csv wdi NY.GDP.MKTP.CD|UZB||||2016 2020-07-01 to any"
 */
export function correctionKey(correction: Omit<Correction, "row">): string {
  const {source, from, until} = correction;
  return `corrections.csv ${source} ${observationKey(correction)} ${from ?? "any"} to ${until ?? "any"}`;
}
