import {existsSync} from "node:fs";
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {z} from "zod";
import {DataError} from "../../src/lib/contract/data-error.js";
import {writeWholeFile} from "../files/write-whole-file.js";

const batchSchema = z.object({
  batch: z.string(),
  /** The files that were read, as they were given, without folders. */
  files: z.array(z.string()),
  trips: z.int(),
  stops: z.int(),
  refused_trips: z.int(),
  refused_stops: z.int()
});
/**
 * The form of a store, and with it what its computed columns mean. In the first form `border_hours` left out the way between
 * two stops of one BCP where another stop lay between; figures of both forms must not meet in one answer.
 */
export const STORE_FORMAT = "prf-cpmm-trips-2";

const storeSchema = z.object({
  format: z.literal(STORE_FORMAT),
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

/**
 * Returns the Parquet files of the batches that `store.json` lists, and of no other: what an ingest that was killed left
 * behind is not read.
 *
 * Throws DataError where there is no store, or a batch's files are gone.
 * @example await storeFiles("store") // ["store/year=2023/mode=road/batch-0001_0.parquet", …]
 */
export async function storeFiles(folder: string): Promise<string[]> {
  const store = await readTripStore(folder);
  if (store === null) {
    throw new DataError(`missing trip store ${folder}; make it with prf cpmm ingest, or name it with --store`, {
      source: folder
    });
  }
  const files: string[] = [];
  const empty = new Set(store.batches.map(({batch}) => batch));
  const batches = new Set(empty);
  for (const year of await readdir(folder)) {
    if (!year.startsWith("year=")) continue;
    for (const mode of await readdir(join(folder, year))) {
      for (const name of await readdir(join(folder, year, mode))) {
        const batch = /^(batch-\d+)_\d+\.parquet$/.exec(name)?.[1];
        if (batch === undefined || !batches.has(batch)) continue;
        empty.delete(batch);
        files.push(join(folder, year, mode, name));
      }
    }
  }
  if (empty.size > 0) {
    throw new DataError(
      `missing files of ${[...empty].join(", ")} in ${folder}; restore the whole folder, or ingest anew`,
      {
        source: folder
      }
    );
  }
  return files.sort();
}

/** Returns the files of a store's index of trips, one a batch. @example indexFiles("store", store) */
export function indexFiles(folder: string, store: TripStore): string[] {
  return store.batches.map(({batch}) => join(folder, "_trips", `${batch}.parquet`));
}

/**
 * Returns what a store's `store.json` says; null where there is no store yet.
 *
 * Throws DataError where the file is no such store, or one of an earlier form.
 * @example (await readTripStore("store"))?.batches.length
 */
export async function readTripStore(folder: string): Promise<TripStore | null> {
  const file = join(folder, "store.json");
  if (!existsSync(file)) return null;
  try {
    const stored: unknown = JSON.parse(await readFile(file, "utf8"));
    const {format} = z.object({format: z.string().regex(/^prf-cpmm-trips-\d+$/)}).parse(stored);
    if (format !== STORE_FORMAT) {
      throw new DataError(
        `mismatched format "${format}" of ${folder}; expected "${STORE_FORMAT}": hours at a border were measured otherwise, so ingest its trips anew into another folder`,
        {source: file, field: "format", value: format}
      );
    }
    return storeSchema.parse(stored);
  } catch (cause) {
    if (cause instanceof DataError) throw cause;
    throw new DataError(`invalid ${file}: it describes no trip store; name another folder`, {source: file}, {cause});
  }
}

/** Writes `store.json`, whole or not at all. @example writeTripStore("store", store) */
export function writeTripStore(folder: string, store: TripStore): void {
  writeWholeFile(join(folder, "store.json"), `${JSON.stringify(store, null, 2)}\n`);
}
