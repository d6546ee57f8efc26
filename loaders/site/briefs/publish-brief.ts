import {readFileSync} from "node:fs";
import {basename, join} from "node:path";
import writeFileAtomic from "write-file-atomic";
import {DataError} from "../../../src/lib/data-error.js";
import {findSumError, readBriefSums, SUMS_FILE, sumOf, toSumsText} from "./brief-sums.js";
import {readBrief} from "./read-brief.js";

/**
 * Records the text of a brief's newest version as published, in each of its languages, and returns the files: from then on
 * `prf check` fails where it is changed without an erratum. A text that is recorded already stays as it is.
 *
 * Throws DataError where a recorded text was changed since.
 * @example publishBrief("times", "data/briefs") // ["data/briefs/times.md", "data/briefs/times.zh.md"]
 */
export function publishBrief(name: string, folder: string): string[] {
  const sums = new Map(readBriefSums(folder));
  const files = readBrief(name, folder).map(({file}) => file);
  for (const file of files) {
    const path = basename(file);
    const error = sums.has(path) ? findSumError(folder, path, sums) : null;
    if (error !== null) throw new DataError(error, {source: file});
    sums.set(path, sumOf(readFileSync(file)));
  }
  writeFileAtomic.sync(join(folder, SUMS_FILE), toSumsText(sums));
  return files;
}
