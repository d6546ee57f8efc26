import type {Framework, Measure} from "../contract/framework.js";
import {MILESTONES, type Milestone} from "../contract/framework.js";
import type {ReportedValue, ReportRow} from "../contract/reported.js";
import type {ProgressRow, ValueRow} from "../contract/tables.js";
import {reportedValues} from "../indicators/reported.js";
import {language} from "../language/language.js";
import {text} from "../language/text.js";
import {measureProgress} from "../progress/measure-progress.js";
import {statusWords} from "../wording/status-words.js";
import {answerWords} from "./report-fields.js";
import {milestoneOf} from "./report-form.js";

/** How the region stands in one measure: the status of the milestone that is due, and the newest figure up to it. */
interface Standing {
  status: ProgressRow["status"];
  direction: ProgressRow["direction"];
  value: Pick<ValueRow, "value" | "sign" | "text" | "year"> | null;
}

/** What a report would change in one measure. */
export interface ReportEffect {
  /** `EDC-OC1/agreements` */
  id: string;
  milestone: number;
  before: Standing;
  after: Standing;
  /** Whether status or figure of the region are others than before. */
  is_changed: boolean;
  /** The whole sentence in the language that is being written: `HLT-OP1/solutions: no data → achieved, 2 of at least 2`. */
  text: string;
}

/**
 * Returns what rows would change if they were received: one effect for each measure that they are of, in the framework's order.
 *
 * In: the framework, the rows that count today, and rows that come; a row takes the place of the one of its measure, area and year.
 * The status is that of the measure's own rule of progress at the milestone that is due for the year, which no page computes otherwise.
 * @example reportEffects(framework, reported, rows)[0]?.text // "HLT-OP1/solutions: no data → achieved, 2 of at least 2"
 */
export function reportEffects(
  framework: Pick<Framework, "measures" | "milestones">,
  reported: readonly ReportedValue[],
  rows: readonly ReportRow[]
): ReportEffect[] {
  const coming = rows.map((row, i): ReportedValue => ({...row, row: i, received_on: row.reported_on, reason: null}));
  const keyOf = (row: ReportRow) => [row.result, row.measure, row.area, row.year].join("/");
  const replaced = new Set(coming.map(keyOf));
  const after = [...reported.filter((row) => !replaced.has(keyOf(row))), ...coming];
  return framework.measures.flatMap((measure) => {
    const own = coming.filter((row) => row.result === measure.result && row.measure === measure.measure);
    if (own.length === 0) return [];
    const year = Math.max(...own.map((row) => row.year));
    return [effectOf(measure, framework.milestones, year, reported, after)];
  });
}

function effectOf(
  measure: Measure,
  milestones: readonly Milestone[],
  year: number,
  reported: readonly ReportedValue[],
  coming: readonly ReportedValue[]
): ReportEffect {
  const own = MILESTONES.map((each) => milestoneOf(milestones, measure, each) ?? blankMilestone(measure, each));
  const due = own.find(({milestone}) => milestone >= year) ?? own.at(-1)!;
  const before = standingOf(measure, own, due, reported);
  const after = standingOf(measure, own, due, coming);
  const id = `${measure.result}/${measure.measure}`;
  // The figure of before is of another year where that year has none yet.
  const isOlder = before.value !== null && before.value.year !== after.value?.year;
  const was = standingWordsOf(before, measure, due, isOlder);
  const now = standingWordsOf(after, measure, due, false);
  return {
    id,
    milestone: due.milestone,
    before,
    after,
    is_changed: was !== now,
    text: text("report-effect", {id, before: was, after: now})
  };
}

function blankMilestone({result, measure}: Measure, milestone: (typeof MILESTONES)[number]): Milestone {
  return {result, measure, milestone, value: null, sign: null, text_zh: null, text_en: null, status: "blank"};
}

function standingOf(
  measure: Measure,
  milestones: readonly Milestone[],
  due: Milestone,
  reported: readonly ReportedValue[]
): Standing {
  const rows = reported.filter((row) => row.result === measure.result && row.measure === measure.measure);
  // The one measure alone: what others report does not bear on it.
  const framework = {measures: [measure]} as unknown as Framework;
  const values = reportedValues({framework, reported: rows})
    .map(({value}) => value)
    .filter(({area}) => area === "CAREC")
    .sort((a, b) => a.year - b.year);
  const {row} = measureProgress(measure, milestones, due, values);
  const value = values
    .filter((each) => each.year <= due.milestone && (each.value !== null || each.text !== null))
    .at(-1);
  return {status: row.status, direction: row.direction, value: value ?? null};
}

/** Words that stand in place of a figure are cut: the effect is about what counts. */
const MAX_WORDS = 60;

function standingWordsOf(
  {status, direction, value}: Standing,
  {unit}: Measure,
  due: Milestone,
  hasYear: boolean
): string {
  const said = statusWords({status, direction}, language());
  if (value === null) return said;
  const hasTarget = due.status === "set" && due.value !== null && value.value !== null;
  const target = hasTarget ? answerWords({value: due.value, sign: due.sign, unit}, MAX_WORDS) : null;
  return text("report-effect-figure", {
    status: said,
    figure: answerWords({value: value.value, sign: value.sign, text: value.text, unit}, MAX_WORDS),
    target: target === null ? "" : text("report-effect-target", {target}),
    year: hasYear ? text("report-effect-year", {year: String(value.year)}) : ""
  });
}
