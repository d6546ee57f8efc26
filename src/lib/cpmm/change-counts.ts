import type {CrossingColumns, TripColumns, TripDictionaries} from "./trip-table.js";

/** A part of the windows: the halves of the one before, and the one after. */
export type ChangePart = "early" | "late" | "after";

/** One row per BCP and part of the windows: what the bootstrap needs, by bucket of trips (index 0 to 255). */
export interface ChangeSums {
  bcp: string;
  part: ChangePart;
  /** Crossings of each bucket. */
  n: Float64Array;
  /** Their hours or dollars. */
  sum: Float64Array;
}

/** One row per BCP and span (`before` is `early` and `late` together): what is read off. */
export interface ChangeLevel {
  bcp: string;
  span: ChangePart | "before";
  /** Crossings. */
  n: number;
  trips: number;
  mean: number;
  median: number;
  /** Crossings outbound, of `n`. */
  outbound: number;
}

/** One row per BCP and month of the windows in which someone crossed. */
export interface ChangeMonth {
  bcp: string;
  /** Months from the date: −1 is the last of the window before, 0 the first of the window after. */
  slot: number;
  n: number;
  mean: number;
  median: number;
}

/** What an answer is computed from, whoever counted: SQL over a store, or arrays in a browser. */
export interface ChangeCounts {
  sums: ChangeSums[];
  levels: ChangeLevel[];
  months: ChangeMonth[];
  synthetic: boolean;
}

/** What of a `TripTable` the counts are made of. */
export interface CrossingTrips {
  synthetic: boolean;
  dictionaries: Pick<TripDictionaries, "bcp">;
  trips: Pick<TripColumns, "length" | "mode" | "bucket">;
  crossings: Pick<CrossingColumns, "length" | "trip" | "bcp" | "direction" | "entered" | "border_hours" | "cost_usd">;
}
