import {mkdir, stat, utimes} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {lock} from "proper-lockfile";
import {DataError} from "../../src/lib/contract/data-error.js";
import {toWriteError} from "./write-whole-file.js";

/** Time between two tries to take a lock that another run holds. */
const TRY_AGAIN_MS = 100;
/** A lock of the data folder that was not renewed for so long belongs to a dead process; writing 60,000 rows takes under a second. */
const DATA_STALE_MS = 10_000;
/** The clocks of a disk and of the machine differ by less. */
const CLOCK_MS = 1_000;

/**
 * Runs an action while holding the lock `<file>.lock`, and returns what it returns.
 *
 * A holder renews its lock; one that was not renewed for `stale` milliseconds, dated in the past or in the future, belongs
 * to a dead process and is taken over. Other processes wait for half as long again.
 * Throws DataError, with the words for the holder, where the lock stays taken.
 * @example await withLock("data/.locks/wdi", {stale: 10_000, holder: "another run"}, async () => 1) // 1
 */
export async function withLock<T>(
  file: string,
  {stale, holder}: {stale: number; holder: string},
  action: () => Promise<T>
): Promise<T> {
  const path = resolve(file);
  await mkdir(dirname(path), {recursive: true});
  await refreshFutureLock(`${path}.lock`, stale);
  const retries = {
    retries: Math.ceil((1.5 * stale) / TRY_AGAIN_MS),
    factor: 1,
    minTimeout: 0.8 * TRY_AGAIN_MS,
    maxTimeout: 1.2 * TRY_AGAIN_MS,
    randomize: true
  };
  const release = await lock(path, {realpath: false, stale, retries}).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== "ELOCKED") throw toWriteError(cause, `${file}.lock`);
    throw new DataError(
      `invalid state: ${holder} holds the lock ${file}.lock; wait for it to end`,
      {source: file},
      {cause}
    );
  });
  try {
    return await action();
  } finally {
    await release();
  }
}

/**
 * A lock of the future never grows old by the clock. A living holder renews it within half of `stale`; one that nobody
 * renewed gets the present time, from which it grows old as any other.
 */
async function refreshFutureLock(path: string, stale: number): Promise<void> {
  const readTime = async () => (await stat(path).catch(() => null))?.mtimeMs ?? 0;
  const before = await readTime();
  if (before <= Date.now() + CLOCK_MS) return;
  await wait(stale);
  if ((await readTime()) === before) await utimes(path, Date.now() / 1000, Date.now() / 1000);
}

/**
 * Runs an action while holding the lock of one part of the data folder in `data/.locks/`: a source, or `briefs`. Returns what
 * the action returns.
 *
 * Other processes wait for up to about fifteen seconds; a dead holder's lock is taken over after ten.
 * Throws DataError where the lock stays taken.
 * @example await withDataLock("data", "wdi", async () => 1) // 1
 */
export async function withDataLock<T>(dataDir: string, part: string, action: () => Promise<T>): Promise<T> {
  return withLock(join(dataDir, ".locks", part), {stale: DATA_STALE_MS, holder: "another run"}, action);
}
