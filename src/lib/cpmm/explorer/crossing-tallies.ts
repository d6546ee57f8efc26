import type {Tally} from "./kept-rows.js";
import type {SortedGroups} from "./sorted-groups.js";
import type {CrossingSums} from "./trip-index.js";

/** One row per group that has crossings in the choice: hours from entry to exit (TFI1) and dollars (TFI2). */
export interface HourStats {
  /** Crossings; so many trips too, since a trip crosses a BCP once in a direction. */
  n: number;
  mean_hours: number;
  q25: number;
  median: number;
  q75: number;
  p90: number;
  total_hours: number;
  /** Crossings whose payments were recorded, and their mean; null for none. */
  paid_n: number;
  mean_usd: number | null;
}

/** The hours and dollars of groups of crossings. */
interface HourTally extends Tally {
  /** By the group's number: TFI1 and TFI2 as `computeIndicators` has them. */
  rows(): (HourStats & {group: number})[];
}

/** Places are also counted in blocks of 64, so that the place of a rank is found without passing them all. */
const BLOCK_BITS = 6;
/** Numbers of a group: crossings, hours, crossings with payments, dollars. */
const SIZE = 4;

/**
 * Returns an empty tally of the hours and dollars of groups of crossings.
 *
 * Quantiles are interpolated between the sorted hours, as by DuckDB's `quantile_cont`.
 * @example hourTally(index.by_border, index.crossing_sums).rows()
 */
export function hourTally(groups: SortedGroups, {hours, cost_usd}: CrossingSums): HourTally {
  const {keys, of, place} = groups;
  const kept = new Uint8Array(place.length);
  const blocks = new Uint8Array((place.length >> BLOCK_BITS) + 1);
  const sums = new Float64Array(keys.length * SIZE);
  return {
    state: [kept, blocks, sums],
    move({rows, length}, by) {
      for (let i = 0; i < length; i++) {
        const c = rows[i]!;
        const at = of[c]! * SIZE;
        kept[place[c]!]! += by;
        blocks[place[c]! >> BLOCK_BITS]! += by;
        sums[at]! += by;
        sums[at + 1]! += by * hours[c]!;
        const usd = cost_usd[c]!;
        if (Number.isNaN(usd)) continue;
        sums[at + 2]! += by;
        sums[at + 3]! += by * usd;
      }
    },
    rows() {
      const hoursAt = rankFinder(kept, blocks, groups.hours);
      const rows: (HourStats & {group: number})[] = [];
      let before = 0;
      for (let group = 0; group < keys.length; group++) {
        const at = group * SIZE;
        const n = sums[at]!;
        if (n === 0) continue;
        const paid_n = sums[at + 2]!;
        rows.push({
          group,
          n,
          mean_hours: sums[at + 1]! / n,
          q25: quantile(hoursAt, before, n, 0.25),
          median: quantile(hoursAt, before, n, 0.5),
          q75: quantile(hoursAt, before, n, 0.75),
          p90: quantile(hoursAt, before, n, 0.9),
          total_hours: sums[at + 1]!,
          paid_n,
          mean_usd: paid_n === 0 ? null : sums[at + 3]! / paid_n
        });
        before += n;
      }
      return rows;
    }
  };
}

function quantile(hoursAt: (rank: number) => number, before: number, n: number, share: number): number {
  const position = (n - 1) * share;
  const below = Math.floor(position);
  const low = hoursAt(before + below);
  return below === n - 1 ? low : low + (hoursAt(before + below + 1) - low) * (position - below);
}

/** The hours at a rank among all kept places. Ranks are asked for in rising order, or one back. */
function rankFinder(kept: Uint8Array, blocks: Uint8Array, hours: Float64Array): (rank: number) => number {
  let block = 0;
  let before = 0;
  return (rank) => {
    while (before > rank) before -= blocks[--block]!;
    while (before + blocks[block]! <= rank) before += blocks[block++]!;
    let place = (block << BLOCK_BITS) - 1;
    for (let seen = before - 1; seen < rank; ) seen += kept[++place]!;
    return hours[place]!;
  };
}

/** Rows by bin. */
interface CountTally extends Tally {
  counts(): Uint32Array;
}

/**
 * Returns an empty tally of how many rows are in each bin.
 *
 * In: how many bins there are; the bin of each row, `bins` for one that counts in none.
 * @example countTally(index.bins.count, index.bins.of).counts()[0]
 */
export function countTally(bins: number, of: Uint16Array): CountTally {
  const counts = new Uint32Array(bins + 1);
  return {
    state: [counts],
    move({rows, length}, by) {
      for (let i = 0; i < length; i++) counts[of[rows[i]!]!]! += by;
    },
    counts: () => counts.slice(0, bins)
  };
}

/** One row per month, from the first that a trip started in: trips of the choice, and their crossings of it. */
export interface MonthCounts {
  trips: Uint32Array;
  crossings: Uint32Array;
}

/** Returns a tally of the trips that cross, by month, from their crossings: a trip with one or more of them is one. */
export function crossedTripMonths(month: Uint16Array, months: number, trip: Uint32Array): CountTally {
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
