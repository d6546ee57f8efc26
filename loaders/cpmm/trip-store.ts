import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import writeFileAtomic from "write-file-atomic";
import {z} from "zod";
import {DataError} from "../../src/lib/data-error.js";

const batchSchema = z.object({
  batch: z.string(),
  /** The files that were read, as they were given, without folders. */
  files: z.array(z.string()),
  trips: z.int(),
  stops: z.int(),
  refused_trips: z.int(),
  refused_stops: z.int()
});
const storeSchema = z.object({
  format: z.literal("prf-cpmm-trips-1"),
  synthetic: z.boolean(),
  note: z.string(),
  batches: z.array(batchSchema)
});

/** What `store.json` says of a trip store: its batches, and whether its trips are synthetic. */
export type TripStore = z.infer<typeof storeSchema>;
export type TripBatch = z.infer<typeof batchSchema>;

/** Returns the pattern of a store's Parquet files; the index of trips beside them is not matched. @example storeGlob("store") */
export function storeGlob(folder: string): string {
  return join(folder, "year=*", "mode=*", "*.parquet");
}

/** Returns the pattern of a store's index of trips. @example indexGlob("store") */
export function indexGlob(folder: string): string {
  return join(folder, "_trips", "*.parquet");
}

/**
 * Returns what a store's `store.json` says; null where there is no store yet.
 *
 * Throws DataError where the file is no such store.
 * @example (await readTripStore("store"))?.batches.length
 */
export async function readTripStore(folder: string): Promise<TripStore | null> {
  const file = join(folder, "store.json");
  if (!existsSync(file)) return null;
  try {
    return storeSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (cause) {
    throw new DataError(`invalid ${file}: it describes no trip store; name another folder`, {source: file}, {cause});
  }
}

/** Writes `store.json`, whole or not at all. @example await writeTripStore("store", store) */
export async function writeTripStore(folder: string, store: TripStore): Promise<void> {
  await writeFileAtomic(join(folder, "store.json"), `${JSON.stringify(store, null, 2)}\n`);
}
