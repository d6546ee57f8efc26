import type {DisputedReport, ReportedValue, ReportRow} from "../contract/reported.js";

/** A checked form with the name by which a person knows it. */
export interface NamedReport {
  /** The file or receipt that it came in. */
  form: string;
  rows: readonly ReportRow[];
}

/** A row as it is appended to its sector's file. */
export type StampedRow = Omit<ReportedValue, "row">;

/** What became of one row of a form. */
export interface RowOutcome {
  form: string;
  row: ReportRow;
  /**
   * `new`: nothing stood there. `unchanged`: this form was read before. `confirmed`: another report gives the same figure, and
   * the first stands. `superseded`: it takes the place of what stood, with a reason. `disputed`: it disagrees and gives none.
   */
  outcome: "new" | "unchanged" | "confirmed" | "superseded" | "disputed";
  /** What stood there before; null where nothing did. */
  before: StampedRow | null;
}

/** What a merge gives: rows to append, the disputed rows to add, and what became of each row of each form. */
export interface MergedReports {
  added: StampedRow[];
  disputed: DisputedReport[];
  outcomes: RowOutcome[];
}

/**
 * Returns what receiving forms adds to the reported rows. Nothing that stands is edited or removed.
 *
 * In: every row that was ever received, in the order of the files; the disputed rows; checked forms; a reason where figures of
 * before are to be replaced; `now` as an ISO moment. A figure is that of one measure, area and year. Reading a form again adds
 * nothing. Where two forms of one reading disagree, neither counts: both are disputed until `decideDispute`. A row that disagrees
 * with what stands supersedes it with a reason, and is disputed without one.
 * @example mergeReports({received: [], disputed: [], forms: [{form: "edc.xlsx", rows}], reason: null, now}).added.length
 */
export function mergeReports(input: {
  received: readonly StampedRow[];
  disputed: readonly DisputedReport[];
  forms: readonly NamedReport[];
  reason: string | null;
  now: string;
}): MergedReports {
  const {received, disputed, forms, reason, now} = input;
  const added: StampedRow[] = [];
  const contested: DisputedReport[] = [];
  const outcomes: RowOutcome[] = [];
  const all = forms.flatMap(({form, rows}) => rows.map((row) => ({form, row})));
  for (const {form, row} of all) {
    const history = [...received, ...added].filter((each) => figureKey(each) === figureKey(row));
    const before = newestOf(history);
    const rivals = all.filter((each) => figureKey(each.row) === figureKey(row) && !isSameFigure(each.row, row));
    const waiting = [...disputed, ...contested].some((each) => isSameReport(each, row));
    const finish = (outcome: RowOutcome["outcome"]) => outcomes.push({form, row, outcome, before});
    const stamp = (why: string | null): StampedRow => ({...row, received_on: stampOf(history, row, now), reason: why});
    if (history.some((each) => isSameReport(each, row)) && (reason === null || isSameReport(before!, row)))
      finish("unchanged");
    else if (waiting) finish("unchanged");
    else if (rivals.length > 0 || (before !== null && !isSameFigure(before, row) && reason === null)) {
      contested.push({
        ...row,
        received_on: now,
        form,
        decision: null,
        decided_on: null,
        decided_by: null,
        decision_reason: null
      });
      finish("disputed");
    } else if (before === null) {
      added.push(stamp(null));
      finish("new");
    } else if (reason === null) finish("confirmed");
    else {
      added.push(stamp(reason));
      finish("superseded");
    }
  }
  return {added, disputed: contested, outcomes};
}

/** Returns what a figure is of: one measure, area and year. @example figureKey(row) // "EDC-OC1/agreements/CAREC/2023" */
export function figureKey({
  result,
  measure,
  area,
  year
}: Pick<ReportRow, "result" | "measure" | "area" | "year">): string {
  return [result, measure, area, year].join("/");
}

/** Returns the row that was received last, null of none. @example newestOf(history)?.value */
export function newestOf<T extends {received_on: string}>(rows: readonly T[]): T | null {
  return rows.reduce<T | null>(
    (newest, row) => (newest === null || row.received_on >= newest.received_on ? row : newest),
    null
  );
}

const FIGURE = ["period", "value", "numerator", "denominator", "sign", "state"] as const;
const WORDS = ["text_en", "text_zh", "text_ru"] as const;
const REPORT = [...FIGURE, ...WORDS, "evidence", "reported_by", "reported_on"] as const;

/** Two reports without a figure say the same where their words are the same. */
function isSameFigure(a: ReportRow, b: ReportRow): boolean {
  const isInWords = (row: ReportRow) => row.value === null && row.numerator === null && row.state === null;
  return (
    FIGURE.every((field) => a[field] === b[field]) && (!isInWords(a) || WORDS.every((field) => a[field] === b[field]))
  );
}

function isSameReport(a: ReportRow, b: ReportRow): boolean {
  return figureKey(a) === figureKey(b) && REPORT.every((field) => a[field] === b[field]);
}

/** The day, or the moment where a row of the same figure came on that day already. */
function stampOf(history: readonly StampedRow[], row: ReportRow, now: string): string {
  const day = now.slice(0, 10);
  return history.some((each) => each.received_on.slice(0, 10) === day && figureKey(each) === figureKey(row))
    ? now
    : day;
}

/** A decision on a disputed figure. */
export interface Decision {
  /** `EDC-OC1/agreements/CAREC/2023` */
  figure: string;
  /** The form whose row is taken, or `standing` where what stands is kept. */
  take: string;
  by: string;
  reason: string;
  /** ISO moment. */
  now: string;
}

/**
 * Returns the disputed rows with one figure decided, and the row to append where another than the standing one is taken.
 *
 * Throws TypeError where the figure is not disputed, the form has no row in the dispute, or nothing stands that could be kept.
 * @example decideDispute(received, disputed, {figure, take: "edc-b.xlsx", by: "A. Reviewer", reason: "…", now}).added
 */
export function decideDispute(
  received: readonly StampedRow[],
  disputed: readonly DisputedReport[],
  {figure, take, by, reason, now}: Decision
): {added: StampedRow | null; disputed: DisputedReport[]} {
  const open = disputed.filter((row) => row.decision === null && figureKey(row) === figure);
  const figures = [...new Set(disputed.filter((row) => row.decision === null).map(figureKey))];
  if (open.length === 0)
    throw new TypeError(`unknown dispute ${JSON.stringify(figure)}; disputed are: ${figures.join(", ") || "none"}`);
  const history = received.filter((row) => figureKey(row) === figure);
  const forms = [...new Set(open.map((row) => row.form))];
  const chosen = open.find((row) => row.form === take);
  const allowed = history.length > 0 ? ["standing", ...forms] : forms;
  if (!allowed.includes(take))
    throw new TypeError(`unknown report ${JSON.stringify(take)} of ${figure}; take one of ${allowed.join(", ")}`);
  const decided = disputed.map((row) =>
    open.includes(row)
      ? {
          ...row,
          decision: row === chosen ? ("taken" as const) : ("refused" as const),
          decided_on: now.slice(0, 10),
          decided_by: by,
          decision_reason: reason
        }
      : row
  );
  if (chosen === undefined) return {added: null, disputed: decided};
  const row = toReportRow(chosen);
  return {added: {...row, received_on: stampOf(history, row, now), reason}, disputed: decided};
}

/** Returns the report of a disputed row, without what became of it. */
function toReportRow(row: DisputedReport): ReportRow {
  const {received_on: _r, form: _f, decision: _d, decided_on: _o, decided_by: _b, decision_reason: _w, ...report} = row;
  return report;
}
