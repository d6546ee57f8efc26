import {DataError, MAX_LISTED_ERRORS} from "../../src/lib/contract/data-error.js";
import type {Answer, Fetched} from "../sources/source.js";
import {writeQuarantine} from "../store/quarantine.js";
import {redactBytes, redactSecrets, redactUrl} from "./redact-secrets.js";
import type {RefreshContext, RefreshResult} from "./refresh-context.js";

/** What was under way when a refresh failed. */
export type Stage = "reading what is stored" | "reading the answer" | "storing";

/** Codes of the system for a disk that takes nothing more, and for one that takes nothing at all. */
const FULL = ["ENOSPC", "EDQUOT"];

const CLOSED = ["EROFS", "EACCES", "EPERM"];

/**
 * Puts an answer that was refused, and why, into the result and into quarantine; where the disk refuses it, that error is added.
 *
 * @example keepRefused(result, ["missing rows: wdi answered none"], fetched, context)
 */
export function keepRefused(
  result: RefreshResult,
  problems: string[],
  fetched: Fetched | null,
  context: RefreshContext
): void {
  result.outcome = "failed";
  addErrors(result, problems, context.env);
  try {
    result.quarantine = writeQuarantine(
      context.dataDir,
      {
        source: result.source,
        at: context.now,
        errors: problems.map((problem) => toPlain(redactSecrets(problem, context.env))),
        urls: fetched?.urls.map(redactUrl) ?? [],
        upstream_date: fetched?.upstream_date ?? null,
        rows: fetched?.rows.length ?? null,
        last_good: result.snapshot
      },
      fetched?.rows ?? null,
      toAnswers(context)
    );
  } catch (error) {
    addErrors(result, [failureMessage(error, result.source, "storing")], context.env);
  }
}

/** Adds errors to a result, without our secrets and with the first ten of them listed. @example addErrors(result, [message], env) */
export function addErrors(result: RefreshResult, problems: string[], env: RefreshContext["env"]): void {
  const clean = problems.map((problem) => toPlain(redactSecrets(problem, env)));
  result.errors.push(...clean.slice(0, MAX_LISTED_ERRORS));
  if (clean.length > MAX_LISTED_ERRORS)
    result.errors.push(`and ${clean.length - MAX_LISTED_ERRORS} more, in the quarantine's report`);
}

/** A publisher's words are in some messages: what would move a terminal's cursor or turn text around is written as its code. */
function toPlain(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (character) =>
    character === "\n" ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}

/** What the source was given, without our secrets: a publisher may answer with the key that it was asked with. */
function toAnswers({files, http, env}: RefreshContext): Answer[] {
  const given = files ? files.map(({name, bytes}) => ({from: name, bytes})) : (http.answers ?? []);
  return given.map(({from, bytes}) => ({from: redactSecrets(from, env), bytes: redactBytes(bytes, env)}));
}

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
