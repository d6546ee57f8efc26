import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {DataError} from "../../src/lib/contract/data-error.js";
import {toCsv} from "../../src/lib/text/to-csv.js";
import {cellSchema} from "../csv/cell-schema.js";
import {decodeUtf8} from "../csv/decode-utf8.js";
import {readCsv} from "../csv/read-csv.js";

const frozenSchema = z.object({
  vintage: cellSchema.text(),
  frozen_on: cellSchema.date(),
  released_on: cellSchema.date().nullable(),
  reason: cellSchema.text(),
  sha256: cellSchema.text().regex(/^[0-9a-f]{64}$/, "must be a SHA-256")
});

/** One row per frozen vintage: that it exists, why it is as it is, whether it was released, and the digest of its pins. */
type Frozen = z.infer<typeof frozenSchema>;

const digests = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/));

const schema = z.strictObject({
  /** The vintage's file as it was frozen, field by field. */
  definition: z.record(z.string(), z.json()),
  /** `wdi/2024-06-28.csv`, and each field of its meta file: `wdi/2024-06-28.meta.json licence`. */
  snapshots: digests,
  /** The rows that it sees: `hlt.csv HLT-OC1/countries/GEO/2022//2026-11-22`. */
  reported: digests,
  /** The amendments in force, by their ids. */
  amendments: digests,
  /** The files of its edition of the framework: `2020-12/measures.csv`. */
  edition: digests,
  /** What the tables of names say of the members, series, corridors and crossings in its figures, without the names. */
  reference: digests,
  /** The corrections of its snapshots. */
  corrections: digests,
  /** Its values and their lineage, by `result/measure`. */
  values: digests,
  lineage: digests
});

/** What a frozen vintage was made of and what it gave: SHA-256 of each thing, by a name that a person finds it under. */
export type Pins = z.infer<typeof schema>;

/**
 * Returns the path of the pins of a vintage, whose name was checked by `vintageFile`.
 * @example pinsFile("data", "defr-2024") // "data/vintages/pins/defr-2024.json"
 */
export function pinsFile(dataDir: string, name: string): string {
  return join(dataDir, "vintages", "pins", `${name}.json`);
}

/**
 * Returns what a vintage pinned when it was frozen, null where it pins nothing, as `current` does.
 *
 * Throws DataError where the file is not ours.
 * @example Object.keys(readPins("data", "defr-2024")!.amendments) // []
 */
export function readPins(dataDir: string, name: string): Pins | null {
  const file = pinsFile(dataDir, name);
  if (!existsSync(file)) return null;
  const text = decodeUtf8(readFileSync(file), file);
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new DataError(`invalid ${file}; restore it from version control`, {source: file}, {cause});
  }
}

/** Returns pins as the text of their file. */
export function toPinsText(pins: Pins): string {
  return `${JSON.stringify(pins, null, 2)}\n`;
}

/** Whether a vintage reads a thing: all of them where it pins none. @example isPinned(pins?.corrections, key) */
export function isPinned(pinned: Record<string, string> | undefined, key: string): boolean {
  return pinned === undefined || key in pinned;
}

/** Returns the path of the list of frozen vintages. @example indexFile("data") // "data/vintages/frozen.csv" */
export function indexFile(dataDir: string): string {
  return join(dataDir, "vintages", "frozen.csv");
}

/**
 * Returns data/vintages/frozen.csv, none where there is no such file. Throws DataError where a cell is not of its column.
 *
 * @example (await readFrozen("data")).map(({vintage}) => vintage) // ["defr-2021", "defr-2024", "prf-2020"]
 */
export async function readFrozen(dataDir: string): Promise<Frozen[]> {
  const file = indexFile(dataDir);
  return existsSync(file) ? await readCsv(file, frozenSchema) : [];
}

/** Returns the text of the list with the row of a vintage in place of the one it had; rows are in the order of names. */
export async function toFrozenText(dataDir: string, row: Frozen): Promise<string> {
  const others = (await readFrozen(dataDir)).filter(({vintage}) => vintage !== row.vintage);
  const rows = [...others, row].sort((a, b) => (a.vintage < b.vintage ? -1 : 1));
  return toCsv(Object.keys(frozenSchema.shape), rows, {reader: "program"});
}
