import type {Inputs} from "../contract/indicator.js";

/**
 * Returns the year of the newest snapshot or report of a vintage: what the age of its figures is counted to, without a clock.
 *
 * A frozen vintage has the year of what was known then. Without any input it is 0, so that nothing counts as old.
 * @example newestYear(inputs) // 2026
 */
export function newestYear({observations, reported}: Pick<Inputs, "observations" | "reported">): number {
  let newest = 0;
  let last = "";
  for (const {snapshot} of observations) {
    if (snapshot === last) continue;
    last = snapshot;
    newest = Math.max(newest, Number(snapshot.slice(snapshot.indexOf("/") + 1).slice(0, 4)));
  }
  for (const {reported_on} of reported) newest = Math.max(newest, Number(reported_on.slice(0, 4)));
  return newest;
}
