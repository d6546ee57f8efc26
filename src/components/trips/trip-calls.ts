import type {Place} from "../../lib/contract/data-error.js";
import type {ComputeOptions} from "../../lib/cpmm/compute-indicators.js";
import type {FactColumns} from "../../lib/cpmm/fact-tables-sql.js";
import type {SqlRow} from "../../lib/cpmm/sql-engine.js";
import type {Dimension, TripFilter} from "../../lib/cpmm/trip-dimensions.js";
import type {TripProgress, TripReadOptions, TripReport} from "../../lib/cpmm/trip-reading.js";
import type {TripSiteData} from "../../lib/cpmm/trip-site-data.js";
import type {TripTableColumns} from "../../lib/cpmm/trip-table.js";

/** Trips as a worker posts them, their columns transferred. */
export interface PostedReading {
  columns: TripTableColumns;
  report: TripReport;
}

/** How many SYNTHETIC stops are made, and from what seed. */
export interface SyntheticRequest {
  stops: number;
  seed: number;
}

/** What the worker does, by name: what it takes and what it gives. */
export interface TripCalls {
  readFiles: {takes: {files: readonly File[]; options: TripReadOptions; data: TripSiteData}; gives: PostedReading};
  makeTrips: {takes: SyntheticRequest & {data: TripSiteData}; gives: PostedReading};
  /** Puts the facts where `indicators` finds them: without the stops, and with the columns that are read alone. */
  loadFacts: {takes: FactColumns; gives: null};
  /** Puts the stops where `activities` finds them, after `loadFacts`. */
  loadStops: {takes: {length: number}; gives: null};
  indicators: {takes: ComputeOptions; gives: SqlRow[]};
  activities: {takes: {cuts: readonly (readonly Dimension[])[]; filter: TripFilter}; gives: SqlRow[]};
}

export type TripCallName = keyof TripCalls;

/** A call as it is posted to the worker. */
export interface TripCallMessage<N extends TripCallName = TripCallName> {
  name: N;
  input: TripCalls[N]["takes"];
}

/** An error as the worker posts it; `place` of a DataError, `report` of an AllRefusedError. */
export interface PostedError {
  name: string;
  message: string;
  place: Place | null;
  report: TripReport | null;
}

/** What the worker posts back: any number of `progress`, then a value or an error. */
export type TripAnswer = {progress: TripProgress} | {value: TripCalls[TripCallName]["gives"]} | {error: PostedError};
