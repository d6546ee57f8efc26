import {join} from "node:path";
import {z} from "zod";
import {assertNoErrors} from "../../src/lib/contract/data-error.js";
import type {Reference} from "../../src/lib/contract/reference.js";
import type {RevisionKind} from "../../src/lib/revisions/revisions.js";
import {cellSchema} from "../csv/cell-schema.js";
import {readCsv} from "../csv/read-csv.js";
import type {ArchivedCopy} from "../reference/read-documents.js";
import type {HttpClient, InputFile, Report} from "../sources/source.js";

/** What an answer is compared with, line by line (a series of an area, over its years), beside the last release. */
export const REVISION_CHECKS = ["level", "changed", "sign", "shift", "swap", "constant", "gaps", "vanished"] as const;

/** The name of one of these checks. */
export type CheckName = (typeof REVISION_CHECKS)[number];

/** A threshold: one row per source (`*` for all others) and check. */
export interface RevisionCheck {
  source: string;
  check: CheckName;
  /** What a line may reach; docs/operations.md says what of. */
  threshold: number;
  /** Common years that a line needs to be judged. */
  min_years: number;
  reason: string;
  evidence: string;
}

const checkSchema = z.object({
  source: cellSchema.text(),
  check: z.enum(REVISION_CHECKS),
  threshold: cellSchema.number().refine((value) => value >= 0, "must not be negative"),
  min_years: cellSchema
    .number()
    .refine((value) => Number.isInteger(value) && value > 0, "must be a whole number from 1"),
  reason: cellSchema.text(),
  evidence: cellSchema.text()
});

/** What one refresh of one source is given. */
export interface RefreshContext {
  dataDir: string;
  reference: Reference;
  /** What each line of an answer is compared with beside the last release. */
  revision_checks: readonly RevisionCheck[];
  /** What is known of copies of publishers' files. */
  copies: readonly ArchivedCopy[];
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
 * Returns `data/reference/revision_checks.csv`. Throws DataError where it is missing, a cell is not of its column, a check
 * of a source occurs twice, or one has no threshold for all sources.
 * @example (await readRevisionChecks("data")).find(({check}) => check === "level")?.threshold // 5
 */
export async function readRevisionChecks(dataDir: string): Promise<RevisionCheck[]> {
  const file = join(dataDir, "reference", "revision_checks.csv");
  const rows = await readCsv(file, checkSchema);
  const keys = rows.map(({source, check}) => `${source} ${check}`);
  const repeated = keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `invalid row ${key}: it occurs twice`);
  const missing = REVISION_CHECKS.filter((check) => !keys.includes(`* ${check}`));
  assertNoErrors([...repeated, ...missing.map((check) => `missing check ${check} of all sources (*)`)], file);
  return rows;
}
