import {join} from "node:path";
import {z} from "zod";
import type {Challenge, Passage, SectorDocument} from "../../src/lib/sectors/sector-notes.js";
import {cellSchema} from "../csv/cell-schema.js";
import {readCsv} from "../csv/read-csv.js";

const optional = () => cellSchema.text().nullable();

const documents = z.object({
  sector: optional(),
  title_en: cellSchema.text(),
  title_zh: optional(),
  publisher: cellSchema.text(),
  year: cellSchema.year().nullable(),
  kind: cellSchema.text(),
  cited_in: cellSchema.text(),
  held_as: optional()
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
  kind: cellSchema.oneOf(["dependence on other sectors", "vision", "enabler", "technical assistance", "output"]),
  text_en: cellSchema.text(),
  text_zh: cellSchema.text(),
  evidence: cellSchema.evidence()
});

/**
 * Returns data/reference/documents.csv, what each sector works by; data/reference/challenges.csv, what sectors' reports say
 * that bears on the framework's risks and assumptions; and data/reference/passages.csv, what the framework and the reports
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
