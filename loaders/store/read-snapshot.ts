import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {DataError} from "../../src/lib/contract/data-error.js";
import type {SnapshotMeta, StoredRow} from "../../src/lib/contract/observations.js";
import {isIsoDate} from "../../src/lib/text/iso-date.js";
import {decodeUtf8} from "../csv/decode-utf8.js";
import {fromSnapshotCsv} from "./snapshot-csv.js";

const SOURCE_ID = /^[a-z][a-z0-9-]{0,31}$/;

const SNAPSHOT_NAME = /^(.{10})(?:\.([2-9]|[1-9]\d))?$/;

/** A snapshot's name in parts: the publisher's day, and which of that day's snapshots it is (1 for the first). */
interface SnapshotName {
  date: string;
  revision: number;
}

const META_ENDING = ".meta.json";

const metaSchema = z.strictObject({
  source: z.string(),
  date: z.string(),
  title: z.string(),
  publisher: z.string(),
  urls: z.array(z.string()),
  retrieved: z.string(),
  upstream_date: z.string().nullable(),
  read_from: z.enum(["network", "files"]).optional(),
  release: z.strictObject({not_before: z.iso.date().nullable(), not_after: z.iso.date().nullable()}).optional(),
  scope: z
    .array(
      z.strictObject({
        series: z.array(z.string()).min(1),
        areas: z.array(z.string()).min(1),
        first_year: z.number().int(),
        last_year: z.number().int(),
        note: z.string().optional()
      })
    )
    .optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  rows: z.number().int().nonnegative(),
  licence: z.string(),
  licence_url: z.string().nullable(),
  citation: z.string(),
  notes: z.array(z.string())
});

/** Returns the folder of a source's snapshots. @example snapshotFolder("data", "wdi") // "data/snapshots/wdi" */
export function snapshotFolder(dataDir: string, source: string): string {
  assertSourceId(source);
  return join(dataDir, "snapshots", source);
}

/** Returns the ids of the sources that have a snapshot, in alphabetical order. @example listSources("data") // ["cpmm", "wdi"] */
export function listSources(dataDir: string): string[] {
  const folder = join(dataDir, "snapshots");
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, {withFileTypes: true}).filter((entry) => entry.isDirectory());
  return names
    .map((entry) => entry.name)
    .filter((source) => listSnapshots(dataDir, source).length > 0)
    .sort();
}

/**
 * Returns the names of a source's snapshots, the oldest first; none gives an empty list.
 * A snapshot exists once its meta file does: a CSV file alone is what a killed run left behind.
 * @example listSnapshots("data", "wdi") // ["2020-07-01", "2026-04-08"]
 */
export function listSnapshots(dataDir: string, source: string): string[] {
  const folder = snapshotFolder(dataDir, source);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(META_ENDING))
    .map((file) => file.slice(0, -META_ENDING.length))
    .filter(isSnapshotName)
    .sort(compareSnapshotNames);
}

/** Returns what came with a snapshot. Throws DataError where it does not exist or its meta file is not ours. */
export function readMeta(dataDir: string, source: string, name: string): SnapshotMeta {
  fromSnapshotName(name);
  const file = join(snapshotFolder(dataDir, source), name + META_ENDING);
  const text = readText(file, `snapshot ${source}/${name}; ${listed(dataDir, source)}`);
  let meta: SnapshotMeta;
  try {
    meta = metaSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new DataError(`invalid ${file}; restore it from version control`, {source: file}, {cause});
  }
  if (meta.source !== source || meta.date !== name) {
    throw new DataError(`mismatched ${file}: it says ${meta.source}/${meta.date}`, {source: file});
  }
  return meta;
}

/**
 * Returns a snapshot: its meta and one observation per line, in the file's order.
 * The file's bytes are compared with the hash in the meta file at every read.
 * Throws DataError where the snapshot is missing, its hash or number of rows differs, or a cell is not ours.
 * @example readSnapshot("data", "wdi", "2020-07-01").observations.length // 10000 or so
 */
export function readSnapshot(
  dataDir: string,
  source: string,
  name: string
): {meta: SnapshotMeta; observations: StoredRow[]} {
  const meta = readMeta(dataDir, source, name);
  const text = readSnapshotText(dataDir, meta);
  const observations = fromSnapshotCsv(text, source, name);
  if (observations.length !== meta.rows) {
    throw new DataError(
      `mismatched rows of ${source}/${name}: ${observations.length}, its meta file says ${meta.rows}`,
      {
        source: `${source}/${name}`
      }
    );
  }
  return {meta, observations};
}

/** Returns a snapshot's CSV text after its hash was verified; throws DataError where it differs. */
function readSnapshotText(dataDir: string, meta: SnapshotMeta): string {
  const file = join(snapshotFolder(dataDir, meta.source), meta.date + ".csv");
  const text = readText(file, `figures of snapshot ${meta.source}/${meta.date} (${file})`);
  const sha256 = toSha256(text);
  if (sha256 !== meta.sha256) {
    throw new DataError(
      `mismatched sha256 of ${file}: ${sha256}, its meta file says ${meta.sha256}; snapshots are never edited: restore it from version control, ` +
        `and correct a figure in data/corrections.csv`,
      {source: file, field: "sha256", value: sha256}
    );
  }
  return text;
}

/** Returns the SHA-256 of bytes, or of a text in UTF-8, in hexadecimal. */
export function toSha256(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}

function readText(file: string, what: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw new DataError(`missing ${what}`, {source: file}, {cause});
  }
  return decodeUtf8(bytes, file);
}

function listed(dataDir: string, source: string): string {
  const names = listSnapshots(dataDir, source);
  return names.length > 0
    ? `${source} has ${names.join(", ")}`
    : `${source} has none yet; run \`prf refresh ${source}\``;
}

/**
 * Returns the parts of a snapshot's name: an ISO date, and `.2`, `.3` … where a publisher issued other figures under the
 * same date. Throws DataError for anything else, so that nothing from outside ever becomes a path.
 * @example fromSnapshotName("2026-04-08.2") // {date: "2026-04-08", revision: 2}
 */
export function fromSnapshotName(name: string): SnapshotName {
  const match = SNAPSHOT_NAME.exec(name);
  if (!match || !isIsoDate(match[1])) {
    throw new DataError(`invalid snapshot date ${JSON.stringify(name)}; expected YYYY-MM-DD`, {
      field: "date",
      value: name
    });
  }
  return {date: match[1], revision: Number(match[2] ?? 1)};
}

/** Throws DataError for anything but a plain ISO date, `2026-04-08.2` included. @example assertDay("2026-04-08") */
export function assertDay(day: string): void {
  if (fromSnapshotName(day).date !== day)
    throw new DataError(`invalid date "${day}"; expected YYYY-MM-DD, without the number of a snapshot`);
}

/** Whether a text is a snapshot's name. @example isSnapshotName("2026-02-30") // false */
function isSnapshotName(name: string): boolean {
  try {
    fromSnapshotName(name);
    return true;
  } catch {
    return false;
  }
}

/** Compares two snapshot names, the older first. @example ["2026-04-08.2", "2026-04-08"].sort(compareSnapshotNames) */
export function compareSnapshotNames(a: string, b: string): number {
  const left = fromSnapshotName(a);
  const right = fromSnapshotName(b);
  return left.date < right.date ? -1 : left.date > right.date ? 1 : left.revision - right.revision;
}

/** Throws DataError where a source's id could not be a folder of its own. @example assertSourceId("wdi") */
export function assertSourceId(source: string): void {
  if (!SOURCE_ID.test(source)) {
    throw new DataError(`invalid source ${JSON.stringify(source)}; expected lower-case letters, digits and "-"`, {
      field: "source",
      value: source
    });
  }
}
