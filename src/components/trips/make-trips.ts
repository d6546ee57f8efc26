import {syntheticBatch} from "../../lib/cpmm/synthetic-batch.js";
import {SYNTHETIC_STOPS, syntheticTrips} from "../../lib/cpmm/synthetic-trips.js";
import type {TripProgress} from "../../lib/cpmm/trip-reading.js";
import type {TripStop} from "../../lib/cpmm/trip-record.js";
import type {TripSiteData} from "../../lib/cpmm/trip-site-data.js";
import {tripTableBuilder} from "../../lib/cpmm/trip-table-builder.js";
import type {PostedReading} from "./trip-calls.js";

const NAME = "SYNTHETIC trips";
const TRIPS_A_BATCH = 2000;

/**
 * Returns SYNTHETIC trips of about so many stops, as `prf cpmm synthesize` makes them from the same seed.
 *
 * Throws TypeError for a number of stops that is none.
 * @example makeTrips(100_000, 1, data.synthetic, report)
 */
export function makeTrips(
  stops: number,
  seed: number,
  synthetic: TripSiteData["synthetic"],
  report: (progress: TripProgress) => void
): PostedReading {
  if (!(Number.isInteger(stops) && stops > 0))
    throw new TypeError(`invalid stops ${stops}; allowed: a whole number from 1`);
  const trips = Math.ceil(stops / SYNTHETIC_STOPS);
  const builder = tripTableBuilder(NAME);
  let waiting: TripStop[][] = [];
  const add = () => {
    builder.add(syntheticBatch(waiting));
    waiting = [];
    report({step: "making", file: null, done: builder.trips() / trips});
  };
  for (const trip of syntheticTrips({...synthetic, trips, seed})) {
    waiting.push(trip);
    if (waiting.length === TRIPS_A_BATCH) add();
  }
  if (waiting.length > 0) add();
  const counts = {trips, stops: trips * SYNTHETIC_STOPS, refused_trips: 0, refused_stops: 0};
  const columns = builder.finish();
  return {columns, report: {...counts, kind: "made", files: [], unread: [], refused: [], refused_csv: null}};
}
