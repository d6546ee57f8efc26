import {existsSync, readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {z} from "zod";
import {DataError} from "../../src/lib/contract/data-error.js";
import type {Observation, Release} from "../../src/lib/contract/observations.js";
import type {Vintage} from "../../src/lib/contract/vintage.js";
import {newestFigures} from "../../src/lib/releases/releases.js";
import {refuseInvisible} from "../csv/cell-schema.js";
import {decodeUtf8} from "../csv/decode-utf8.js";
import {finishFiles} from "../files/write-files-together.js";
import {isPinned, readPins} from "../freezing/pins.js";
import {applyCorrections, correctionKey, readCorrections} from "./read-corrections.js";
import {readReleases} from "./read-releases.js";
import {listSnapshots, listSources, readMeta} from "./read-snapshot.js";

const NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;
const isoDate = z.iso.date();

const vintageSchema = z.strictObject({
  name: z.string().regex(NAME),
  title: z.string().superRefine(refuseInvisible),
  snapshots: z.union([z.literal("newest"), z.record(z.string(), z.string())]),
  edition: z.string(),
  amendments_as_of: isoDate.nullable(),
  code_version: z.string().nullable(),
  frozen_on: isoDate.nullable(),
  last_year: z.number().int().nullable()
});

/** Returns the path of a vintage's file; throws DataError for a name that could leave the folder. */
export function vintageFile(dataDir: string, name: string): string {
  if (!NAME.test(name)) {
    throw new DataError(`invalid vintage name ${JSON.stringify(name)}; expected lower-case letters, digits and "-"`);
  }
  return join(dataDir, "vintages", `${name}.json`);
}

/** Returns the names of the vintages, `current` first, then in alphabetical order. @example listVintages("data") // ["current", "defr-2021"] */
export function listVintages(dataDir: string): string[] {
  const folder = join(dataDir, "vintages");
  if (!existsSync(folder)) return [];
  finishFiles(folder);
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length))
    .sort();
  return [...names.filter((name) => name === "current"), ...names.filter((name) => name !== "current")];
}

/**
 * Returns a vintage with one snapshot named per source; `"snapshots": "newest"` stands for the newest of each.
 * Throws DataError where the vintage is unknown or its file is not ours.
 * @example readVintage("data", "current").snapshots // {wdi: "2026-04-08"}
 */
export function readVintage(dataDir: string, name: string): Vintage {
  const file = vintageFile(dataDir, name);
  finishFiles(dirname(file));
  if (!existsSync(file)) {
    throw new DataError(
      `unknown vintage "${name}"; known are ${listVintages(dataDir).join(", ")}, or \`prf freeze ${name}\` makes it`,
      {
        source: file
      }
    );
  }
  let stored: z.infer<typeof vintageSchema>;
  try {
    stored = vintageSchema.parse(JSON.parse(decodeUtf8(readFileSync(file), file)));
  } catch (cause) {
    if (cause instanceof DataError) throw cause;
    throw new DataError(`invalid ${file}: ${(cause as Error).message}`, {source: file}, {cause});
  }
  if (stored.name !== name) throw new DataError(`mismatched ${file}: it is named "${stored.name}"`, {source: file});
  return {...stored, snapshots: stored.snapshots === "newest" ? newestSnapshots(dataDir) : stored.snapshots};
}

/**
 * Returns the name of the newest snapshot of each source, optionally only of those from before an ISO date: dated before
 * it and, where they came over the network, read before it.
 * A source without one is left out.
 * @example newestSnapshots("data", "2021-06-01") // {wdi: "2020-07-01"}
 */
export function newestSnapshots(dataDir: string, before?: string): Record<string, string> {
  const entries = listSources(dataDir).flatMap((source) => {
    const names = listSnapshots(dataDir, source).filter(
      (name) => before === undefined || isFromBefore(dataDir, source, name, before)
    );
    const newest = names.at(-1);
    return newest === undefined ? [] : [[source, newest] as const];
  });
  return Object.fromEntries(entries);
}

/**
 * A publisher's own date says when its figures came out. What an address held on a day before it was read is not known.
 * Files were chosen by a person, who gives their day.
 */
function isFromBefore(dataDir: string, source: string, name: string, before: string): boolean {
  if (name.slice(0, 10) >= before) return false;
  const {read_from, retrieved} = readMeta(dataDir, source, name);
  return read_from !== "network" || retrieved.slice(0, 10) < before;
}

/**
 * Returns every release of a vintage, of each source the newest first: all that is held of it in the snapshots up to and
 * including the one that the vintage names, with data/corrections.csv applied (a corrected row says why in `correction`).
 * Of a frozen vintage that is given by its name, the snapshots and corrections that it pinned: one that comes later
 * changes no figure of it.
 * Throws DataError where a snapshot is missing or was edited, and where a correction no longer meets what it expects.
 * @example (await readVintageReleases("data", "defr-2021")).map(({source, release}) => `${source} ${release}`)
 */
export async function readVintageReleases(dataDir: string, vintage: string | Vintage): Promise<Release[]> {
  const {snapshots} = typeof vintage === "string" ? readVintage(dataDir, vintage) : vintage;
  const pins = typeof vintage === "string" ? readPins(dataDir, vintage) : null;
  const releases = await readReleases(dataDir, snapshots, (snapshot) => isPinned(pins?.snapshots, `${snapshot}.csv`));
  const corrections = await readCorrections(dataDir);
  return applyCorrections(
    releases,
    corrections.filter((row) => isPinned(pins?.corrections, correctionKey(row)))
  );
}

/**
 * Returns the newest observations of a vintage, each with its own release (`newestFigures`): one row per source, series,
 * area, partner, mode, direction, year. Throws as `readVintageReleases`.
 * @example (await readObservations("data", "defr-2021")).length
 */
export async function readObservations(dataDir: string, vintage: string | Vintage): Promise<Observation[]> {
  return newestFigures(await readVintageReleases(dataDir, vintage));
}
