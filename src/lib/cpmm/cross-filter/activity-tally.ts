import type {BorderVisits} from "./border-visits.js";
import type {Tally} from "./kept-rows.js";

/** What crossings spent, by group of them and activity. The cell of group g and activity a is `g * activities + a`. */
export interface ActivityTally extends Tally {
  /** Of each cell `ACTIVITY_SUMS` numbers: crossings, hours, crossings with payments, dollars. */
  sums: Float64Array;
}

/** Numbers of a cell. */
export const ACTIVITY_SUMS = 4;

/** Returns a tally of what crossings spent, at first nil. In: the group of each crossing, how many groups and activities there are. */
export function activityTally(
  {starts, activity, hours, cost_usd}: BorderVisits,
  of: Uint16Array,
  groups: number,
  activities: number
): ActivityTally {
  const sums = new Float64Array(groups * activities * ACTIVITY_SUMS);
  return {
    sums,
    state: [sums],
    move({rows, length}, by) {
      for (let i = 0; i < length; i++) {
        const c = rows[i]!;
        const first = of[c]! * activities;
        const end = starts[c + 1]!;
        for (let row = starts[c]!; row < end; row++) {
          const at = (first + activity[row]!) * ACTIVITY_SUMS;
          sums[at]! += by;
          sums[at + 1]! += by * hours[row]!;
          const usd = cost_usd[row]!;
          if (Number.isNaN(usd)) continue;
          sums[at + 2]! += by;
          sums[at + 3]! += by * usd;
        }
      }
    }
  };
}
