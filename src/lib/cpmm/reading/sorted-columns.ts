import {DataError} from "../../contract/data-error.js";
import {stableOrder} from "../explorer/sorted-groups.js";
import type {TripDictionaries} from "../record/trip-table.js";
import type {CodedText} from "./stop-batch.js";

/** What the codes of each dictionary fit into; beyond, two words would share a code. */
const MAX_CODE = {corridor: 255, country: 255, bcp: 65_535, goods: 65_535, association: 65_535};

/** The words of one dictionary of a trip table, and the codes that its rows have for them. */
export interface WordList {
  /** Word of each code; code 0 is the empty one. */
  list: string[];
  /** Code of each row's word. */
  read(text: CodedText): (row: number) => number;
  /** Of two codes the one whose word sorts last, as SQL's max. */
  later(a: number, b: number): number;
}

/** Kinds of arrays that columns are made of. */
type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** A typed array that grows as values are added, to twice its size. */
interface GrowableColumn<A extends NumberArray> {
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
 * @example const trips = growableColumn(Uint32Array); trips.push(7); trips.toArray() // Uint32Array [7]
 */
export function growableColumn<A extends NumberArray>(kind: new (length: number) => A): GrowableColumn<A> {
  const column: GrowableColumn<A> = {
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

/** Columns by name that grow together. */
type GrowingColumns = Readonly<Record<string, GrowableColumn<NumberArray>>>;
type Arrays<G extends GrowingColumns> = {[N in keyof G]: G[N] extends GrowableColumn<infer A> ? A : never};

/**
 * Returns empty columns that grow, of the kinds given.
 *
 * @example growableColumns({trip: Uint32Array, cost_usd: Float64Array}).trip.push(7)
 */
export function growableColumns<A extends Record<string, NumberArray>>(
  kinds: {
    [N in keyof A]: new (
      length: number
    ) => A[N];
  }
): {[N in keyof A]: GrowableColumn<A[N]>} {
  const columns = Object.entries(kinds).map(([name, kind]) => [name, growableColumn(kind)]);
  return Object.fromEntries(columns) as {[N in keyof A]: GrowableColumn<A[N]>};
}

/**
 * Returns the tables of a trip table from grown columns: legs and crossings sorted by trip, stops by crossing.
 *
 * The order within a trip stays. In files that were written trip by trip nothing has to move.
 * @example toSortedColumns(ids, trips, legs, crossings, stops).legs.trip
 */
export function toSortedColumns<
  T extends GrowingColumns & {started: GrowableColumn<Float64Array>},
  L extends GrowingColumns & {trip: GrowableColumn<Uint32Array>},
  C extends GrowingColumns & {trip: GrowableColumn<Uint32Array>},
  S extends GrowingColumns & {crossing: GrowableColumn<Uint32Array>}
>(ids: readonly string[], trips: T, legs: L, crossings: C, stops: S) {
  const {length} = ids;
  const crossingOrder = orderBy(crossings.trip, length);
  if (crossingOrder !== null) {
    const moved = new Uint32Array(crossingOrder.length);
    crossingOrder.forEach((from, to) => {
      moved[from] = to;
    });
    const {values} = stops.crossing;
    for (let i = 0; i < stops.crossing.length; i++) values[i] = moved[values[i]!]!;
  }
  const columns = toArrays(trips, null);
  return {
    trips: {length, ...toIdBytes(ids), ...columns, ...toMonths(trips.started.toArray())},
    legs: {length: legs.trip.length, ...toArrays(legs, orderBy(legs.trip, length))},
    crossings: {length: crossings.trip.length, ...toArrays(crossings, crossingOrder)},
    stops: {length: stops.crossing.length, ...toArrays(stops, orderBy(stops.crossing, crossings.trip.length))}
  };
}

function toArrays<G extends GrowingColumns>(columns: G, order: Uint32Array | null): Arrays<G> {
  const arrays = Object.entries(columns).map(([name, column]) => [name, permute(column.toArray(), order)]);
  return Object.fromEntries(arrays) as Arrays<G>;
}

/** The rows in order of their key, equal keys as they were; null where they are in order already. */
function orderBy({values, length}: {values: Uint32Array; length: number}, keys: number): Uint32Array | null {
  let sorted = true;
  for (let i = 1; i < length && sorted; i++) sorted = values[i - 1]! <= values[i]!;
  return sorted ? null : stableOrder(values.subarray(0, length), keys);
}

function permute(values: NumberArray, order: Uint32Array | null): NumberArray {
  if (order === null) return values;
  const moved = values.slice();
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

function wordList(list: string[], find: (word: string) => number): WordList {
  return {
    list,
    read: ({codes, words}) => {
      const own = Int32Array.from(words, (word) => (word === null || word === "" ? 0 : -1));
      return (row) => {
        const code = codes[row]!;
        const known = own[code]!;
        if (known >= 0) return known;
        own[code] = find(words[code]!);
        return own[code]!;
      };
    },
    later: (a, b) => (a === b || list[a]! > list[b]! ? a : b)
  };
}

/**
 * Returns the words of a dictionary that the record's definitions list, with the code that each has there.
 *
 * `source` names the files in messages. Reading throws DataError for any other word.
 * @example fixedWordList("may.parquet", "mode", TRIP_WORDS.mode).list // ["", "road", "rail"]
 */
export function fixedWordList(source: string, field: keyof TripDictionaries, list: readonly string[]): WordList {
  const codes = new Map(list.map((word, code) => [word, code]));
  return wordList([...list], (word) => {
    const code = codes.get(word);
    if (code !== undefined) return code;
    throw new DataError(
      `unknown ${field} ${JSON.stringify(word)} in ${source}; allowed: ${list.slice(1).join(", ")}; ingest the records again`,
      {source, field, value: word}
    );
  });
}

/**
 * Returns an empty dictionary that gives each new word the next code.
 *
 * `source` names the files in messages. Reading throws DataError for more words than there are codes.
 * @example openWordList("may.parquet", "goods").list // [""]
 */
export function openWordList(source: string, field: keyof typeof MAX_CODE): WordList {
  const codes = new Map<string, number>();
  const list = [""];
  return wordList(list, (word) => {
    const known = codes.get(word);
    if (known !== undefined) return known;
    if (list.length > MAX_CODE[field]) {
      throw new DataError(
        `invalid ${field} in ${source}: more than ${MAX_CODE[field]} different values; remove the column or group its values`,
        {source, field, value: word}
      );
    }
    codes.set(word, list.length);
    return list.push(word) - 1;
  });
}
