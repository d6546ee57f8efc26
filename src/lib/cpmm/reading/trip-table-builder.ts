import {DataError} from "../../contract/data-error.js";
import {TRIP_WORDS} from "../definitions.js";
import type {TripDictionaries, TripTableColumns} from "../record/trip-table.js";
import {
  fixedWordList,
  growableColumn,
  growableColumns,
  openWordList,
  toSortedColumns,
  type WordList
} from "./sorted-columns.js";
import type {StopBatch} from "./stop-batch.js";

/** Makes a trip table of batches of stops. */
export interface TripTableBuilder {
  add(batch: StopBatch): void;
  /** Trips so far. */
  trips(): number;
  /** The table of all that was added. Call it once, at the end. */
  finish(): TripTableColumns;
}

const SYNTHETIC_ID = /^SYNTHETIC-/;

/**
 * Returns a builder that sums stops to legs and crossings as `legSql` and `crossingSql` do, a batch at a time.
 *
 * Rows may come in any order, and a trip's rows in several batches. Sums with an unrecorded payment or cargo are NaN.
 * `source` names the files in messages. `finish` throws DataError for no trips at all, and for a mix of synthetic and
 * recorded ones, and a trip that occurs twice; `add` for a word that no dictionary of the record knows.
 * @example const builder = tripTableBuilder("may.parquet"); builder.add(batch); toTripTable(builder.finish())
 */
export function tripTableBuilder(source: string): TripTableBuilder {
  const tripRows = new Map<string, number>();
  const words: Record<keyof TripDictionaries, WordList> = {
    mode: fixedWordList(source, "mode", TRIP_WORDS.mode),
    direction: fixedWordList(source, "direction", TRIP_WORDS.direction),
    activity: fixedWordList(source, "activity", TRIP_WORDS.activity),
    corridor: openWordList(source, "corridor"),
    country: openWordList(source, "country"),
    bcp: openWordList(source, "bcp"),
    goods: openWordList(source, "goods"),
    association: openWordList(source, "association")
  };
  const trips = growableColumns({
    mode: Uint8Array,
    started: Float64Array,
    goods: Uint16Array,
    association: Uint16Array,
    bucket: Uint8Array
  });
  /** What is kept of each trip while it is read; its legs and crossings are chained, the last one first. */
  const progress = growableColumns({
    rows: Uint32Array,
    first_stop: Float64Array,
    last_stop: Float64Array,
    last_leg: Int32Array,
    last_crossing: Int32Array
  });
  const leg_before = growableColumn(Int32Array);
  const crossing_before = growableColumn(Int32Array);
  const legs = growableColumns({
    trip: Uint32Array,
    corridor: Uint8Array,
    country: Uint8Array,
    distance_km: Float64Array,
    moving_hours: Float64Array,
    total_hours: Float64Array,
    cost_usd: Float64Array,
    tonne_km: Float64Array
  });
  const crossings = growableColumns({
    trip: Uint32Array,
    bcp: Uint16Array,
    direction: Uint8Array,
    corridor: Uint8Array,
    country: Uint8Array,
    entered: Float64Array,
    border_hours: Float64Array,
    cost_usd: Float64Array
  });
  const stops = growableColumns({
    crossing: Uint32Array,
    activity: Uint8Array,
    stop_hours: Float64Array,
    cost_usd: Float64Array
  });

  const addTrip = (id: string, mode: number, bucket: number): number => {
    const row = trips.mode.length;
    tripRows.set(id, row);
    trips.mode.push(mode);
    trips.started.push(Number.POSITIVE_INFINITY);
    trips.goods.push(0);
    trips.association.push(0);
    trips.bucket.push(bucket);
    progress.rows.push(0);
    progress.first_stop.push(Number.POSITIVE_INFINITY);
    progress.last_stop.push(Number.NEGATIVE_INFINITY);
    progress.last_leg.push(-1);
    progress.last_crossing.push(-1);
    return row;
  };
  const findLeg = (trip: number, corridor: number, country: number): number => {
    let row = progress.last_leg.values[trip]!;
    while (row >= 0 && (legs.corridor.values[row] !== corridor || legs.country.values[row] !== country))
      row = leg_before.values[row]!;
    if (row >= 0) return row;
    row = legs.trip.length;
    legs.trip.push(trip);
    legs.corridor.push(corridor);
    legs.country.push(country);
    for (const name of ["distance_km", "moving_hours", "total_hours", "cost_usd", "tonne_km"] as const)
      legs[name].push(0);
    leg_before.push(progress.last_leg.values[trip]!);
    progress.last_leg.values[trip] = row;
    return row;
  };
  const findCrossing = (trip: number, bcp: number, direction: number): number => {
    let row = progress.last_crossing.values[trip]!;
    while (row >= 0 && (crossings.bcp.values[row] !== bcp || crossings.direction.values[row] !== direction))
      row = crossing_before.values[row]!;
    if (row >= 0) return row;
    row = crossings.trip.length;
    crossings.trip.push(trip);
    crossings.bcp.push(bcp);
    crossings.direction.push(direction);
    crossings.corridor.push(0);
    crossings.country.push(0);
    crossings.entered.push(Number.POSITIVE_INFINITY);
    crossings.border_hours.push(0);
    crossings.cost_usd.push(0);
    crossing_before.push(progress.last_crossing.values[trip]!);
    progress.last_crossing.values[trip] = row;
    return row;
  };

  const add = (batch: StopBatch): void => {
    const rows = new Int32Array(batch.trip_id.words.length).fill(-1);
    const code = (name: keyof TripDictionaries) => words[name].read(batch[name]);
    const [mode, corridor, country, bcp] = [code("mode"), code("corridor"), code("country"), code("bcp")];
    const [direction, activity, goods, association] = [
      code("direction"),
      code("activity"),
      code("goods"),
      code("association")
    ];
    const {stop, arrival, cost_usd, distance_km, cargo_tonnes, leg_hours, stop_hours, border_hours, bucket} = batch;
    for (let i = 0; i < batch.length; i++) {
      const idCode = batch.trip_id.codes[i]!;
      let trip = rows[idCode]!;
      if (trip < 0) {
        const id = batch.trip_id.words[idCode];
        if (id === null || id === undefined || id === "")
          throw new DataError(`missing trip_id in ${source}; ingest the records again`, {source, field: "trip_id"});
        trip = tripRows.get(id) ?? addTrip(id, mode(i), bucket[i]!);
        rows[idCode] = trip;
      }
      progress.rows.values[trip]!++;
      if (stop[i]! < progress.first_stop.values[trip]!) progress.first_stop.values[trip] = stop[i]!;
      if (stop[i]! > progress.last_stop.values[trip]!) progress.last_stop.values[trip] = stop[i]!;
      const at = arrival[i]!;
      const cost = cost_usd[i]!;
      const km = distance_km[i]!;
      if (at < trips.started.values[trip]!) trips.started.values[trip] = at;
      if (trips.goods.values[trip] === 0) trips.goods.values[trip] = goods(i);
      if (trips.association.values[trip] === 0) trips.association.values[trip] = association(i);
      const leg = findLeg(trip, corridor(i), country(i));
      legs.distance_km.values[leg]! += km;
      legs.moving_hours.values[leg]! += leg_hours[i]!;
      legs.total_hours.values[leg]! += leg_hours[i]! + stop_hours[i]!;
      legs.cost_usd.values[leg]! += cost;
      // At the start nothing has been carried yet, and its cargo may be left open.
      if (km > 0) legs.tonne_km.values[leg]! += km * cargo_tonnes[i]!;
      const place = bcp(i);
      if (place === 0) continue;
      const crossing = findCrossing(trip, place, direction(i));
      crossings.corridor.values[crossing] = words.corridor.later(crossings.corridor.values[crossing]!, corridor(i));
      crossings.country.values[crossing] = words.country.later(crossings.country.values[crossing]!, country(i));
      if (at < crossings.entered.values[crossing]!) crossings.entered.values[crossing] = at;
      crossings.border_hours.values[crossing]! += border_hours[i]!;
      crossings.cost_usd.values[crossing]! += cost;
      stops.crossing.push(crossing);
      stops.activity.push(activity(i));
      stops.stop_hours.push(stop_hours[i]!);
      stops.cost_usd.push(cost);
    }
  };

  return {
    add,
    trips: () => tripRows.size,
    finish: () => {
      const ids = [...tripRows.keys()];
      const synthetic = assertOneKind(ids, source);
      assertOnce(ids, progress, source);
      const dictionaries = Object.fromEntries(
        Object.entries(words).map(([name, {list}]) => [name, list])
      ) as unknown as TripDictionaries;
      return {synthetic, dictionaries, ...toSortedColumns(ids, trips, legs, crossings, stops)};
    }
  };
}

function assertOneKind(ids: readonly string[], source: string): boolean {
  if (ids.length === 0)
    throw new DataError(`missing trips in ${source}: there is nothing to show; open a file with trips`, {
      source,
      fault: {kind: "no-trips"}
    });
  const synthetic = ids.filter((id) => SYNTHETIC_ID.test(id)).length;
  if (synthetic > 0 && synthetic < ids.length) {
    throw new DataError(
      `invalid mix of ${synthetic} synthetic and ${ids.length - synthetic} recorded trips in ${source}; open them separately`,
      {
        source,
        field: "trip_id",
        fault: {kind: "mixed-synthetic", count: synthetic, most: ids.length - synthetic}
      }
    );
  }
  return synthetic > 0;
}

/** A trip that is read twice would count twice: it then has more rows than stop numbers. */
function assertOnce(
  ids: readonly string[],
  {rows, first_stop, last_stop}: Record<"rows" | "first_stop" | "last_stop", {values: ArrayLike<number>}>,
  source: string
): void {
  const again = ids.findIndex((_, i) => rows.values[i]! > last_stop.values[i]! - first_stop.values[i]! + 1);
  if (again < 0) return;
  throw new DataError(
    `invalid trip ${ids[again]} in ${source}: it occurs more than once; open each file and each store once`,
    {source, field: "trip_id", value: ids[again], fault: {kind: "trip-again", value: ids[again]!}}
  );
}
