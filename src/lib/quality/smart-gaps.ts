import type {Measure, Milestone, SmartReading} from "../contract/framework.js";
import type {UnassignedGap} from "./gaps.js";

/**
 * Returns which letters of SMART (specific, measurable, achievable, relevant, time-bound) a measure fails, and why.
 *
 * S, M and R come from the readings of the framework's words, our own, each with its evidence. A fails where no
 * milestone asks for a number or a condition, or only for what
 * the baseline was already: nothing says what would have to be reached. T fails where no milestone prints any target, set
 * or to be set: nothing says by when.
 * @example smartGaps(measure, milestones, framework.smart_readings).map(({detail}) => detail) // ["S", "A"]
 */
export function smartGaps(
  measure: Measure,
  milestones: readonly Milestone[],
  readings: readonly SmartReading[]
): UnassignedGap[] {
  const read = readings
    .filter((row) => row.result === measure.result && (row.measure === null || row.measure === measure.measure))
    .map(({letter, reason}) => smartGap(letter, reason));
  return [...read, ...achievable(measure, milestones), ...timeBound(milestones)];
}

function achievable({baseline_value}: Measure, milestones: readonly Milestone[]): UnassignedGap[] {
  const set = milestones.filter(({status}) => status === "set");
  if (set.length === 0) return [smartGap("A", "no milestone holds a number or a condition, so nothing can be reached")];
  const isStandstill = set.every(({value, sign}) => value !== null && value === baseline_value && sign === null);
  return isStandstill ? [smartGap("A", `the only target set is the baseline itself, ${baseline_value}`)] : [];
}

function timeBound(milestones: readonly Milestone[]): UnassignedGap[] {
  const hasDate = milestones.some(({status}) => status === "set" || status === "unset");
  return hasDate ? [] : [smartGap("T", "no target is stated for any year")];
}

function smartGap(detail: "S" | "M" | "A" | "R" | "T", reason: string): UnassignedGap {
  return {kind: "smart", detail, milestone: null, printed: null, reason, owner: "framework"};
}
