import type {ProgressStatus} from "../contract/tables.js";
import {elapsedShare, linearSchedule} from "./linear-schedule.js";
import type {RuleInput} from "./rule.js";
import {ACCELERATE, MOVING_AWAY, ON_TRACK} from "./thresholds.js";

/** A value past which the status of the linear schedule would be another one. */
export interface Flip {
  status: ProgressStatus;
  value: number;
  /** That value less the latest one, in the measure's unit. */
  distance: number;
}

/**
 * Returns the nearest value ahead and the nearest behind at which the status would change, so that a reader sees how far a verdict
 * is from flipping: the better one first, then the worse.
 *
 * Empty without a target, without time passed, or where the target equals the baseline.
 * @example flips({baseline: {year: 2017, value: 12.2}, latest: {year: 2023, value: 10.9}, target: {year: 2029, value: 8}, better: "lower", …})
 * // [{status: "on track", value: 10.205, distance: -0.695}, {status: "off track", value: 10.94, distance: 0.04}]
 */
export function flips(input: RuleInput): Flip[] {
  const {baseline, latest, target} = input;
  const elapsed = elapsedShare(input);
  if (target === null || elapsed === null || target.value === baseline.value) return [];
  const way = target.value - baseline.value;
  const edges = [MOVING_AWAY, ACCELERATE, ON_TRACK].map((ratio) => baseline.value + ratio * elapsed * way);
  const found = [...edges, target.value].map((value) => ({value, distance: value - latest.value}));
  return [1, -1].flatMap((side) => nearestFlip(input, found, side * Math.sign(way)) ?? []);
}

function nearestFlip(input: RuleInput, edges: {value: number; distance: number}[], side: number): Flip | null {
  const now = linearSchedule(input).status;
  const onSide = edges.filter(({distance}) => distance * side >= 0);
  for (const {value, distance} of onSide.sort((a, b) => Math.abs(a.distance) - Math.abs(b.distance))) {
    // A hair past the edge, because an edge itself belongs to the better side.
    const past = value + side * Math.max(1e-9, Math.abs(value) * 1e-6);
    const {status} = linearSchedule({...input, latest: {...input.latest, value: past}});
    if (status !== null && status !== now) return {status, value, distance};
  }
  return null;
}
