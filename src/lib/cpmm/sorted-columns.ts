import type {GrowingColumn, NumberArray} from "./growing-column.js";
import type {TripTableColumns} from "./trip-table.js";

type Grown<T> = {
  readonly [K in keyof Omit<T, "length">]: T[K] extends NumberArray ? GrowingColumn<T[K]> : never;
};
type GrownTrips = Grown<Pick<TripTableColumns["trips"], "mode" | "started" | "goods" | "association" | "bucket">>;

/**
 * Returns the tables of a trip table from grown columns: ways and crossings sorted by trip, stops by crossing.
 *
 * The order within a trip stays. In files that were written trip by trip nothing has to move.
 * @example toSortedColumns(ids, trips, ways, crossings, stops).ways.trip
 */
export function toSortedColumns(
  ids: readonly string[],
  trips: GrownTrips,
  ways: Grown<TripTableColumns["ways"]>,
  crossings: Grown<TripTableColumns["crossings"]>,
  stops: Grown<TripTableColumns["stops"]>
): Pick<TripTableColumns, "trips" | "ways" | "crossings" | "stops"> {
  const {length} = ids;
  const started = trips.started.toArray();
  const ofTrip = {
    started,
    ...toMonths(started),
    mode: trips.mode.toArray(),
    goods: trips.goods.toArray(),
    association: trips.association.toArray(),
    bucket: trips.bucket.toArray()
  };
  const wayOrder = orderBy(ways.trip, length);
  const crossingOrder = orderBy(crossings.trip, length);
  const crossing = stops.crossing.toArray();
  if (crossingOrder !== null) {
    const moved = new Uint32Array(crossingOrder.length);
    crossingOrder.forEach((from, to) => {
      moved[from] = to;
    });
    for (let i = 0; i < crossing.length; i++) crossing[i] = moved[crossing[i]!]!;
  }
  const stopOrder = orderBy({values: crossing, length: crossing.length}, crossings.trip.length);
  return {
    trips: {length, ...toIdBytes(ids), ...ofTrip},
    ways: {
      length: ways.trip.length,
      trip: arrange(ways.trip, wayOrder),
      corridor: arrange(ways.corridor, wayOrder),
      country: arrange(ways.country, wayOrder),
      distance_km: arrange(ways.distance_km, wayOrder),
      moving_hours: arrange(ways.moving_hours, wayOrder),
      total_hours: arrange(ways.total_hours, wayOrder),
      cost_usd: arrange(ways.cost_usd, wayOrder),
      tonne_km: arrange(ways.tonne_km, wayOrder)
    },
    crossings: {
      length: crossings.trip.length,
      trip: arrange(crossings.trip, crossingOrder),
      bcp: arrange(crossings.bcp, crossingOrder),
      direction: arrange(crossings.direction, crossingOrder),
      corridor: arrange(crossings.corridor, crossingOrder),
      country: arrange(crossings.country, crossingOrder),
      entered: arrange(crossings.entered, crossingOrder),
      border_hours: arrange(crossings.border_hours, crossingOrder),
      cost_usd: arrange(crossings.cost_usd, crossingOrder)
    },
    stops: {
      length: crossing.length,
      crossing: stopOrder === null ? crossing : permute(crossing, stopOrder),
      activity: arrange(stops.activity, stopOrder),
      stop_hours: arrange(stops.stop_hours, stopOrder),
      cost_usd: arrange(stops.cost_usd, stopOrder)
    }
  };
}

/** The rows in order of their key, equal keys as they were; null where they are in order already. */
function orderBy({values, length}: {values: Uint32Array; length: number}, keys: number): Uint32Array | null {
  let sorted = true;
  for (let i = 1; i < length && sorted; i++) sorted = values[i - 1]! <= values[i]!;
  if (sorted) return null;
  const next = new Uint32Array(keys + 1);
  for (let i = 0; i < length; i++) next[values[i]! + 1]!++;
  for (let key = 1; key <= keys; key++) next[key]! += next[key - 1]!;
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i++) order[next[values[i]!]!++] = i;
  return order;
}

function arrange<A extends NumberArray>(column: GrowingColumn<A>, order: Uint32Array | null): A {
  return order === null ? column.toArray() : permute(column.toArray(), order);
}

function permute<A extends NumberArray>(values: A, order: Uint32Array): A {
  const moved = values.slice() as A;
  for (let i = 0; i < order.length; i++) moved[i] = values[order[i]!]!;
  return moved;
}

function toMonths(started: Float64Array): {year: Uint16Array; month: Uint8Array} {
  const year = new Uint16Array(started.length);
  const month = new Uint8Array(started.length);
  for (let i = 0; i < started.length; i++) {
    const date = new Date(started[i]!);
    year[i] = date.getUTCFullYear();
    month[i] = date.getUTCMonth() + 1;
  }
  return {year, month};
}

function toIdBytes(ids: readonly string[]): {id_bytes: Uint8Array; id_ends: Uint32Array} {
  const utf8 = new TextEncoder();
  const id_ends = new Uint32Array(ids.length);
  const parts = ids.map((id) => utf8.encode(id));
  let end = 0;
  parts.forEach((part, i) => {
    end += part.length;
    id_ends[i] = end;
  });
  const id_bytes = new Uint8Array(end);
  parts.forEach((part, i) => {
    id_bytes.set(part, i === 0 ? 0 : id_ends[i - 1]!);
  });
  return {id_bytes, id_ends};
}
