import {storedStopsSql} from "./checked-stops-sql.js";
import {BATCH_TEXT} from "./stop-batch.js";

/** Number columns of a stop batch that can be empty; the others always have a value in checked stops. */
const OPEN_NUMBERS = ["cost_usd", "cargo_tonnes", "border_hours"];
const FULL_NUMBERS = ["stop", "distance_km", "leg_hours", "stop_hours", "bucket"];

/**
 * Returns the SQL of the stops that passed the checks, with the columns and the missing values of a `StopBatch`.
 *
 * In: `checked` and `trips` as `checkTripsSql` leaves them. Rows come trip by trip.
 * @example passedStopsSql()
 */
export function passedStopsSql(): string {
  const columns = [
    ...BATCH_TEXT.map((name) => `coalesce(${name}, '') AS ${name}`),
    "CAST(epoch_us(arrival) AS DOUBLE) / 1000 AS arrival",
    ...OPEN_NUMBERS.map((name) => `coalesce(${name}, 'NaN'::DOUBLE) AS ${name}`),
    ...FULL_NUMBERS.map((name) => `CAST(${name} AS DOUBLE) AS ${name}`)
  ];
  return `SELECT ${columns.join(", ")} FROM (${storedStopsSql("checked", "trips")}) AS kept`;
}
