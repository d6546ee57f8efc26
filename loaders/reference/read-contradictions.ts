import {join} from "node:path";
import {z} from "zod";
import type {Contradiction} from "../../src/lib/contract/reference.js";
import {csvCell} from "../csv/cell-schema.js";
import {readCsv} from "../csv/read-csv.js";

const schema = z.object({
  source: csvCell.text(),
  series: csvCell.text(),
  area: csvCell.text(),
  mode: csvCell.oneOf(["road", "rail"]).nullable(),
  direction: csvCell.oneOf(["inbound", "outbound"]).nullable(),
  year: csvCell.year(),
  printed: csvCell.text(),
  where_printed: csvCell.text(),
  other: csvCell.text().nullable(),
  where_other: csvCell.text().nullable(),
  taken: csvCell.text(),
  why: csvCell.text()
});

/**
 * Returns data/reference/contradictions.csv: where a publisher's text and table, or two of its pages, disagree about a
 * figure, which was taken and why. A null mode or direction holds for all. Throws DataError where a cell is not of its column.
 *
 * @example (await readContradictions("data")).filter((row) => row.area === "BCP-chaman").length // 1
 */
export async function readContradictions(dataDir: string): Promise<Contradiction[]> {
  return await readCsv(join(dataDir, "reference", "contradictions.csv"), schema);
}
