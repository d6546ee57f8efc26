import {mkdirSync} from "node:fs";
import {join} from "node:path";
import {lock} from "proper-lockfile";
import {DataError} from "../../src/lib/data-error.js";
import {assertSourceId} from "./snapshot-name.js";

/** A lock that was not renewed for so long belongs to a dead process; writing 60,000 rows takes under a second. */
const STALE_MS = 10_000;
/** Longer than a stale lock lives, so that a run after a kill waits it out instead of failing. */
const RETRIES = {retries: 150, factor: 1, minTimeout: 80, maxTimeout: 120, randomize: true};

/**
 * Runs an action while holding the lock of one source in `data/.locks/`, and returns what it returns.
 * Other processes wait for up to about fifteen seconds; a dead holder's lock is taken over after ten.
 * Throws DataError where the lock stays taken.
 * @example await withLock("data", "wdi", async () => 1) // 1
 */
export async function withLock<T>(dataDir: string, source: string, action: () => Promise<T>): Promise<T> {
  assertSourceId(source);
  const folder = join(dataDir, ".locks");
  mkdirSync(folder, {recursive: true});
  const file = join(folder, source);
  const release = await lock(file, {realpath: false, stale: STALE_MS, retries: RETRIES}).catch((cause: unknown) => {
    throw new DataError(
      `invalid state: another run holds the lock ${file}.lock; wait for it to end`,
      {source},
      {cause}
    );
  });
  try {
    return await action();
  } finally {
    await release();
  }
}
