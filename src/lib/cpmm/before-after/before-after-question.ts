import {isIsoDate} from "../../text/iso-date.js";
import {TRIP_WORDS} from "../definitions.js";
import type {CrossingColumns, TripColumns, TripDictionaries} from "../record/trip-table.js";
import {inRanges, type Steps} from "../steps.js";
import {DEFAULT_WINDOW_MONTHS, MAX_WINDOW_MONTHS} from "../thresholds.js";

/** What is asked: did the time or the cost at one crossing change on a date? */
export interface BeforeAfterQuestion {
  bcp: string;
  /** Null takes both directions together. */
  direction: "outbound" | "inbound" | null;
  mode: "road" | "rail";
  /** Hours (TFI1) or dollars (TFI2) at the crossing. */
  indicator: "TFI1" | "TFI2";
  /** First day of the new state, YYYY-MM-DD in UTC. */
  date: string;
  /** Months that are compared on each side. */
  window_months: number;
  /** Months left out on each side of the date, while the new state settles. */
  gap_months: number;
}

/** The two windows as edges of their months, in milliseconds since 1970 UTC; an edge belongs to what follows it. */
export interface BeforeAfterWindows {
  /** `window_months + 1` edges up to the date, less the gap. */
  before: readonly number[];
  /** `window_months + 1` edges from the date, plus the gap. */
  after: readonly number[];
  /** Months of the window before that are its earlier half; 0 where a window of one month has no halves. */
  early_months: number;
}

/**
 * Returns the windows of a question. Month `i` runs from edge `i` to edge `i + 1`; months are counted from the date, so
 * that with 2022-05-15 each runs from a 15th to the next. A day that a month lacks is that month's last.
 *
 * Throws TypeError for a date that is invalid, a window that is not a whole number from 1 to 60, a gap that is not one from 0 to 24.
 * @example beforeAfterWindows({…, date: "2022-05-01", window_months: 12, gap_months: 0}).before[0] // Date.UTC(2021, 4, 1)
 */
export function beforeAfterWindows({date, window_months, gap_months}: BeforeAfterQuestion): BeforeAfterWindows {
  if (!isIsoDate(date)) throw new TypeError(`invalid date "${date}"; allowed: a day as YYYY-MM-DD`);
  const start = Date.parse(`${date}T00:00:00Z`);
  assertMonths("window", window_months, 1, MAX_WINDOW_MONTHS);
  assertMonths("gap", gap_months, 0, 24);
  const edges = (from: number) => Array.from({length: window_months + 1}, (_, i) => addMonths(start, from + i));
  return {
    before: edges(-gap_months - window_months),
    after: edges(gap_months),
    early_months: Math.floor(window_months / 2)
  };
}

function assertMonths(name: string, months: number, least: number, most: number): void {
  if (!Number.isInteger(months) || months < least || months > most) {
    throw new TypeError(`invalid ${name} ${months}; allowed: whole months from ${least} to ${most}`);
  }
}

function addMonths(time: number, months: number): number {
  const date = new Date(time);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(day, lastDay));
}

/** A part of the windows: the halves of the one before, and the one after. */
export type WindowPart = "early" | "late" | "after";

/** One row per BCP and part of the windows: what the bootstrap needs, by bucket of trips (index 0 to 255). */
export interface BucketTotals {
  bcp: string;
  part: WindowPart;
  /** Crossings of each bucket. */
  n: Float64Array;
  /** Their hours or dollars. */
  sum: Float64Array;
}

/** One row per BCP and span (`before` is `early` and `late` together): what is read off. */
export interface WindowLevel {
  bcp: string;
  span: WindowPart | "before";
  /** Crossings. */
  n: number;
  trips: number;
  mean: number;
  median: number;
  /** Crossings outbound, of `n`. */
  outbound: number;
}

/** One row per BCP and month of the windows with a crossing. */
export interface CrossingMonth {
  bcp: string;
  /** Months from the date: −1 is the last of the window before, 0 the first of the window after. */
  slot: number;
  n: number;
  mean: number;
  median: number;
}

/** What an answer is computed from, whoever counted: SQL over a store, or arrays in a browser. */
export interface BeforeAfterCounts {
  sums: BucketTotals[];
  levels: WindowLevel[];
  months: CrossingMonth[];
  synthetic: boolean;
}

/** The part of a `TripTable` that is counted. */
export interface CrossingTrips {
  synthetic: boolean;
  dictionaries: Pick<TripDictionaries, "bcp">;
  trips: Pick<TripColumns, "length" | "mode" | "bucket">;
  crossings: Pick<CrossingColumns, "length" | "trip" | "bcp" | "direction" | "entered" | "border_hours" | "cost_usd">;
}

/** One row per BCP and mode: how many crossings trips made there. */
export interface BcpCrossings {
  bcp: string;
  mode: BeforeAfterQuestion["mode"];
  outbound: number;
  inbound: number;
}

/** Returns where trips crossed, those with most crossings first, in steps. @example (yield* crossingsByBcp(table))[0]?.bcp */
export function* crossingsByBcp({crossings, trips, dictionaries}: CrossingTrips): Steps<BcpCrossings[]> {
  const {mode, direction} = TRIP_WORDS;
  const size = mode.length * direction.length;
  const counts = new Uint32Array(dictionaries.bcp.length * size);
  yield* inRanges(crossings.length, (from, end) => {
    for (let i = from; i < end; i++) {
      const place = crossings.bcp[i]! * size + trips.mode[crossings.trip[i]!]! * direction.length;
      counts[place + crossings.direction[i]!]!++;
    }
  });
  const places = dictionaries.bcp.flatMap((bcp, b) =>
    (["road", "rail"] as const).map((name) => {
      const at = b * size + mode.indexOf(name) * direction.length;
      const of = (direction_name: "outbound" | "inbound") => counts[at + direction.indexOf(direction_name)]!;
      return {bcp, mode: name, outbound: of("outbound"), inbound: of("inbound")};
    })
  );
  const total = ({outbound, inbound}: BcpCrossings) => outbound + inbound;
  return places.filter((row) => row.bcp !== "" && total(row) > 0).sort((a, b) => total(b) - total(a));
}

/**
 * Returns a question to begin with, null where no trip crossed a BCP: the crossing and direction with most trips, and the
 * month in the middle of their record, found in steps. A reader who knows of a date asks about that.
 *
 * @example (yield* firstQuestion(table, yield* crossingsByBcp(table)))?.bcp
 */
export function* firstQuestion(
  {crossings}: CrossingTrips,
  places: readonly BcpCrossings[]
): Steps<BeforeAfterQuestion | null> {
  const [most] = places;
  if (most === undefined) return null;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  yield* inRanges(crossings.length, (from, end) => {
    for (let i = from; i < end; i++) {
      const entered = crossings.entered[i]!;
      if (entered < first) first = entered;
      if (entered > last) last = entered;
    }
  });
  const middle = new Date((first + last) / 2);
  return {
    bcp: most.bcp,
    direction: most.outbound >= most.inbound ? "outbound" : "inbound",
    mode: most.mode,
    indicator: "TFI1",
    date: new Date(Date.UTC(middle.getUTCFullYear(), middle.getUTCMonth(), 1)).toISOString().slice(0, 10),
    window_months: DEFAULT_WINDOW_MONTHS,
    gap_months: 0
  };
}
