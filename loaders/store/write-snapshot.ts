import {existsSync, mkdirSync, readdirSync, renameSync, rmSync} from "node:fs";
import {join} from "node:path";
import {DataError} from "../../src/lib/contract/data-error.js";
import type {SnapshotMeta, SnapshotRow} from "../../src/lib/contract/observations.js";
import {SNAPSHOT_COLUMNS} from "../../src/lib/contract/observations.js";
import {toCsv} from "../../src/lib/text/to-csv.js";
import {withDataLock} from "../files/lock.js";
import {removeAbandoned, temporaryPath} from "../files/temporary-files.js";
import {finishFiles, writeFilesTogether} from "../files/write-files-together.js";
import {toWriteError, WriteError, writeWholeFile} from "../files/write-whole-file.js";
import type {Answer} from "../sources/source.js";
import {
  assertSourceId,
  fromSnapshotName,
  listSnapshots,
  readMeta,
  readSnapshot,
  snapshotFolder,
  toSha256
} from "./read-snapshot.js";
import {toSnapshotCsv} from "./snapshot-csv.js";

/** What was held back, and why. */
interface QuarantineReport {
  source: string;
  /** ISO date and time of the run. */
  at: string;
  errors: string[];
  urls: string[];
  upstream_date: string | null;
  /** Null where the answer could not be read as rows at all. */
  rows: number | null;
  /** The last good snapshot, which stays current; null where there is none. */
  last_good: string | null;
}

/** What a caller knows of a snapshot before it is stored; `date` is the plain ISO date. */
export type NewSnapshotMeta = Omit<SnapshotMeta, "source" | "sha256" | "rows">;

/** What became of the rows: `new` with the name they are stored under, or `unchanged` with the snapshot that holds them already. */
export interface WriteResult {
  outcome: "new" | "unchanged";
  name: string;
}

/** A temporary file as earlier versions of this program named them, which a kill left behind. */
const LEFTOVER = /\.(csv|json)\.\d+$/;

/**
 * Stores rows as a snapshot of a source and returns its name, `<date>` or, where other figures already are under that
 * date, `<date>.2`, `<date>.3` …; a stored snapshot is never written again.
 *
 * Rows that a snapshot of the same day, or the one before it, holds already make no new one (`unchanged`): its own figures
 * of the same series and areas, byte for byte.
 * Figures and meta file are staged, and one rename decides; they then take their places, the meta file last. A kill at any
 * moment leaves no snapshot or a whole one, which the next run may have to move into its place. The source's lock is held, so two writers take turns.
 * Throws DataError for rows that a snapshot may not hold and for a date that is invalid.
 * @example await writeSnapshot("data", "wdi", rows, {date: "2026-04-08", title: "World Development Indicators", …}) // {outcome: "new", name: "2026-04-08"}
 */
export async function writeSnapshot(
  dataDir: string,
  source: string,
  rows: readonly SnapshotRow[],
  meta: NewSnapshotMeta
): Promise<WriteResult> {
  const {date, revision} = fromSnapshotName(meta.date);
  if (revision !== 1) {
    throw new DataError(
      `invalid snapshot date "${meta.date}"; give the plain date, the store numbers the snapshots of a day`
    );
  }
  const text = toSnapshotCsv(rows);
  const sha256 = toSha256(text);
  const folder = snapshotFolder(dataDir, source);
  return withDataLock(dataDir, source, async () => {
    mkdirSync(folder, {recursive: true});
    finishFiles(folder);
    removeLeftovers(folder, listSnapshots(dataDir, source));
    // Only what was known by that date counts: an older file that is added later must not be compared with newer figures.
    const known = listSnapshots(dataDir, source).filter((name) => fromSnapshotName(name).date <= date);
    const ofDay = known.filter((name) => fromSnapshotName(name).date === date);
    const last = known.filter((name) => !ofDay.includes(name)).at(-1);
    const holder = [...ofDay]
      .reverse()
      .concat(last ?? [])
      .find((name) => holdsSame(dataDir, source, name, rows, sha256));
    if (holder !== undefined) return {outcome: "unchanged", name: holder};
    const sameDay = ofDay.length;
    const name = sameDay === 0 ? date : `${date}.${sameDay + 1}`;
    const full: SnapshotMeta = {
      source,
      date: name,
      title: meta.title,
      publisher: meta.publisher,
      urls: meta.urls,
      retrieved: meta.retrieved,
      upstream_date: meta.upstream_date,
      ...(meta.read_from && {read_from: meta.read_from}),
      ...(meta.release && {release: meta.release}),
      ...(meta.scope && {scope: meta.scope}),
      sha256,
      rows: rows.length,
      licence: meta.licence,
      licence_url: meta.licence_url,
      citation: meta.citation,
      notes: meta.notes
    };
    const path = join(folder, name);
    if (existsSync(path + ".meta.json")) throw new DataError(`invalid write to ${path}: a snapshot is never rewritten`);
    writeFilesTogether(folder, {[`${name}.csv`]: text, [`${name}.meta.json`]: JSON.stringify(full, null, 2) + "\n"});
    return {outcome: "new", name};
  });
}

/** Whether a snapshot's own figures (not those that it carried over) of the same series and areas are these rows. */
function holdsSame(
  dataDir: string,
  source: string,
  name: string,
  rows: readonly SnapshotRow[],
  sha256: string
): boolean {
  if (readMeta(dataDir, source, name).sha256 === sha256) return true;
  const pairs = new Set(rows.map(toPair));
  const own = readSnapshot(dataDir, source, name).observations.filter(
    (row) => row.updated === null && pairs.has(toPair(row))
  );
  return own.length === rows.length && toSha256(toSnapshotCsv(own)) === sha256;
}

function toPair({series, area}: SnapshotRow): string {
  return `${series}|${area}`;
}

/** Removes temporary files and figures without a meta file; only the holder of the lock may call it. */
function removeLeftovers(folder: string, names: string[]): void {
  for (const file of readdirSync(folder)) {
    const isOrphan = file.endsWith(".csv") && !names.includes(file.slice(0, -".csv".length));
    if (isOrphan || LEFTOVER.test(file)) rmSync(join(folder, file), {force: true});
  }
}

/**
 * Keeps an answer that broke the contract, whole: `answer-1.bin`, `answer-2.bin` … byte for byte as they came, `rows.csv`
 * where they could be read as rows, and `report.json`, which says what each is, in a folder of its own under
 * `data/.quarantine/<source>/`, which is there whole or not at all. Returns that folder. Formulas in the rows are guarded as in every CSV; no name from outside
 * becomes a file's.
 * @example writeQuarantine("data", {source: "wdi", at: "2026-04-08T06:00:00.000Z", …}, rows, http.answers) // "data/.quarantine/wdi/2026-04-08T06-00-00.000Z"
 */
export function writeQuarantine(
  dataDir: string,
  report: QuarantineReport,
  rows: readonly SnapshotRow[] | null,
  answers: readonly Answer[] = []
): string {
  assertSourceId(report.source);
  const stamp = new Date(report.at).toISOString().replaceAll(":", "-");
  const place = join(dataDir, ".quarantine", report.source);
  const folder = freeFolder(join(place, stamp));
  removeAbandoned(place);
  const {path: stage, release} = temporaryPath(folder);
  try {
    if (rows !== null) writeWholeFile(join(stage, "rows.csv"), toCsv(SNAPSHOT_COLUMNS, rows.map(toPrintable)));
    const kept = answers.map(({from, bytes}, index) => {
      const file = `answer-${index + 1}.bin`;
      writeWholeFile(join(stage, file), bytes);
      return {file, from, bytes: bytes.byteLength};
    });
    writeWholeFile(join(stage, "report.json"), JSON.stringify({...report, answers: kept}, null, 2) + "\n");
    renameSync(stage, folder);
  } catch (error) {
    throw toWriteError(error instanceof WriteError ? error.cause : error, folder, "nothing of it is kept");
  } finally {
    rmSync(stage, {recursive: true, force: true});
    release();
  }
  return folder;
}

/** Two runs may have failed within a millisecond. */
function freeFolder(folder: string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? folder : `${folder}.${number}`;
    if (!existsSync(name)) return name;
  }
}

/** A held-back row may hold anything: what no cell can hold is written as its JSON or its name. */
function toPrintable(row: SnapshotRow): Record<string, string | number | null> {
  const cells = SNAPSHOT_COLUMNS.map((column) => {
    const cell: unknown = row[column];
    if (cell === null || cell === undefined) return [column, null] as const;
    if (typeof cell === "number") return [column, Number.isFinite(cell) ? cell : String(cell)] as const;
    return [column, typeof cell === "string" ? cell : JSON.stringify(cell)] as const;
  });
  return Object.fromEntries(cells);
}
