import type {Border} from "./border-key.js";
import {FAILS, type TripChoice} from "./trip-choice.js";
import type {TripIndex} from "./trip-index.js";

/** What crossings spent on an activity. The hours are those at the stops: ways between stops belong to no activity. */
export interface ActivityCost {
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

/** An activity over all crossings of a choice, with its part of all their hours; null where these are nil. */
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

interface Sums {
  n: number;
  hours: number;
  paid_n: number;
  usd: number;
}

/**
 * Returns what the crossings of a choice spent their time and money on.
 *
 * In: the marks of the crossings, the parts that count and the choice; the chosen activity is not asked of the crossings
 * but of their stops.
 * @example activityCosts(index, marks.crossings, EVERY, {activity: ["B"]}).stops[0]?.hours
 */
export function activityCosts(index: TripIndex, marks: Uint16Array, parts: number, choice: TripChoice): ActivityCosts {
  const words = index.table.dictionaries.activity;
  const {visits, by_border} = index;
  const counted = parts & ~FAILS.activity;
  const whole = words.map((): Sums => ({n: 0, hours: 0, paid_n: 0, usd: 0}));
  const stops: StopCost[] = [];
  for (let group = 0; group < by_border.keys.length; group++) {
    const {bcp, direction, mode} = index.borders[group]!;
    for (let activity = 0; activity < words.length; activity++) {
      const sums = sumsOf(visits, group * visits.activities + activity, marks, counted);
      if (sums.n === 0) continue;
      const all = whole[activity]!;
      all.n += sums.n;
      all.hours += sums.hours;
      all.paid_n += sums.paid_n;
      all.usd += sums.usd;
      if (choice.activity === undefined || choice.activity.includes(words[activity]!))
        stops.push(toStop(bcp, direction, mode, words[activity]!, sums));
    }
  }
  const hours = whole.reduce((sum, all) => sum + all.hours, 0);
  const split = whole.flatMap((all, activity) => (all.n === 0 ? [] : [toShare(words[activity]!, all, hours)]));
  return {split, stops};
}

function sumsOf(
  {starts, crossing, hours, cost_usd}: TripIndex["visits"],
  cell: number,
  marks: Uint16Array,
  parts: number
): Sums {
  const end = starts[cell + 1]!;
  let n = 0;
  let sum = 0;
  let paid_n = 0;
  let paid = 0;
  for (let row = starts[cell]!; row < end; row++) {
    if ((marks[crossing[row]!]! & parts) !== 0) continue;
    const usd = cost_usd[row]!;
    n++;
    sum += hours[row]!;
    if (!Number.isNaN(usd)) {
      paid_n++;
      paid += usd;
    }
  }
  return {n, hours: sum, paid_n, usd: paid};
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
