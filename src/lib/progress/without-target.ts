import {language} from "../language/language.js";
import {localName} from "../language/local-name.js";
import type {MeasureProgress} from "./measure-progress.js";
import {baselineYear, latestSign, type ProgressContext} from "./progress-context.js";
import {progressRow} from "./progress-row.js";
import {describeChange, forecastNote, fromFigureWords, measureNumber, membersNote} from "./progress-wording.js";
import {reasonWords, toReasonId} from "./reason-words.js";
import {ruleInput} from "./rule.js";
import {judgeByEveryRule} from "./rule-of-type.js";
import {statisticsCanada} from "./statistics-canada.js";

/**
 * Returns the progress where no target is set: direction and size of the change, with Statistics Canada's word for it beside.
 *
 * The status is always `no target set`. A count without a published baseline is begun or not begun; yes/no and words are given as reported.
 * @example withoutTarget(context).row.reason // "the PRF leaves the target open (#); down 0.22 hours a year from 2017 to 2023, which is better; …"
 */
export function withoutTarget(context: ProgressContext): MeasureProgress {
  const {measure, milestone, base, latest, values} = context;
  const printed = reasonWords(milestone.status === "unset" ? "open_target" : "no_target_year");
  const reported = values.find(({year, value, text}) => year === latest!.year && (value !== null || text !== null));
  if (isCountWithoutBaseline(context)) {
    const value = measureNumber(measure, latest!.value);
    const counted = reported?.sign === "≥" ? reasonWords("at_least", {value}) : `${reported?.sign ?? ""}${value}`;
    const said = reasonWords(latest!.value > 0 ? "begun" : "not_begun", {count: counted, year: latest!.year});
    return plain(context, `${printed}; ${said}`);
  }
  if (measure.type === "yes_no" || measure.type === "text") {
    return plain(context, reported?.text ? `${printed}; ${reportedWords(reported.text)}` : printed);
  }
  if (base === null) {
    const words = reported?.text ? `; ${reportedWords(reported.text)}` : "";
    return plain(context, `${printed}; ${reasonWords("no_change", {why: noBase(context)})}${words}`);
  }
  const sign = latestSign(context);
  if (sign === "≥" || sign === "<") {
    const bound = reasonWords(sign === "≥" ? "bound_least" : "bound_below", {
      value: measureNumber(measure, latest!.value),
      year: latest!.year,
      before: measureNumber(measure, base.value),
      from: base.year
    });
    return plain(context, `${printed}; ${bound}`);
  }
  const input = ruleInput(context, base);
  const notes = [membersNote(context), sizeNote(context), revisionNote(context), forecastNote(context)];
  const reason = `${printed}; ${describeChange(measure, base, input.latest)}${notes.join("")}`;
  return {
    row: progressRow(context, "direction", null, "no target set", reason),
    needed_per_year: null,
    other_rules: measure.better === "none" || isBoundBase(context) ? [] : judgeByEveryRule(input),
    flips: []
  };
}

function isCountWithoutBaseline({measure, baseline, now}: ProgressContext): boolean {
  return baseline === null && now === null && measure.type === "count";
}

/** Why there is nothing to measure from. */
function noBase({baseline, measure, now, latest}: ProgressContext): string {
  const year = baselineYear(measure);
  if (now !== null) return reasonWords("other_members", {from: year, to: latest!.year});
  if (baseline === null) return reasonWords("no_figure", {year});
  const published = measureNumber(measure, baseline.value, measure.baseline_sign);
  return reasonWords("no_figure_series", {year, published});
}

/** Whether change is measured from a bound such as “<1”: no rate of growth could be taken from it. */
function isBoundBase({measure, base, baseline}: ProgressContext): boolean {
  return measure.baseline_sign !== null && base === baseline;
}

/** Statistics Canada's word for the size of the change. */
function sizeNote(context: ProgressContext): string {
  const {measure, base} = context;
  if (isBoundBase(context))
    return reasonWords("from_bound", {
      value: base!.value,
      published: measureNumber(measure, base!.value, measure.baseline_sign)
    });
  if (measure.better === "none" || (measure.type !== "quantity" && measure.type !== "share")) return "";
  const canada = statisticsCanada(ruleInput(context, base!));
  const id = toReasonId(canada.label ?? "");
  const label = id === null ? (canada.label ?? "") : reasonWords(id);
  return canada.status ? reasonWords("canada", {reason: canada.reason, label}) : "";
}

/** What change is measured from, and the published baseline beside it where that is another figure. */
function revisionNote({measure, baseline, base, now, latest}: ProgressContext): string {
  if (now === null || latest === null || base === null) return "";
  if (base !== now)
    return baseline !== null && base !== baseline
      ? reasonWords("published_is", {published: measureNumber(measure, baseline.value, measure.baseline_sign)})
      : "";
  if (baseline === null) return reasonWords("from_publisher", {year: now.year});
  const {baseline_sign: sign} = measure;
  if (now.value === baseline.value && sign === null) return "";
  const note = fromFigureWords(measure, now, baseline.value);
  const turned = (latest.value - now.value) * (latest.value - baseline.value) <= 0;
  return turned && sign === null ? `${note}${reasonWords("other_direction")}` : note;
}

/** What was reported, in the language that is being written; the reason ends without a full stop, and who shows it sets one. */
function reportedWords(text: string): string {
  const id = toReasonId(text.replace("_", " "));
  const words = id !== null && language() !== "en" ? reasonWords(id) : localName({text_en: text}, "text", "reported");
  return reasonWords("reported", {words: words.replace(/[.。]$/, "")});
}

function plain(context: ProgressContext, reason: string): MeasureProgress {
  const said = `${reason}${forecastNote(context)}`;
  return {
    row: progressRow(context, "none", null, "no target set", said),
    needed_per_year: null,
    other_rules: [],
    flips: []
  };
}
