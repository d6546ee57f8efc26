import {mkdir, rename, rm} from "node:fs/promises";
import {dirname} from "node:path";

/**
 * Writes a file that is too long to hold in memory, whole or not at all: `write` is given a place beside it, which becomes
 * the file once it is done. A run that is killed leaves the file as it was.
 *
 * @example await writeWhole("refused.csv", (place) => pipeline(lines, createWriteStream(place)))
 */
export async function writeWhole(file: string, write: (place: string) => Promise<void>): Promise<void> {
  const place = `${file}.${process.pid}.partial`;
  await mkdir(dirname(file), {recursive: true});
  try {
    await write(place);
    await rename(place, file);
  } finally {
    await rm(place, {force: true});
  }
}
