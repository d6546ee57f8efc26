import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, rename, rm} from "node:fs/promises";
import {dirname, join, relative, resolve} from "node:path";
import {z} from "zod";
import {DataError} from "../../src/lib/contract/data-error.js";
import {withLock} from "../files/lock.js";
import {syncPath, writeWholeFile} from "../files/write-whole-file.js";

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
 * The form of a store, and with it what its computed columns mean. In the first form `border_hours` left out the legs between
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
    throw new DataError(
      `missing trip store ${folder}; create it with prf cpmm ingest, or give its folder with --store`,
      {
        source: folder
      }
    );
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
      `missing files of ${[...empty].join(", ")} in ${folder}; restore the whole folder, or ingest the files again`,
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
        `mismatched format "${format}" of ${folder}; expected "${STORE_FORMAT}": it measured hours at a border differently, ` +
          `so ingest its trips again into another folder`,
        {source: file, field: "format", value: format}
      );
    }
    return storeSchema.parse(stored);
  } catch (cause) {
    if (cause instanceof DataError) throw cause;
    throw new DataError(
      `invalid ${file}: it does not describe a trip store; choose another folder`,
      {source: file},
      {cause}
    );
  }
}

/** Writes `store.json`, whole or not at all. @example writeTripStore("store", store) */
export function writeTripStore(folder: string, store: TripStore): void {
  writeWholeFile(join(folder, "store.json"), `${JSON.stringify(store, null, 2)}\n`);
}

/** Written before the first file of a batch is moved in, and taken away when `store.json` lists the batch. */
const JOURNAL = "_moving.json";
const journalSchema = z.object({batch: z.string(), files: z.array(z.string())});

/** Returns the folder beside a store in which a batch is written before it is moved in. @example partialFolder("store") */
export function partialFolder(store: string): string {
  return `${resolve(store)}.partial`;
}

/**
 * Moves the files of a new batch from the partial folder into the store, and lists them first, so that `undoMove` finds
 * them where the run is killed meanwhile. They are part of the store once `store.json` names their batch.
 *
 * @example await moveBatch("store", "batch-0002")
 */
export async function moveBatch(store: string, batch: string): Promise<void> {
  const partial = partialFolder(store);
  const entries = await readdir(partial, {recursive: true, withFileTypes: true});
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(relative(partial, entry.parentPath), entry.name));
  await mkdir(store, {recursive: true});
  writeWholeFile(join(store, JOURNAL), `${JSON.stringify({batch, files}, null, 2)}\n`);
  for (const file of files) {
    syncPath(join(partial, file));
    await mkdir(dirname(join(store, file)), {recursive: true});
    await rename(join(partial, file), join(store, file));
  }
}

/**
 * Clears away what a killed ingest left: the partial folder, and files that were moved in for a batch that
 * `store.json` does not name. Where it does name it, the batch is whole and stays.
 *
 * To be called under the store's lock, before an ingest begins and after one ends.
 * @example await undoMove("store")
 */
export async function undoMove(store: string): Promise<void> {
  await rm(partialFolder(store), {recursive: true, force: true});
  const journal = join(store, JOURNAL);
  if (!existsSync(journal)) return;
  const {batch, files} = journalSchema.parse(JSON.parse(await readFile(journal, "utf8")));
  const known = (await readTripStore(store))?.batches.some((one) => one.batch === batch) ?? false;
  if (!known) for (const file of files) await rm(join(store, file), {force: true});
  await rm(journal);
}

/** A lock that was not renewed for so long belongs to a dead process; the longest step between renewals takes seconds. */
const STALE_MS = 20_000;

/**
 * Runs an action while holding the lock of a trip store, `<store>.lock`, and returns what it returns.
 *
 * Other processes wait for about half a minute; a dead holder's lock is taken over after twenty seconds.
 * Throws DataError where the lock stays taken.
 * @example await withStoreLock("store", async () => 1) // 1
 */
export async function withStoreLock<T>(store: string, action: () => Promise<T>): Promise<T> {
  return withLock(store, {stale: STALE_MS, holder: "another ingest"}, action);
}
