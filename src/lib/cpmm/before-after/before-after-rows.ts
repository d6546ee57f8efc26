import type {SqlRow} from "../sql-engine.js";
import {type BeforeAfterCounts, beforeAfterWindows} from "./before-after-question.js";
import type {BeforeAfterResult, Contrast, CrossingChange} from "./compare-crossings.js";

/** Columns of an answer as a table, in order. */
export const BEFORE_AFTER_COLUMNS = [
  "row",
  "bcp",
  "direction",
  "mode",
  "indicator",
  "date",
  "window_months",
  "gap_months",
  "synthetic",
  "taken",
  "left_out",
  "same_corridor",
  "few_trips",
  "n_before",
  "trips_before",
  "mean_before",
  "median_before",
  "n_after",
  "trips_after",
  "mean_after",
  "median_after",
  "change",
  "change_low",
  "change_high",
  "relative",
  "relative_low",
  "relative_high",
  "median_change",
  "cautions"
] as const;

/**
 * Returns an answer as rows: `chosen` with the codes of the cautions, a `compared` row per other crossing, then `pooled`,
 * `difference` and `pre_trend`, which are of no crossing. Units: hours (TFI1) or dollars (TFI2); `relative` is a share.
 * Null is what was not computed.
 *
 * @example beforeAfterRows(answer, ["few_trips"]).find(({row}) => row === "difference")?.change
 */
export function beforeAfterRows(answer: BeforeAfterResult, cautions: readonly string[]): SqlRow[] {
  const {direction, mode, indicator, date, window_months, gap_months} = answer.question;
  const asked = {direction, mode, indicator, date, window_months, gap_months, synthetic: answer.synthetic};
  return [
    {row: "chosen", ...asked, ...crossing(answer.chosen), cautions: cautions.join(";") || null},
    ...answer.compared.map(({taken, left_out, same_corridor, ...row}) => ({
      row: "compared",
      ...asked,
      ...crossing(row),
      taken,
      left_out,
      same_corridor
    })),
    {row: "pooled", ...asked, ...contrast(answer.pooled)},
    {row: "difference", ...asked, ...contrast(answer.difference)},
    {row: "pre_trend", ...asked, ...contrast(answer.pre_trend)}
  ];
}

function crossing({bcp, before, after, own, median_change, few_trips}: CrossingChange): SqlRow {
  return {
    bcp,
    few_trips,
    n_before: before?.n ?? 0,
    trips_before: before?.trips ?? 0,
    mean_before: before?.mean ?? null,
    median_before: before?.median ?? null,
    n_after: after?.n ?? 0,
    trips_after: after?.trips ?? 0,
    mean_after: after?.mean ?? null,
    median_after: after?.median ?? null,
    ...contrast(own),
    median_change
  };
}

function contrast(found: Contrast | null): SqlRow {
  return {
    change: found?.change.value ?? null,
    change_low: found?.change.low ?? null,
    change_high: found?.change.high ?? null,
    relative: found?.relative?.value ?? null,
    relative_low: found?.relative?.low ?? null,
    relative_high: found?.relative?.high ?? null
  };
}

/** What is shown of a month. */
export type MonthMeasure = "mean" | "median";

/** One row per month of the windows; null where no trip crossed. */
export interface BeforeAfterMonth {
  /** Months from the date: −1 is the last of the window before, 0 the first of the window after. */
  slot: number;
  /** First moment of the month, milliseconds since 1970 UTC. */
  from: number;
  /** Crossings at the chosen BCP, and their mean or median in hours or dollars. */
  n: number;
  value: number | null;
  /** Crossings at the BCPs compared; the plain mean of these BCPs' own means or medians, over those with any. */
  compared_n: number;
  compared: number | null;
}

/**
 * Returns the months of an answer: the chosen crossing beside those compared, each of which counts alike.
 *
 * @example beforeAfterMonths(counts, answer, "median")[0]
 */
export function beforeAfterMonths(
  counts: BeforeAfterCounts,
  answer: BeforeAfterResult,
  measure: MonthMeasure
): BeforeAfterMonth[] {
  const {before, after} = beforeAfterWindows(answer.question);
  const taken = new Set(answer.compared.filter((row) => row.taken).map(({bcp}) => bcp));
  const first = -answer.question.window_months;
  return [...before.slice(0, -1), ...after.slice(0, -1)].map((from, i) => {
    const slot = first + i;
    const here = counts.months.filter((row) => row.slot === slot);
    const own = here.find(({bcp}) => bcp === answer.chosen.bcp);
    const others = here.filter(({bcp}) => taken.has(bcp));
    const total = others.reduce((sum, row) => sum + row[measure], 0);
    return {
      slot,
      from,
      n: own?.n ?? 0,
      value: own?.[measure] ?? null,
      compared_n: others.reduce((sum, {n}) => sum + n, 0),
      compared: others.length === 0 ? null : total / others.length
    };
  });
}
