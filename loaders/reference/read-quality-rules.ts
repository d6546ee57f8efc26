import {existsSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import type {OutlierRule, ZeroRule} from "../../src/lib/quality/find-outliers.js";
import type {Calendar} from "../../src/lib/quality/series-ages.js";
import type {SmallSample} from "../../src/lib/site/site-data.js";
import {cellSchema} from "../csv/cell-schema.js";
import {readCsv} from "../csv/read-csv.js";

const smallSampleSchema = z.object({
  source: cellSchema.text(),
  area: cellSchema.text(),
  mode: cellSchema.oneOf(["road", "rail"]).nullable(),
  year: cellSchema.year(),
  samples: cellSchema.number(),
  bcp: cellSchema.text().nullable(),
  text: cellSchema.text(),
  where_printed: cellSchema.text(),
  url: cellSchema.text()
});

const zeroRuleSchema = z.object({
  result: cellSchema.text(),
  measure: cellSchema.text(),
  least: cellSchema.number().refine((least) => least > 0, "must be greater than 0"),
  reason: cellSchema.text()
});

const calendarSchema = z.object({
  source: cellSchema.text(),
  series: cellSchema.text(),
  days: cellSchema.integer().nullable(),
  reason: cellSchema.text()
});

const outlierRuleSchema = z.object({
  source: cellSchema.text(),
  series: cellSchema.text(),
  factor: cellSchema.number().refine((factor) => factor > 1, "must be greater than 1"),
  reason: cellSchema.text()
});

/**
 * Returns data/reference/outlier_rules.csv: from which factor against both neighboring years a figure of a series is flagged, and
 * why. Throws DataError where a cell is not of its column.
 *
 * @example (await readOutlierRules("data")).find((row) => row.series === "SWD")?.factor // 1.5
 */
export async function readOutlierRules(dataDir: string): Promise<OutlierRule[]> {
  return await readCsv(join(dataDir, "reference", "outlier_rules.csv"), outlierRuleSchema);
}

/**
 * Returns data/reference/calendars.csv in file order: how often publishers update their series; no file is none.
 * Throws DataError for a cell that is not of its column.
 * @example (await readCalendars("data")).find(({source}) => source === "weo")?.days // 220
 */
export async function readCalendars(dataDir: string): Promise<Calendar[]> {
  const file = join(dataDir, "reference", "calendars.csv");
  return existsSync(file) ? await readCsv(file, calendarSchema) : [];
}

/**
 * Returns data/reference/zero_rules.csv: from which value on a member's fall to exactly 0 is flagged, in the measure's unit, and
 * why. Throws DataError where a cell is not of its column.
 *
 * @example (await readZeroRules("data")).find((row) => row.result === "ENG-OC1")?.least // 0.5
 */
export async function readZeroRules(dataDir: string): Promise<ZeroRule[]> {
  return await readCsv(join(dataDir, "reference", "zero_rules.csv"), zeroRuleSchema);
}

/**
 * Returns data/reference/small_samples.csv: where a report says on how few trips its figures rest. Most tables give no
 * number of trips, so a figure without a row here may rest on few as well. Throws DataError where a cell is not of its column.
 *
 * @example (await readSmallSamples("data"))[0]?.samples // 2
 */
export async function readSmallSamples(dataDir: string): Promise<SmallSample[]> {
  return await readCsv(join(dataDir, "reference", "small_samples.csv"), smallSampleSchema);
}
