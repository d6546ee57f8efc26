import {language} from "../../language/language.js";
import {text} from "../../language/text.js";
import {formatNumber} from "../../wording/format-figure.js";
import type {Estimate} from "../bootstrap-interval.js";
import type {BeforeAfterResult, Contrast} from "./compare-crossings.js";

type Unit = "TFI1" | "TFI2";

const UNITS = {TFI1: "hours", TFI2: "usd"};

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
  const {indicator} = question;
  const count = compared.filter((row) => row.taken).length;
  const name = nameOf(chosen.bcp);
  const said = text("change-said", {
    kind: `${indicator}-${moved(chosen.own.change.value)}`,
    where: whereWords(name, question),
    before: amountText(chosen.before.mean, indicator),
    after: amountText(chosen.after.mean, indicator),
    change: contrastWords(chosen.own, indicator)
  });
  const sentences = [said];
  if (pooled !== null) {
    const kind = `${count === 1 ? "one" : "other"}-${moved(pooled.change.value)}`;
    sentences.push(text("change-others", {kind, count, change: contrastWords(pooled, indicator)}));
  }
  if (difference !== null) {
    const {value, low, high} = difference.change;
    const isShown = low === null || high === null || low > 0 || high < 0;
    const signed = `${value > 0 ? "+" : value < 0 ? "−" : ""}${amountText(Math.abs(value), indicator)}`;
    const change = [unitInterval(signed, difference.change, indicator), ...relativeParts(difference)].join(clauseGap());
    sentences.push(text(isShown ? "change-difference" : "change-difference-none", {name, change}));
  }
  return sentences;
}

function whereWords(name: string, {direction, mode}: BeforeAfterResult["question"]): string {
  return text("change-where", {
    name,
    mode: text("trips-mode", {mode}),
    direction: direction === null ? text("change-both-directions") : text("trips-direction", {direction})
  });
}

/** Returns hours or dollars as words. @example amountText(4.13, "TFI1") // "4.1 hours" */
export function amountText(value: number, indicator: Unit): string {
  return indicator === "TFI1"
    ? text("borders-hours", {amount: formatNumber(value, "hours")})
    : text("places-dollars", {amount: formatNumber(value, "usd")});
}

/** Returns a relative change as percent with its sign. @example percentText(-0.251) // "−25%" */
export function percentText(value: number): string {
  const percent = Math.round(100 * value);
  const share = text("places-percent", {share: Math.abs(percent)});
  return `${percent > 0 ? "+" : percent < 0 ? "−" : ""}${share}`;
}

/** Returns the ends of an interval, both with their signs; "" where there is none. @example intervalText(change, percentText) // "−41% to −24%" */
export function intervalText({low, high}: Estimate, format: (value: number) => string): string {
  return low === null || high === null ? "" : text("change-interval", {from: format(low), to: format(high)});
}

function contrastWords(contrast: Contrast, indicator: Unit): string {
  const amount = amountText(Math.abs(contrast.change.value), indicator);
  return [unitInterval(amount, contrast.change, indicator), ...relativeParts(contrast)].join(clauseGap());
}

function clauseGap(): string {
  return language() === "zh" ? "，" : ", ";
}

function unitInterval(amount: string, change: Estimate, indicator: Unit): string {
  const unit = UNITS[indicator];
  const interval = intervalText(change, (value) => `${value > 0 ? "+" : ""}${formatNumber(value, unit)}`);
  return interval === "" ? amount : text("change-interval-of", {amount, interval});
}

function relativeParts({relative}: Contrast): string[] {
  if (relative === null) return [];
  const interval = intervalText(relative, percentText);
  const amount = percentText(relative.value);
  return [interval === "" ? amount : text("change-bracketed", {amount, interval})];
}

function moved(change: number): "fell" | "rose" | "went" {
  return change < 0 ? "fell" : change > 0 ? "rose" : "went";
}
