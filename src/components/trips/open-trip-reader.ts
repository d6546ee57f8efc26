import {DataError, type RowLocation} from "../../lib/contract/data-error.js";
import type {TripIndex} from "../../lib/cpmm/explorer.js";
import {
  AllRefusedError,
  type Dimension,
  type FactColumns,
  type TripFilter,
  type TripProgress,
  type TripReading,
  type TripReadOptions,
  type TripReport,
  type TripSiteData,
  type TripTable,
  toFactColumns,
  toStopColumns,
  toTripTable
} from "../../lib/cpmm/record.js";
import type {ComputeOptions, SqlRow} from "../../lib/cpmm/sql.js";

/** Trips as a worker posts them, checked and sorted for the filters, their columns transferred. */
export interface PostedReading {
  index: TripIndex;
  report: TripReport;
}

/** Trips that were read with their index: made in the worker, it would stop a page for half a minute at ten million stops. */
export interface IndexedReading extends TripReading {
  index: TripIndex;
}

/** How many SYNTHETIC stops are made, and from what seed. */
interface SyntheticRequest {
  stops: number;
  seed: number;
}

/** What the worker does, by name: what it takes and what it gives. */
export interface TripCalls {
  readFiles: {takes: {files: readonly File[]; options: TripReadOptions; data: TripSiteData}; gives: PostedReading};
  makeTrips: {takes: SyntheticRequest & {data: TripSiteData}; gives: PostedReading};
  /** Puts the facts where `indicators` finds them: without the stops, and with the columns that are read alone. */
  loadFacts: {takes: FactColumns; gives: null};
  /** Puts the stops where `activities` finds them, after `loadFacts`. */
  loadStops: {takes: {length: number}; gives: null};
  indicators: {takes: ComputeOptions; gives: SqlRow[]};
  activities: {takes: {groupings: readonly (readonly Dimension[])[]; filter: TripFilter}; gives: SqlRow[]};
}

export type TripCallName = keyof TripCalls;

/** A call as it is posted to the worker. */
export interface TripCallMessage<N extends TripCallName = TripCallName> {
  name: N;
  input: TripCalls[N]["takes"];
}

/** An error as the worker posts it; `place` of a DataError, `report` of an AllRefusedError. */
interface PostedError {
  name: string;
  message: string;
  place: RowLocation | null;
  report: TripReport | null;
}

/** What the worker posts back: any number of `progress`, then a value or an error. */
export type WorkerReply = {progress: TripProgress} | {value: TripCalls[TripCallName]["gives"]} | {error: PostedError};

/** Hears how far a call is, and can stop it. */
export interface CallWatch {
  progress?: (progress: TripProgress) => void;
  /** Stops the call at once; it then rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** Reads trips and computes on them in a worker: the page stays free, and nothing leaves the machine. */
export interface TripReader {
  /**
   * Reads files of trips: CSV, XLSX, Parquet of the trip record, checked as `prf cpmm ingest` checks them; or the
   * Parquet files of its store. Throws DataError with file, row, field and value where a file is none of these.
   */
  readFiles(files: readonly File[], options: TripReadOptions, watch?: CallWatch): Promise<IndexedReading>;
  /** Makes SYNTHETIC trips of about so many stops, which average to the published figures and are not real data. */
  makeTrips(request: SyntheticRequest, watch?: CallWatch): Promise<IndexedReading>;
  /** The rows of `prf cpmm compute` over trips that were read. The first call loads 36 MB of DuckDB from this site. */
  indicators(table: TripTable, options: ComputeOptions, watch?: CallWatch): Promise<SqlRow[]>;
  /** The rows of `prf cpmm compute --activities`. */
  activities(
    table: TripTable,
    groupings: readonly (readonly Dimension[])[],
    filter: TripFilter,
    watch?: CallWatch
  ): Promise<SqlRow[]>;
  /** Stops the worker and frees its memory. */
  close(): void;
}

/**
 * Returns a reader of trips; its worker starts at the first call. Calls run one after the other.
 *
 * In: `siteData`, which gets the site's `data/trips.json` when it is needed.
 * @example const reader = openTripReader(() => FileAttachment("data/trips.json").json()); await reader.readFiles(input.files, {})
 */
export function openTripReader(siteData: () => Promise<TripSiteData>): TripReader {
  let worker: Worker | null = null;
  let loaded: TripTable | null = null;
  let stopsLoaded = false;
  let turn: Promise<unknown> = Promise.resolve();

  const stop = () => {
    worker?.terminate();
    worker = null;
    loaded = null;
  };
  const call = <N extends TripCallName>(name: N, input: TripCalls[N]["takes"], watch: CallWatch) =>
    new Promise<TripCalls[N]["gives"]>((resolve, reject) => {
      watch.signal?.throwIfAborted();
      worker ??= startWorker();
      const current = worker;
      const abort = () => {
        stop();
        finish();
        reject(watch.signal?.reason);
      };
      const finish = () => {
        watch.signal?.removeEventListener("abort", abort);
        current.onmessage = null;
        current.onerror = null;
      };
      watch.signal?.addEventListener("abort", abort);
      current.onmessage = ({data}: MessageEvent<WorkerReply>) => {
        if ("progress" in data) return watch.progress?.(data.progress);
        finish();
        if ("value" in data) return resolve(data.value as TripCalls[N]["gives"]);
        reject(toError(data.error));
      };
      current.onerror = ({message}) => {
        stop();
        finish();
        reject(
          new DataError(
            `missing response from the trip reader: ${message || "its worker did not start"}; reload the page`,
            {fault: {kind: "worker"}}
          )
        );
      };
      current.postMessage({name, input});
    });
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const toReading = ({index, report}: PostedReading): IndexedReading => ({
    table: toTripTable(index.table, {isChecked: true}),
    index,
    report
  });
  const compute = <N extends "indicators" | "activities">(
    table: TripTable,
    name: N,
    input: TripCalls[N]["takes"],
    watch: CallWatch
  ) =>
    inTurn(async () => {
      if (loaded !== table) {
        stopsLoaded = false;
        await call("loadFacts", toFactColumns(table), watch);
        loaded = table;
      }
      if (name === "activities" && !stopsLoaded) {
        await call("loadStops", toStopColumns(table), watch);
        stopsLoaded = true;
      }
      return await call(name, input, watch);
    });

  return {
    readFiles: (files, options, watch = {}) =>
      inTurn(async () =>
        toReading(await call("readFiles", {files: [...files], options, data: await siteData()}, watch))
      ),
    makeTrips: (request, watch = {}) =>
      inTurn(async () => toReading(await call("makeTrips", {...request, data: await siteData()}, watch))),
    indicators: (table, options, watch = {}) => compute(table, "indicators", options, watch),
    activities: (table, groupings, filter, watch = {}) => compute(table, "activities", {groupings, filter}, watch),
    close: stop
  };
}

/** The worker is started from a blob, so that the page's own content security policy holds in it on any host. */
function startWorker(): Worker {
  const address = new URL(import.meta.resolve("./trip-worker.js"), location.href).href;
  const script = new Blob([`import ${JSON.stringify(address)};`], {type: "text/javascript"});
  const url = URL.createObjectURL(script);
  const worker = new Worker(url, {type: "module", name: "trips"});
  worker.addEventListener("message", () => URL.revokeObjectURL(url), {once: true});
  return worker;
}

function toError({name, message, place, report}: PostedError): Error {
  if (report !== null) return new AllRefusedError(message, place ?? {}, report);
  if (name === "DataError") return new DataError(message, place ?? {});
  const error = new Error(message);
  error.name = name;
  return error;
}
