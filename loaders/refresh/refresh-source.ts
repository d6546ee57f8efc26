import {DataError} from "../../src/lib/contract/data-error.js";
import {isUndated, lastDay, newestFigures} from "../../src/lib/releases/releases.js";
import {toMarkdownCell} from "../../src/lib/text/escape-text.js";
import type {FetchContext, Fetched, Source} from "../sources/source.js";
import {readReleases} from "../store/read-releases.js";
import {fromSnapshotName, listSnapshots, readMeta} from "../store/read-snapshot.js";
import {type RunRecord, readRunRecord, writeRunRecord} from "../store/read-status.js";
import {checkContract, checkDates} from "./check-contract.js";
import {comparableRows, findLineChanges} from "./find-line-changes.js";
import {addErrors, failureMessage, keepRefused, type Stage, storeAnswer, toKnownBy} from "./keep-answer.js";
import type {RefreshContext, RefreshResult} from "./refresh-context.js";

/** Enough of a message to know what it is about; the quarantine's report has it whole. */
const MAX_MESSAGE = 300;

/** What is held of a source: what its `fetch` is handed, and the snapshot that it ends with. */
type HeldFigures = NonNullable<FetchContext["last"]> & {name: string};

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
    today,
    copies: context.copies,
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
  // An older release that is added later is compared with what was known then.
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
  await storeAnswer(fetched, source, context, held_back, before, result);
  return [];
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

/**
 * Returns the newest figures that are held of a source in snapshots up to a day, null where there is none. `upstream_date` is
 * the day of the newest release whose day is known. Throws DataError where a snapshot was edited.
 * @example (await readHeldFigures("data", "wdi", null))?.upstream_date // "2026-04-08"
 */
async function readHeldFigures(dataDir: string, source: string, day: string | null): Promise<HeldFigures | null> {
  const name = listSnapshots(dataDir, source)
    .filter((own) => day === null || fromSnapshotName(own).date <= day)
    .at(-1);
  if (name === undefined) return null;
  const releases = await readReleases(dataDir, {[source]: name});
  const newest = releases[0]?.release;
  return {
    name,
    date: fromSnapshotName(name).date,
    upstream_date: releases.find(({release}) => !isUndated(release))?.release ?? null,
    rows: newestFigures(releases).map((row) => ({
      ...row,
      updated: row.release === newest ? null : lastDay(row.release)
    }))
  };
}

/**
 * Refreshes sources side by side and returns one result each, in the order given. A source that fails leaves the others
 * alone; `contextOf` gives each its own HTTP client and progress,
 * and `done` hears of each as it ends.
 * @example await refreshAll([wdi, weo], contextOf, () => {}) // [{source: "wdi", outcome: "new", …}, …]
 */
export async function refreshAll(
  sources: readonly Source[],
  contextOf: (source: Source) => RefreshContext,
  done: (result: RefreshResult) => void
): Promise<RefreshResult[]> {
  return await Promise.all(
    sources.map(async (source) => {
      const result = await refreshSource(source, contextOf(source));
      done(result);
      return result;
    })
  );
}

/**
 * Returns what became of each source as Markdown: a table in the order of the results, the series that a publisher has nothing
 * of, and the errors of those that failed.
 * Nothing of a publisher's words in an error means anything in it.
 * @example toSummary(results) // "## Sources\n\n| source | outcome | …"
 */
export function toSummary(results: readonly RefreshResult[]): string {
  const line = (cells: string[]) => `| ${cells.map(toMarkdownCell).join(" | ")} |`;
  const header = ["source", "outcome", "current snapshot", "publisher's date", "figures", "requests"];
  const rows = results.map(({source, outcome, snapshot, upstream_date, rows: figures, requests}) =>
    line([
      source,
      outcome,
      snapshot ?? "none",
      upstream_date ?? "none published",
      String(figures ?? ""),
      String(requests)
    ])
  );
  const failed = results.filter(({outcome}) => outcome === "failed");
  const errors = failed.flatMap(({source, errors: messages}) =>
    messages.map((message) => `- ${toMarkdownCell(`${source}: ${cut(message)}`)}`)
  );
  const silent = results.flatMap(({source, unanswered}) =>
    unanswered.length === 0
      ? []
      : [
          `\n${toMarkdownCell(`${source} answered nothing for ${unanswered.join(", ")}; earlier figures stay known.`)}\n`
        ]
  );
  const table = `## Sources\n\n${[line(header), line(header.map(() => "---")), ...rows].join("\n")}\n${silent.join("")}`;
  const kept = "What was refused is in quarantine; the snapshots named above stay current.";
  return failed.length === 0 ? table : `${table}\n### Failed\n\n${errors.join("\n")}\n\n${kept}\n`;
}

function cut(message: string): string {
  return message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message;
}
