import type {Flag} from "../contract/observations.js";

// The order says which mark a reader must not miss: a sum that holds one forecast is a forecast.
const SEVERITY: readonly Flag[] = [null, "restated", "provisional", "estimate", "forecast"];

/**
 * Returns the flag of a figure that is made of several: the one that promises least.
 *
 * @example worstFlag([null, "forecast", "estimate"]) // "forecast"
 */
export function worstFlag(flags: Iterable<Flag>): Flag {
  let worst = 0;
  for (const flag of flags) worst = Math.max(worst, SEVERITY.indexOf(flag));
  return SEVERITY[worst] ?? null;
}
