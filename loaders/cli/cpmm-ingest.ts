import {readdir} from "node:fs/promises";
import {ingestTrips} from "../cpmm/ingest-trips.js";
import {readReference} from "../reference/read-reference.js";
import type {CommandContext} from "./run-command.js";

interface IngestCommandOptions {
  store: string;
  report: string;
  map?: string[];
  utcOffset?: string;
  memory?: string;
}

/**
 * Reads files of trips into the store and says how many trips entered and how many were refused.
 *
 * Answers 1 where a trip was refused, so that a script stops to look at the report; the sound trips are in the store.
 * Throws TypeError for a --map or --utc-offset that is invalid, and for a --store that is a file or holds other things.
 * @example prf cpmm ingest may.xlsx --utc-offset +05:00 --map "Km driven=distance_km"
 */
export async function cpmmIngest(
  [files]: [string[]],
  options: IngestCommandOptions,
  {data}: CommandContext
): Promise<number> {
  const {store, report, memory, utcOffset} = options;
  if (utcOffset !== undefined && !/^(Z|[+-]((0\d|1[0-3]):?[0-5]\d|14:?00))$/.test(utcOffset)) {
    throw new TypeError(`invalid --utc-offset "${utcOffset}"; allowed: Z or an offset such as +05:00`);
  }
  const map = toMap(options.map ?? []);
  await assertStoreFolder(store);
  const reference = await readReference(data);
  const done = await ingestTrips(files, {store, report, memory, utc_offset: utcOffset ?? null, map, reference});
  for (const {file, headings} of done.unread) {
    process.stderr.write(
      `prf cpmm ingest: columns not read in ${file}: ${headings.join(", ")}; use --map "heading=column" if they belong to the record\n`
    );
  }
  process.stderr.write(
    `prf cpmm ingest: ${
      done.synthetic ? "SYNTHETIC: " : ""
    }${done.trips} trips with ${done.stops} stops stored in ${store}; ${done.refused_trips} trips with ${done.refused_stops} stops refused, ` +
      `each listed in ${report}\n`
  );
  return done.refused_stops > 0 ? 1 : 0;
}

function toMap(pairs: string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.lastIndexOf("=");
      if (at < 1) throw new TypeError(`invalid --map "${pair}"; allowed: heading=column`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    })
  );
}

/** A store is a folder of its own: a store among a publisher's snapshots would be a mistake. */
async function assertStoreFolder(store: string): Promise<void> {
  const names = await readdir(store).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === "ENOENT") return [];
    if (error.code !== "ENOTDIR") throw error;
    throw new TypeError(`invalid --store ${store}: it is a file; choose a folder`);
  });
  const other = names.find((name) => !/^(store\.json|year=.*|[_.].*)$/.test(name));
  if (other !== undefined)
    throw new TypeError(
      `invalid --store ${store}: it contains ${other}, which is not part of a trip store; choose another folder`
    );
}
