import type {TripTableColumns} from "../record/trip-table.js";

/** Kinds of arrays that columns are made of. */
type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** A typed array that grows as values are added, to twice its size. */
interface GrowingColumn<A extends NumberArray> {
  /** Values that were added, and room behind them; another array after `push`. */
  values: A;
  length: number;
  push(value: number): void;
  /** A copy of exactly the values that were added. */
  toArray(): A;
}

const FIRST_SIZE = 1024;

/**
 * Returns an empty column that grows.
 *
 * @example const trips = growingColumn(Uint32Array); trips.push(7); trips.toArray() // Uint32Array [7]
 */
export function growingColumn<A extends NumberArray>(kind: new (length: number) => A): GrowingColumn<A> {
  const column: GrowingColumn<A> = {
    values: new kind(FIRST_SIZE),
    length: 0,
    push(value) {
      if (column.length === column.values.length) {
        const wider = new kind(column.length * 2);
        wider.set(column.values);
        column.values = wider;
      }
      column.values[column.length++] = value;
    },
    toArray: () => column.values.slice(0, column.length) as A
  };
  return column;
}

type Grown<T> = {
  readonly [K in keyof Omit<T, "length">]: T[K] extends NumberArray ? GrowingColumn<T[K]> : never;
};
type GrownTrips = Grown<Pick<TripTableColumns["trips"], "mode" | "started" | "goods" | "association" | "bucket">>;

/**
 * Returns the tables of a trip table from grown columns: legs and crossings sorted by trip, stops by crossing.
 *
 * The order within a trip stays. In files that were written trip by trip nothing has to move.
 * @example toSortedColumns(ids, trips, legs, crossings, stops).legs.trip
 */
export function toSortedColumns(
  ids: readonly string[],
  trips: GrownTrips,
  legs: Grown<TripTableColumns["legs"]>,
  crossings: Grown<TripTableColumns["crossings"]>,
  stops: Grown<TripTableColumns["stops"]>
): Pick<TripTableColumns, "trips" | "legs" | "crossings" | "stops"> {
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
  const legOrder = orderBy(legs.trip, length);
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
    legs: {
      length: legs.trip.length,
      trip: arrange(legs.trip, legOrder),
      corridor: arrange(legs.corridor, legOrder),
      country: arrange(legs.country, legOrder),
      distance_km: arrange(legs.distance_km, legOrder),
      moving_hours: arrange(legs.moving_hours, legOrder),
      total_hours: arrange(legs.total_hours, legOrder),
      cost_usd: arrange(legs.cost_usd, legOrder),
      tonne_km: arrange(legs.tonne_km, legOrder)
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
