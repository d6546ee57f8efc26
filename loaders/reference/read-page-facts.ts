import {join} from "node:path";
import {z} from "zod";
import {MEMBERS} from "../../src/lib/contract/reference.js";
import type {PageFacts} from "../../src/lib/site/site-data.js";
import {cellSchema} from "../csv/cell-schema.js";
import {readCsv} from "../csv/read-csv.js";

const economicCorridors = z.object({
  corridor: cellSchema.text(),
  name_en: cellSchema.text(),
  members: cellSchema
    .text()
    .transform((list) => list.split(";"))
    .refine((list) => list.every(isMember), `must be members, such as ${MEMBERS.slice(0, 2).join(";")}`),
  named_in: cellSchema.text()
});

const interconnections = z.object({
  project: cellSchema.text(),
  name_en: cellSchema.text(),
  kind: cellSchema.text(),
  named_in: cellSchema.text()
});

const utcOffsets = z.object({
  offset: cellSchema.text().regex(/^[+-]\d{2}:\d{2}$/, "must be an offset such as +05:00"),
  areas_en: cellSchema.text()
});

const isMember = (iso3: string) => (MEMBERS as readonly string[]).includes(iso3);

/**
 * Returns small tables that one page shows as they are: data/reference/economic_corridors.csv; interconnections.csv, the
 * projects that ENG-OP1 counts; release_notes.csv, what a stored release lacks; utc_offsets.csv, the members' clocks. All in file order.
 *
 * Throws DataError where a cell is not of its column.
 * @example (await readPageFacts("data")).interconnections[0]?.project // "TUTAP"
 */
export async function readPageFacts(dataDir: string): Promise<PageFacts> {
  const file = (table: string) => join(dataDir, "reference", `${table}.csv`);
  return {
    economic_corridors: await readCsv(file("economic_corridors"), economicCorridors),
    interconnections: await readCsv(file("interconnections"), interconnections),
    utc_offsets: await readCsv(file("utc_offsets"), utcOffsets)
  };
}
