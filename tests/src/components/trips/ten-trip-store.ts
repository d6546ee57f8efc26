import {openAsBlob} from "node:fs";
import {mkdtemp, readdir, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {ingestTrips} from "../../../../loaders/cpmm/ingest-trips.js";
import {
  type ParquetFile,
  readParquetMetadata,
  readStoreFile,
  toBuffer
} from "../../../../src/components/trips/read-store-file.js";
import {tripTableBuilder} from "../../../../src/lib/cpmm/reading.js";
import {type TripTable, toTripTable} from "../../../../src/lib/cpmm/record.js";
import {REFERENCE, TEN_TRIPS} from "../../../loaders/cpmm/ten-trips.js";

/** Ingests the ten hand-written trips into a store of a new folder, and returns the folder. */
export async function tenTripStore(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "ten-trip-store-"));
  const csv = join(folder, "ten.csv");
  await writeFile(csv, TEN_TRIPS);
  const report = join(folder, "refused.csv");
  await ingestTrips([csv], {
    store: join(folder, "store"),
    report,
    reference: REFERENCE,
    map: {},
    utc_offset: null,
    today: "2026-11-26"
  });
  return folder;
}

/** The Parquet files of a folder's store, the index of trips left out. */
export async function storeFiles(folder: string): Promise<ParquetFile[]> {
  const names = (await readdir(join(folder, "store"), {recursive: true})).filter((name) =>
    /mode=.*parquet$/.test(name)
  );
  return await Promise.all(
    names.sort().map(async (name) => {
      const buffer = toBuffer((await openAsBlob(join(folder, "store", name))) as Blob);
      return {name, buffer, metadata: await readParquetMetadata(buffer, name)};
    })
  );
}

/** A store as the browser reads it. */
export async function readTripTable(folder: string): Promise<TripTable> {
  const builder = tripTableBuilder("store");
  for (const file of await storeFiles(folder)) await readStoreFile(file, builder.add);
  return toTripTable(builder.finish());
}
