import type {Measure} from "../contract/framework.js";
import type {BaselineCheckRow, ValueRow, Verdict} from "../contract/tables.js";
import {describeNumber} from "../progress/progress-wording.js";

/**
 * Relative difference up to which a number counts as reproduced. The PRF gives three or four digits, and the figures that its
 * authors saw in 2019 or 2020 were revised by up to one percent before the download of 2020-07-01 (services: 10.09 for 10.0).
 */
export const REPRODUCED_TOLERANCE = 0.01;

/**
 * Relative difference up to which a number counts as close: the totals of trade come out within 2 % and their four parts
 * by partner within 9 %; with the PRC as a member, or unweighted, a figure is off by 16 % or more.
 */
export const CLOSE_TOLERANCE = 0.1;

/** The values that a published baseline is compared with. */
export interface BaselineReading {
  /** The headline value of the baseline's year. */
  headline: ValueRow | undefined;
  /** The other regional values of that year: with the PRC, plain mean, other definitions. */
  others: readonly ValueRow[];
  /** The last headline value before that year that every member reported. */
  earlier: ValueRow | undefined;
}

type Checked = Pick<BaselineCheckRow, "recomputed" | "difference" | "coverage" | "method" | "verdict" | "reason">;

/** Returns the verdict on a published number: by tolerance, or exactly for counts and ranks, with what the other choices give. */
export function checkNumber(published: number, {headline, others}: BaselineReading, isExact: boolean): Checked {
  const row = headline!;
  const difference = row.value! - published;
  const relative = difference / published;
  const verdict = isExact ? (difference === 0 ? "reproduced" : "differs") : verdictOf(Math.abs(relative));
  const size = isExact ? (difference === 0 ? "the same" : "another") : sizeOf(relative, verdict);
  const also = isExact
    ? row.text
      ? `; ${row.text}`
      : ""
    : others.map((other) => `; ${choiceOf(other)}: ${describe(other)}`).join("");
  return {
    ...checkedRow(row, difference),
    verdict,
    reason: `${describe(row)} against ${describeNumber(published)}: ${size}${missingOf(row)}${also}`
  };
}

/**
 * Returns the verdict on a printed bound such as `<1%`: reproduced where a reading of the baseline's year keeps it.
 *
 * The headline reading is asked first, then the other readings over the same members; the reason gives every one.
 */
export function checkBound(measure: Measure, {headline, others, earlier}: BaselineReading): Checked {
  const {baseline_value: bound, baseline_sign: sign} = measure;
  const keeps = ({value}: ValueRow) => (sign === "<" ? value! < bound! : value! >= bound!);
  const area = headline?.area ?? others[0]?.area;
  const readings = [...(headline ? [headline] : []), ...others.filter((row) => row.area === area)];
  const kept = readings.find(keeps);
  const row = kept ?? headline;
  const printed = `${sign}${bound}`;
  if (!row) {
    const none = {recomputed: null, difference: null, coverage: null, method: "none"};
    return {
      ...none,
      verdict: "not reproducible",
      reason: "the series of this vintage have no figure of the baseline's year"
    };
  }
  const withPrc = others.filter((other) => other.area !== area && other.variant === "headline");
  const rest = [...readings, ...withPrc].filter((other) => other !== row);
  const before = earlier
    ? `; ${choiceOf(earlier)}, in ${earlier.year}, when every member reported: ${describe(earlier)}`
    : "";
  const also = rest.map((other) => `; ${choiceOf(other)}: ${describe(other)}`).join("");
  return {
    ...checkedRow(row, null),
    verdict: kept ? "reproduced" : "differs",
    reason: `${choiceOf(row)}: ${describe(row)} against ${printed}, ${kept ? "within" : "beyond"} the bound${missingOf(row)}${before}${also}`
  };
}

function checkedRow(row: ValueRow, difference: number | null) {
  return {
    recomputed: row.value,
    difference,
    coverage: row.reporting === null ? null : `${row.reporting} of ${row.expected}`,
    method: row.method
  };
}

function verdictOf(relative: number): Verdict {
  if (relative <= REPRODUCED_TOLERANCE) return "reproduced";
  return relative <= CLOSE_TOLERANCE ? "close" : "differs";
}

function sizeOf(relative: number, verdict: Verdict): string {
  const percent = `${relative < 0 ? "−" : "+"}${Math.abs(relative * 100).toFixed(1)} %`;
  if (verdict === "reproduced") return `${percent}, within ${REPRODUCED_TOLERANCE * 100} %`;
  return `${percent}, ${verdict === "close" ? "within" : "beyond"} ${CLOSE_TOLERANCE * 100} %; publishers revise, and other vintages give other figures`;
}

function missingOf({reporting, expected, missing}: ValueRow): string {
  if (reporting === null || missing === null) return "";
  return `; ${reporting} of ${expected} members, without ${missing.replaceAll(";", ", ")}`;
}

function choiceOf({area, variant, method}: ValueRow): string {
  const members = area === "CAREC" ? "with the PRC" : "without the PRC";
  return `${readingWords(variant === "headline" ? method : variant)}, ${members}`;
}

/** `gdp-weighted-mean` as a reader would write it: “GDP-weighted mean”. */
function readingWords(id: string): string {
  return id
    .replaceAll("-", " ")
    .replace("gdp weighted", "GDP-weighted")
    .replace("non hydro", "non-hydro")
    .replace(/\b(wdi|prc|gdp|afg)\b/g, (word) => word.toUpperCase())
    .replace(/ simple mean$/, ", plain mean")
    .replace("simple mean", "plain mean");
}

function describe({value, unit}: ValueRow): string {
  return `${describeNumber(value!)}${unit.startsWith("%") ? " %" : ""}`;
}
