import {mkdir} from "node:fs/promises";
import {dirname, resolve} from "node:path";
import {lock} from "proper-lockfile";
import {DataError} from "../../src/lib/data-error.js";

/** A lock that was not renewed for so long belongs to a dead process; the longest step between renewals takes seconds. */
const STALE_MS = 20_000;
/** Longer than a stale lock lives, so that a run after a kill waits it out instead of failing. */
const RETRIES = {retries: 120, factor: 1, minTimeout: 200, maxTimeout: 300, randomize: true};

/**
 * Runs an action while holding the lock of a trip store, `<store>.lock`, and returns what it returns.
 *
 * Other processes wait for about half a minute; a dead holder's lock is taken over after twenty seconds.
 * Throws DataError where the lock stays taken.
 * @example await withStoreLock("store", async () => 1) // 1
 */
export async function withStoreLock<T>(store: string, action: () => Promise<T>): Promise<T> {
  const file = resolve(store);
  await mkdir(dirname(file), {recursive: true});
  const release = await lock(file, {realpath: false, stale: STALE_MS, retries: RETRIES}).catch((cause: unknown) => {
    throw new DataError(
      `invalid state: another ingest holds the lock ${file}.lock; wait for it to end`,
      {source: store},
      {cause}
    );
  });
  try {
    return await action();
  } finally {
    await release();
  }
}
