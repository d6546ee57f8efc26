import {join} from "node:path";
import {z} from "zod";
import {assertNoErrors} from "../../src/lib/contract/data-error.js";
import type {Framework, SmartReading} from "../../src/lib/contract/framework.js";
import {cellSchema} from "../csv/cell-schema.js";
import {type Numbered, readNumberedCsv} from "../csv/read-csv.js";

const shortNameSchema = z.object({result: cellSchema.text(), short_en: cellSchema.text()});

const smartReadingSchema = z.object({
  result: cellSchema.text(),
  measure: cellSchema.text().nullable(),
  letter: cellSchema.oneOf(["S", "M", "R"]),
  reason: cellSchema.text(),
  text_issue: cellSchema.text().nullable()
});

/** What this project adds to the framework's own words. */
export interface FrameworkNotes {
  /** Short English names by the id of the result. */
  short_names: ReadonlyMap<string, string>;
  smart_readings: SmartReading[];
}

/**
 * Returns data/reference/short_names.csv and smart_readings.csv, which add short names and our reading of its words to a framework.
 *
 * In: the results, measures and text issues that rows may name, those of amendments among them.
 * Throws DataError where a cell is not of its column, a result has two names, or a row names what the framework does not have.
 * @example (await readFrameworkNotes("data", framework)).short_names.get("TRP-OP1") // "Time to cross borders"
 */
export async function readFrameworkNotes(
  dataDir: string,
  known: Pick<Framework, "results" | "measures" | "text_issues">
): Promise<FrameworkNotes> {
  const [names, readings] = [join("reference", "short_names.csv"), join("reference", "smart_readings.csv")];
  const short = await readNumberedCsv(join(dataDir, names), shortNameSchema);
  const smart = await readNumberedCsv(join(dataDir, readings), smartReadingSchema);
  const results = new Set(known.results.map(({id}) => id));
  const measures = new Set(known.measures.map(({result, measure}) => `${result}/${measure}`));
  const issues = new Set(known.text_issues.map(({text_issue}) => text_issue));
  const unknown = (what: string, value: string, row: number, file: string) =>
    `unknown ${what} "${value}" in ${join(dataDir, file)} row ${row}; name one of data/prf`;
  assertNoErrors(
    [
      ...short
        .filter(({result}, i) => short.findIndex((other) => other.result === result) < i)
        .map(({result, row}) => `duplicate result "${result}" in ${join(dataDir, names)} row ${row}; keep one name`),
      ...short.filter(({result}) => !results.has(result)).map(({result, row}) => unknown("result", result, row, names)),
      ...smart
        .filter(({result}) => !results.has(result))
        .map(({result, row}) => unknown("result", result, row, readings)),
      ...smart
        .filter(({result, measure}) => results.has(result) && measure !== null && !measures.has(`${result}/${measure}`))
        .map(({result, measure, row}) => unknown("measure", `${result}/${measure}`, row, readings)),
      ...smart
        .filter(({text_issue}) => text_issue !== null && !issues.has(text_issue))
        .map(({text_issue, row}) => unknown("text issue", text_issue!, row, readings))
    ],
    join(dataDir, "reference")
  );
  return {
    short_names: new Map(short.map(({result, short_en}) => [result, short_en])),
    smart_readings: smart.map(({row: _row, ...reading}: Numbered<SmartReading>) => reading)
  };
}
