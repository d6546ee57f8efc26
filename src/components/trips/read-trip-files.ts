import {DataError} from "../../lib/contract/data-error.js";
import {tripIndex} from "../../lib/cpmm/explorer.js";
import {type TripTableBuilder, tripTableBuilder} from "../../lib/cpmm/reading.js";
import {
  AllRefusedError,
  type TripProgress,
  type TripReadOptions,
  type TripReport,
  type TripSiteData,
  type TripTableColumns,
  toTripTable
} from "../../lib/cpmm/record.js";
import type {WasmDuckdb} from "../duckdb/wasm-duckdb.js";
import type {FileToCheck} from "./check-trip-files.js";
import type {PostedReading} from "./open-trip-reader.js";
import {
  isIndexFile,
  isStoreFile,
  type ParquetFile,
  readParquetMetadata,
  readStoreFile,
  toBuffer
} from "./read-store-file.js";

const OFFSET = /^(Z|[+-]\d{2}:?\d{2})$/;
const ENDINGS = [".csv", ".tsv", ".txt", ".xlsx", ".parquet"];

/** Ten million stops were read and filtered in one tab (docs/cpmm-trips.md, November 2026); beyond, nothing was measured. */
const MAX_STORE_STOPS = 12_000_000;

type Report = (progress: TripProgress) => void;

/**
 * Reads files of trips into a trip table: files of a store as they are, all others through the checks.
 *
 * `open` opens DuckDB; it is called only where rows are to be checked. Of a store's folder the files that hold no stops
 * are passed over.
 * Throws DataError for a file that is none of trips and for a store and records together; AllRefusedError where no trip
 * is left.
 * @example await readTripFiles(files, {utc_offset: "+05:00"}, data, openWasmDuckdb, report)
 */
export async function readTripFiles(
  files: readonly File[],
  options: TripReadOptions,
  data: TripSiteData,
  open: () => Promise<WasmDuckdb>,
  report: Report
): Promise<PostedReading> {
  const {utc_offset = null} = options;
  if (utc_offset !== null && !OFFSET.test(utc_offset))
    throw new DataError(`invalid offset "${utc_offset}"; allowed: Z or an offset from UTC such as +05:00`, {
      field: "utc_offset",
      value: utc_offset
    });
  const {stored, records} = await sortFiles(files, options.map ?? {});
  const names = [...stored.map(({name}) => name), ...records.map(({name}) => name)];
  const builder = tripTableBuilder(toPlace(names));
  try {
    if (records.length === 0) return finish(builder, await readStore(stored, builder, report), report);
    const {checkTripFiles} = await import("./check-trip-files.js");
    const checked = {places: data.places, utc_offset, today: new Date().toISOString().slice(0, 10), report};
    const {counts, ...found} = await checkTripFiles(open, records, checked, builder);
    const done: TripReport = {kind: "checked", files: names, ...counts, ...found};
    assertLeft(done);
    return finish(builder, done, report);
  } catch (cause) {
    throw toMemoryError(cause as Error, names);
  }
}

function finish(builder: TripTableBuilder, done: TripReport, report: Report): PostedReading {
  report({step: "arranging", file: null, done: null});
  return sortedReading(builder.finish(), done, report);
}

/** Returns what a worker posts of trips: their columns, checked once and for all, with the index that the filters need. */
export function sortedReading(columns: TripTableColumns, done: TripReport, report: Report): PostedReading {
  toTripTable(columns);
  report({step: "sorting", file: null, done: null});
  return {index: tripIndex(columns), report: done};
}

async function sortFiles(
  files: readonly File[],
  map: Readonly<Record<string, string>>
): Promise<{stored: ParquetFile[]; records: FileToCheck[]}> {
  const stored: ParquetFile[] = [];
  const records: FileToCheck[] = [];
  for (const file of files) {
    const name = file.name;
    const ending = /\.[^.]*$/.exec(name.toLowerCase())?.[0] ?? "";
    if (name === "store.json" || name.startsWith(".")) continue;
    if (!ENDINGS.includes(ending))
      throw new DataError(`unknown kind of file ${name}; allowed: ${ENDINGS.join(", ")}`, {
        source: name,
        fault: {kind: "unknown-kind", other: ENDINGS.join(", ")}
      });
    if (file.size === 0)
      throw new DataError(`missing rows in ${name}: the file is empty; choose another file`, {
        source: name,
        fault: {kind: "empty"}
      });
    if (ending === ".parquet") {
      const buffer = toBuffer(file);
      const metadata = await readParquetMetadata(buffer, name);
      if (isIndexFile(metadata)) continue;
      if (isStoreFile(metadata)) stored.push({name, buffer, metadata});
      else {
        const read: FileToCheck["read"] = async (taker) =>
          await (await import("./read-parquet-file.js")).readParquetFile(buffer, metadata, name, map, taker);
        records.push({name, read});
      }
    } else if (ending === ".xlsx") {
      records.push({
        name,
        read: async (taker) => await (await import("./read-text-file.js")).readXlsxWorkbook(file, name, map, taker)
      });
    } else {
      records.push({
        name,
        read: async (taker) => await (await import("./read-text-file.js")).readCsvFile(file, name, map, taker)
      });
    }
  }
  if (stored.length > 0 && records.length > 0) {
    throw new DataError(
      `invalid mix of ${stored[0]!.name}, which belongs to a store, and ${records[0]!.name}, which has not been checked; ` +
        `open one or the other, or add the file to the store with prf cpmm ingest`,
      {source: records[0]!.name, fault: {kind: "store-mixed", other: stored[0]!.name}}
    );
  }
  if (stored.length + records.length === 0)
    throw new DataError(`missing trip file; choose a file ending in ${ENDINGS.join(", ")}, or all files of a store`, {
      fault: {kind: "no-file", other: ENDINGS.join(", ")}
    });
  return {stored, records};
}

async function readStore(
  stored: readonly ParquetFile[],
  builder: TripTableBuilder,
  report: Report
): Promise<TripReport> {
  const stops = stored.reduce((sum, {metadata}) => sum + Number(metadata.num_rows), 0);
  if (stops > MAX_STORE_STOPS) {
    const source = toPlace(stored.map(({name}) => name));
    throw new DataError(
      `invalid size of ${source}: ${stops.toLocaleString("en")} stops; a browser holds up to ${MAX_STORE_STOPS.toLocaleString(
        "en"
      )}; open fewer years of the store, or use prf cpmm compute`,
      {source, value: stops, fault: {kind: "store-size", count: stops, most: MAX_STORE_STOPS}}
    );
  }
  let read = 0;
  for (const file of stored) {
    await readStoreFile(file, (batch) => {
      builder.add(batch);
      read += batch.length;
      report({step: "reading", file: file.name, done: read / stops});
    });
  }
  return {
    kind: "store",
    files: stored.map(({name}) => name),
    trips: builder.trips(),
    stops,
    refused_trips: 0,
    refused_stops: 0,
    unread: [],
    refused: [],
    refused_csv: null
  };
}

function assertLeft(report: TripReport): void {
  if (report.trips > 0) return;
  const source = toPlace(report.files);
  const first = report.refused[0];
  const why =
    first === undefined
      ? ""
      : `; the first error is in row ${first.source_row} of ${first.source_file}: ${first.field} "${first.value}" (${first.allowed})`;
  const place = first === undefined ? {} : {row: first.source_row, field: first.field, value: first.value};
  throw new AllRefusedError(`missing trips in ${source}: every trip was refused${why}`, {source, ...place}, report);
}

function toPlace(names: readonly string[]): string {
  return names.length <= 3 ? names.join(", ") : `${names.slice(0, 2).join(", ")} and ${names.length - 2} more files`;
}

function toMemoryError(cause: Error, names: readonly string[]): Error {
  if (cause instanceof DataError || !/out of memory|allocation|bad_alloc/i.test(cause.message)) return cause;
  const source = toPlace(names);
  return new DataError(
    `invalid size of ${source}: this browser ran out of memory; add the file to a store with prf cpmm ingest, and open that store or some of its years`,
    {source, fault: {kind: "memory"}},
    {cause}
  );
}
