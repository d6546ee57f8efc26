import {formatNumber} from "../../wording/format-figure.js";
import type {Estimate} from "../bootstrap-interval.js";
import type {BeforeAfterResult, Contrast} from "./compare-crossings.js";

type Unit = "TFI1" | "TFI2";

/**
 * Returns an answer as sentences: the change with its interval, the comparison's, the difference. Empty where no change
 * is computed; `beforeAfterCautions` then says why.
 *
 * @example beforeAfterSentences(answer, (bcp) => names[bcp]) // ["At Chaman (road, outbound) the time to cross fell
 *   from 16.4 hours to 12.3 hours on average, by 4.1 hours (…", …]
 */
export function beforeAfterSentences(answer: BeforeAfterResult, nameOf: (bcp: string) => string): string[] {
  const {chosen, question, pooled, difference, compared} = answer;
  if (chosen.own === null || chosen.before === null || chosen.after === null) return [];
  const {indicator, direction, mode} = question;
  const what = indicator === "TFI1" ? "the time to cross" : "the cost of crossing";
  const taken = compared.filter((row) => row.taken).length;
  const name = nameOf(chosen.bcp);
  const where = `${name} (${mode}, ${direction ?? "both directions"})`;
  const means = `from ${amountText(chosen.before.mean, indicator)} to ${amountText(chosen.after.mean, indicator)}`;
  const change = contrastWords(chosen.own, indicator);
  const sentences = [`At ${where} ${what} ${moved(chosen.own.change.value)} ${means} on average, by ${change}.`];
  if (pooled !== null) {
    const where =
      taken === 1 ? "At the one similar crossing compared" : `Across the ${taken} similar crossings compared`;
    sentences.push(`${where} it ${moved(pooled.change.value)} by ${contrastWords(pooled, indicator)}.`);
  }
  if (difference !== null) {
    const {value, low, high} = difference.change;
    const isShown = low === null || high === null || low > 0 || high < 0;
    const signs = difference.relative === null ? "" : `, ${relativeWords(difference.relative)}`;
    const amount = `${value > 0 ? "+" : value < 0 ? "−" : ""}${amountText(Math.abs(value), indicator)}${unitInterval(difference.change)}${signs}`;
    sentences.push(
      `Compared with them, the change at ${name} is ${amount}${isShown ? "" : "; the interval includes no change"}.`
    );
  }
  return sentences;
}

/** Returns hours or dollars as words. @example amountText(4.13, "TFI1") // "4.1 hours" */
export function amountText(value: number, indicator: Unit): string {
  return indicator === "TFI1" ? `${formatNumber(value, "hours")} hours` : `$${formatNumber(value, "usd")}`;
}

/** Returns a relative change as percent with its sign. @example percentText(-0.251) // "−25 %" */
export function percentText(value: number): string {
  const percent = Math.round(100 * value);
  return `${percent > 0 ? "+" : percent < 0 ? "−" : ""}${Math.abs(percent)}%`;
}

/** Returns the ends of an interval, both with their signs; "" where there is none. @example intervalText(change, percentText) // "−41 % to −24 %" */
export function intervalText({low, high}: Estimate, format: (value: number) => string): string {
  return low === null || high === null ? "" : `${format(low)} to ${format(high)}`;
}

function contrastWords({change, relative}: Contrast, indicator: Unit): string {
  const amount = `${amountText(Math.abs(change.value), indicator)}${unitInterval(change)}`;
  return relative === null ? amount : `${amount}, ${relativeWords(relative)}`;
}

function unitInterval(change: Estimate): string {
  const words = intervalText(change, (value) => `${value > 0 ? "+" : ""}${formatNumber(value, "hours")}`);
  return words === "" ? "" : ` (95% interval ${words})`;
}

function relativeWords(relative: Estimate): string {
  const words = intervalText(relative, percentText);
  return `${percentText(relative.value)}${words === "" ? "" : ` (${words})`}`;
}

function moved(change: number): string {
  return change < 0 ? "fell" : change > 0 ? "rose" : "went";
}
