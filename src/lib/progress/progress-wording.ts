import type {Measure} from "../contract/framework.js";
import {language} from "../language/language.js";
import {formatUnit} from "../wording/format-figure.js";
import type {ProgressContext} from "./progress-context.js";
import {decimalSign, placesWords, reasonWords} from "./reason-words.js";
import {type Point, signOf} from "./rule.js";

/** Returns a number for a sentence: at most four significant digits, a true minus. @example describeNumber(-4.5678) // "−4.568" */
export function describeNumber(value: number): string {
  return decimalSign(String(Number(value.toPrecision(4))).replace("-", "−"));
}

/**
 * Returns growth in the better direction in words; halves are rounded away from zero, in either direction.
 *
 * @example describeGrowth(-0.0215) // "2.2 % a year worse"
 */
export function describeGrowth(growth: number): string {
  // Twelve digits: 0.0215 * 1000 is 21.499999999999996, and would be rounded down.
  const tenths = Math.round(Number((Math.abs(growth) * 1000).toPrecision(12)));
  return reasonWords(growth < 0 ? "growth_worse" : "growth_better", {rate: tenths / 10});
}

/**
 * Returns the change from one point to another in words, both years named, so that an old value shows its age.
 *
 * @example describeChange(measure, {year: 2017, value: 12.2}, {year: 2023, value: 10.9}) // "down 0.217 hours a year from 2017 to 2023, which is better"
 */
export function describeChange(measure: Measure, from: Point, to: Point): string {
  const change = to.value - from.value;
  const span = {from: from.year, to: to.year};
  if (change === 0) return reasonWords("unchanged", span);
  if (measure.type === "rank") {
    const places = placesWords(Math.abs(change));
    return reasonWords(change < 0 ? "rank_up" : "rank_down", {places, from: from.year, to: to.year});
  }
  // Three digits: the publishers print no more of what this is a difference of.
  const size = sizeWords(measure, Number(Math.abs(change / (to.year - from.year)).toPrecision(3)));
  const {better} = measure;
  const isJudged = better === "lower" || better === "higher";
  const verdict = isJudged ? reasonWords(change * signOf(better) > 0 ? "is_better" : "is_worse") : "";
  return `${reasonWords(change > 0 ? "change_up" : "change_down", {size, from: from.year, to: to.year})}${verdict}`;
}

function sizeWords({type, unit}: Measure, size: number): string {
  if (unit.startsWith("%")) return reasonWords("points", {size});
  const number = decimalSign(String(size));
  if (type === "count") return number;
  return language() === "en" ? `${number} ${unit}` : `${number}${formatUnit(unit)}`;
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
