import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {assertNoErrors, DataError} from "../../src/lib/contract/data-error.js";
import type {SnapshotRow} from "../../src/lib/contract/observations.js";
import type {Reference} from "../../src/lib/contract/reference.js";
import type {Challenge, Passage, SectorDocument} from "../../src/lib/sectors/sector-notes.js";
import {cellSchema} from "../csv/cell-schema.js";
import {decodeUtf8} from "../csv/decode-utf8.js";
import {readCsv} from "../csv/read-csv.js";
import {toReadError} from "../files/write-whole-file.js";
import {fromCpmmForm} from "../sources/cpmm/cpmm-form.js";
import {fromWefForm} from "../sources/wef/from-wef-form.js";
import {readReference} from "./read-reference.js";

const bracket = z.strictObject({not_before: cellSchema.date().nullable(), not_after: cellSchema.date().nullable()});

const copySchema = z.array(
  z.strictObject({
    /** First sixteen digits of the SHA-256 of the file's bytes. */
    sha256: z.string().regex(/^[0-9a-f]{16}$/, "must be the first sixteen digits of a SHA-256"),
    /** Repository, commit, path and what its owner did to the file. */
    origin: cellSchema.text(),
    /** Address of the file at its commit. */
    url: cellSchema
      .text()
      .regex(/^https:/)
      .optional(),
    /** Earliest and latest day of publication, where the file gives no date; the reason is in `notes`. */
    release: bracket.optional(),
    notes: z.array(cellSchema.text()).optional(),
    /** Of a file with several releases: the bracket and the reason for it, by the day on which each was served (`--date`). */
    releases: z.record(cellSchema.date(), z.strictObject({release: bracket, note: cellSchema.text()})).optional()
  })
);

/** What is known of a copy of a publisher's file: where it was found, which part of what it is, and when its figures were published. */
export type ArchivedCopy = z.infer<typeof copySchema>[number];

type FromForm = (text: string, source: string, reference: Reference) => SnapshotRow[];

/** Whose reports are typed, and what reads the form. */
const FORMS: Record<string, FromForm> = {
  cpmm: (...form) => fromCpmmForm(...form).map(({row}) => row),
  wef: fromWefForm
};

const optional = () => cellSchema.text().nullable();

const documents = z.object({
  document: cellSchema.text(),
  sector: optional(),
  theme: optional(),
  title_en: cellSchema.text(),
  title_zh: optional(),
  publisher: cellSchema.text(),
  year: cellSchema.year().nullable(),
  kind: cellSchema.text(),
  decided: optional(),
  own_framework: cellSchema.oneOf(["its own", "indicative", "being drawn up"]).nullable(),
  cited_in: cellSchema.text(),
  held_as: optional(),
  address: z.url("must be an address that a source document gives").nullable()
});

const challenges = z.object({
  sector: cellSchema.text(),
  bears_on: cellSchema.oneOf(["risk", "assumption"]),
  text_en: cellSchema.text(),
  text_zh: cellSchema.text(),
  evidence: cellSchema.evidence(),
  reported_on: cellSchema.date()
});

const passages = z.object({
  sector: cellSchema.text(),
  subject: cellSchema.text(),
  kind: cellSchema.oneOf(["vision", "enabler", "technical assistance", "output"]),
  text_en: cellSchema.text(),
  text_zh: cellSchema.text(),
  evidence: cellSchema.evidence()
});

/**
 * Returns data/reference/documents.csv, what each sector and theme works by; data/reference/challenges.csv, what sectors' reports say
 * that bears on the framework's risks and assumptions; and data/reference/passages.csv, what the reports
 * say of a sector, its strategy and its technical assistance.
 *
 * Throws DataError where a cell is not of its column.
 * @example (await readDocuments("data")).documents.filter(({sector}) => sector === "HLT").length // 3
 */
export async function readDocuments(
  dataDir: string
): Promise<{documents: SectorDocument[]; challenges: Challenge[]; passages: Passage[]}> {
  const folder = join(dataDir, "reference");
  return {
    documents: await readCsv(join(folder, "documents.csv"), documents),
    challenges: await readCsv(join(folder, "challenges.csv"), challenges),
    passages: await readCsv(join(folder, "passages.csv"), passages)
  };
}

/**
 * Returns the figures that were typed from reports, `data/curated/<source>/*.csv`, in the order of sources and files.
 *
 * `refresh` stores them as snapshots; nothing else is computed from them. Throws DataError, the errors of all files at once,
 * where a cell is not of its column or a name is unknown.
 * @example (await readCurated("data")).length // 2374
 */
export async function readCurated(dataDir: string): Promise<SnapshotRow[]> {
  const reference = await readReference(dataDir);
  const errors: string[] = [];
  const rows = Object.entries(FORMS).flatMap(([source, fromForm]) => {
    const folder = join(dataDir, "curated", source);
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^[^.].*\.csv$/.test(name)) : [];
    return names.sort().flatMap((name) => {
      const file = join(folder, name);
      try {
        return fromForm(decodeUtf8(readFileSync(file), file), file, reference);
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
        errors.push(error.message);
        return [];
      }
    });
  });
  assertNoErrors(errors, join(dataDir, "curated"));
  return rows;
}

/**
 * Returns data/reference/archived_copies.json: copies of publishers' downloads in public repositories from which snapshots were
 * read. A download straight from the publisher is not listed.
 *
 * Throws DataError where the file is missing or not JSON, a field is not as it should be, or two entries are of one file.
 * @example (await readArchivedCopies("data")).length // 37
 */
export async function readArchivedCopies(dataDir: string): Promise<ArchivedCopy[]> {
  const file = join(dataDir, "reference", "archived_copies.json");
  const parsed = copySchema.safeParse(parseJson(file));
  if (!parsed.success)
    assertNoErrors(
      parsed.error.issues.map(({path, message}) => `invalid ${path.join(".")} in ${file}: ${message}; fix the entry`),
      file
    );
  const copies = parsed.data ?? [];
  const digests = copies.map(({sha256}) => sha256);
  const duplicates = digests.filter((digest, i) => digests.indexOf(digest) !== i);
  assertNoErrors(
    duplicates.map((digest) => `duplicate sha256 "${digest}" in ${file}; keep one entry`),
    file
  );
  return copies;
}

function parseJson(file: string): unknown {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (cause) {
    throw toReadError(cause, file, "restore it from the repository");
  }
  try {
    return JSON.parse(decodeUtf8(bytes, file));
  } catch (cause) {
    if (cause instanceof DataError) throw cause;
    throw new DataError(`invalid JSON in ${file}: ${(cause as Error).message}; fix it`, {source: file}, {cause});
  }
}
