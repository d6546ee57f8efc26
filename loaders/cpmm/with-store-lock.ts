import {holdLock} from "../files/hold-lock.js";

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
  return holdLock(store, {stale: STALE_MS, holder: "another ingest"}, action);
}
