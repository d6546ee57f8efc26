import type {Measure, Milestone} from "../contract/framework.js";
import type {OwnGap} from "./gaps.js";

/** One reading of where a measure is not specific or not relevant, with the slip of the framework that shows it. */
export interface SmartReading {
  result: string;
  /** Null: every measure of the result. */
  measure: string | null;
  letter: "S" | "M" | "R";
  reason: string;
  /** Id in data/prf/<edition>/slips.csv, where the words stand; null where the indicator's own words show it. */
  slip: string | null;
}

const reading = (
  letter: SmartReading["letter"],
  result: string,
  measure: string | null,
  slip: string | null,
  reason: string
): SmartReading => ({result, measure, letter, reason, slip});

/**
 * Where the words of a measure leave open what is counted (S, M) or measure something else than the result says (R): our
 * reading, 2026, each with its evidence. Whether a target can be reached (A) and has a date (T) follows from the
 * milestones and is not listed.
 */
export const SMART_READINGS: readonly SmartReading[] = [
  reading(
    "S",
    "EFS-CO",
    "meetings-high-level",
    "efs-co-indicator",
    "the baseline counts participation, the targets ask for a share of participants: two quantities"
  ),
  reading("S", "EFS-OP1", "dialogues", "efs-op1-forum", "the baseline counts dialogues, the target counts forums"),
  reading("S", "EFS-OP2", "reports", "efs-op2-one-report", "the English prints #, the Chinese prints 1"),
  reading("S", "TRD-OC1", "fuel-rest", "trd-oc1-targets", "the target does not say whether fuel or non-fuel is meant"),
  reading(
    "S",
    "TRD-OC1",
    "nonfuel-rest",
    "trd-oc1-targets",
    "the target does not say whether fuel or non-fuel is meant"
  ),
  reading(
    "S",
    "TRD-OP1",
    "top-five",
    null,
    "at which level of the Harmonized System a product is counted is not said; headings and chapters give different shares"
  ),
  reading(
    "R",
    "TSM-OC1",
    null,
    "tsm-oc1-source",
    "the index of the baseline ended in 2019 and its successor is another index; a rank also moves when others do"
  ),
  reading("S", "TSM-OP1", null, "tsm-op1-columns", "the two milestones name different things"),
  reading("S", "ECD-OC1", "countries", "ecd-oc1-indicator", "the indicator names no quantity; the baseline does"),
  reading(
    "S",
    "ECD-OC1",
    "trade-growth",
    "ecd-oc1-trade",
    "which corridors are designated, and which trade is along them, is not said"
  ),
  reading("S", "ECD-OP2", null, "ecd-op2-columns", "the two milestones name different things"),
  reading(
    "S",
    "TRP-OC1",
    null,
    "trp-oc1-average",
    "the indicator asks for each corridor, the baseline gives one average"
  ),
  reading(
    "S",
    "TRP-OP1",
    null,
    "trp-op1-average",
    "the indicator asks for corridors, countries and crossings, the baseline gives one average"
  ),
  reading("R", "TRP-OP2", null, "trp-op2-source", "the source that the row names prints no speed; CPMM does"),
  reading(
    "S",
    "ENG-OC1",
    "renewable-share",
    "eng-oc1-definition",
    "the share of what is not said; four readings differ"
  ),
  reading(
    "R",
    "ENG-OC1",
    "renewable-share",
    "eng-oc1-definition",
    "the only definitions that give less than 1% leave hydropower out"
  ),
  reading(
    "M",
    "AGR-OC1",
    "standards-adopted",
    "agr-oc1-yes-no",
    "the baseline is the words “very limited compliance”, the target a yes or no: neither can be held against the other"
  ),
  reading(
    "S",
    "WTR-OC1",
    "countries",
    "wtr-oc1-measures",
    "the indicator counts road maps and measures, the baseline road maps alone"
  ),
  reading("S", "HLT-OP1", "solutions", "hlt-op1-columns", "what counts as a joint solution is not said"),
  reading(
    "S",
    "HLT-OP2",
    "participants",
    null,
    "the indicator counts officials trained, the sector reports participants of meetings"
  )
];

/**
 * Returns which letters of SMART (specific, measurable, achievable, relevant, time-bound) a measure fails, and why.
 *
 * S, M and R come from the list of readings. A fails where no milestone asks for a number or a condition, or only for what
 * the baseline was already: nothing says what would have to be reached. T fails where no milestone prints any target, set
 * or to be set: nothing says by when.
 * @example smartGaps(measure, milestones).map(({detail}) => detail) // ["S", "A"]
 */
export function smartGaps(measure: Measure, milestones: readonly Milestone[]): OwnGap[] {
  const read = SMART_READINGS.filter(
    (row) => row.result === measure.result && (row.measure === null || row.measure === measure.measure)
  ).map(({letter, reason}) => smartGap(letter, reason));
  return [...read, ...achievable(measure, milestones), ...timeBound(milestones)];
}

function achievable({baseline_value}: Measure, milestones: readonly Milestone[]): OwnGap[] {
  const set = milestones.filter(({status}) => status === "set");
  if (set.length === 0) return [smartGap("A", "no milestone holds a number or a condition, so nothing can be reached")];
  const isStandstill = set.every(({value, sign}) => value !== null && value === baseline_value && sign === null);
  return isStandstill ? [smartGap("A", `the only target set is the baseline itself, ${baseline_value}`)] : [];
}

function timeBound(milestones: readonly Milestone[]): OwnGap[] {
  const hasDate = milestones.some(({status}) => status === "set" || status === "unset");
  return hasDate ? [] : [smartGap("T", "no target is printed under any year")];
}

function smartGap(detail: "S" | "M" | "A" | "R" | "T", reason: string): OwnGap {
  return {kind: "smart", detail, milestone: null, printed: null, reason, owner: "framework"};
}
