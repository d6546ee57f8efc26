import type {MeasureProgress} from "./measure-progress.js";
import {judgeByEveryRule} from "./progress.js";
import {baselineYear, latestSign, membersNote, type ProgressContext} from "./progress-context.js";
import {progressRow} from "./progress-row.js";
import {describeChange, describeNumber, forecastNote} from "./progress-wording.js";
import {ruleInput} from "./rule.js";
import {statisticsCanada} from "./statistics-canada.js";

/**
 * Returns the progress where no target is set: direction and size of the change, with Statistics Canada's word for it beside.
 *
 * The status is always `no target set`. A count without a published baseline is begun or not begun; yes/no and words are given as reported.
 * @example withoutTarget(context).row.reason // "the PRF leaves the target open (#); down 0.217 hours a year from 2017 to 2023, which is better; …"
 */
export function withoutTarget(context: ProgressContext): MeasureProgress {
  const {measure, milestone, base, latest, values} = context;
  const printed =
    milestone.status === "unset" ? "the PRF leaves the target open (#)" : "the PRF states no target for this year";
  const reported = values.find(({year, value, text}) => year === latest!.year && (value !== null || text !== null));
  if (isCountWithoutBaseline(context)) {
    const sign = reported?.sign === "≥" ? "at least " : (reported?.sign ?? "");
    const counted = `${sign}${describeNumber(latest!.value)}`;
    return plain(context, `${printed}; ${latest!.value > 0 ? `begun: ${counted}` : "not begun"} in ${latest!.year}`);
  }
  if (measure.type === "yes_no" || measure.type === "text") {
    return plain(context, reported?.text ? `${printed}; reported: ${withoutStop(reported.text)}` : printed);
  }
  if (base === null) {
    const words = reported?.text ? `; reported: ${withoutStop(reported.text)}` : "";
    return plain(context, `${printed}; no change is measured, as ${noBase(context)}${words}`);
  }
  const sign = latestSign(context);
  if (sign === "≥" || sign === "<") {
    const bound = `${sign === "≥" ? "at least" : "below"} ${describeNumber(latest!.value)} in ${latest!.year}`;
    return plain(context, `${printed}; ${bound} against ${describeNumber(base.value)} in ${base.year}`);
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
  if (now !== null)
    return `the figures of ${year} and ${latest!.year} are of other members or of another release, and too few members have both`;
  if (baseline === null) return `there is no figure of ${year}`;
  const published = `${measure.baseline_sign ?? ""}${describeNumber(baseline.value)}`;
  return `there is no figure of ${year} in this series, and the published baseline of ${published} may be another reading`;
}

/** Whether change is measured from a bound such as “<1”: no rate of growth could be taken from it. */
function isBoundBase({measure, base, baseline}: ProgressContext): boolean {
  return measure.baseline_sign !== null && base === baseline;
}

/** Statistics Canada's word for the size of the change. */
function sizeNote(context: ProgressContext): string {
  const {measure, base} = context;
  if (isBoundBase(context))
    return `; measured from ${base!.value}, as the baseline is published as ${measure.baseline_sign}${base!.value}`;
  if (measure.better === "none" || (measure.type !== "quantity" && measure.type !== "share")) return "";
  const canada = statisticsCanada(ruleInput(context, base!));
  return canada.status ? `; ${canada.reason}, which Statistics Canada would call “${canada.label}”` : "";
}

/** What change is measured from, and the published baseline beside it where that is another figure. */
function revisionNote({measure, baseline, base, now, latest}: ProgressContext): string {
  if (now === null || latest === null || base === null) return "";
  if (base !== now)
    return baseline !== null && base !== baseline
      ? `; the published baseline is ${measure.baseline_sign ?? ""}${describeNumber(baseline.value)}`
      : "";
  if (baseline === null) return `; measured from the publisher's figure of ${now.year}, as the PRF states no baseline`;
  const {baseline_sign: sign} = measure;
  if (now.value === baseline.value && sign === null) return "";
  const note =
    `; measured from ${describeNumber(now.value)}, the publisher's figure of ${now.year}; the published baseline ` +
    `is ${sign ?? ""}${describeNumber(baseline.value)}`;
  const turned = (latest.value - now.value) * (latest.value - baseline.value) <= 0;
  return turned && sign === null ? `${note}, from which the direction would be another` : note;
}

/** The reason ends without a full stop; who shows it sets one. */
function withoutStop(text: string): string {
  return text.replace(/\.$/, "");
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
