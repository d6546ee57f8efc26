import fs, {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {group} from "d3-array";
import {DataError} from "../../src/lib/contract/data-error.js";
import type {Reference} from "../../src/lib/contract/reference.js";
import type {Deliverable, DisputedReport, ReportedValue} from "../../src/lib/contract/reported.js";
import {text} from "../../src/lib/language/text.js";
import {checkReport} from "../../src/lib/reporting/check-report.js";
import {
  type Decision,
  decideDispute,
  figureKey,
  mergeReports,
  type NamedReport,
  newestOf,
  type RowOutcome,
  type StampedRow
} from "../../src/lib/reporting/merge-reports.js";
import {type ReportEffect, reportEffects} from "../../src/lib/reporting/report-effects.js";
import {type FormInputs, type ReportForm, reportForm} from "../../src/lib/reporting/report-form.js";
import type {FilledForm, ReportFault} from "../../src/lib/reporting/report-grid.js";
import {formIdentity} from "../../src/lib/reporting/report-grid.js";
import {toCsv, toCsvLines} from "../../src/lib/text/to-csv.js";
import {decodeUtf8} from "../csv/decode-utf8.js";
import {withDataLock} from "../files/lock.js";
import {writeFilesTogether} from "../files/write-files-together.js";
import {readFramework} from "../framework/read-framework.js";
import {visibleReports} from "../freezing/compute-pins.js";
import {readReference} from "../reference/read-reference.js";
import {readVintage} from "../store/vintages.js";
import {DISPUTED_SCHEMA, REPORTED_SCHEMA, readReported} from "./read-reported.js";

/** What forms are made from and checked against; of `reported` the tables alone, for the inbox grows with every submission. */
const FOLDERS = [
  {folder: "prf", isDeep: true},
  {folder: "reference", isDeep: false},
  {folder: "reported", isDeep: false},
  {folder: "vintages", isDeep: false}
];

/** What a form is made from and checked against, as the data folder has it now. */
export interface ReportInputs extends FormInputs {
  reference: Reference;
  /** Every row that was ever received, those that another has taken the place of included. */
  received: ReportedValue[];
  disputed: DisputedReport[];
  deliverables: Deliverable[];
}

/** What receiving forms gave. */
export interface ReceivedReports {
  /** Everything that is wrong with any of the forms; nothing is written where there is one. */
  faults: ReportFault[];
  outcomes: RowOutcome[];
  /** What the rows that are added change. */
  effects: ReportEffect[];
}

/**
 * Returns what forms are made from and checked against: the framework of today with its amendments, and what was reported.
 *
 * Throws DataError where a file does not hold what it should.
 * @example reportForm(await readReportInputs("data"), {sector: "EDC", year: 2023})
 */
export async function readReportInputs(dataDir: string): Promise<ReportInputs> {
  const {edition} = readVintage(dataDir, "current");
  const framework = await readFramework(dataDir, {edition});
  const reference = await readReference(dataDir);
  const {values, disputed, deliverables} = await readReported(dataDir, framework, reference);
  const reported = visibleReports(values, {amendments_as_of: null, frozen_on: null}, null);
  return {framework, reference, received: values, reported, disputed, deliverables};
}

/**
 * Returns the form that a filled one claims to be, as the framework has it today, or why there is none.
 *
 * `year`, where given, is the only year that is taken. Throws DataError that names the file.
 * @example formOf(inputs, filled).sector // "EDC"
 */
export function formOf(inputs: FormInputs, filled: FilledForm, year?: number): ReportForm {
  const identity = formIdentity(filled);
  if (identity === null) {
    const cell = filled.head.form;
    throw new DataError(text("report-fault-identity", {form: (cell?.text ?? "").slice(0, 60), source: filled.source}));
  }
  if (year !== undefined && identity.year !== year)
    throw new DataError(
      text("report-fault-year", {
        year: String(identity.year),
        source: filled.source,
        place: filled.head.form!.place,
        expected: String(year)
      })
    );
  return reportForm(inputs, identity);
}

/**
 * Checks filled forms, and writes what they report into `data/reported` unless one of them has a fault or `dryRun` is set.
 *
 * Rows are appended with the day on which they were received; nothing that stands is changed or removed, and what disagrees
 * without a reason goes to `disputed.csv`. All files are written in one step, one run at a time.
 * `now` is an ISO moment. Throws DataError for forms of no sector or year, and where the data folder does not hold what it should.
 * @example await receiveReports("data", [await readReportFile("edc-2023.xlsx")], {now, reason: null})
 */
export async function receiveReports(
  dataDir: string,
  forms: readonly FilledForm[],
  {now, reason, year, dryRun = false}: {now: string; reason: string | null; year?: number | undefined; dryRun?: boolean}
): Promise<ReceivedReports> {
  const receive = async (): Promise<ReceivedReports> => {
    const inputs = await readReportInputs(dataDir);
    const today = now.slice(0, 10);
    const checked = forms.map((filled) => ({
      form: filled.source,
      ...checkReport(formOf(inputs, filled, year), filled, today)
    }));
    const faults = checked.flatMap((each) => each.faults);
    if (faults.length > 0) return {faults, outcomes: [], effects: []};
    const reports: NamedReport[] = checked.map(({form, rows}) => ({form, rows}));
    const {received, disputed} = inputs;
    const merged = mergeReports({received: received.map(withoutLine), disputed, forms: reports, reason, now});
    const effects = reportEffects(inputs.framework, inputs.reported, merged.added);
    if (!dryRun)
      writeReports(dataDir, merged.added, merged.disputed.length > 0 ? [...disputed, ...merged.disputed] : null);
    return {faults: [], outcomes: merged.outcomes, effects};
  };
  return dryRun ? await receive() : await withDataLock(dataDir, "reported", receive);
}

/**
 * Decides a disputed figure, and returns the row that was appended, null where what stood is kept. See `decideDispute`.
 *
 * @example await decideReport("data", {figure: "EDC-OC1/agreements/CAREC/2023", take: "standing", by: "A. Reviewer", reason: "…", now})
 */
export async function decideReport(dataDir: string, decision: Decision): Promise<StampedRow | null> {
  return withDataLock(dataDir, "reported", async () => {
    const {received, disputed} = await readReportInputs(dataDir);
    const decided = decideDispute(received.map(withoutLine), disputed, decision);
    writeReports(dataDir, decided.added === null ? [] : [decided.added], decided.disputed);
    return decided.added;
  });
}

/** A figure that several reports disagree on, with what stands and what was sent. */
export interface Dispute {
  figure: string;
  standing: StampedRow | null;
  reports: DisputedReport[];
}

/** Returns the figures that wait for a decision, in the order in which they came. @example openDisputes(inputs).length // 0 */
export function openDisputes({received, disputed}: Pick<ReportInputs, "received" | "disputed">): Dispute[] {
  const open = group(
    disputed.filter(({decision}) => decision === null),
    figureKey
  );
  return [...open].map(([figure, reports]) => ({
    figure,
    standing: newestOf(received.filter((row) => figureKey(row) === figure)),
    reports
  }));
}

const withoutLine = ({row: _row, ...report}: ReportedValue): StampedRow => report;

const COLUMNS = Object.keys(REPORTED_SCHEMA.shape);
const DISPUTED_COLUMNS = Object.keys(DISPUTED_SCHEMA.shape);

/** Lines are appended to what stands byte for byte; the list of disputes is written again where it has changed. */
function writeReports(dataDir: string, added: readonly StampedRow[], disputed: readonly DisputedReport[] | null): void {
  const folder = join(dataDir, "reported");
  const files: Record<string, string> = {};
  for (const [sector, rows] of group(added, ({result}) => result.slice(0, result.indexOf("-")))) {
    const name = `${sector.toLowerCase()}.csv`;
    const before = existsSync(join(folder, name)) ? decodeUtf8(readFileSync(join(folder, name)), name) : "";
    const text = before === "" ? `${COLUMNS.join(",")}\n` : before.replace(/([^\n])$/, "$1\n");
    files[name] = text + toCsvLines(COLUMNS, rows.map(toCells), {reader: "program"});
  }
  if (disputed !== null) files["disputed.csv"] = toCsv(DISPUTED_COLUMNS, disputed.map(toCells), {reader: "program"});
  if (Object.keys(files).length > 0) writeFilesTogether(folder, files);
}

const toCells = (row: object) => row as Record<string, string | number | null>;

/**
 * Returns a reader of what forms are made from, which reads the files again only where one has changed: a desk asks at every
 * request, and reading takes a tenth of a second.
 *
 * A file has changed where its place, its size or its time is another. Throws as `readReportInputs`.
 * @example const read = reportInputsReader("data"); (await read()) === (await read()) // true
 */
export function reportInputsReader(dataDir: string): () => Promise<ReportInputs> {
  let known: {stamp: string; inputs: Promise<ReportInputs>} | null = null;
  return () => {
    // Taken before the files are read: a change meanwhile gives another stamp at the next request.
    const stamp = stampOf(dataDir);
    if (known?.stamp !== stamp) {
      const inputs = readReportInputs(dataDir);
      const mine = {stamp, inputs};
      known = mine;
      inputs.catch(() => {
        if (known === mine) known = null;
      });
    }
    return known!.inputs;
  };
}

function stampOf(dataDir: string): string {
  const lines = FOLDERS.flatMap(({folder, isDeep}) => {
    const place = join(dataDir, folder);
    const names = fs.existsSync(place) ? fs.readdirSync(place, {recursive: isDeep, encoding: "utf8"}) : [];
    return names.sort().flatMap((name) => {
      const found = fs.statSync(join(place, name), {throwIfNoEntry: false});
      return found?.isFile() ? [`${folder}/${name} ${found.ino} ${found.size} ${found.mtimeMs}`] : [];
    });
  });
  return lines.join("\n");
}
