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
import {fromCpmmForm} from "../sources/cpmm/cpmm-form.js";
import {fromWefForm} from "../sources/wef/from-wef-form.js";
import {readReference} from "./read-reference.js";

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
