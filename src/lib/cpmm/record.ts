// What a trip is: its record, the words, thresholds and indicators that every computation shares, trips in memory, the
// report of a reading, and SYNTHETIC trips.
export {DIMENSIONS, type Dimension, TRIP_WORDS, type TripFilter} from "./definitions.js";
export {
  type Calibration,
  routeFactor,
  SYNTHETIC,
  SYNTHETIC_STOPS,
  type SyntheticOptions,
  type SyntheticRoute,
  syntheticTrips,
  type TripSiteData
} from "./record/synthetic-trips.js";
export {ACTIVITIES, HELPER_COLUMNS, TRIP_COLUMNS, type TripStop} from "./record/trip-record.js";
export {
  AllRefusedError,
  type RefusedRow,
  SHOWN_REFUSED,
  type TripCounts,
  type TripProgress,
  type TripReading,
  type TripReadOptions,
  type TripReport
} from "./record/trip-report.js";
export {
  type FactColumns,
  RAW_COLUMNS,
  type TripTable,
  type TripTableColumns,
  toFactColumns,
  toStopColumns,
  toTripTable,
  tripBuffers
} from "./record/trip-table.js";
export {DEFAULT_TRIM, FEW_TRIPS, MIN_WINDOW_TRIPS} from "./thresholds.js";
