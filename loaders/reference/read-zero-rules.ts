import {join} from "node:path";
import {z} from "zod";
import type {ZeroRule} from "../../src/lib/quality/find-falls-to-zero.js";
import {csvCell} from "../csv/cell-schema.js";
import {readCsv} from "../csv/read-csv.js";

const schema = z.object({
  result: csvCell.text(),
  measure: csvCell.text(),
  least: csvCell.number().refine((least) => least > 0, "must be greater than 0"),
  reason: csvCell.text()
});

/**
 * Returns data/reference/zero_rules.csv: from which value on a member's fall to exactly 0 is flagged, in the measure's unit, and
 * why. Throws DataError where a cell is not of its column.
 *
 * @example (await readZeroRules("data")).find((row) => row.result === "ENG-OC1")?.least // 0.5
 */
export async function readZeroRules(dataDir: string): Promise<ZeroRule[]> {
  return await readCsv(join(dataDir, "reference", "zero_rules.csv"), schema);
}
