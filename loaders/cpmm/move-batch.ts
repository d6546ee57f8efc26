import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, rename, rm} from "node:fs/promises";
import {dirname, join, relative, resolve} from "node:path";
import {z} from "zod";
import {syncPath, writeWholeFile} from "../files/write-whole-file.js";
import {readTripStore} from "./trip-store.js";

/** Written before the first file of a batch is moved in, and taken away when `store.json` lists the batch. */
const JOURNAL = "_moving.json";
const journalSchema = z.object({batch: z.string(), files: z.array(z.string())});

/** Returns the folder beside a store in which a batch is written before it is moved in. @example partialFolder("store") */
export function partialFolder(store: string): string {
  return `${resolve(store)}.partial`;
}

/**
 * Moves the files of a new batch from the partial folder into the store, and lists them first, so that `undoMove` finds
 * them where the run is killed on the way. They are part of the store once `store.json` names their batch.
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
