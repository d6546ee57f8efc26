import {average, type Estimate, minus, toEstimate, toRelative} from "../bootstrap-interval.js";
import {FEW_TRIPS, MIN_COMPARED} from "../thresholds.js";
import {
  type BeforeAfterCounts,
  type BeforeAfterQuestion,
  beforeAfterWindows,
  type WindowLevel
} from "./before-after-question.js";
import {type ResampledChange, resampledChanges} from "./resampled-changes.js";
import {type ComparableBcp, type SimilarCrossing, similarCrossings} from "./similar-crossings.js";

/** What the reader decides beside the question. */
export interface ComparisonOptions {
  /** Of the bootstrap. */
  seed: number;
  /** BCPs that the rule takes and the reader does not. */
  without: readonly string[];
  /** BCPs that the reader takes against the rule. */
  with: readonly string[];
}

/** A difference in hours or dollars, and relative: −0.25 is a quarter less, null where a mean is zero. */
export interface Contrast {
  change: Estimate;
  relative: Estimate | null;
}

/** One crossing's own change; null below `MIN_WINDOW_TRIPS` trips in either window. */
export interface CrossingChange {
  bcp: string;
  before: WindowLevel | null;
  after: WindowLevel | null;
  own: Contrast | null;
  /** Median after less median before, without an interval. */
  median_change: number | null;
  /** Whether either window has fewer than `FEW_TRIPS` trips. */
  few_trips: boolean;
  /** Months of the windows without a crossing. */
  empty_months: {before: number; after: number};
}

/** A crossing beside the chosen one, and whether it is in the comparison. */
export interface ComparedCrossing extends CrossingChange, SimilarCrossing {
  taken: boolean;
}

/** The answer to a question; null is what these trips cannot give. */
export interface BeforeAfterResult {
  question: BeforeAfterQuestion;
  synthetic: boolean;
  chosen: CrossingChange;
  compared: ComparedCrossing[];
  /** The comparison's change. */
  pooled: Contrast | null;
  /** The chosen crossing's change less the comparison's. */
  difference: Contrast | null;
  /** The same between the halves of the window before: how far the two had moved apart already. */
  pre_trend: Contrast | null;
  /** Of the crossings taken, how many differ from the others taken, in percent, by as much as the chosen one does. */
  unusual: {as_large: number; of: number} | null;
}

/**
 * Returns what changed at a crossing on a date, against similar crossings.
 *
 * In: counts of `countBeforeAfter` or of the SQL; the BCPs of data/reference. Units: hours or dollars a crossing; shares.
 * - A crossing's change is the mean over its crossings after less the mean before; relative, their ratio less 1.
 * - The comparison's change is the plain mean of the changes of the crossings taken, each counting alike however many of
 *   its trips were logged; relative, the geometric mean of their ratios less 1.
 * - The difference in differences is the first less the second; relative, the ratio of the ratios less 1.
 * Intervals are 95%, by the bootstrap over trips of `bootstrap-interval`: every figure above is computed again in each
 * resample. They hold the chance of which trips were logged, not that of what happens to a border as a whole.
 * Throws TypeError as `beforeAfterWindows` does. A caller that asks again with the same counts and seed passes `move`, the slow part.
 * Source: difference in differences, Angrist and Pischke (2009), Mostly Harmless Econometrics, chapter 5; Card and
 * Krueger (1994), American Economic Review 84(4). `unusual` is a placebo in space: Abadie, Diamond and Hainmueller
 * (2010), Journal of the American Statistical Association 105(490).
 * @example compareCrossings(counts, question, reference.bcps, {seed: 1, without: [], with: []}).difference?.change
 */
export function compareCrossings(
  counts: BeforeAfterCounts,
  question: BeforeAfterQuestion,
  places: readonly ComparableBcp[],
  options: ComparisonOptions,
  move = resampledChanges(counts, options.seed)
): BeforeAfterResult {
  beforeAfterWindows(question);
  const own = move(question.bcp, "before", "after");
  const rows = similarCrossings(question.bcp, counts.levels, places).map((row) => ({
    ...row,
    taken:
      row.computable && !options.without.includes(row.bcp) && (row.left_out === null || options.with.includes(row.bcp)),
    move: row.computable ? move(row.bcp, "before", "after") : null
  }));
  const taken = rows.filter((row) => row.taken);
  const pooled = poolMoves(taken.map((row) => row.move));
  const {bcp} = question;
  const halves = taken.map((row) => move(row.bcp, "early", "late")).filter((half) => half !== null);
  const ownHalves = move(bcp, "early", "late");
  return {
    question,
    synthetic: counts.synthetic,
    chosen: toCrossingChange(bcp, counts, question, own),
    compared: rows.map(({move: its, ...row}) => ({...toCrossingChange(row.bcp, counts, question, its), ...row})),
    pooled: pooled && toContrast(pooled),
    difference: own && pooled && toContrast(minusMove(own, pooled)),
    pre_trend: halves.length === 0 ? null : ownHalves && toContrast(minusMove(ownHalves, poolMoves(halves)!)),
    unusual:
      own &&
      howUnusual(
        own,
        taken.map((row) => row.move)
      )
  };
}

function toCrossingChange(
  bcp: string,
  counts: BeforeAfterCounts,
  {window_months}: BeforeAfterQuestion,
  own: ResampledChange | null
): CrossingChange {
  const level = (span: WindowLevel["span"]) =>
    counts.levels.find((row) => row.bcp === bcp && row.span === span) ?? null;
  const [before, after] = [level("before"), level("after")];
  const seen = counts.months.filter((row) => row.bcp === bcp);
  return {
    bcp,
    before,
    after,
    own: own && toContrast(own),
    median_change: own && after!.median - before!.median,
    few_trips: (before?.trips ?? 0) < FEW_TRIPS || (after?.trips ?? 0) < FEW_TRIPS,
    empty_months: {
      before: window_months - seen.filter(({slot}) => slot < 0).length,
      after: window_months - seen.filter(({slot}) => slot >= 0).length
    }
  };
}

function poolMoves(moves: readonly (ResampledChange | null)[]): ResampledChange | null {
  const known = moves.filter((move) => move !== null);
  if (known.length === 0) return null;
  const logs = known.map(({log}) => log).filter((log) => log !== null);
  return {
    change: average(known.map(({change}) => change)),
    log: logs.length === known.length ? average(logs) : null
  };
}

function minusMove(a: ResampledChange, b: ResampledChange): ResampledChange {
  return {change: minus(a.change, b.change), log: a.log && b.log && minus(a.log, b.log)};
}

function toContrast({change, log}: ResampledChange): Contrast {
  return {change: toEstimate(change), relative: log && toRelative(log)};
}

function howUnusual(own: ResampledChange, moves: readonly (ResampledChange | null)[]): BeforeAfterResult["unusual"] {
  const logs = moves.flatMap((move) => move?.log?.value ?? []);
  if (own.log === null || logs.length < MIN_COMPARED) return null;
  const total = logs.reduce((sum, log) => sum + log, 0);
  const apart = Math.abs(own.log.value - total / logs.length);
  const as_large = logs.filter((log) => Math.abs(log - (total - log) / (logs.length - 1)) >= apart).length;
  return {as_large, of: logs.length};
}
