import {readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {DataError} from "../../../src/lib/data-error.js";
import {writeWholeFile} from "../../files/write-whole-file.js";
import {findSumError, readBriefSums, SUMS_FILE, sumOf, toSumsText} from "./brief-sums.js";
import {readBrief} from "./read-brief.js";

/**
 * Records the texts of the newest versions of briefs as published, in each of their languages, and returns the files: from
 * then on `prf check` fails where one is changed without an erratum. A text that is recorded already stays as it is.
 *
 * All of them are recorded, or none. Throws DataError where a recorded text was changed since.
 * @example publishBriefs(["times"], "data/briefs") // ["data/briefs/times.md", "data/briefs/times.zh.md"]
 */
export function publishBriefs(names: readonly string[], folder: string): string[] {
  const files = names.flatMap((name) => readBrief(name, folder).map(({file}) => file));
  const sums = new Map(readBriefSums(folder));
  for (const file of files) {
    const path = basename(file);
    const error = sums.has(path) ? findSumError(folder, path, sums) : null;
    if (error !== null) throw new DataError(error, {source: file});
    sums.set(path, sumOf(readFileSync(file)));
  }
  writeWholeFile(join(folder, SUMS_FILE), toSumsText(sums));
  return files;
}
