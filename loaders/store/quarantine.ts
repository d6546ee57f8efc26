import {existsSync, renameSync, rmSync} from "node:fs";
import {join} from "node:path";
import {SNAPSHOT_COLUMNS, type SnapshotRow} from "../../src/lib/contract/observations.js";
import {toCsv} from "../../src/lib/text/to-csv.js";
import {removeAbandoned, temporaryPath} from "../files/temporary-files.js";
import {toWriteError, WriteError} from "../files/write-error.js";
import {writeWholeFile} from "../files/write-whole-file.js";
import type {Answer} from "../sources/source.js";
import {assertSourceId} from "./snapshot-name.js";

/** What was held back, and why. */
export interface QuarantineReport {
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
