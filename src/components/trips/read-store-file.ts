import {type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetScan} from "hyparquet";
import {DataError} from "../../lib/contract/data-error.js";
import {BATCH_NUMBERS, BATCH_TEXT, type StopBatch, toCodedText} from "../../lib/cpmm/reading.js";

/** What can be unpacked without another library. */
const CODECS = ["UNCOMPRESSED", "SNAPPY"];

/** Returns a file of the reader's disk as a buffer that is read piece by piece. @example toBuffer(file) */
export function toBuffer(file: Blob): AsyncBuffer {
  return {byteLength: file.size, slice: (start, end) => file.slice(start, end).arrayBuffer()};
}

/**
 * Returns what the end of a Parquet file says of its columns and row groups.
 *
 * Throws DataError where the file is none, is cut off, or holds no row.
 * @example const metadata = await readParquetMetadata(toBuffer(file), file.name)
 */
export async function readParquetMetadata(file: AsyncBuffer, source: string): Promise<FileMetaData> {
  const metadata = await parquetMetadataAsync(file).catch((cause: unknown) => {
    throw new DataError(
      `invalid file ${source}: not a complete Parquet file (${(cause as Error).message}); export it again`,
      {source, fault: {kind: "parquet-broken"}},
      {cause}
    );
  });
  if (metadata.num_rows === 0n)
    throw new DataError(`missing rows in ${source}: it has columns but no stops; export it again`, {
      source,
      fault: {kind: "parquet-empty"}
    });
  return metadata;
}

/** Throws DataError where a column is compressed in a way that cannot be read here. @example assertReadable(metadata, "may.parquet") */
export function assertReadable({row_groups}: FileMetaData, source: string): void {
  const codecs = new Set(
    row_groups.flatMap(({columns}) => columns.map(({meta_data}) => meta_data?.codec ?? "UNCOMPRESSED"))
  );
  const odd = [...codecs].filter((codec) => !CODECS.includes(codec));
  if (odd.length === 0) return;
  throw new DataError(
    `invalid compression ${odd.join(", ")} in ${source}; allowed: none or SNAPPY; rewrite it with prf cpmm ingest, or export it as CSV`,
    {source, field: "compression", value: odd[0], fault: {kind: "parquet-codec", value: odd.join(", ")}}
  );
}

/** Whether a Parquet file is a store's index of trips, which holds no stops. @example isIndexFile(metadata) */
export function isIndexFile({schema}: FileMetaData): boolean {
  return (
    schema
      .slice(1)
      .map(({name}) => name)
      .join() === "trip_id,likeness,place"
  );
}

const COLUMNS = [...BATCH_TEXT, ...BATCH_NUMBERS];
/** Times come as milliseconds and not as dates: ten million dates would be ten million objects. */
const PARSERS = {
  timestampFromMicroseconds: (micros: bigint) => Number(micros) / 1000,
  timestampFromMilliseconds: (millis: bigint) => Number(millis),
  timestampFromNanoseconds: (nanos: bigint) => Number(nanos) / 1_000_000
};

/** A Parquet file whose end was read. */
export interface ParquetFile {
  name: string;
  buffer: AsyncBuffer;
  metadata: FileMetaData;
}

/** Whether a Parquet file is of a store of `prf cpmm ingest`, which has checked its rows. @example isStoreFile(metadata) */
export function isStoreFile({schema}: FileMetaData): boolean {
  const names = new Set(schema.map(({name}) => name));
  return [...COLUMNS, "source_file", "source_row"].every((name) => names.has(name));
}

/**
 * Reads a file of a trip store, a row group at a time, straight into batches of stops; nothing is checked again.
 *
 * `take` gets each batch. Throws DataError where the file is compressed in a
 * way that cannot be read here, or is damaged.
 * @example await readStoreFile({name, buffer, metadata}, (batch) => builder.add(batch))
 */
export async function readStoreFile(
  {name: source, buffer: file, metadata}: ParquetFile,
  take: (batch: StopBatch) => void
): Promise<void> {
  assertReadable(metadata, source);
  const scan = await parquetScan({file, metadata, columns: COLUMNS, parsers: PARSERS});
  for (const {rowStart, rowEnd} of scan.ranges) {
    const read = (column: string) => scan.readColumn({column, rowStart, rowEnd});
    const batch: Record<string, unknown> = {length: rowEnd - rowStart};
    try {
      for (const name of BATCH_TEXT) batch[name] = toCodedText((await read(name)) as ArrayLike<string | null>);
      for (const name of BATCH_NUMBERS) batch[name] = toNumbers((await read(name)) as ArrayLike<number | null>);
    } catch (cause) {
      throw new DataError(
        `invalid file ${source} at row ${rowStart + 1}: ${(cause as Error).message}; copy the file from its store again`,
        {source, row: rowStart + 1},
        {cause}
      );
    }
    take(batch as StopBatch);
  }
}

function toNumbers(values: ArrayLike<number | bigint | null | undefined>): ArrayLike<number> {
  if (ArrayBuffer.isView(values)) return values as unknown as ArrayLike<number>;
  return Float64Array.from(values, (value) => (value === null || value === undefined ? Number.NaN : Number(value)));
}
