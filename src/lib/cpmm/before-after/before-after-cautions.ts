import {joinList} from "../../language/language.js";
import {text} from "../../language/text.js";
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
  const say = (code: string, words: string) => cautions.push({code, text: words});
  if (Math.min(before, after) < MIN_WINDOW_TRIPS) {
    say("too_few_trips", text("caution-too-few", {name, before, after, least: MIN_WINDOW_TRIPS}));
  } else if (chosen.few_trips) {
    say("few_trips", text("caution-few", {before, after, few: FEW_TRIPS}));
  }
  if (chosen.own !== null) {
    const few = taken.filter((row) => row.few_trips).map((row) => nameOf(row.bcp));
    if (taken.length === 0) say("no_comparison", text("caution-alone"));
    else if (taken.length < MIN_COMPARED) say("few_compared", text("caution-few-compared", {count: taken.length}));
    if (few.length > 0) say("few_compared_trips", text("caution-few-trips", {few: FEW_TRIPS, names: joinList(few)}));
    for (const caution of trendCautions(answer, name)) cautions.push(caution);
    if (
      answer.difference?.relative &&
      leavesOutZero(answer.difference.change) !== leavesOutZero(answer.difference.relative)
    )
      say("scale", text("caution-scale"));
    if (isClear(answer.difference) && answer.unusual !== null && answer.unusual.as_large > 0)
      say("not_unusual", text("caution-chance", {count: answer.unusual.as_large, all: answer.unusual.of}));
  }
  cautions.push(...windowCautions(chosen, question.window_months, name));
  if (question.direction === null && mixShift(chosen) > MIX_SHIFT)
    say(
      "directions",
      text("caution-directions", {before: outboundShare(chosen.before), after: outboundShare(chosen.after)})
    );
  return cautions;
}

function trendCautions({difference, pre_trend}: BeforeAfterResult, name: string): Caution[] {
  if (difference === null) return [];
  if (pre_trend === null)
    return [
      {
        code: "trend_unknown",
        text: text("caution-trend-unknown", {name, least: MIN_WINDOW_TRIPS})
      }
    ];
  if (isClear(pre_trend))
    return [
      {
        code: "trend_apart",
        text: text("caution-trend-apart", {name})
      }
    ];
  const {change, relative} = pre_trend;
  // Beside a difference that is not shown anyway, a weak check adds nothing.
  if (isClear(difference) && (hides(change, difference.change) || hides(relative, difference.relative)))
    return [
      {
        code: "trend_unclear",
        text: text("caution-trend-unclear")
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
            text: text("caution-seasons", {count: months})
          }
        ]),
    ...(empty === 0
      ? []
      : [
          {
            code: "empty_months",
            text: text("caution-empty", {name, months: emptyWords(empty_months, months)})
          }
        ])
  ];
}

function emptyWords({before, after}: CrossingChange["empty_months"], months: number): string {
  if (before === 0) return text("caution-empty-after", {after, months});
  return after === 0
    ? text("caution-empty-before", {before, months})
    : text("caution-empty-both", {before, after, months});
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
  return level === null
    ? text("trips-none")
    : text("places-percent", {share: Math.round((100 * level.outbound) / level.n)});
}
