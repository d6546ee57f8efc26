// How files of trips are read: cells, checks in SQL, and the trip table made of what passed. Its own entry, because a page
// that only shows trips does not load it.
export {
  checkTripsSql,
  type KnownPlaces,
  knownPlacesSql,
  NO_STORED_TRIPS_SQL,
  passedStopsSql,
  refusedSql,
  storedStopsSql,
  toTripCounts,
  tripCountsSql,
  tripKindsSql
} from "./reading/check-trips-sql.js";
export type {TextRows} from "./reading/csv-cells.js";
export {REFUSED_HEADER, toRefusedCsv, toRefusedRow} from "./reading/refused-report.js";
export {
  BATCH_NUMBERS,
  BATCH_TEXT,
  type StopBatch,
  syntheticBatch,
  toCodedText,
  toCodedUtf8
} from "./reading/stop-batch.js";
export type {TextColumn} from "./reading/text-rows.js";
export {type ColumnMap, mapColumns, tripCells} from "./reading/trip-cells.js";
export {type TripTableBuilder, tripTableBuilder} from "./reading/trip-table-builder.js";
export {typedStopsSql} from "./reading/typed-stops-sql.js";
export {TRIP_SHEET, workbookCells} from "./reading/workbook-cells.js";
