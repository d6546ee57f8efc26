import {join} from "node:path";
import {holdLock} from "../files/lock.js";
import {assertSourceId} from "./snapshot-name.js";

/** A lock that was not renewed for so long belongs to a dead process; writing 60,000 rows takes under a second. */
const STALE_MS = 10_000;

/**
 * Runs an action while holding the lock of one source in `data/.locks/`, and returns what it returns.
 * Other processes wait for up to about fifteen seconds; a dead holder's lock is taken over after ten.
 * Throws DataError where the lock stays taken.
 * @example await withLock("data", "wdi", async () => 1) // 1
 */
export async function withLock<T>(dataDir: string, source: string, action: () => Promise<T>): Promise<T> {
  assertSourceId(source);
  return holdLock(join(dataDir, ".locks", source), {stale: STALE_MS, holder: "another run"}, action);
}
