import type {Measure} from "../contract/framework.js";
import type {BaselineCheckRow, ValueRow, Verdict} from "../contract/tables.js";
import {joinClauses, joinList} from "../language/language.js";
import {describeNumber} from "../progress/progress-wording.js";
import {decimalSign, reasonWords} from "../progress/reason-words.js";
import {methodWords} from "../wording/variant-words.js";

/**
 * Relative difference up to which a number counts as reproduced. The PRF gives three or four digits, and the figures that its
 * authors saw in 2019 or 2020 were revised by up to one percent before the download of 2020-07-01 (services: 10.09 for 10.0).
 */
export const REPRODUCED_TOLERANCE = 0.01;

/**
 * Relative difference up to which a number counts as close: the totals of trade come out within 2% and their four parts
 * by partner within 9%; with the PRC as a member, or unweighted, a figure is off by 16% or more.
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

/** How a reason names a member; tables have the codes. `genitive` is for who is left out. */
export type MemberNames = (iso3: string, form: "name" | "genitive") => string;

/** The codes of members as they are. */
export const CODES: MemberNames = (iso3) => iso3;

type Checked = Pick<BaselineCheckRow, "recomputed" | "difference" | "coverage" | "method" | "verdict" | "reason">;

/** Returns the verdict on a published number: by tolerance, or exactly for counts and ranks, with what the other choices give. */
export function checkNumber(
  published: number,
  {headline, others}: BaselineReading,
  isExact: boolean,
  nameOf: MemberNames = CODES
): Checked {
  const row = headline!;
  const difference = row.value! - published;
  const relative = difference / published;
  const verdict = isExact ? (difference === 0 ? "reproduced" : "differs") : verdictOf(Math.abs(relative));
  const size = isExact ? reasonWords(difference === 0 ? "check_same" : "check_another") : sizeOf(relative, verdict);
  const also = isExact ? textOf(row, nameOf) : others.map(choiceClause).join("");
  const against = {value: describe(row), published: describeNumber(published), size};
  return {
    ...checkedRow(row, difference),
    verdict,
    reason: `${reasonWords("check_against", against)}${missingOf(row, nameOf)}${also}`
  };
}

/**
 * Returns the verdict on a printed bound such as `<1%`: reproduced where a reading of the baseline's year keeps it.
 *
 * The headline reading is asked first, then the other readings over the same members; the reason gives every one.
 */
export function checkBound(
  measure: Measure,
  {headline, others, earlier}: BaselineReading,
  nameOf: MemberNames = CODES
): Checked {
  const {baseline_value: bound, baseline_sign: sign} = measure;
  const keeps = ({value}: ValueRow) => (sign === "<" ? value! < bound! : value! >= bound!);
  const area = headline?.area ?? others[0]?.area;
  const readings = [...(headline ? [headline] : []), ...others.filter((row) => row.area === area)];
  const kept = readings.find(keeps);
  const row = kept ?? headline;
  if (!row) {
    const none = {recomputed: null, difference: null, coverage: null, method: "none"};
    return {
      ...none,
      verdict: "not reproducible",
      reason: reasonWords("check_no_year")
    };
  }
  const withPrc = others.filter((other) => other.area !== area && other.variant === "headline");
  const rest = [...readings, ...withPrc].filter((other) => other !== row);
  const before = earlier
    ? reasonWords("check_earlier", {choice: choiceOf(earlier), year: earlier.year, value: describe(earlier)})
    : "";
  const against = {choice: choiceOf(row), value: describe(row), published: `${sign}${decimalSign(String(bound))}`};
  const within = reasonWords(kept ? "check_bound_within" : "check_bound_beyond", against);
  return {
    ...checkedRow(row, null),
    verdict: kept ? "reproduced" : "differs",
    reason: `${within}${missingOf(row, nameOf)}${before}${rest.map(choiceClause).join("")}`
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
  const size = decimalSign(Math.abs(relative * 100).toFixed(1));
  const percent = reasonWords("percent", {value: `${relative < 0 ? "−" : "+"}${size}`});
  const limitOf = (tolerance: number) => reasonWords("percent", {value: tolerance * 100});
  if (verdict === "reproduced") return reasonWords("check_within", {percent, limit: limitOf(REPRODUCED_TOLERANCE)});
  const id = verdict === "close" ? "check_within" : "check_beyond";
  return `${reasonWords(id, {percent, limit: limitOf(CLOSE_TOLERANCE)})}${reasonWords("check_vintages")}`;
}

function missingOf({reporting, expected, missing}: ValueRow, nameOf: MemberNames): string {
  if (reporting === null || missing === null) return "";
  const names = joinList(missing.split(";").map((iso3) => nameOf(iso3, "genitive")));
  return reasonWords("check_members", {count: reporting, all: expected ?? 0, names});
}

/** What a count names: `CHN 15, GEO 70`. */
function textOf({text}: ValueRow, nameOf: MemberNames): string {
  if (!text) return "";
  const named = text.split(", ").map((part) => {
    const [, iso3, value] = /^([A-Z]{3}) (.+)$/.exec(part) ?? [];
    return iso3 === undefined ? part : reasonWords("check_named", {name: nameOf(iso3, "name"), value: value!});
  });
  return joinClauses(["", joinList(named)]);
}

function choiceClause(row: ValueRow): string {
  return reasonWords("check_choice", {choice: choiceOf(row), value: describe(row)});
}

function choiceOf({area, variant, method}: ValueRow): string {
  const reading = methodWords(variant === "headline" ? method : variant);
  return reasonWords(area === "CAREC" ? "with_prc" : "without_prc", {reading});
}

function describe({value, unit}: ValueRow): string {
  const number = describeNumber(value!);
  return unit.startsWith("%") ? reasonWords("percent", {value: number}) : number;
}
