import {type AsyncBuffer, type FileMetaData, parquetMetadataAsync} from "hyparquet";
import {DataError} from "../../lib/contract/data-error.js";

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
      `invalid file ${source}: it is no whole Parquet file (${(cause as Error).message}); export it again`,
      {source},
      {cause}
    );
  });
  if (metadata.num_rows === 0n) throw new DataError(`missing rows in ${source}; it has columns and no stops`, {source});
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
    `invalid compression ${odd.join(", ")} in ${source}; allowed here: none or SNAPPY; write it anew with prf cpmm ingest, or export CSV`,
    {source, field: "compression", value: odd[0]}
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
