import type {Tally} from "./kept-rows.js";
import type {Border, BorderVisits, TripIndex} from "./trip-index.js";

/** What crossings spent on an activity. The hours are those at the stops: legs between stops belong to no activity. */
interface ActivityCost {
  /** A to P; null: hours at the border without a code. */
  activity: string | null;
  /** Crossings that had it. */
  crossings: number;
  hours: number;
  /** Over the crossings that had it. */
  mean_hours: number;
  /** Crossings whose payments for it were recorded, what they add up to, and their mean; null for none. */
  paid_crossings: number;
  usd: number | null;
  mean_usd: number | null;
}

/** An activity over all crossings of a choice, with its share of all their hours; null where these are zero. */
export type ActivityShare = ActivityCost & {share: number | null};

/** An activity at a BCP, in a direction, by a mode. Its crossings are trips: a trip crosses a BCP once in a direction. */
export type StopCost = ActivityCost & Border;

/** Both views of what borders cost, from one pass. */
export interface ActivityCosts {
  /** By activity, whatever activity was chosen: the split of `activitySql`. */
  split: ActivityShare[];
  /** By BCP, direction, mode and the chosen activities. */
  stops: StopCost[];
}

/**
 * Returns what the crossings of a choice spent their time and money on.
 *
 * In: the tally of the crossings that the choice keeps, whatever activity was chosen: that is asked of their stops. `chosen`
 * are the activities that `stops` has; null for all.
 * @example activityCosts(index, tally.sums, ["B"]).stops[0]?.hours
 */
export function activityCosts(index: TripIndex, sums: Float64Array, chosen: readonly string[] | null): ActivityCosts {
  const words = index.table.dictionaries.activity;
  const whole = words.map((): Sums => ({n: 0, hours: 0, paid_n: 0, usd: 0}));
  const stops: StopCost[] = [];
  for (let group = 0, at = 0; group < index.borders.length; group++) {
    const {bcp, direction, mode} = index.borders[group]!;
    for (let activity = 0; activity < words.length; activity++, at += ACTIVITY_SUMS) {
      if (sums[at] === 0) continue;
      const cell = {n: sums[at]!, hours: sums[at + 1]!, paid_n: sums[at + 2]!, usd: sums[at + 3]!};
      const all = whole[activity]!;
      all.n += cell.n;
      all.hours += cell.hours;
      all.paid_n += cell.paid_n;
      all.usd += cell.usd;
      if (chosen === null || chosen.includes(words[activity]!))
        stops.push(toStop(bcp, direction, mode, words[activity]!, cell));
    }
  }
  const hours = whole.reduce((sum, all) => sum + all.hours, 0);
  const split = whole.flatMap((all, activity) => (all.n === 0 ? [] : [toShare(words[activity]!, all, hours)]));
  return {split, stops};
}

interface Sums {
  n: number;
  hours: number;
  paid_n: number;
  usd: number;
}

// Written out: there are thousands of these at each turn of a brush, and spreading one object into another is slow.
function toStop(bcp: string, direction: string | null, mode: string, word: string, sums: Sums): StopCost {
  const {n, hours, paid_n, usd} = sums;
  return {
    bcp,
    direction,
    mode,
    activity: word || null,
    crossings: n,
    hours,
    mean_hours: hours / n,
    paid_crossings: paid_n,
    usd: paid_n === 0 ? null : usd,
    mean_usd: paid_n === 0 ? null : usd / paid_n
  };
}

function toShare(word: string, {n, hours, paid_n, usd}: Sums, all_hours: number): ActivityShare {
  return {
    activity: word || null,
    crossings: n,
    hours,
    mean_hours: hours / n,
    paid_crossings: paid_n,
    usd: paid_n === 0 ? null : usd,
    mean_usd: paid_n === 0 ? null : usd / paid_n,
    share: all_hours === 0 ? null : hours / all_hours
  };
}

/** What crossings spent, by group of them and activity. The cell of group g and activity a is `g * activities + a`. */
interface ActivityTally extends Tally {
  /** Of each cell `ACTIVITY_SUMS` numbers: crossings, hours, crossings with payments, dollars. */
  sums: Float64Array;
}

/** Numbers of a cell. */
const ACTIVITY_SUMS = 4;

/** Returns an empty tally of what crossings spent. In: the group of each crossing, how many groups and activities there are. */
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
