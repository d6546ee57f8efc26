import {DataError} from "../../src/lib/contract/data-error.js";

/** What was under way when a refresh failed. */
export type Stage = "reading what is stored" | "reading the answer" | "storing";

/** Codes of the system for a disk that takes nothing more, and for one that takes nothing at all. */
const FULL = ["ENOSPC", "EDQUOT"];
const CLOSED = ["EROFS", "EACCES", "EPERM"];

/**
 * Returns what failed, as one message with its next step: bad data as it says itself, a full or read-only disk by name, and
 * anything else that a reader threw as an answer that it could not read.
 *
 * @example failureMessage(new RangeError("Maximum call stack size exceeded"), "wdi", "reading the answer") // "invalid answer of wdi: …"
 */
export function failureMessage(error: unknown, source: string, stage: Stage): string {
  if (error instanceof DataError) return error.message;
  const {code, path} = (error ?? {}) as {code?: unknown; path?: unknown};
  const where = typeof path === "string" ? ` at ${path}` : "";
  if (FULL.includes(String(code)))
    return `missing disk space while ${stage} of ${source} (${code}${where}); free some and refresh again`;
  if (CLOSED.includes(String(code)))
    return `invalid permissions while ${stage} of ${source} (${code}${where}); make the data folder writable and refresh again`;
  const what = error instanceof Error ? `${error.name}: ${error.message}` : typeof error;
  return stage === "reading the answer"
    ? `invalid answer of ${source}: its reader failed on it (${what}); the answer is in quarantine, and loaders/sources/${source}/${source}.ts needs a fix`
    : `fault while ${stage} of ${source}, not of the publisher: ${what}`;
}
