import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {SNAPSHOT_COLUMNS, type SnapshotRow} from "../../src/lib/observations.js";
import {toCsv} from "../export/to-csv.js";
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
 * `data/.quarantine/<source>/`. Returns that folder. Formulas in the rows are guarded as in every CSV; no name from outside
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
  const folder = join(dataDir, ".quarantine", report.source, stamp);
  mkdirSync(folder, {recursive: true});
  if (rows !== null) writeFileSync(join(folder, "rows.csv"), toCsv(SNAPSHOT_COLUMNS, rows.map(toPrintable)));
  const kept = answers.map(({from, bytes}, index) => {
    const file = `answer-${index + 1}.bin`;
    writeFileSync(join(folder, file), bytes);
    return {file, from, bytes: bytes.byteLength};
  });
  writeFileSync(join(folder, "report.json"), JSON.stringify({...report, answers: kept}, null, 2) + "\n");
  return folder;
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
