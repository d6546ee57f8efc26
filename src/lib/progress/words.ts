import type {Measure} from "../framework.js";
import {type Point, signOf} from "./rule.js";

/** Returns a number for a sentence: at most four significant digits, a true minus. @example describeNumber(-4.5678) // "−4.568" */
export function describeNumber(value: number): string {
  return String(Number(value.toPrecision(4))).replace("-", "−");
}

/** Returns growth in the better direction in words. @example describeGrowth(-0.0215) // "2.2 % a year worse" */
export function describeGrowth(growth: number): string {
  return `${Math.abs(Math.round(growth * 1000) / 10)} % a year ${growth < 0 ? "worse" : "better"}`;
}

/** Returns the change from one point to another in words: `0.28 % of GDP a year worse than in 2016`. */
export function describeChange(measure: Measure, from: Point, to: Point): string {
  const change = to.value - from.value;
  if (change === 0) return `unchanged since ${from.year}`;
  if (measure.type === "rank") return `${Math.abs(change)} places ${change < 0 ? "up" : "down"} since ${from.year}`;
  const years = to.year - from.year;
  const word = measure.better === "lower" || measure.better === "higher" ? wordOf(change, measure.better) : "other";
  const unit =
    measure.type === "growth_rate" || measure.unit === "%"
      ? " points"
      : measure.type === "count"
        ? ""
        : ` ${measure.unit}`;
  return `${describeNumber(change / years)}${unit} a year, ${word} than in ${from.year}`;
}

function wordOf(change: number, better: "higher" | "lower"): string {
  return change * signOf(better) > 0 ? "better" : "worse";
}
