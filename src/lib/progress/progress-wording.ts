import type {Measure} from "../contract/framework.js";
import type {ProgressContext} from "./progress-context.js";
import {type Point, signOf} from "./rule.js";

/** Returns a number for a sentence: at most four significant digits, a true minus. @example describeNumber(-4.5678) // "−4.568" */
export function describeNumber(value: number): string {
  return String(Number(value.toPrecision(4))).replace("-", "−");
}

/**
 * Returns growth in the better direction in words; halves are rounded away from zero, in either direction.
 *
 * @example describeGrowth(-0.0215) // "2.2 % a year worse"
 */
export function describeGrowth(growth: number): string {
  // Twelve digits: 0.0215 * 1000 is 21.499999999999996, and would be rounded down.
  const tenths = Math.round(Number((Math.abs(growth) * 1000).toPrecision(12)));
  return `${tenths / 10} % a year ${growth < 0 ? "worse" : "better"}`;
}

/**
 * Returns the change from one point to another in words, both years named, so that an old value shows its age.
 *
 * @example describeChange(measure, {year: 2017, value: 12.2}, {year: 2023, value: 10.9}) // "down 0.217 hours a year from 2017 to 2023, which is better"
 */
export function describeChange(measure: Measure, from: Point, to: Point): string {
  const change = to.value - from.value;
  const span = `from ${from.year} to ${to.year}`;
  if (change === 0) return `unchanged ${span}`;
  if (measure.type === "rank") {
    const places = Math.abs(change) === 1 ? "1 place" : `${Math.abs(change)} places`;
    return `${places} ${change < 0 ? "up" : "down"} ${span}`;
  }
  // Three digits: the publishers print no more of what this is a difference of.
  const size = Number(Math.abs(change / (to.year - from.year)).toPrecision(3));
  const {better} = measure;
  const verdict = better === "lower" || better === "higher" ? `, which is ${wordOf(change, better)}` : "";
  return `${change > 0 ? "up" : "down"} ${size}${unitOf(measure)} a year ${span}${verdict}`;
}

function unitOf({type, unit}: Measure): string {
  if (unit.startsWith("%")) return " points";
  return type === "count" ? "" : ` ${unit}`;
}

function wordOf(change: number, better: "higher" | "lower"): string {
  return change * signOf(better) > 0 ? "better" : "worse";
}

/** Returns what to say where figures up to the milestone are forecasts: that they do not count; nothing where there are none. */
export function forecastNote({values, latest, milestone}: ProgressContext): string {
  const years = values
    .filter(({flag, value, year}) => flag === "forecast" && value !== null && year <= milestone.milestone)
    .map(({year}) => year)
    .filter((year) => latest === null || year > latest.year);
  if (years.length === 0) return "";
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const said =
    first === last ? `the figure of ${first} is a forecast` : `the figures of ${first} to ${last} are forecasts`;
  return `; ${said} and ${first === last ? "does" : "do"} not count as reached`;
}
