import {join} from "node:path";
import {z} from "zod";
import type {SmallSample} from "../../src/lib/contract/explorer-data.js";
import {csvCell} from "../csv/cell-schema.js";
import {readCsv} from "../csv/read-csv.js";

const schema = z.object({
  source: csvCell.text(),
  area: csvCell.text(),
  mode: csvCell.oneOf(["road", "rail"]).nullable(),
  year: csvCell.year(),
  samples: csvCell.number(),
  bcp: csvCell.text().nullable(),
  text: csvCell.text(),
  where_printed: csvCell.text(),
  url: csvCell.text()
});

/**
 * Returns data/reference/small_samples.csv: where a report says on how few trips its figures rest. Most tables print no
 * number of trips, so a figure without a row here may rest on few as well. Throws DataError where a cell is not of its column.
 *
 * @example (await readSmallSamples("data"))[0]?.samples // 2
 */
export async function readSmallSamples(dataDir: string): Promise<SmallSample[]> {
  return await readCsv(join(dataDir, "reference", "small_samples.csv"), schema);
}
