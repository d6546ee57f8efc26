import {BUCKETS, bootstrapWeights, RESAMPLES} from "./bootstrap-interval.js";
import type {ChangeCell, ChangeCounts, ChangeLevel, ChangePart} from "./change-counts.js";
import {logOf, minus, type Resampled} from "./resampled.js";
import {MIN_CHANGE_TRIPS} from "./similar-crossings.js";

/** A crossing's move between two spans: in units, and as the logarithm of the ratio (null where a mean is zero). */
export interface Move {
  change: Resampled;
  log: Resampled | null;
}

/**
 * Returns a function that gives the move of a BCP's mean from one span of the counts to another; null where either has
 * fewer than `MIN_CHANGE_TRIPS` trips.
 *
 * Units: hours or dollars. All moves share the draws of one seed, so that they can be subtracted.
 * @example crossingMoves(counts, 1)("BCP-chaman", "before", "after")?.change.value // -2.4
 */
export function crossingMoves(counts: ChangeCounts, seed: number) {
  const weights = bootstrapWeights(seed);
  const levels = new Map(counts.levels.map((level) => [`${level.bcp} ${level.span}`, level]));
  const cells = groupCells(counts.cells);
  const drawn = new Map<string, DrawnSums>();
  const sumsOf = (bcp: string, part: ChangePart): DrawnSums => {
    const key = `${bcp} ${part}`;
    const known = drawn.get(key);
    if (known !== undefined) return known;
    const sums = drawSums(cells.get(key) ?? [], weights);
    drawn.set(key, sums);
    return sums;
  };
  const meanOf = (bcp: string, span: ChangeLevel["span"]): Resampled => {
    const parts = (span === "before" ? (["early", "late"] as const) : [span]).map((part) => sumsOf(bcp, part));
    const buckets = new Set(parts.flatMap((part) => part.buckets));
    const total = (r: number, of: "n" | "sum") => parts.reduce((all, part) => all + part[of][r]!, 0);
    return {
      value: levels.get(`${bcp} ${span}`)!.mean,
      draws: buckets.size < 2 ? null : Float64Array.from({length: RESAMPLES}, (_, r) => total(r, "sum") / total(r, "n"))
    };
  };
  return (bcp: string, from: ChangeLevel["span"], to: ChangeLevel["span"]): Move | null => {
    if ([from, to].some((span) => (levels.get(`${bcp} ${span}`)?.trips ?? 0) < MIN_CHANGE_TRIPS)) return null;
    const [before, after] = [meanOf(bcp, from), meanOf(bcp, to)];
    const isPositive = before.value > 0 && after.value > 0;
    return {change: minus(after, before), log: isPositive ? minus(logOf(after), logOf(before)) : null};
  };
}

/** Crossings and their hours or dollars in each resample. */
interface DrawnSums {
  buckets: number[];
  n: Float64Array;
  sum: Float64Array;
}

function groupCells(cells: readonly ChangeCell[]): Map<string, ChangeCell[]> {
  const groups = new Map<string, ChangeCell[]>();
  for (const cell of cells) {
    const key = `${cell.bcp} ${cell.part}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell]);
    else group.push(cell);
  }
  return groups;
}

function drawSums(cells: readonly ChangeCell[], weights: Uint8Array): DrawnSums {
  const buckets = cells.map(({bucket}) => bucket);
  const counts = Float64Array.from(cells, (cell) => cell.n);
  const totals = Float64Array.from(cells, (cell) => cell.sum);
  const n = new Float64Array(RESAMPLES);
  const sum = new Float64Array(RESAMPLES);
  for (let r = 0; r < RESAMPLES; r++) {
    let crossings = 0;
    let total = 0;
    for (let i = 0; i < counts.length; i++) {
      const weight = weights[r * BUCKETS + buckets[i]!]!;
      crossings += weight * counts[i]!;
      total += weight * totals[i]!;
    }
    n[r] = crossings;
    sum[r] = total;
  }
  return {buckets, n, sum};
}
