import {join} from "node:path";
import {z} from "zod";
import type {OutlierRule} from "../../src/lib/quality/find-outliers.js";
import {csvCell} from "../csv/cell-schema.js";
import {readCsv} from "../csv/read-csv.js";

const schema = z.object({
  source: csvCell.text(),
  series: csvCell.text(),
  factor: csvCell.number().refine((factor) => factor > 1, "must be greater than 1"),
  reason: csvCell.text()
});

/**
 * Returns data/reference/outlier_rules.csv: from which factor against both neighboring years a figure of a series is flagged, and
 * why. Throws DataError where a cell is not of its column.
 *
 * @example (await readOutlierRules("data")).find((row) => row.series === "SWD")?.factor // 1.5
 */
export async function readOutlierRules(dataDir: string): Promise<OutlierRule[]> {
  return await readCsv(join(dataDir, "reference", "outlier_rules.csv"), schema);
}
