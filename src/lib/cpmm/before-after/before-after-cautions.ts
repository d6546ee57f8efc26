import type {Estimate} from "../bootstrap-interval.js";
import {FEW_TRIPS, MIN_COMPARED, MIN_WINDOW_TRIPS, MIX_SHIFT} from "../thresholds.js";
import type {BeforeAfterResult, Contrast, CrossingChange} from "./compare-crossings.js";

/** Something a reader of a result must know, most serious first; `code` is for machines. */
interface Caution {
  code: string;
  text: string;
}

/**
 * Returns what limits a result, in plain words; empty if nothing does.
 *
 * In: an answer, and a function that gives a BCP's name.
 * Source of the warnings about the check before the date: Roth (2022), American Economic Review: Insights 4(3); about the
 * scale: Roth and Sant'Anna (2023), Econometrica 91(2).
 * @example beforeAfterCautions(answer, (bcp) => bcp).map(({text}) => text)
 */
export function beforeAfterCautions(answer: BeforeAfterResult, nameOf: (bcp: string) => string): Caution[] {
  const {chosen, compared, question} = answer;
  const name = nameOf(chosen.bcp);
  const [before, after] = [chosen.before?.trips ?? 0, chosen.after?.trips ?? 0];
  const taken = compared.filter((row) => row.taken);
  const cautions: Caution[] = [];
  const say = (code: string, text: string) => cautions.push({code, text});
  if (Math.min(before, after) < MIN_WINDOW_TRIPS) {
    say(
      "too_few_trips",
      `${name} has ${countOf(before, "trip")} before and ${after} after: with fewer than ${MIN_WINDOW_TRIPS} on either side, no change is computed.`
    );
  } else if (chosen.few_trips) {
    say(
      "few_trips",
      `Few trips: ${before} before, ${after} after. With fewer than ${FEW_TRIPS} the interval is too narrow, and a single long wait can move the mean.`
    );
  }
  if (chosen.own !== null) {
    const few = taken.filter((row) => row.few_trips).map((row) => nameOf(row.bcp));
    if (taken.length === 0)
      say(
        "no_comparison",
        "No other crossing is compared, so anything else that changed at that time is part of this figure."
      );
    else if (taken.length < MIN_COMPARED)
      say(
        "few_compared",
        `${taken.length === 1 ? "One crossing makes" : "Two crossings make"} up the whole comparison, so an event there would look like the trend.`
      );
    if (few.length > 0) say("few_compared_trips", `Fewer than ${FEW_TRIPS} trips before or after: ${few.join(", ")}.`);
    for (const caution of trendCautions(answer, name)) cautions.push(caution);
    if (
      answer.difference?.relative &&
      leavesOutZero(answer.difference.change) !== leavesOutZero(answer.difference.relative)
    )
      say(
        "scale",
        "The comparison differs between units and percent: one interval includes no change, the other does not. " +
          "The crossings are at different levels; do not rely on either alone."
      );
    if (isClear(answer.difference) && answer.unusual !== null && answer.unusual.as_large > 0)
      say(
        "not_unusual",
        `${answer.unusual.as_large} of the ${answer.unusual.of} crossings compared ${
          answer.unusual.as_large === 1 ? "differs" : "differ"
        } from the others by as much, in percent: a difference of this size can arise by chance.`
      );
  }
  cautions.push(...windowCautions(chosen, question.window_months, name));
  if (question.direction === null && mixShift(chosen) > MIX_SHIFT)
    say(
      "directions",
      `Outbound crossings were ${outboundShare(chosen.before)} of all before and ${outboundShare(chosen.after)} after: ` +
        `choose one direction, or a shift in the mix looks like a change.`
    );
  return cautions;
}

function trendCautions({difference, pre_trend}: BeforeAfterResult, name: string): Caution[] {
  if (difference === null) return [];
  if (pre_trend === null)
    return [
      {
        code: "trend_unknown",
        text:
          `Whether ${name} and the comparison moved in parallel before the date cannot be checked: ` +
          `one half of the window before it has fewer than ${MIN_WINDOW_TRIPS} trips.`
      }
    ];
  if (isClear(pre_trend))
    return [
      {
        code: "trend_apart",
        text:
          `${name} and the comparison did not move in parallel before the date: ` +
          `they were already drifting apart between the first and second half of that window. The difference after it may be the same drift.`
      }
    ];
  const {change, relative} = pre_trend;
  // Beside a difference that is not shown anyway, a weak check adds nothing.
  if (isClear(difference) && (hides(change, difference.change) || hides(relative, difference.relative)))
    return [
      {
        code: "trend_unclear",
        text: "The check before the date is weak: it could not detect a drift as large as the difference found."
      }
    ];
  return [];
}

function windowCautions({empty_months}: CrossingChange, months: number, name: string): Caution[] {
  const empty = empty_months.before + empty_months.after;
  return [
    ...(months % 12 === 0
      ? []
      : [
          {
            code: "seasons",
            text:
              `Windows of ${countOf(months, "month")} cover different seasons before and after the date. ` +
              `Seasonal effects that all crossings share cancel out in the comparison; those particular to this crossing do not.`
          }
        ]),
    ...(empty === 0
      ? []
      : [
          {
            code: "empty_months",
            text: `No trip crossed ${name} in ${emptyWords(empty_months, months)}, so the two sides may cover different seasons.`
          }
        ])
  ];
}

function emptyWords({before, after}: CrossingChange["empty_months"], months: number): string {
  if (before === 0) return `${after} of the ${months} months after`;
  return `${before} of the ${months} months before${after === 0 ? "" : ` and ${after} of those after`}`;
}

/** Whether a difference is shown, on either scale. */
function isClear(contrast: Contrast | null): boolean {
  return contrast !== null && (leavesOutZero(contrast.change) || leavesOutZero(contrast.relative));
}

function leavesOutZero(figure: Estimate | Contrast["relative"]): boolean {
  return figure !== null && figure.low !== null && figure.high !== null && (figure.low > 0 || figure.high < 0);
}

/** Whether an interval around no trend is so wide that a drift of the size of the difference lies in it. */
function hides(trend: Estimate | null, difference: Estimate | null): boolean {
  if (trend === null || difference === null || trend.low === null || trend.high === null) return false;
  return trend.low <= difference.value && difference.value <= trend.high;
}

function mixShift({before, after}: CrossingChange): number {
  if (before === null || after === null) return 0;
  return Math.abs(after.outbound / after.n - before.outbound / before.n);
}

function outboundShare(level: CrossingChange["before"]): string {
  return level === null ? "none" : `${Math.round((100 * level.outbound) / level.n)}%`;
}

function countOf(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
