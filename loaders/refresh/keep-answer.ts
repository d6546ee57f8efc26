import {DataError, MAX_LISTED_ERRORS} from "../../src/lib/contract/data-error.js";
import type {ReleaseBracket, SnapshotRow} from "../../src/lib/contract/observations.js";
import type {RevisionKind} from "../../src/lib/revisions/revisions.js";
import {revisions} from "../../src/lib/revisions/revisions.js";
import type {Answer, Fetched, Source} from "../sources/source.js";
import {readSnapshot} from "../store/read-snapshot.js";
import {writeQuarantine, writeSnapshot} from "../store/write-snapshot.js";
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

/**
 * Stores an answer that passed its checks as a snapshot, and fills in the result: the snapshot's name and what changed against
 * the rows `before`. `accepted` are the changes that a person let pass.
 *
 * Throws what the store throws: DataError, or the system's error of the disk.
 */
export async function storeAnswer(
  fetched: Fetched,
  source: Source,
  context: RefreshContext,
  accepted: string[],
  before: SnapshotRow[] | null,
  result: RefreshResult
): Promise<void> {
  const today = context.now.slice(0, 10);
  // A date in the future that a person has let pass is not kept: nothing newer would ever come.
  const upstream_date = (fetched.upstream_date ?? "") > today ? null : fetched.upstream_date;
  result.upstream_date = upstream_date;
  const {publisher, licence, licence_url, citation} = fetched.credit ?? source;
  const day = context.date ?? upstream_date ?? toKnownBy(fetched, today);
  const written = await writeSnapshot(context.dataDir, source.id, fetched.rows, {
    date: day,
    title: source.title,
    publisher,
    urls: fetched.urls.map((url) => redactSecrets(redactUrl(url), context.env)),
    retrieved: context.now,
    upstream_date,
    read_from: context.files === null ? "network" : "files",
    ...(upstream_date === null && {release: toBracket(fetched, day)}),
    ...(fetched.scope && {scope: fetched.scope}),
    licence,
    licence_url,
    citation,
    notes: [...fetched.notes, ...accepted.map((change) => `Accepted (${context.accept}): ${change}`)]
  });
  result.outcome = written.outcome;
  result.snapshot = `${source.id}/${written.name}`;
  if (written.outcome === "new") {
    const stored = readSnapshot(context.dataDir, source.id, written.name).observations;
    const counts: Record<RevisionKind, number> = {revised: 0, vanished: 0, reached: 0, forecast: 0, new: 0};
    const old = (before ?? []).map((row) => ({...row, source: source.id}));
    for (const {kind} of revisions(old, stored)) counts[kind] += 1;
    result.changes = counts;
  }
}

/** Figures of a year are not published before it is over, so that the newest year says when they cannot have been out yet. */
function toBracket({release, rows}: Fetched, day: string): ReleaseBracket {
  const newest = rows.reduce(
    (year, row) => (row.flag === null && row.value !== null ? Math.max(year, row.year) : year),
    0
  );
  const {not_before = null, not_after = null} = release ?? {};
  const opening = newest === 0 ? null : `${newest + 1}-01-01`;
  return {not_before: not_before ?? (opening !== null && opening <= day ? opening : null), not_after: not_after ?? day};
}

/** Returns the day by which undated figures were out for sure; what is held today was out today. */
export function toKnownBy({release}: Fetched, today: string): string {
  const day = release?.not_after ?? today;
  return day < today ? day : today;
}
