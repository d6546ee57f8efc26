import {join} from "node:path";
import {z} from "zod";
import {assertNoErrors} from "../../src/lib/contract/data-error.js";
import {cellSchema} from "../csv/cell-schema.js";
import {readCsv} from "../csv/read-csv.js";

/** What an answer is compared with, line by line (a series of an area, over its years), beside the last release. */
export const REVISION_CHECKS = ["level", "changed", "sign", "shift", "swap", "constant", "gaps", "vanished"] as const;
export type CheckName = (typeof REVISION_CHECKS)[number];

/** A threshold: one row per source (`*` for all others) and check. */
export interface RevisionCheck {
  source: string;
  check: CheckName;
  /** What a line may reach; docs/operations.md says what of. */
  threshold: number;
  /** Common years that a line needs to be judged. */
  min_years: number;
  reason: string;
  evidence: string;
}

const schema = z.object({
  source: cellSchema.text(),
  check: z.enum(REVISION_CHECKS),
  threshold: cellSchema.number().refine((value) => value >= 0, "must not be negative"),
  min_years: cellSchema
    .number()
    .refine((value) => Number.isInteger(value) && value > 0, "must be a whole number from 1"),
  reason: cellSchema.text(),
  evidence: cellSchema.text()
});

/**
 * Returns `data/reference/revision_checks.csv`. Throws DataError where it is missing, a cell is not of its column, a check
 * of a source occurs twice, or one has no threshold for all sources.
 * @example (await readRevisionChecks("data")).find(({check}) => check === "level")?.threshold // 5
 */
export async function readRevisionChecks(dataDir: string): Promise<RevisionCheck[]> {
  const file = join(dataDir, "reference", "revision_checks.csv");
  const rows = await readCsv(file, schema);
  const keys = rows.map(({source, check}) => `${source} ${check}`);
  const repeated = keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `invalid row ${key}: it occurs twice`);
  const missing = REVISION_CHECKS.filter((check) => !keys.includes(`* ${check}`));
  assertNoErrors([...repeated, ...missing.map((check) => `missing check ${check} of all sources (*)`)], file);
  return rows;
}
