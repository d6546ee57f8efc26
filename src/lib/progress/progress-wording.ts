import type {Measure} from "../contract/framework.js";
import {language} from "../language/language.js";
import {formatFigure, formatUnit, measureDecimals} from "../wording/format-figure.js";
import type {ProgressContext} from "./progress-context.js";
import {decimalSign, placesWords, reasonWords} from "./reason-words.js";
import {type Point, signOf} from "./rule.js";

/** Returns a number for a sentence: at most four significant digits, a true minus. @example describeNumber(-4.5678) // "−4.568" */
export function describeNumber(value: number): string {
  return decimalSign(String(Number(value.toPrecision(4))).replace("-", "−"));
}

/**
 * Returns a figure of a measure for a sentence, with the decimals that it has on every page. A count, a rank or a rating is
 * written as it is.
 *
 * @example measureNumber(measure, 9.888) // "9.9"
 */
export function measureNumber(measure: Measure, value: number, sign: string | null = null): string {
  if (measure.type === "count" || measureDecimals(measure) === undefined)
    return `${sign ?? ""}${describeNumber(value)}`;
  return formatFigure({value, sign, unit: measure.unit, result: measure.result})!;
}

/**
 * Returns two figures of a measure for one sentence: with its decimals, or with more where these would write both alike.
 *
 * @example measureNumbers(measure, 10.04, 10) // ["10.04", "10"]
 */
export function measureNumbers(measure: Measure, first: number, second: number): [string, string] {
  const words = [first, second].map((value) => measureNumber(measure, value)) as [string, string];
  return words[0] === words[1] && first !== second ? [describeNumber(first), describeNumber(second)] : words;
}

/**
 * Returns growth in the better direction in words; halves are rounded away from zero, in either direction.
 *
 * @example describeGrowth(-0.0215) // "2.2% a year worse"
 */
export function describeGrowth(growth: number): string {
  // Twelve digits: 0.0215 * 1000 is 21.499999999999996, and would be rounded down.
  const tenths = Math.round(Number((Math.abs(growth) * 1000).toPrecision(12)));
  return reasonWords(growth < 0 ? "growth_worse" : "growth_better", {rate: tenths / 10});
}

/**
 * Returns the change from one point to another in words, both years named, so that an old value shows its age.
 *
 * @example describeChange(measure, {year: 2017, value: 12.2}, {year: 2023, value: 10.9}) // "down 0.22 hours a year from 2017 to 2023, which is better"
 */
export function describeChange(measure: Measure, from: Point, to: Point): string {
  const change = to.value - from.value;
  const span = {from: from.year, to: to.year};
  if (change === 0) return reasonWords("unchanged", span);
  if (measure.type === "rank") {
    const places = placesWords(Math.abs(change));
    return reasonWords(change < 0 ? "rank_up" : "rank_down", {places, from: from.year, to: to.year});
  }
  const size = sizeWords(measure, paceOf(measure, Math.abs(change / (to.year - from.year))));
  const {better} = measure;
  const isJudged = better === "lower" || better === "higher";
  const verdict = isJudged ? reasonWords(change * signOf(better) > 0 ? "is_better" : "is_worse") : "";
  return `${reasonWords(change > 0 ? "change_up" : "change_down", {size, from: from.year, to: to.year})}${verdict}`;
}

/** A change a year with one decimal more than the figures have, or its first digit; three digits where they have decimals of their own. */
function paceOf(measure: Measure, size: number): number {
  const decimals = measureDecimals(measure);
  if (decimals === undefined) return Number(size.toPrecision(3));
  return Number(size.toFixed(decimals + 1)) || Number(size.toPrecision(1));
}

function sizeWords({type, unit}: Measure, size: number): string {
  if (unit.startsWith("%")) return reasonWords("points", {size});
  const number = decimalSign(String(size));
  if (type === "count") return number;
  return language() === "en" ? `${number} ${unit}` : `${number}${formatUnit(unit)}`;
}

/** Returns what to say where two years are compared over the members that have both; nothing where the members are the same. */
export function membersNote({
  measure,
  values,
  latest,
  base
}: Pick<ProgressContext, "measure" | "values" | "latest" | "base">): string {
  const like = values.find(({year, value}) => year === latest?.year && value !== null)?.like_for_like;
  if (!like || base === null) return "";
  const [before, after] = measureNumbers(measure, like.from, like.to);
  return reasonWords("over_members", {
    count: like.members.length,
    before,
    from: base.year,
    after,
    to: latest!.year
  });
}

/** Returns what a change is measured from, where that is not the published baseline, and the baseline beside it. */
export function fromFigureWords(measure: Measure, {value, year}: Point, published: number): string {
  const {baseline_sign: sign} = measure;
  const [own, other] = measureNumbers(measure, value, published);
  const words = sign === null ? other : measureNumber(measure, published, sign);
  return reasonWords("from_figure", {value: own, year, published: words});
}

/** Returns what to say where figures up to the milestone are forecasts: that they do not count; nothing where there are none. */
export function forecastNote({values, latest, milestone}: ProgressContext): string {
  const years = values
    .filter(({flag, value, year}) => flag === "forecast" && value !== null && year <= milestone.milestone)
    .map(({year}) => year)
    .filter((year) => latest === null || year > latest.year);
  if (years.length === 0) return "";
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return reasonWords(first === last ? "forecast" : "forecasts", {first, last});
}
