import type {ProgressRow, ValueRow} from "../contract/tables.js";
import type {MeasureView} from "../framework/result-views.js";
import {formatFigure, formatUnit} from "./format-figure.js";

/** What is known of a measure: a figure, reported words without a number, or nothing. */
export type HeldKind = "figure" | "words" | "missing";

/**
 * Returns what is known of a measure. Every sentence that says whether it has a value, a source or a status asks here.
 *
 * @example heldKind({latest: {value: null, text: "The working group was established", …}}) // "words"
 */
export function heldKind({latest}: {latest: Pick<ValueRow, "value" | "text"> | null}): HeldKind {
  if (latest === null || (latest.value === null && latest.text === null)) return "missing";
  return latest.value === null && !isAnswerWord(latest.text) ? "words" : "figure";
}

/** Yes, no and under way are answers, as good as a figure. */
function isAnswerWord(text: string | null): boolean {
  return text === "yes" || text === "no" || text === "in_progress";
}

/**
 * Returns how the latest figure stands to the figure that its status is measured from, or null where the status is measured from
 * nothing. Over other members than those of the base, only the way is said: the two figures could not be subtracted.
 *
 * @example changeWords(view) // "up from 22.2 in 2017"
 * @example changeWords(meanOfOtherMembers) // "up since 2016 over the members that have both years"
 */
export function changeWords({measure, latest, progress, trend, shown_milestone}: MeasureView): string | null {
  const row = latest?.value == null ? undefined : rowOf(progress, latest.year, shown_milestone);
  if (!row || row.base === null || row.base_year === null || row.compared === null) return null;
  if (row.base_year >= latest!.year || latest!.sign === "≥" || latest!.sign === "<") return null;
  const {unit, result, baseline_value: published, baseline_sign} = measure;
  if (row.compared !== latest!.value)
    return `${wayOf(row.compared, row.base)} since ${row.base_year} over the members that have both years`;
  if (row.base === latest!.value) return `the same as in ${row.base_year}`;
  const own = trend.find(({year}) => year === row.base_year)?.value ?? published;
  const members = own === row.base ? "" : " over the same members";
  const base = formatFigure({value: row.base, sign: row.base === published ? baseline_sign : null, unit, result});
  if (base === formatFigure({value: latest!.value, unit, result}))
    return `about the same as in ${row.base_year}${members}`;
  return `${wayOf(latest!.value!, row.base)} from ${base}${unit.startsWith("%") ? "%" : ""} in ${row.base_year}${members}`;
}

function wayOf(now: number, then: number): string {
  return now > then ? "up" : now < then ? "down" : "unchanged";
}

/** The row whose value is the latest one: of the shown milestone where that has come so far, else of the next. */
function rowOf(progress: readonly ProgressRow[], year: number, shown: number): ProgressRow | undefined {
  const own = progress.filter(({value_year}) => value_year === year);
  return own.find(({milestone}) => milestone === shown) ?? own[0];
}

/**
 * Returns a figure with its unit as a sentence has it; a bound in words.
 *
 * @example latestWords({value: 2.2, sign: null, text: null, …}, "%") // "2.2%"
 */
export function latestWords(row: Pick<ValueRow, "value" | "sign" | "text"> & {result?: string}, unit: string): string {
  const figure = formatFigure({...row, unit}) ?? "";
  return `${figure.replace("≥", "at least ")}${row.value === null ? "" : formatUnit(unit)}`;
}
