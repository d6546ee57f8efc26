import {DataError, type RowLocation} from "../../contract/data-error.js";
import type {TripTable} from "./trip-table.js";

/** How files of trips are read; the same as the options of `prf cpmm ingest`. */
export interface TripReadOptions {
  /** Heading of a file to column of the record, beside the headings that are known. */
  map?: Readonly<Record<string, string>>;
  /** Offset of times that carry none (+05:00); without it they are refused. */
  utc_offset?: string | null;
}

/** What is being done, for a line of progress. */
export interface TripProgress {
  /**
   * `opening` loads the checking engine; `reading` files; `checking` trips; `arranging` what was read; `sorting` it for
   * the filters; `drawing` the views; `making` SYNTHETIC trips.
   */
  step: "opening" | "reading" | "checking" | "arranging" | "sorting" | "drawing" | "making";
  /** The file that is read; null where it is all of them. */
  file: string | null;
  /** Share of the step that is done, 0 to 1; null where it is not known. */
  done: number | null;
}

/** One row per fault of a refused row, and one for each other row of a refused trip. Row 1 is a file's header. */
export interface RefusedRow {
  source_file: string;
  source_row: number;
  trip_id: string | null;
  stop: number | null;
  rule: string;
  field: string;
  value: string;
  /** What is allowed and what to do. */
  allowed: string;
}

/** What became of the rows that were read; stops that are kept and refused add up to the rows of the files. */
export interface TripCounts {
  trips: number;
  stops: number;
  refused_trips: number;
  refused_stops: number;
}

/** What was read and what was refused: nothing is dropped silently. */
export interface TripReport extends TripCounts {
  /** `checked` here as by `prf cpmm ingest`; `store`: files of a store, which it has checked; `made`: SYNTHETIC. */
  kind: "checked" | "store" | "made";
  files: readonly string[];
  /** Headings that no column of the record answers to, by file. */
  unread: readonly {file: string; headings: readonly string[]}[];
  /** The first refused rows, to show; all of them are in `refused_csv`. */
  refused: readonly RefusedRow[];
  /** The report of `prf cpmm ingest`, byte for byte; null where nothing was refused. */
  refused_csv: Blob | null;
}

/** Trips that were read, and what was refused. */
export interface TripReading {
  table: TripTable;
  report: TripReport;
}

/** No trip is left to show; `report` names why, row by row. */
export class AllRefusedError extends DataError {
  readonly report: TripReport;

  constructor(message: string, place: RowLocation, report: TripReport) {
    super(message, place);
    this.report = report;
  }
}

/** Refused rows that a reading holds to show. */
export const SHOWN_REFUSED = 200;
