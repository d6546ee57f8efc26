/** The words behind the codes of a `TripTable`. Code 0 is "not recorded" in each and its word is ''. */
export interface TripDictionaries {
  /** '', 'road', 'rail' */
  mode: readonly string[];
  /** '', then those that occur: 'C1' to 'C6' */
  corridor: readonly string[];
  /** '', then ISO3 */
  country: readonly string[];
  /** '', then ids of data/reference/bcps.csv */
  bcp: readonly string[];
  /** '', 'outbound', 'inbound' */
  direction: readonly string[];
  /** '', then 'A' to 'P', whether they occur or not: the code of A is 1 */
  activity: readonly string[];
  /** '', then free text */
  goods: readonly string[];
  /** '', then free text */
  association: readonly string[];
}

/** One row per trip. `id_bytes` from `id_ends[i - 1]` (0 for the first) to `id_ends[i]` is the UTF-8 of its name. */
export interface TripColumns {
  length: number;
  id_bytes: Uint8Array;
  id_ends: Uint32Array;
  mode: Uint8Array;
  /** Arrival at the first stop, milliseconds since 1970 in UTC. */
  started: Float64Array;
  /** Year and month (1 to 12) of `started` in UTC. */
  year: Uint16Array;
  month: Uint8Array;
  /** Kind of goods of the trip's first stop that names one. */
  goods: Uint16Array;
  /** Who collected the trip. */
  association: Uint16Array;
  /** 0 to 255, from the MD5 of the name: the unit of the bootstrap, see `bootstrapInterval`. */
  bucket: Uint8Array;
}

/** One row per trip, corridor and country, sorted by trip; the definition is `legSql`. */
export interface LegColumns {
  length: number;
  /** Row of `trips`. */
  trip: Uint32Array;
  corridor: Uint8Array;
  country: Uint8Array;
  distance_km: Float64Array;
  /** Hours between stops. */
  moving_hours: Float64Array;
  /** Hours, stops included. */
  total_hours: Float64Array;
  /** Dollars; NaN where a payment was not recorded. */
  cost_usd: Float64Array;
  /** Tonne-kilometers; NaN where the cargo of a leg was not recorded. */
  tonne_km: Float64Array;
}

/** One row per trip, BCP and direction, sorted by trip; the definition is `crossingSql`. */
export interface CrossingColumns {
  length: number;
  /** Row of `trips`. */
  trip: Uint32Array;
  bcp: Uint16Array;
  direction: Uint8Array;
  corridor: Uint8Array;
  country: Uint8Array;
  /** First arrival there, milliseconds since 1970 in UTC. */
  entered: Float64Array;
  /** Hours from entry to exit. */
  border_hours: Float64Array;
  /** Dollars; NaN where a payment was not recorded. */
  cost_usd: Float64Array;
}

/** One row per stop at a border crossing point, sorted by crossing; stops elsewhere are only in the sums of `legs`. */
interface StopColumns {
  length: number;
  /** Row of `crossings`. */
  crossing: Uint32Array;
  activity: Uint8Array;
  /** Hours from arrival to departure. */
  stop_hours: Float64Array;
  /** Dollars; NaN where not recorded. */
  cost_usd: Float64Array;
}

/** A trip table without functions: what a worker posts, its arrays transferred. */
export interface TripTableColumns {
  /** Whether the trips are made up; all trips of a table are of one kind. A view of them says SYNTHETIC. */
  synthetic: boolean;
  dictionaries: TripDictionaries;
  trips: TripColumns;
  legs: LegColumns;
  crossings: CrossingColumns;
  stops: StopColumns;
}

/** Trips in memory, column by column, as the views of /corridors/trips filter them. */
export interface TripTable extends TripTableColumns {
  /** Name of a row of `trips`. Decoded at each call: for a list of some trips, not for a loop over all. */
  tripId(row: number): string;
}

/**
 * Returns a trip table from its columns, which it keeps and does not copy. `isChecked` says that a worker has made one of them
 * already: the check takes a page some seconds at ten million stops.
 *
 * Throws TypeError where a column is not as long as its table, and where a row points beyond the table it belongs to.
 * @example toTripTable(columns).tripId(0)
 */
export function toTripTable(columns: TripTableColumns, {isChecked = false} = {}): TripTable {
  const {trips} = columns;
  if (!isChecked) assertTable(columns);
  const utf8 = new TextDecoder();
  return {
    ...columns,
    tripId: (row) => utf8.decode(trips.id_bytes.subarray(row === 0 ? 0 : trips.id_ends[row - 1]!, trips.id_ends[row]!))
  };
}

function assertTable({trips, legs, crossings, stops}: TripTableColumns): void {
  const parts: Record<string, object> = {trips, legs, crossings, stops};
  for (const [name, part] of Object.entries(parts)) assertLengths(name, part as {length: number});
  assertSorted("legs.trip", legs.trip, trips.length);
  assertSorted("crossings.trip", crossings.trip, trips.length);
  assertSorted("stops.crossing", stops.crossing, crossings.length);
}

/** Returns the buffers of a table's columns, for `postMessage` to transfer instead of copy. @example tripBuffers(columns) */
export function tripBuffers({trips, legs, crossings, stops}: TripTableColumns): ArrayBuffer[] {
  const all = [trips, legs, crossings, stops].flatMap((part) => Object.values(part) as unknown[]);
  return all.flatMap((column) => (ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : []));
}

/** Columns of a trip table that the indicators' SQL reads, by the name of the table that they are put into. */
export const RAW_COLUMNS = {
  raw_trips: ["mode", "year", "month", "bucket"],
  raw_legs: ["trip", "corridor", "country", "distance_km", "moving_hours", "total_hours", "cost_usd", "tonne_km"],
  raw_crossings: ["trip", "bcp", "direction", "corridor", "country", "border_hours", "cost_usd"],
  raw_stops: ["crossing", "activity", "stop_hours", "cost_usd"]
} as const;

/** The columns of a trip table that the indicators read: what is copied to where they are computed. */
export interface FactColumns {
  synthetic: boolean;
  dictionaries: TripDictionaries;
  trips: {length: number};
  legs: {length: number};
  crossings: {length: number};
}

/** Returns the `RAW_COLUMNS` of trips, legs and crossings; they are the table's own. @example toFactColumns(table).legs.length */
export function toFactColumns(table: TripTableColumns): FactColumns {
  const {dictionaries, synthetic, trips, legs, crossings} = table;
  return {
    dictionaries,
    synthetic,
    trips: pick(trips, RAW_COLUMNS.raw_trips),
    legs: pick(legs, RAW_COLUMNS.raw_legs),
    crossings: pick(crossings, RAW_COLUMNS.raw_crossings)
  };
}

/** Returns the `RAW_COLUMNS` of stops, which only the split by activity reads. @example toStopColumns(table).length */
export function toStopColumns({stops}: TripTableColumns): {length: number} {
  return pick(stops, RAW_COLUMNS.raw_stops);
}

function pick<T extends {length: number}>(part: T, names: readonly (keyof T)[]): {length: number} {
  return {...Object.fromEntries(names.map((name) => [name, part[name]])), length: part.length};
}

function assertLengths(table: string, part: {length: number}): void {
  for (const [name, column] of Object.entries(part) as [string, unknown][]) {
    if (name === "id_bytes" || !ArrayBuffer.isView(column)) continue;
    const {length} = column as Uint8Array;
    if (length !== part.length)
      throw new TypeError(`mismatched column ${table}.${name}: ${length} rows in a table of ${part.length}`);
  }
}

function assertSorted(name: string, rows: Uint32Array, length: number): void {
  let before = 0;
  for (const row of rows) {
    if (row < before || row >= length)
      throw new TypeError(`invalid ${name} ${row} after ${before}; allowed: rising rows below ${length}`);
    before = row;
  }
}
