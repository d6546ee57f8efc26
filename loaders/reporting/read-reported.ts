import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {z} from "zod";
import {assertNoErrors, DataError} from "../../src/lib/contract/data-error.js";
import type {Framework, Measure} from "../../src/lib/contract/framework.js";
import {MEMBERS, type Reference} from "../../src/lib/contract/reference.js";
import type {Deliverable, DisputedReport, ReportedValue} from "../../src/lib/contract/reported.js";
import {isIsoDate} from "../../src/lib/text/iso-date.js";
import {cellSchema} from "../csv/cell-schema.js";
import {quoteValue, readCheckedCsv} from "../csv/read-csv.js";
import {finishFiles} from "../files/write-files-together.js";
import {readAmendments} from "../framework/read-amendments.js";
import {readFramework} from "../framework/read-framework.js";
import {findReportedErrors} from "./find-reported-errors.js";

const text = cellSchema.text;
const optional = () => cellSchema.text().nullable();
const number = () => cellSchema.number().nullable();

const isMoment = (value: string) => z.iso.datetime().safeParse(value).success;
const moment = () =>
  text().refine(
    (value) => isIsoDate(value) || isMoment(value),
    "must be an ISO date such as 2020-07-01, or a moment of it"
  );

/** Schema of `data/reported/<sector>.csv`; its keys are the columns in order. */
export const REPORTED_SCHEMA = z.object({
  result: text(),
  measure: text(),
  area: text(),
  year: cellSchema.year(),
  period: text()
    .regex(/^\d{4}(-(0[1-9]|1[0-2]))?\/\d{4}(-(0[1-9]|1[0-2]))?$/, "must be a period such as 2021-03/2022-06")
    .nullable(),
  value: number(),
  numerator: number(),
  denominator: number(),
  sign: cellSchema.oneOf(["<", "≥", "≈"]).nullable(),
  state: cellSchema.oneOf(["yes", "no", "in_progress"]).nullable(),
  text_en: optional(),
  text_zh: optional(),
  text_ru: optional(),
  evidence: cellSchema.evidence(),
  reported_by: text(),
  reported_on: cellSchema.date(),
  received_on: moment(),
  reason: optional()
});

/** Schema of `data/reported/disputed.csv`. */
export const DISPUTED_SCHEMA = REPORTED_SCHEMA.omit({reason: true}).extend({
  form: text(),
  decision: cellSchema.oneOf(["taken", "refused"]).nullable(),
  decided_on: cellSchema.date().nullable(),
  decided_by: optional(),
  decision_reason: optional()
});

/** What a sector's folder holds beside one file for each sector. */
const OTHER_TABLES = ["deliverables.csv", "disputed.csv"];

/** Schema of `data/reported/deliverables.csv`. */
const DELIVERABLE_SCHEMA = z.object({
  sector: text(),
  deliverable_en: text(),
  deliverable_zh: text(),
  year: cellSchema.year(),
  quarter: cellSchema.yearOf([1, 2, 3, 4]).nullable(),
  state: cellSchema.oneOf(["planned", "in_progress", "delivered", "unknown"]),
  description_en: optional(),
  description_zh: optional(),
  action_en: optional(),
  action_zh: optional(),
  evidence: cellSchema.evidence()
});

/**
 * Returns `data/reported`: what the sectors reported, in the order of files and rows, and the deliverables of their plans.
 *
 * In: a framework; the reference tables, where given, also admit corridors and border crossing points as areas.
 * Out: one row per result, measure, area, year, received_on of the framework's measures, with its line in the file; and the
 * disputed rows, which count nowhere. Rows of a
 * measure that another edition or amendment holds are left out, since history stays when a measure is retired.
 * A share's `value` is null where its parts are given. An absent file has no rows: the sector did not report.
 * `today` is an ISO date: what was reported or received after it is refused. Null, as in a computation, which reads no clock,
 * leaves that to `prf check`.
 * Throws DataError, all errors of all files at once (ten are listed), for unknown results, measures, areas and sectors,
 * duplicate rows, parts without a whole, a period that was not over when it was reported, evidence that names no document,
 * or a number that its measure cannot take.
 * @example (await readReported("data", framework)).values.filter(({result}) => result === "HLT-OC1")
 */
export async function readReported(
  dataDir: string,
  framework: Framework,
  reference?: Reference,
  today: string | null = null
): Promise<{values: ReportedValue[]; deliverables: Deliverable[]; disputed: DisputedReport[]}> {
  const folder = join(dataDir, "reported");
  finishFiles(folder);
  const names = await listTables(folder);
  const sectors = new Set(framework.sectors.map(({sector}) => sector));
  const ever = await everyMeasure(dataDir, framework);
  const areas = new Set([
    ...MEMBERS,
    "CAREC",
    ...(reference?.corridors.map(({corridor}) => corridor) ?? []),
    ...(reference?.bcps.map(({bcp}) => bcp) ?? [])
  ]);
  const files = await Promise.all(
    names
      .filter((name) => !OTHER_TABLES.includes(name))
      .map(async (name) => ({
        name,
        sector: name.slice(0, -".csv".length).toUpperCase(),
        ...(await readCheckedCsv(join(folder, name), REPORTED_SCHEMA))
      }))
  );
  const planned = names.includes("deliverables.csv")
    ? await readCheckedCsv(join(folder, "deliverables.csv"), DELIVERABLE_SCHEMA)
    : {rows: [], errors: []};
  const contested = names.includes("disputed.csv")
    ? await readCheckedCsv(join(folder, "disputed.csv"), DISPUTED_SCHEMA)
    : {rows: [], errors: []};
  assertNoErrors(
    [
      ...files
        .filter(({sector}) => !sectors.has(sector))
        .map(({name}) => `unknown sector in the name ${join(folder, name)}; allowed: ${[...sectors].join(", ")}`),
      ...files.flatMap(({name, sector, rows, errors}) => [
        ...errors,
        ...findReportedErrors(rows, {file: join(folder, name), sector, measures: ever, areas, today})
      ]),
      ...contested.errors,
      ...contested.rows.flatMap((row) => findDecisionErrors(row, join(folder, "disputed.csv"), ever)),
      ...planned.errors,
      ...planned.rows.flatMap((row) =>
        findDeliverableErrors(
          row,
          sectors,
          `${join(folder, "deliverables.csv")} row ${row.row}`,
          today === null ? Number.POSITIVE_INFINITY : Number(today.slice(0, 4))
        )
      )
    ],
    folder
  );
  const held = new Set(framework.measures.map(({result, measure}) => `${result}/${measure}`));
  const values = files.flatMap(({rows}) => rows).filter(({result, measure}) => held.has(`${result}/${measure}`));
  return {
    values,
    deliverables: planned.rows.map(({row: _row, ...deliverable}) => deliverable),
    disputed: contested.rows.map(({row: _row, ...dispute}) => dispute)
  };
}

function findDecisionErrors(
  row: DisputedReport & {row: number},
  file: string,
  measures: ReadonlyMap<string, Measure>
): string[] {
  const at = `${file} row ${row.row}`;
  const {result, measure, decision, decided_on, decided_by, decision_reason} = row;
  const given = [decided_on, decided_by, decision_reason].filter((cell) => cell !== null).length;
  return [
    ...(measures.has(`${result}/${measure}`)
      ? []
      : [`unknown measure "${result}/${measure}" in ${at}; see measures.csv`]),
    ...(given === (decision === null ? 0 : 3)
      ? []
      : [`mismatched decision in ${at}; give decision, day, person and reason together, or none of them`])
  ];
}

/** No work plan reaches further than this many years ahead; a later year is a typing error. */
const MAX_YEARS_AHEAD = 20;

function findDeliverableErrors(row: Deliverable, sectors: ReadonlySet<string>, at: string, thisYear: number): string[] {
  const {sector, year, state} = row;
  const errors: string[] = [];
  if (!sectors.has(sector)) errors.push(`unknown sector ${quoteValue(sector)} in ${at}; see sectors.csv`);
  if (year > thisYear + MAX_YEARS_AHEAD || (state === "delivered" && year > thisYear))
    errors.push(`invalid year ${year} in ${at}: too far ahead of ${thisYear} for what is ${state}; correct the year`);
  return errors;
}

async function listTables(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(".csv")).sort();
  } catch (cause) {
    throw new DataError(`missing folder ${folder}; restore it from the repository`, {source: folder}, {cause});
  }
}

/**
 * Returns every measure that an edition ever held, by `result/measure`: those of a framework, of its edition as endorsed,
 * and those that any amendment adds. Where several describe one measure, the given framework's word counts.
 *
 * @example (await everyMeasure("data", framework)).has("HLT-OC1/countries") // true
 */
async function everyMeasure(dataDir: string, framework: Framework): Promise<Map<string, Measure>> {
  const {edition, endorsed} = framework;
  const asEndorsed = await readFramework(dataDir, {edition, as_of: endorsed});
  const added = (await readAmendments(dataDir)).flatMap(({state, changes}) =>
    changes.flatMap((change) => (state === "endorsed" && change.action === "add" ? change.measures : []))
  );
  const all = [...asEndorsed.measures, ...added, ...framework.measures];
  return new Map(all.map((row) => [`${row.result}/${row.measure}`, row]));
}
