import {type Language, LOCALES, language} from "../language/language.js";
import {QUALITY_EN} from "../quality/quality-words.js";
import {REASONS_RU, REASONS_ZH} from "./reason-words-translated.js";

/** Why a status is as it is, clause by clause; `{…}` is filled. What begins with `; ` or `, ` goes on from a clause before it. */
const REASONS_EN = {
  ...QUALITY_EN,
  no_target: "no target is set",
  no_time: "no time lies between the baseline and the value, or the baseline and the target",
  met: "the target is met",
  way: "{way} of the way in {time} of the time",
  due: "; the target's year has come and it is not met",
  kept: "the target equals the baseline, and the value keeps to it",
  not_kept: "the target equals the baseline, and the value has fallen behind it",
  rank_same: "the rank is unchanged",
  rank_gained: "{places} gained",
  rank_lost: "{places} lost",
  to_gain: " of {count} to gain",
  count_met: "{count} of {target}: the target is met",
  count_not_begun: "{count} of {target}: not begun",
  count_none: "{count} of {target}: none since the baseline",
  count_begun: "{count} of {target}: begun; {reason}",
  reported: "reported: {words}",
  none_ahead: "no dated target lies ahead",
  next_same: "the next target equals the baseline: there is no way to measure",
  opsys: "{ratio} of the way to {value} in {year}",
  opsys_colors: "; the rule's color limits are not published",
  over_members: "; over the {count} members that have both years: {before} in {from}, {after} in {to}",
  growth_better: "{rate}% a year better",
  growth_worse: "{rate}% a year worse",
  unchanged: "unchanged from {from} to {to}",
  rank_up: "{places} up from {from} to {to}",
  rank_down: "{places} down from {from} to {to}",
  change_up: "up {size} a year from {from} to {to}",
  change_down: "down {size} a year from {from} to {to}",
  points: "{size} points",
  is_better: ", which is better",
  is_worse: ", which is worse",
  forecast: "; the figure of {first} is a forecast and does not count as reached",
  forecasts: "; the figures of {first} to {last} are forecasts and do not count as reached",
  open_target: "the PRF leaves the target open (#)",
  no_target_year: "the PRF states no target for this year",
  begun: "begun: {count} in {year}",
  not_begun: "not begun in {year}",
  at_least: "at least {value}",
  no_change: "no change is measured, as {why}",
  bound_least: "at least {value} in {year} against {before} in {from}",
  bound_below: "below {value} in {year} against {before} in {from}",
  other_members:
    "the figures of {from} and {to} are of other members or of another release, and too few members have both",
  no_figure: "there is no figure of {year}",
  no_figure_series:
    "there is no figure of {year} in this series, and the published baseline of {published} may be another reading",
  from_bound: "; measured from {value}, as the baseline is published as {published}",
  canada: "; {reason}, which Statistics Canada would call “{label}”",
  published_is: "; the published baseline is {published}",
  from_publisher: "; measured from the publisher's figure of {year}, as the PRF states no baseline",
  from_figure: "; measured from {value}, the publisher's figure of {year}; the published baseline is {published}",
  other_direction: ", from which the direction would be another",
  inapplicable: "the PRF says “not applicable” for this milestone",
  would_be: ", from which it would be “{status}”",
  is_least: "; the value is a bound (at least {value}), and the status is that of {value}",
  is_below: "; the value is a bound (below {value}), and the status is that of {value}",
  no_baseline: "the PRF states no baseline",
  other_reading: "the published baseline of {published} may be another reading",
  no_pace: "no pace so far can be told: {why}, and the sources have no figure of {year}",
  met_no_pace: "the target is met; {why}",
  not_met_no_pace: "the target is not met; {why}",
  neither: "neither a baseline nor a value up to {year}",
  none_after: "no value after {from} up to {year}",
  few_reported: "; in {year} only {count} of {all} members reported, too few for a figure",
  in_words: "; reported in words for {year}, without a number",
  other_index: "; the {index} gives {value} for {year}, and as another index it is not compared",
  rate_itself: "the measure is a rate itself, and the rule takes a rate of growth",
  no_growth: "no rate of growth: the baseline or value is zero, or their signs differ",
  no_growth_target: "no rate of growth: the target is zero, or its sign differs from the baseline's",
  needed_zero: "the target equals the baseline: the needed rate is zero",
  grew: "grew at {ratio} of the needed rate",
  experts: "rates of growth are left to experts",
  latest_meets: "the latest value meets the target",
  near_end: "within one point of the end of the scale",
  no_way: "the target equals the baseline: there is no way to measure",
  covers: "at this growth the value of {year} covers {percent}% of the way",
  wrong_way: "the mean change runs the wrong way or is zero",
  missed: "at the mean change of the last {years} years {percent}% of the rest is missed in {year}",
  both_right: "the five-year mean runs the right way, the last change the right way",
  mean_right: "the five-year mean runs the right way, the last change the wrong way",
  last_right: "the five-year mean runs the wrong way, the last change the right way",
  both_wrong: "the five-year mean runs the wrong way, the last change the wrong way",
  needs_years: "the rule needs {years} yearly changes, and {known} of the last {years} are known",
  "substantial progress": "substantial progress",
  "moderate progress": "moderate progress",
  "negligible progress": "negligible progress",
  "negative progress": "negative progress",
  yes: "yes",
  "in progress": "in progress",
  no: "no"
};

/** A clause of a reason. */
export type ReasonId = keyof typeof REASONS_EN;

const REASONS: Readonly<Record<Language, Readonly<Record<ReasonId, string>>>> = {
  en: REASONS_EN,
  zh: REASONS_ZH,
  ru: REASONS_RU
};

const PLACES: Readonly<Record<Language, Partial<Record<Intl.LDMLPluralRule, string>>>> = {
  en: {one: "place", other: "places"},
  zh: {other: "位"},
  ru: {one: "место", few: "места", many: "мест", other: "места"}
};

/**
 * Returns a clause of a reason in the language that is being written; tables are computed in English. Numbers among the values are written as
 * they are, with the language's decimal sign.
 *
 * @example reasonWords("way", {way: "48%", time: "50%"}) // "48% of the way in 50% of the time"
 */
export function reasonWords(id: ReasonId, values: Readonly<Record<string, string | number>> = {}): string {
  return REASONS[language()][id].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]!;
    return typeof value === "number" ? decimalSign(String(value)) : value;
  });
}

/** Returns the id of a text that is one, for words that rules have of their own: `in progress`. Null for any other. */
export function toReasonId(text: string): ReasonId | null {
  return Object.hasOwn(REASONS_EN, text) ? (text as ReasonId) : null;
}

/** Returns a number's digits with the decimal sign of the language that is being written. @example decimalSign("23.4") // "23.4", "23,4" */
export function decimalSign(digits: string): string {
  return language() === "ru" ? digits.replace(".", ",") : digits;
}

/** Returns a number of places of a rank. @example placesWords(21) // "21 places", "21 место" */
export function placesWords(count: number): string {
  const own = language();
  const form = new Intl.PluralRules(LOCALES[own]).select(count);
  const word = PLACES[own][form] ?? PLACES[own].other!;
  return own === "zh" ? `${count}${word}` : `${count} ${word}`;
}
