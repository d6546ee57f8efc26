import {createWriteStream} from "node:fs";
import {mkdir} from "node:fs/promises";
import {basename, join} from "node:path";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {DataError} from "../../src/lib/contract/data-error.js";
import type {Reference} from "../../src/lib/contract/reference.js";
import {
  checkTripsSql,
  knownPlacesSql,
  NO_STORED_TRIPS_SQL,
  REFUSED_HEADER,
  refusedSql,
  storedStopsSql,
  toRefusedCsv,
  toRefusedRow,
  toTripCounts,
  tripCountsSql,
  tripKindsSql,
  typedStopsSql
} from "../../src/lib/cpmm/reading.js";
import type {TripCounts} from "../../src/lib/cpmm/record.js";
import {sqlText} from "../../src/lib/cpmm/sql.js";
import {writeLongFile} from "../files/write-whole-file.js";
import {type Duckdb, openDuckdb, sqlFile} from "./open-duckdb.js";
import {readTripFile} from "./read-trip-file.js";
import {
  indexFiles,
  moveBatch,
  partialFolder,
  readTripStore,
  STORE_FORMAT,
  type TripBatch,
  type TripStore,
  undoMove,
  withStoreLock,
  writeTripStore
} from "./trip-store.js";

/** How files of trips are read into a store. */
interface IngestOptions {
  /** Folder of the store; made where it is not there. */
  store: string;
  reference: Reference;
  /** Heading of a file to column of the record, beside the headings that are known. */
  map: Record<string, string>;
  /** Offset of times that carry none (+05:00); null refuses them. */
  utc_offset: string | null;
  /** CSV file for the refused rows. */
  report: string;
  /** Bound of DuckDB's memory, "4GB". */
  memory?: string;
  /** The day on which the files are read, in UTC; no stop is after it. */
  today: string;
}

/** What an ingest did: the new batch, and headings that no column answers to, by file. */
export interface Ingested extends TripBatch {
  unread: {file: string; headings: string[]}[];
  synthetic: boolean;
}

/**
 * Reads files of trips into a partitioned Parquet store, and names each refused row in a report.
 *
 * In: CSV, XLSX or Parquet files of the trip record. Out: `store/year=…/mode=…/<batch>_*.parquet`, one row per stop of
 * `storedStopsSql`; an index of trips under `_trips`; `store.json`; the report, one row per fault. A trip with a faulty
 * row is refused whole; every refused row is in the report. A run that fails or is killed leaves the store as it was;
 * a second one waits for the first.
 * Throws DataError where a file cannot be read, lacks a required column, or would mix synthetic with recorded trips.
 * @example await ingestTrips(["may.xlsx"], {store: "store", reference, map: {}, utc_offset: "+05:00", report: "refused.csv", today: "2026-11-26"})
 */
export async function ingestTrips(files: string[], options: IngestOptions): Promise<Ingested> {
  return withStoreLock(options.store, async () => {
    await undoMove(options.store);
    const duckdb = await openDuckdb(options.memory);
    try {
      return await ingest(duckdb, files, options);
    } finally {
      await duckdb.close();
      await undoMove(options.store);
    }
  });
}

async function ingest(duckdb: Duckdb, files: string[], options: IngestOptions): Promise<Ingested> {
  const unread = await readFiles(duckdb, files, options);
  const store = await readTripStore(options.store);
  await checkTrips(duckdb, store === null ? [] : indexFiles(options.store, store), options.today);
  const synthetic = await assertOneKind(duckdb, store, options.store);
  const batch = `batch-${String((store?.batches.length ?? 0) + 1).padStart(4, "0")}`;
  const counts = toTripCounts((await duckdb.rows(tripCountsSql()))[0]!);
  assertRows(counts, files);
  await writeRefused(duckdb, refusedSql("checked", "trips"), options.report);
  const kind = synthetic ?? store?.synthetic ?? false;
  if (counts.trips > 0) {
    await writeBatch(duckdb, partialFolder(options.store), batch);
    await moveBatch(options.store, batch);
    writeTripStore(
      options.store,
      withBatch(store, {batch, files: files.map((file) => basename(file)), ...counts}, kind)
    );
  }
  return {batch, files, ...counts, unread, synthetic: kind};
}

async function readFiles(
  duckdb: Duckdb,
  files: string[],
  {map, utc_offset, reference}: IngestOptions
): Promise<Ingested["unread"]> {
  for (const sql of knownPlacesSql(reference)) await duckdb.run(sql);
  await duckdb.run("CREATE TABLE source_files (source INTEGER, file VARCHAR)");
  const unread: Ingested["unread"] = [];
  const typed: string[] = [];
  for (const [source, file] of files.entries()) {
    const {view, read, types, unread: headings} = await readTripFile(duckdb, file, source, map);
    if (headings.length > 0) unread.push({file, headings});
    typed.push(typedStopsSql({from: view, source, read, types, utc_offset}));
    await duckdb.run(`INSERT INTO source_files VALUES (${source}, ${sqlText(basename(file))})`);
  }
  await duckdb.run(`CREATE VIEW typed AS ${typed.join("\nUNION ALL\n")}`);
  return unread;
}

async function checkTrips(duckdb: Duckdb, stored: readonly string[], today: string): Promise<void> {
  await duckdb.run(
    stored.length === 0
      ? NO_STORED_TRIPS_SQL
      : `CREATE VIEW stored_trips AS SELECT trip_id, likeness, place FROM read_parquet([${stored.map(sqlFile).join(", ")}])`
  );
  for (const sql of checkTripsSql(today)) await duckdb.run(sql);
}

async function assertOneKind(duckdb: Duckdb, store: TripStore | null, folder: string): Promise<boolean | null> {
  const kinds = await duckdb.rows(tripKindsSql());
  const all = new Set([
    ...kinds.map(({synthetic}) => synthetic === true),
    ...(store === null ? [] : [store.synthetic])
  ]);
  if (all.size > 1) {
    throw new DataError(
      `invalid mix of synthetic and recorded trips for ${folder}; keep synthetic trips in a separate store`,
      {source: folder, field: "trip_id"}
    );
  }
  return kinds[0] === undefined ? null : kinds[0].synthetic === true;
}

function assertRows({stops, refused_stops}: TripCounts, files: readonly string[]): void {
  if (stops + refused_stops > 0) return;
  const source = files.join(", ");
  throw new DataError(`missing rows in ${source}: the header has no stops below it; add rows`, {source});
}

// Written beside the store and moved in when it is whole.
async function writeBatch(duckdb: Duckdb, partial: string, batch: string): Promise<void> {
  await mkdir(join(partial, "_trips"), {recursive: true});
  await duckdb.run(
    `COPY (${storedStopsSql("checked", "trips")}) TO ${sqlText(partial)} (FORMAT parquet, COMPRESSION snappy,
    PARTITION_BY (year, mode), WRITE_PARTITION_COLUMNS true, OVERWRITE_OR_IGNORE true, FILENAME_PATTERN ${sqlText(`${batch}_{i}`)})`
  );
  await duckdb.run(
    `COPY (SELECT t.trip_id, t.likeness, f.file AS place FROM trips AS t JOIN source_files AS f ON f.source = t.source
      WHERE t.faults = '' AND t.faulty_rows = 0) TO ${sqlText(join(partial, "_trips", `${batch}.parquet`))} (FORMAT parquet)`
  );
}

function withBatch(store: TripStore | null, batch: TripBatch, synthetic: boolean): TripStore {
  return {
    format: STORE_FORMAT,
    synthetic,
    note: synthetic
      ? "SYNTHETIC trips: generated for tests and demonstrations; not real data and not used in the PRF"
      : "Trips as recorded; not public and not used in the PRF",
    batches: [...(store?.batches ?? []), batch]
  };
}

/**
 * Writes the report of refused rows: one row per fault, with file, row, rule, field, value and what is allowed.
 *
 * In: SQL of `refusedSql`. Values are as they are in the file, but for a ' before one that a spreadsheet would run. The
 * file is written also where nothing was refused, with its header alone. A report of any length takes no memory.
 */
async function writeRefused(duckdb: Duckdb, sql: string, file: string): Promise<void> {
  await writeLongFile(file, (place) => pipeline(Readable.from(toLines(duckdb, sql)), createWriteStream(place)));
}

async function* toLines(duckdb: Duckdb, sql: string): AsyncGenerator<string> {
  yield REFUSED_HEADER;
  for await (const rows of duckdb.stream(sql)) yield toRefusedCsv(rows.map(toRefusedRow));
}
