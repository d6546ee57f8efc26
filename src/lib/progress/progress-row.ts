import type {Measure} from "../contract/framework.js";
import type {ProgressRow} from "../contract/tables.js";
import {latestSign, type ProgressContext} from "./progress-context.js";
import {signOf} from "./rule.js";
import {measureStanding} from "./standing.js";

/** Returns the row of the `progress` table; `method` is the rule that gave the status, `none` where none was asked. */
export function progressRow(
  context: ProgressContext,
  method: string,
  ratio: number | null,
  status: ProgressRow["status"],
  reason: string
): Omit<ProgressRow, "vintage"> {
  const {measure, milestone, baseline, now, latest, compared} = context;
  const isCountBase = baseline === null && now === null;
  // A count that the PRF states no baseline for began at zero; a change a year since then would be made up.
  const base = isCountBase ? null : context.base;
  const change = base !== null && compared !== null && compared.year > base.year ? compared.value - base.value : null;
  // A baseline printed as “<1” says nothing about a value that is also below 1.
  const isFromBound = base !== null && base === baseline && measure.baseline_sign === "<";
  const sign = latestSign(context);
  const direction = change === null || (isFromBound && change <= 0) ? null : directionOf(measure, change, sign);
  // From or to a bound only the way is known at most, never the size of the change.
  const isSized = change !== null && !isFromBound && sign !== "≥" && sign !== "<";
  return {
    result: measure.result,
    measure: measure.measure,
    milestone: milestone.milestone,
    baseline: baseline?.value ?? null,
    baseline_year: measure.baseline_year,
    base: base?.value ?? null,
    base_year: base?.year ?? null,
    base_releases: base === null || base === baseline ? null : releasesOf(context, base),
    compared: base === null ? null : (compared?.value ?? null),
    value: latest?.value ?? null,
    value_year: latest?.year ?? null,
    value_releases: latest && releasesOf(context, latest),
    target: milestone.value,
    target_status: milestone.status,
    method,
    ratio,
    // 23.4 − 22.2 is 1.1999999999999993 in binary fractions; twelve digits are more than any publisher gives.
    change_per_year: isSized ? Number((change / (latest!.year - base!.year)).toPrecision(12)) : null,
    direction,
    status,
    standing: measureStanding(context, {direction, status}),
    reason
  };
}

function releasesOf({values}: ProgressContext, {year}: {year: number}): string | null {
  return values.find((row) => row.year === year && row.value !== null)?.releases ?? null;
}

/** `sign` is that of the latest value: one that is at least 2 is better than 1, and no more is known against 2 or 3. */
function directionOf(measure: Measure, change: number, sign: string | null): ProgressRow["direction"] {
  // An answer of yes is better than one of no.
  const better = measure.better === "yes" ? "higher" : measure.better;
  if (better === "none") return null;
  if ((sign === "≥" && change <= 0) || (sign === "<" && change > 0)) return null;
  if (change === 0) return sign === "<" ? directionWord(-1, better) : "unchanged";
  return directionWord(change, better);
}

function directionWord(change: number, better: "higher" | "lower"): "better" | "worse" {
  return change * signOf(better) > 0 ? "better" : "worse";
}
