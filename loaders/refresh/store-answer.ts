import type {ReleaseBracket, SnapshotRow} from "../../src/lib/contract/observations.js";
import {type RevisionKind, revisions} from "../../src/lib/revisions/revisions.js";
import type {Fetched, Source} from "../sources/source.js";
import {readSnapshot} from "../store/read-snapshot.js";
import {writeSnapshot} from "../store/write-snapshot.js";
import {redactSecrets, redactUrl} from "./redact-secrets.js";
import type {RefreshContext, RefreshResult} from "./refresh-context.js";

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
