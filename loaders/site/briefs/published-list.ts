import {existsSync, readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {stringify} from "csv-stringify/sync";
import {z} from "zod";
import {type Brief, versionPath} from "../../../src/lib/briefs/brief.js";
import {csvCell} from "../../csv/cell-schema.js";
import {decodeUtf8} from "../../csv/decode-utf8.js";
import {fromCsv} from "../../csv/read-csv.js";
import {type BriefSums, SUMS_FILE} from "./brief-sums.js";
import {earlierFolder} from "./read-earlier.js";

/** Which texts were ever published, in the folder of briefs: rows are added, and none is taken out. */
export const PUBLISHED_FILE = "published.csv";

const schema = z.object({
  brief: csvCell.text(),
  lang: csvCell.oneOf(["en", "zh"]),
  version: csvCell.integer(),
  sha256: csvCell.text().regex(/^[0-9a-f]{64}$/, "must be a SHA-256")
});

/** One row per brief, language and version that was published, with the digest of its text. */
export type PublishedText = z.infer<typeof schema>;

/** Returns the texts that were published, of a folder of briefs; none where it has no list. Throws DataError for a bad cell. */
export function readPublished(folder: string): PublishedText[] {
  const file = join(folder, PUBLISHED_FILE);
  if (!existsSync(file)) return [];
  return fromCsv(decodeUtf8(readFileSync(file), file), schema, file).map(({value}) => value);
}

/** Returns published texts as the text of their list, in the order of brief, language and version. */
export function toPublishedText(rows: readonly PublishedText[]): string {
  const keyOf = ({brief, lang, version}: PublishedText) => `${brief} ${lang} ${String(version).padStart(6, "0")}`;
  const sorted = [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return stringify(sorted, {header: true, columns: Object.keys(schema.shape)});
}

/**
 * Returns what is wrong between the texts that were published and the digests that hold them: a line of SHA256SUMS that was
 * taken out, or that was made to fit another text.
 *
 * In: rows of the list, and their briefs in their newest versions.
 * @example findPublishedErrors("data/briefs", readPublished("data/briefs"), briefs, sums) // []
 */
export function findPublishedErrors(
  folder: string,
  published: readonly PublishedText[],
  briefs: readonly Brief[],
  sums: BriefSums
): string[] {
  return published.flatMap(({brief: name, lang, version, sha256}) => {
    const brief = briefs.find((each) => each.name === name && each.lang === lang);
    const what = `version ${version} of brief ${name} (${lang}), which ${PUBLISHED_FILE} says was published`;
    if (brief === undefined) return [`missing ${what}; restore its text from version control`];
    const path =
      brief.version === version
        ? basename(brief.file)
        : `${earlierFolder(brief.vintage)}/${basename(versionPath({...brief, version}))}.md`;
    const place = `${join(folder, path)} in ${join(folder, SUMS_FILE)}`;
    if (!sums.has(path)) return [`missing digest of ${place}: it is ${what}; restore the line from version control`];
    if (sums.get(path) === sha256) return [];
    return [`mismatched digest of ${place}: it is ${what}, with other words; restore both from version control`];
  });
}
