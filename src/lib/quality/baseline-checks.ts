import {group} from "d3-array";
import type {Framework, Measure} from "../contract/framework.js";
import {BASELINE_YEAR} from "../contract/framework.js";
import type {BaselineCheckRow, ValueRow} from "../contract/tables.js";
import {findIndicator, headlineOf} from "../indicators/registry.js";
import {describeNumber} from "../progress/progress-wording.js";
import {decimalSign, type ReasonId, reasonWords} from "../progress/reason-words.js";
import {type BaselineReading, CODES, checkBound, checkNumber, type MemberNames} from "./check-baseline.js";

/** The totals over all partners, which WDI gives alone: each is checked against the sum of two published parts. */
const SUMS = [
  {measure: "fuel-total", parts: ["fuel-intra", "fuel-rest"]},
  {measure: "nonfuel-total", parts: ["nonfuel-intra", "nonfuel-rest"]}
] as const;

type Check = Omit<BaselineCheckRow, "vintage">;

/**
 * Returns the `baseline_checks` table: one row for every number that the PRF gives as a baseline, and for the two sums of trade.
 *
 * In: the framework and the values of one vintage, and those of a later one whose figure is named in the reason where it differs.
 * Recomputed is the headline value of the baseline's year, in the same unit.
 * Verdicts: `reproduced` and `close` by the tolerances of check-baseline.ts, counts and ranks exactly, bounds as bounds;
 * `not reproducible` where no series can give the number, with the reason. Reasons are in the language that is being written; `nameOf`
 * names members in them, by their codes where it is left out.
 */
export function baselineChecks(
  {measures}: Framework,
  values: readonly ValueRow[],
  vintage: string,
  later?: {vintage: string; values: readonly ValueRow[]},
  nameOf: MemberNames = CODES
): BaselineCheckRow[] {
  const valuesOf = group(values, ({result, measure}) => `${result}/${measure}`);
  const printed = measures.filter(
    ({baseline_value, baseline_status}) => baseline_status === "set" && baseline_value !== null
  );
  const rows = printed.flatMap((measure): Check[] => {
    const own = checkMeasure(measure, valuesOf.get(`${measure.result}/${measure.measure}`) ?? [], nameOf);
    const sum = SUMS.find(({parts}) => measure.result === "TRD-OC1" && measure.measure === parts[1]);
    return sum ? [own, checkSum(sum, printed, valuesOf.get(`TRD-OC1/${sum.measure}`) ?? [], nameOf)] : [own];
  });
  return rows.map((row) => ({...row, reason: row.reason + revisedTo(row, later), vintage}));
}

/** What a later vintage gives for a recomputed number, where publishers have revised it; else nothing. */
function revisedTo(
  {result, measure, method, year, recomputed}: Check,
  later?: {vintage: string; values: readonly ValueRow[]}
) {
  if (recomputed === null || !later) return "";
  const part = SUMS.find((sum) => sum.measure === measure)?.parts[0];
  const {area, variant} = headlineOf({result, measure: part ?? measure});
  const now = later.values.find(
    (row) =>
      row.result === result &&
      row.measure === measure &&
      row.year === year &&
      row.method === method &&
      row.area === area &&
      row.variant === variant
  );
  if (!now || now.value === null || describeNumber(now.value) === describeNumber(recomputed)) return "";
  const number = describeNumber(now.value);
  const value = now.unit.startsWith("%") ? reasonWords("percent", {value: number}) : number;
  return reasonWords("check_revised", {value, vintage: later.vintage});
}

function checkMeasure(measure: Measure, values: readonly ValueRow[], nameOf: MemberNames): Check {
  if (measure.kind === "reported" || !findIndicator(measure.result, measure.measure))
    return impossible(measure, "check_counted");
  if (measure.result.startsWith("TRP")) return impossible(measure, "check_publishers");
  const readings = readingsOf(measure, values);
  if (measure.baseline_sign !== null) return {...rowOf(measure), ...checkBound(measure, readings, nameOf)};
  if (readings.headline === undefined) {
    return impossible(measure, measure.result === "TRD-OC1" ? "check_no_split" : "check_no_year");
  }
  const isExact = measure.type === "count" || measure.type === "rank";
  const checked = checkNumber(measure.baseline_value!, readings, isExact, nameOf);
  const unknown = measure.result === "TRD-OC1" ? reasonWords("check_unknown") : "";
  const reason = `${checked.reason}${unknown}`;
  return {...rowOf(measure), ...checked, reason};
}

function checkSum(
  {measure, parts}: (typeof SUMS)[number],
  measures: readonly Measure[],
  values: readonly ValueRow[],
  nameOf: MemberNames
): Check {
  const printed = measures.filter(
    (row) => row.result === "TRD-OC1" && (parts as readonly string[]).includes(row.measure)
  );
  const whole: Measure = {...printed[0]!, measure, baseline_value: sumOf(printed)};
  const readings = readingsOf({...whole, measure: parts[0]}, values);
  if (readings.headline === undefined) return impossible(whole, "check_no_year");
  const {reason, ...checked} = checkNumber(whole.baseline_value!, readings, false, nameOf);
  const sum = printed.map(({baseline_value}) => decimalSign(String(baseline_value))).join(" + ");
  return {...rowOf(whole), ...checked, reason: reasonWords("check_sum", {sum, reason})};
}

function sumOf(measures: readonly Measure[]): number {
  // Printed to two decimals: 0.43 + 9.59 is 10.02, and not what binary fractions make of it.
  return Math.round(measures.reduce((sum, {baseline_value}) => sum + baseline_value!, 0) * 100) / 100;
}

function readingsOf(measure: Measure, values: readonly ValueRow[]): BaselineReading {
  const {area, variant} = headlineOf(measure);
  const year = yearOf(measure);
  const filled = values.filter(({value}) => value !== null);
  const ofYear = filled.filter((row) => row.year === year);
  return {
    headline: ofYear.find((row) => row.area === area && row.variant === variant),
    others: ofYear.filter((row) => isRegion(row.area) && !(row.area === area && row.variant === variant)),
    earlier: filled
      .filter((row) => row.area === area && row.variant === variant && row.year < year && row.missing === null)
      .at(-1)
  };
}

function impossible(measure: Measure, why: ReasonId): Check {
  const none = {recomputed: null, difference: null, coverage: null, method: "none"};
  return {...rowOf(measure), ...none, verdict: "not reproducible", reason: reasonWords(why)};
}

function rowOf(measure: Measure) {
  return {
    result: measure.result,
    measure: measure.measure,
    published: measure.baseline_value!,
    published_sign: measure.baseline_sign,
    year: yearOf(measure)
  };
}

function yearOf({baseline_year}: Measure): number {
  return baseline_year ?? BASELINE_YEAR;
}

function isRegion(area: string): boolean {
  return area === "CAREC" || area === "CAREC-X";
}
