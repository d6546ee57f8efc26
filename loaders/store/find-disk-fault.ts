import {accessSync, constants, existsSync, statfsSync} from "node:fs";
import {join} from "node:path";

/** A snapshot with its meta file and the record of the run; WDI's is the largest, with half a megabyte. */
const NEEDED_BYTES = 2 ** 20;
const WRITTEN = ["snapshots", "checked"];

/**
 * Returns why a refresh could not store anything in a data folder now, with the next step, or null where it could. A disk
 * that takes no snapshot takes no record of the failure either: only looking at it tells.
 * @example findDiskProblem("data") // null
 */
export function findDiskProblem(dataDir: string): string | null {
  const folders = [dataDir, ...WRITTEN.map((name) => join(dataDir, name))].filter((folder) => existsSync(folder));
  for (const folder of folders) {
    try {
      accessSync(folder, constants.W_OK);
    } catch (error) {
      return `invalid permissions of ${folder} (${(error as NodeJS.ErrnoException).code}): no refresh can be stored or recorded; make it writable`;
    }
    const {bavail, bsize} = statfsSync(folder);
    if (bavail * bsize < NEEDED_BYTES)
      return `missing disk space for ${folder}: ${bavail * bsize} bytes are free, a snapshot needs up to ${NEEDED_BYTES}; free some and refresh again`;
  }
  return null;
}
