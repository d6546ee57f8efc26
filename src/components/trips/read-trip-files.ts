import type {TripProgress, TripReadOptions} from "../../lib/cpmm/trip-reading.js";
import type {TripSiteData} from "../../lib/cpmm/trip-site-data.js";
import {tripTableBuilder} from "../../lib/cpmm/trip-table-builder.js";
import {DataError} from "../../lib/data-error.js";
import type {WasmDuckdb} from "./open-wasm-duckdb.js";
import {readParquetMetadata, toBuffer} from "./parquet-file.js";
import {isStoreFile, readStoreFile} from "./read-store-file.js";
import type {PostedReading} from "./trip-calls.js";

export async function readTripFiles(
  files: readonly File[],
  _options: TripReadOptions,
  _data: TripSiteData,
  _open: () => Promise<WasmDuckdb>,
  report: (progress: TripProgress) => void
): Promise<PostedReading> {
  const builder = tripTableBuilder(files.map(({name}) => name).join(", "));
  let stops = 0;
  for (const file of files) {
    const buffer = toBuffer(file);
    const metadata = await readParquetMetadata(buffer, file.name);
    if (!isStoreFile(metadata)) throw new DataError("not a store");
    stops += Number(metadata.num_rows);
    await readStoreFile(buffer, metadata, file.name, (batch, done) => {
      builder.add(batch);
      report({step: "reading", file: file.name, done});
    });
  }
  const columns = builder.finish();
  return {
    columns,
    report: {
      kind: "store",
      files: files.map((f) => f.name),
      trips: builder.trips(),
      stops,
      refused_trips: 0,
      refused_stops: 0,
      unread: [],
      refused: [],
      refused_csv: null
    }
  };
}
