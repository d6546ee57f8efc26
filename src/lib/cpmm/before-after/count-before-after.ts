import {bisectRight, mean, median} from "d3-array";
import {BUCKETS, TRIP_WORDS} from "../definitions.js";
import {inRanges, runSteps, type Steps} from "../steps.js";
import {
  type BeforeAfterCounts,
  type BeforeAfterQuestion,
  type BeforeAfterWindows,
  type BucketTotals,
  beforeAfterWindows,
  type CrossingTrips,
  type WindowLevel
} from "./before-after-question.js";

/**
 * Returns the counts of a question from trips in memory: of every BCP with crossings of the question's mode and
 * direction in its windows. Crossings without a recorded payment are in no count of dollars.
 *
 * The same numbers as the SQL of `before-after-sql`. Throws TypeError as `beforeAfterWindows` does.
 * @example countBeforeAfter(table, {bcp: "BCP-chaman", direction: "outbound", mode: "road", indicator: "TFI1", date:
 *   "2022-05-01", window_months: 12, gap_months: 0})
 */
export function countBeforeAfter(table: CrossingTrips, question: BeforeAfterQuestion): BeforeAfterCounts {
  return runSteps(countBeforeAfterSteps(table, question));
}

/**
 * Counts as `countBeforeAfter` does, in steps: a page over ten million stops paints between them.
 *
 * @example yield* countBeforeAfterSteps(table, question)
 */
export function* countBeforeAfterSteps(table: CrossingTrips, question: BeforeAfterQuestion): Steps<BeforeAfterCounts> {
  const {crossings, trips, dictionaries, synthetic} = table;
  const windows = beforeAfterWindows(question);
  const value = question.indicator === "TFI1" ? crossings.border_hours : crossings.cost_usd;
  const {rows, starts} = yield* sortIntoMonths(table, question, windows, value);
  const months = 2 * question.window_months;
  const seen = new Int32Array(trips.length).fill(-1);
  const counts: BeforeAfterCounts = {sums: [], levels: [], months: [], synthetic};
  const spans: [WindowLevel["span"], number, number][] = [
    ["early", 0, windows.early_months],
    ["late", windows.early_months, question.window_months],
    ["before", 0, question.window_months],
    ["after", question.window_months, months]
  ];
  const outboundCode = TRIP_WORDS.direction.indexOf("outbound");
  for (const [b, bcp] of dictionaries.bcp.entries()) {
    const between = (from: number, to: number) => rows.subarray(starts[b * months + from]!, starts[b * months + to]!);
    for (const [s, [span, from, to]] of spans.entries()) {
      const inside = between(from, to);
      if (inside.length === 0) continue;
      let outbound = 0;
      let distinct = 0;
      const stamp = b * spans.length + s;
      for (const row of inside) {
        if (crossings.direction[row] === outboundCode) outbound++;
        if (seen[crossings.trip[row]!] !== stamp) distinct++;
        seen[crossings.trip[row]!] = stamp;
      }
      counts.levels.push({bcp, span, n: inside.length, trips: distinct, ...meanAndMedian(inside, value), outbound});
      if (span !== "before") counts.sums.push({bcp, part: span, ...sumBuckets(inside, table, value)});
      yield;
    }
    for (let month = 0; month < months; month++) {
      const inside = between(month, month + 1);
      if (inside.length === 0) continue;
      const slot = month - question.window_months;
      counts.months.push({bcp, slot, n: inside.length, ...meanAndMedian(inside, value)});
    }
    yield;
  }
  return counts;
}

/** Rows of the windows in the order of BCP and month, and where each month of each BCP starts among them. */
function* sortIntoMonths(
  {crossings, trips, dictionaries}: CrossingTrips,
  question: BeforeAfterQuestion,
  windows: BeforeAfterWindows,
  value: Float64Array
): Steps<{rows: Uint32Array; starts: Uint32Array}> {
  const months = 2 * question.window_months;
  const mode = TRIP_WORDS.mode.indexOf(question.mode);
  const direction = question.direction === null ? null : TRIP_WORDS.direction.indexOf(question.direction);
  const {length, trip, bcp, entered} = crossings;
  const keys = new Int32Array(length).fill(-1);
  const starts = new Uint32Array(dictionaries.bcp.length * months + 1);
  const [first, end] = [windows.before[0]!, windows.after.at(-1)!];
  yield* inRanges(length, (from, to) => {
    for (let i = from; i < to; i++) {
      // Of many years of crossings most are outside the windows: their trip is not looked up.
      if (entered[i]! < first || entered[i]! >= end) continue;
      if (trips.mode[trip[i]!] !== mode || (direction !== null && crossings.direction[i] !== direction)) continue;
      if (Number.isNaN(value[i]!)) continue;
      const month = monthOf(entered[i]!, windows);
      if (month < 0) continue;
      const key = bcp[i]! * months + month;
      keys[i] = key;
      starts[key + 1] = starts[key + 1]! + 1;
    }
  });
  for (let key = 1; key < starts.length; key++) starts[key]! += starts[key - 1]!;
  const rows = new Uint32Array(starts.at(-1)!);
  const next = starts.slice();
  yield* inRanges(length, (from, to) => {
    for (let i = from; i < to; i++) if (keys[i]! >= 0) rows[next[keys[i]!]!++] = i;
  });
  return {rows, starts};
}

/** The month of a time between the ends of the windows, counted from the first of the window before; −1 in the gap. */
function monthOf(time: number, {before, after}: BeforeAfterWindows): number {
  if (time < before.at(-1)!) return bisectRight(before, time) - 1;
  return time < after[0]! ? -1 : before.length - 2 + bisectRight(after, time);
}

function meanAndMedian(rows: Uint32Array, value: Float64Array): {mean: number; median: number} {
  const values = Float64Array.from(rows, (row) => value[row]!);
  return {mean: mean(values)!, median: median(values)!};
}

function sumBuckets(
  rows: Uint32Array,
  {crossings, trips}: CrossingTrips,
  value: Float64Array
): Pick<BucketTotals, "n" | "sum"> {
  const n = new Float64Array(BUCKETS);
  const total = new Float64Array(BUCKETS);
  for (const row of rows) {
    const bucket = trips.bucket[crossings.trip[row]!]!;
    n[bucket]!++;
    total[bucket]! += value[row]!;
  }
  return {n, sum: total};
}
