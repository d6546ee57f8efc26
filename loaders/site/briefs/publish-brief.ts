import {readFileSync} from "node:fs";
import {basename} from "node:path";
import {assertNoErrors, DataError} from "../../../src/lib/contract/data-error.js";
import {writeFilesTogether} from "../../files/write-files-together.js";
import {findSumError, readBriefSums, SUMS_FILE, sumOf, toSumsText} from "./brief-sums.js";
import {findPublishedErrors, PUBLISHED_FILE, readPublished, toPublishedText} from "./published-list.js";
import {readBrief} from "./read-brief.js";

/**
 * Records the texts of the newest versions of briefs as published, in each of their languages, and returns the files: from
 * then on `prf check` fails where one is changed without an erratum. A text that is recorded already stays as it is.
 *
 * All of them are recorded, in `SHA256SUMS` and in `published.csv`, or none. Throws DataError where a recorded text was
 * changed since, or its digest was taken out.
 * @example publishBriefs(["times"], "data/briefs") // ["data/briefs/times.md", "data/briefs/times.zh.md"]
 */
export function publishBriefs(names: readonly string[], folder: string): string[] {
  const briefs = names.flatMap((name) => readBrief(name, folder));
  const sums = new Map(readBriefSums(folder));
  const published = readPublished(folder).filter(({brief}) => names.includes(brief));
  const others = readPublished(folder).filter(({brief}) => !names.includes(brief));
  assertNoErrors(findPublishedErrors(folder, published, briefs, sums), folder);
  for (const {file, name, lang, version} of briefs) {
    const path = basename(file);
    const error = sums.has(path) ? findSumError(folder, path, sums) : null;
    if (error !== null) throw new DataError(error, {source: file});
    const sha256 = sumOf(readFileSync(file));
    sums.set(path, sha256);
    const isListed = published.some((row) => row.brief === name && row.lang === lang && row.version === version);
    if (!isListed) published.push({brief: name, lang, version, sha256});
  }
  writeFilesTogether(folder, {
    [SUMS_FILE]: toSumsText(sums),
    [PUBLISHED_FILE]: toPublishedText([...others, ...published])
  });
  return briefs.map(({file}) => file);
}
