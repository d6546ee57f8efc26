import {DataError} from "../../lib/contract/data-error.js";
import {computeActivities, computeOnFacts} from "../../lib/cpmm/compute-indicators.js";
import {AllRefusedError} from "../../lib/cpmm/trip-reading.js";
import {type TripTableColumns, tripBuffers} from "../../lib/cpmm/trip-table.js";
import type {FactEngine} from "./load-fact-tables.js";
import {makeTrips} from "./make-trips.js";
import type {WasmDuckdb} from "./open-wasm-duckdb.js";
import {readTripFiles} from "./read-trip-files.js";
import type {TripAnswer, TripCallMessage, TripCallName, TripCalls} from "./trip-calls.js";

let duckdb: WasmDuckdb | null = null;
let engine: FactEngine | null = null;

type Report = (progress: Extract<TripAnswer, {progress: unknown}>["progress"]) => void;
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
  activities: async ({cuts, filter}) => await computeActivities(assertEngine(), cuts, filter)
};

/** DuckDB and Arrow are fetched when the first question needs them. */
async function openDuckdb(): Promise<WasmDuckdb> {
  const {openWasmDuckdb} = await import("./open-wasm-duckdb.js");
  return await openWasmDuckdb();
}

function assertEngine(): FactEngine {
  if (engine === null) throw new TypeError("missing facts; call loadFacts first");
  return engine;
}

async function answer<N extends TripCallName>({name, input}: TripCallMessage<N>): Promise<void> {
  const post = (message: TripAnswer, transfer: Transferable[] = []) => self.postMessage(message, {transfer});
  try {
    const value = await handlers[name](input, (progress) => post({progress}));
    const columns = value !== null && "columns" in value ? (value.columns as TripTableColumns) : null;
    post({value}, columns === null ? [] : tripBuffers(columns));
  } catch (cause) {
    const error = cause as Error;
    const place = error instanceof DataError ? plain(error) : null;
    const report = error instanceof AllRefusedError ? error.report : null;
    post({error: {name: error.name, message: error.message, place, report}});
  }
}

function plain({place}: DataError): DataError["place"] {
  return {...place, ...(place.value === undefined ? {} : {value: String(place.value)})};
}

self.onmessage = ({data}: MessageEvent<TripCallMessage>) => void answer(data);
