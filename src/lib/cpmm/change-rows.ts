import type {ChangeAnswer, Contrast, CrossingChange} from "./compute-change.js";
import type {SqlRow} from "./sql-engine.js";

/** Columns of an answer as a table, in order. */
export const CHANGE_COLUMNS = [
  ...["row", "bcp", "direction", "mode", "indicator", "date", "window_months", "gap_months", "synthetic"],
  ...["taken", "left_out", "same_corridor", "few_trips"],
  ...[
    "n_before",
    "trips_before",
    "mean_before",
    "median_before",
    "n_after",
    "trips_after",
    "mean_after",
    "median_after"
  ],
  ...["change", "change_low", "change_high", "relative", "relative_low", "relative_high", "median_change", "cautions"]
] as const;

/**
 * Returns an answer as rows: `chosen` with the codes of the cautions, a `compared` row per other crossing, then `pooled`,
 * `difference` and `pre_trend`, which are of no crossing. Units: hours (TFI1) or dollars (TFI2); `relative` is a share.
 * Null is what was not computed.
 *
 * @example changeRows(answer, ["few_trips"]).find(({row}) => row === "difference")?.change
 */
export function changeRows(answer: ChangeAnswer, cautions: readonly string[]): SqlRow[] {
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
