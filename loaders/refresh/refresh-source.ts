import {DataError, MAX_LISTED_ERRORS} from "../../src/lib/contract/data-error.js";
import type {ReleaseBracket, SnapshotRow} from "../../src/lib/contract/observations.js";
import type {Reference} from "../../src/lib/contract/reference.js";
import {type RevisionKind, revisions} from "../../src/lib/revisions/revisions.js";
import type {Answer, Fetched, HttpClient, InputFile, Report, Source} from "../sources/source.js";
import {writeQuarantine} from "../store/quarantine.js";
import {listSnapshots, readMeta, readSnapshot} from "../store/read-snapshot.js";
import {type RunRecord, readRunRecord, writeRunRecord} from "../store/run-record.js";
import {writeSnapshot} from "../store/write-snapshot.js";
import {checkContract, checkDates} from "./check-contract.js";
import {failureMessage, type Stage} from "./failure-message.js";
import {comparableRows, findLineChanges} from "./find-line-changes.js";
import {readHeldFigures} from "./read-held-figures.js";
import type {RevisionCheck} from "./read-revision-checks.js";
import {redactBytes, redactSecrets, redactUrl} from "./redact-secrets.js";

/** What one refresh of one source is given. */
export interface RefreshContext {
  dataDir: string;
  reference: Reference;
  /** What each line of an answer is held against beside the last release. */
  revision_checks: readonly RevisionCheck[];
  http: HttpClient;
  env: Record<string, string | undefined>;
  /** Now, as an ISO date and time. */
  now: string;
  report: Report;
  /** Downloaded files in place of the network. */
  files: InputFile[] | null;
  /** The snapshot's ISO date in place of the publisher's. */
  date: string | null;
  /** Why a change beyond the bounds is right, said by a person who has looked; null holds it back. */
  accept: string | null;
}

/** What became of one source; one JSON object of `prf refresh --json`. */
export interface RefreshResult {
  source: string;
  outcome: "new" | "unchanged" | "failed";
  /** `wdi/2026-04-08`: the snapshot that is current now; null where there is none. */
  snapshot: string | null;
  upstream_date: string | null;
  rows: number | null;
  requests: number;
  /** Figures by kind of change against the snapshot before; null unless a new snapshot was stored. */
  changes: Record<RevisionKind, number> | null;
  /** Series that the publisher has nothing of, though it answers others. */
  unanswered: string[];
  errors: string[];
  /** Folder of what was held back. */
  quarantine: string | null;
}

/**
 * Refreshes one source: reads it, checks the rows against its contract and stores them as a new snapshot.
 *
 * Never throws: whatever a publisher sent, and whatever the disk refuses, ends as `failed`, with the reasons, the answer in
 * quarantine and the last good snapshot still current. Rows that equal the last snapshot are `unchanged`. Each run is
 * recorded in data/checked, as far as the disk takes the record.
 * @example (await refreshSource(wdi, context)).outcome // "new"
 */
export async function refreshSource(source: Source, context: RefreshContext): Promise<RefreshResult> {
  const result: RefreshResult = {
    source: source.id,
    outcome: "failed",
    snapshot: null,
    upstream_date: null,
    rows: null,
    requests: 0,
    changes: null,
    unanswered: [],
    errors: [],
    quarantine: null
  };
  const run: Run = {stage: "reading what is stored", fetched: null};
  const problems: string[] = [];
  try {
    problems.push(...(await readAndStore(source, context, result, run)));
  } catch (error) {
    problems.push(failureMessage(error, source.id, run.stage));
  }
  result.requests = Math.max(run.fetched?.requests ?? 0, context.http.requests);
  if (problems.length > 0) keepRefused(result, problems, run.fetched, context);
  try {
    await writeRunRecord(context.dataDir, toRunRecord(result, context));
  } catch (error) {
    result.outcome = "failed";
    addErrors(result, [failureMessage(error, source.id, "storing")], context.env);
  }
  return result;
}

/** How far a refresh came: what an error is to be called depends on it. */
interface Run {
  stage: Stage;
  fetched: Fetched | null;
}

/** Does the work, and returns what is wrong with the answer; fills in the result and the run as it goes. */
async function readAndStore(
  source: Source,
  context: RefreshContext,
  result: RefreshResult,
  run: Run
): Promise<string[]> {
  const {dataDir, env} = context;
  const today = context.now.slice(0, 10);
  const names = listSnapshots(dataDir, source.id);
  const newest = names.at(-1) ?? null;
  result.snapshot = newest && `${source.id}/${newest}`;
  const checked = readRunRecord(dataDir, source.id);
  const last = await readHeldFigures(dataDir, source.id, context.date);
  const seen = last?.name === newest ? (checked?.upstream_date ?? null) : null;
  const upstream_date = [last?.upstream_date ?? null, last && seen].reduce(
    (a, b) => ((b ?? "") > (a ?? "") ? b! : a),
    null
  );
  const common = {
    reference: context.reference,
    env,
    report: context.report,
    date: context.date,
    last: last && {rows: last.rows, upstream_date, date: last.date}
  };
  run.stage = "reading the answer";
  const fetched = context.files
    ? await source.read(context.files, common)
    : await source.fetch({...common, http: context.http});
  run.fetched = fetched;
  result.upstream_date = fetched?.upstream_date ?? upstream_date;
  if (fetched === null) {
    if (last === null)
      throw new DataError(`missing rows: ${source.id} answered "nothing newer", and there is no snapshot yet`);
    result.outcome = "unchanged";
    result.rows = readMeta(dataDir, source.id, last.name).rows;
    return [];
  }
  result.rows = fetched.rows.length;
  result.unanswered = fetched.unanswered ?? [];
  const day = context.date ?? fetched.upstream_date ?? toKnownBy(fetched, today);
  // An older release that is added later is held against what was known then.
  const held = last === null || day >= last.date ? last : await readHeldFigures(dataDir, source.id, day);
  const scope = fetched.scope ?? [];
  const before = held && comparableRows(held.rows, fetched.rows, scope, source.id);
  const rows = checkContract(fetched.rows, source, context.reference, before, today);
  const dates = checkDates({
    source: source.id,
    upstream_date: fetched.upstream_date,
    known_by: toKnownBy(fetched, today),
    given: context.date,
    from_files: context.files !== null,
    newest_updated: fetched.rows.reduce<string | null>(
      (max, {updated}) => (typeof updated === "string" && updated > (max ?? "") ? updated : max),
      null
    ),
    newest_stored: newest?.slice(0, 10) ?? null,
    today
  });
  const errors = [...dates.errors, ...rows.errors];
  const lines =
    errors.length > 0 || before === null
      ? []
      : findLineChanges(fetched.rows, before, context.revision_checks, source.id, source.revision_bound, scope);
  const held_back = [...dates.held_back, ...(fetched.gaps ?? []), ...rows.held_back, ...lines];
  if (errors.length > 0 || (held_back.length > 0 && context.accept === null)) return [...errors, ...held_back];
  run.stage = "storing";
  await store(fetched, source, context, held_back, before, result);
  return [];
}

/** Puts what was refused into the result and into quarantine; a disk that does not take it adds its own error. */
function keepRefused(
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

function addErrors(result: RefreshResult, problems: string[], env: RefreshContext["env"]): void {
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

async function store(
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

/** The day by which undated figures were out for sure; what is held today was out today. */
function toKnownBy({release}: Fetched, today: string): string {
  const day = release?.not_after ?? today;
  return day < today ? day : today;
}

function toRunRecord(result: RefreshResult, context: RefreshContext): RunRecord {
  const before = result.outcome === "failed" ? readRunRecord(context.dataDir, result.source) : null;
  return {
    source: result.source,
    checked: context.now,
    outcome: result.outcome,
    snapshot: toNewest(result, context.dataDir),
    // What a refused answer said of itself must not make the next run believe it is up to date.
    upstream_date: result.outcome === "failed" ? (before?.upstream_date ?? null) : result.upstream_date,
    requests: result.requests,
    error: result.errors[0] ?? null
  };
}

function toNewest(result: RefreshResult, dataDir: string): string | null {
  const newest = listSnapshots(dataDir, result.source).at(-1);
  return newest === undefined ? result.snapshot : `${result.source}/${newest}`;
}
