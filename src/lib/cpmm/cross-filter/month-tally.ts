import type {Tally} from "./kept-rows.js";

/** One row per month, from the first that a trip started in: trips of the choice, and their crossings of it. */
export interface MonthCounts {
  trips: Uint32Array;
  crossings: Uint32Array;
}

/** Counts by month of a trip's start. */
export interface MonthTally extends Tally {
  counts(): Uint32Array;
}

/** Returns a tally of crossings by month, at first nil. In: the month of each trip, how many there are, the trip of each crossing. */
export function crossingMonths(month: Uint16Array, months: number, trip: Uint32Array): MonthTally {
  const counts = new Uint32Array(months);
  return {
    state: [counts],
    move({rows, length}, by) {
      for (let i = 0; i < length; i++) counts[month[trip[rows[i]!]!]!]! += by;
    },
    counts: () => counts.slice()
  };
}

/** Returns a tally of the trips that cross, by month, from their crossings: a trip with one or more of them is one. */
export function crossedTripMonths(month: Uint16Array, months: number, trip: Uint32Array): MonthTally {
  const counts = new Uint32Array(months);
  const crossings = new Uint32Array(month.length);
  return {
    state: [counts, crossings],
    move({rows, length}, by) {
      // A trip comes in with its first crossing, and goes out with its last.
      const last = by === 1 ? 1 : 0;
      for (let i = 0; i < length; i++) {
        const t = trip[rows[i]!]!;
        crossings[t]! += by;
        if (crossings[t] === last) counts[month[t]!]! += by;
      }
    },
    counts: () => counts.slice()
  };
}

/** Returns a tally of trips by month, of those that have a unit: `starts` of `TripUnits`. */
export function tripMonths(month: Uint16Array, months: number, starts: Uint32Array): MonthTally {
  const counts = new Uint32Array(months);
  return {
    state: [counts],
    move({rows, length}, by) {
      for (let i = 0; i < length; i++) {
        const t = rows[i]!;
        if (starts[t + 1]! > starts[t]!) counts[month[t]!]! += by;
      }
    },
    counts: () => counts.slice()
  };
}
