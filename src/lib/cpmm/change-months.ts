import type {ChangeCounts} from "./change-counts.js";
import {changeWindows} from "./change-question.js";
import type {ChangeAnswer} from "./compute-change.js";

/** What is shown of a month. */
export type MonthMeasure = "mean" | "median";

/** One row per month of the windows; null where nobody crossed. */
export interface ChangeMonthRow {
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
 * @example changeMonths(counts, answer, "median")[0]
 */
export function changeMonths(counts: ChangeCounts, answer: ChangeAnswer, measure: MonthMeasure): ChangeMonthRow[] {
  const {before, after} = changeWindows(answer.question);
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
