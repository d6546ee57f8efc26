import type {ProgressRow} from "../contract/tables.js";
import {baselineYear, type ProgressContext} from "./progress-context.js";

/** How a measure, or a result with its measures, stands against its baseline; only a result can be `mixed`. In the order of a report. */
export const STANDINGS = [
  "improved",
  "mixed",
  "worsened",
  "unchanged",
  "not comparable",
  "no figure held",
  "not reported"
] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * Returns how one measure stands at a milestone.
 *
 * `improved` and `worsened`: by the direction since the baseline; a target that is met without a baseline to compare with counts
 * as improved. `not comparable`: there is a later value, but nothing to compare it with: no figure of the baseline's year, a
 * bound, words. Without a later value a computed measure is `no figure held`, a reported one `not reported`.
 */
export function measureStanding(
  {measure, milestone, values}: Pick<ProgressContext, "measure" | "milestone" | "values">,
  {direction, status}: Pick<ProgressRow, "direction" | "status">
): Exclude<Standing, "mixed"> {
  const isKnown = values.some(
    ({year, value, text, flag}) =>
      flag !== "forecast" &&
      (value !== null || text !== null) &&
      year > baselineYear(measure) &&
      year <= milestone.milestone
  );
  if (!isKnown) return measure.kind === "computed" ? "no figure held" : "not reported";
  if (direction === "better") return "improved";
  if (direction === "worse") return "worsened";
  if (status === "achieved") return "improved";
  return direction === "unchanged" ? "unchanged" : "not comparable";
}

/**
 * Returns how a result stands by all of its measures: `mixed` where some improved and some worsened; what cannot be compared is
 * left out as long as another can.
 *
 * @example resultStanding(["improved", "worsened", "not reported"]) // "mixed"
 */
export function resultStanding(measures: readonly Standing[]): Standing {
  const has = (standing: Standing) => measures.includes(standing);
  if (has("mixed") || (has("improved") && has("worsened"))) return "mixed";
  const order = ["improved", "worsened", "unchanged", "not comparable", "no figure held"] as const;
  return order.find(has) ?? "not reported";
}
