import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {DataError} from "../../src/lib/contract/data-error.js";
import {decodeUtf8} from "../csv/decode-utf8.js";

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

/** Returns the path of the pins of a vintage, whose name was checked by `vintageFile`. @example pinsFile("data", "defr-2024") // "data/vintages/pins/defr-2024.json" */
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
