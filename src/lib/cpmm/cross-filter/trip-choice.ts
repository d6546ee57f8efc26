/** A range of months, both ends in it, each as `year * 12 + month - 1`. */
export type MonthRange = readonly [from: number, to: number];
/** A range of hours: from the first, below the second, which may be Infinity. */
export type HourRange = readonly [from: number, below: number];

/**
 * What is kept of the trips; a part that is not named keeps all.
 *
 * Mode, goods and months are of the trip. Corridor and country are of the crossing for what is measured at a border, and
 * of the way for speeds. BCP, direction, hours and activity choose crossings (an activity: those at which it was
 * recorded), and for speeds the whole trips that crossed so, as in `tripUnitSql`.
 * `other_months` is the second period of a comparison, `months` the first.
 */
export interface TripChoice {
  mode?: readonly string[];
  goods?: readonly string[];
  corridor?: readonly string[];
  country?: readonly string[];
  bcp?: readonly string[];
  direction?: readonly string[];
  activity?: readonly string[];
  months?: MonthRange;
  hours?: HourRange;
  other_months?: MonthRange;
}

/** The bit that each part of a choice has where a crossing or a way fails it. */
export const FAILS = {
  mode: 1,
  goods: 2,
  corridor: 4,
  country: 8,
  bcp: 16,
  direction: 32,
  activity: 64,
  months: 128,
  hours: 256,
  other_months: 512
} as const;

/** Every part that a view obeys; the second period is of the comparison alone. */
export const EVERY = 511;

/** The same with the second period in place of the first. */
export const SECOND = (EVERY & ~FAILS.months) | FAILS.other_months;

/** Whether a choice picks crossings, so that speeds are those of the whole trips that crossed so. */
export function picksCrossings({bcp, direction, activity, hours}: TripChoice): boolean {
  return [bcp, direction, activity, hours].some((part) => part !== undefined);
}

/** Returns a month as a number that can be counted with. @example toMonth(2023, 1) // 24276 */
export function toMonth(year: number, month: number): number {
  return year * 12 + month - 1;
}
