import {DataError} from "../../lib/contract/data-error.js";
import type {TripIndex} from "../../lib/cpmm/explorer.js";
import {syntheticBatch, tripTableBuilder} from "../../lib/cpmm/reading.js";
import {
  AllRefusedError,
  SYNTHETIC_STOPS,
  syntheticTrips,
  type TripProgress,
  type TripSiteData,
  type TripStop,
  tripBuffers
} from "../../lib/cpmm/record.js";
import {computeActivities, computeOnFacts} from "../../lib/cpmm/sql.js";
import type {WasmDuckdb} from "../duckdb/wasm-duckdb.js";
import type {FactEngine} from "./load-fact-tables.js";
import type {PostedReading, TripCallMessage, TripCallName, TripCalls, WorkerReply} from "./open-trip-reader.js";
import {readTripFiles, sortedReading} from "./read-trip-files.js";

const NAME = "SYNTHETIC trips";
const TRIPS_A_BATCH = 2000;

/**
 * Returns SYNTHETIC trips of about so many stops, as `prf cpmm synthesize` makes them from the same seed.
 *
 * Throws TypeError for a number of stops that is invalid.
 */
function makeTrips(
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
  report({step: "arranging", file: null, done: null});
  return sortedReading(
    builder.finish(),
    {...counts, kind: "made", files: [], unread: [], refused: [], refused_csv: null},
    report
  );
}

let duckdb: WasmDuckdb | null = null;
let engine: FactEngine | null = null;

type Report = (progress: Extract<WorkerReply, {progress: unknown}>["progress"]) => void;
type Handlers = {[N in TripCallName]: (input: TripCalls[N]["takes"], report: Report) => Promise<TripCalls[N]["gives"]>};

const handlers: Handlers = {
  readFiles: async ({files, options, data}, report) => {
    const open = async () => {
      report({step: "opening", file: null, done: null});
      return await openDuckdb();
    };
    return await readTripFiles(files, options, data, open, report);
  },
  makeTrips: async ({stops, seed, data}, report) => makeTrips(stops, seed, data.synthetic, report),
  loadFacts: async (columns, report) => {
    await duckdb?.close();
    report({step: "opening", file: null, done: null});
    duckdb = await openDuckdb();
    const {loadFactTables} = await import("./load-fact-tables.js");
    engine = await loadFactTables(duckdb, columns);
    return null;
  },
  loadStops: async (stops) => {
    await assertEngine().loadStops(stops);
    return null;
  },
  indicators: async (options) => await computeOnFacts(assertEngine(), options),
  activities: async ({groupings, filter}) => await computeActivities(assertEngine(), groupings, filter)
};

/** DuckDB and Arrow are fetched when the first question needs them. */
async function openDuckdb(): Promise<WasmDuckdb> {
  const {openWasmDuckdb} = await import("../duckdb/wasm-duckdb.js");
  return await openWasmDuckdb();
}

function assertEngine(): FactEngine {
  if (engine === null) throw new TypeError("missing facts; call loadFacts first");
  return engine;
}

async function answer<N extends TripCallName>({name, input}: TripCallMessage<N>): Promise<void> {
  const post = (message: WorkerReply, transfer: Transferable[] = []) => self.postMessage(message, {transfer});
  try {
    const value = await handlers[name](input, (progress) => post({progress}));
    post({value}, value !== null && "index" in value ? indexBuffers(value.index) : []);
  } catch (cause) {
    const error = cause as Error;
    const place = error instanceof DataError ? plain(error) : null;
    const report = error instanceof AllRefusedError ? error.report : null;
    post({error: {name: error.name, message: error.message, place, report}});
  }
}

/** The buffers of an index and of the columns that it is of: they change hands and are not copied. */
function indexBuffers({table, month, by_border, by_mode, crossing_sums, visits, bins, legs}: TripIndex): ArrayBuffer[] {
  const parts = [{month}, by_border, by_mode, crossing_sums, visits, bins, legs];
  const own = parts.flatMap((part) => Object.values(part) as unknown[]).filter(ArrayBuffer.isView);
  return [...new Set([...tripBuffers(table), ...own.map(({buffer}) => buffer as ArrayBuffer)])];
}

function plain({place}: DataError): DataError["place"] {
  return {...place, ...(place.value === undefined ? {} : {value: String(place.value)})};
}

self.onmessage = ({data}: MessageEvent<TripCallMessage>) => void answer(data);
