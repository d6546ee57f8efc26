import {join} from "node:path";
import {z} from "zod";
import {assertNoErrors} from "../../src/lib/contract/data-error.js";
import type {HealthPillar} from "../../src/lib/contract/reference.js";
import {cellSchema} from "../csv/cell-schema.js";
import {readCsv, readNumberedCsv} from "../csv/read-csv.js";

const pillarSchema = z.object({pillar: cellSchema.integer(), name_en: cellSchema.text(), name_zh: cellSchema.text()});

const seriesSchema = z.object({
  pillar: cellSchema.integer(),
  series: cellSchema.text(),
  short_en: cellSchema.text(),
  better: cellSchema.oneOf(["higher", "lower"])
});

const blankSchema = z.object({pillar: cellSchema.integer(), what_en: cellSchema.text(), source_en: cellSchema.text()});

/**
 * Returns the pillars of the CAREC health strategy with their series of the World Development Indicators and with what no series
 * says of them: data/reference/health_pillars.csv, health_series.csv and health_blanks.csv, in file order.
 *
 * Throws DataError where a cell is not of its column or a row names an unknown pillar.
 * @example (await readHealthPillars("data"))[0]?.series[0]?.series // "SH.MED.PHYS.ZS"
 */
export async function readHealthPillars(dataDir: string): Promise<HealthPillar[]> {
  const file = (table: string) => join(dataDir, "reference", `health_${table}.csv`);
  const pillars = await readCsv(file("pillars"), pillarSchema);
  const series = await readNumberedCsv(file("series"), seriesSchema);
  const blanks = await readNumberedCsv(file("blanks"), blankSchema);
  const known = new Set(pillars.map(({pillar}) => pillar));
  const unknown = (rows: readonly {pillar: number; row: number}[], table: string) =>
    rows
      .filter(({pillar}) => !known.has(pillar))
      .map(({pillar, row}) => `unknown pillar ${pillar} in ${file(table)} row ${row}; name one of ${file("pillars")}`);
  assertNoErrors([...unknown(series, "series"), ...unknown(blanks, "blanks")], join(dataDir, "reference"));
  return pillars.map((row) => ({
    ...row,
    series: series.filter(({pillar}) => pillar === row.pillar).map(({pillar: _pillar, row: _row, ...own}) => own),
    blanks: blanks.filter(({pillar}) => pillar === row.pillar).map(({pillar: _pillar, row: _row, ...own}) => own)
  }));
}
