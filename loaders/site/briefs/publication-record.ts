import {existsSync, readFileSync} from "node:fs";
import {basename, join} from "node:path";
import {z} from "zod";
import {type Brief, versionPath} from "../../../src/lib/briefs/brief.js";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {LANGUAGES} from "../../../src/lib/language/language.js";
import {toCsv} from "../../../src/lib/text/to-csv.js";
import {cellSchema} from "../../csv/cell-schema.js";
import {decodeUtf8} from "../../csv/decode-utf8.js";
import {fromCsv} from "../../csv/read-csv.js";
import {toSha256} from "../../store/read-snapshot.js";

/** The digests of published files, in the folder of briefs; `sha256sum -c SHA256SUMS` checks them there. */
export const DIGESTS_FILE = "SHA256SUMS";

/**
 * Returns the folder of the earlier versions of a vintage's briefs, below the folder of briefs.
 *
 * @example earlierFolder("defr-2024") // "earlier/defr-2024"
 */
export function earlierFolder(vintage: string): string {
  return `earlier/${vintage}`;
}

/** SHA-256 of each file of a folder of briefs that must not change, by its path below the folder. */
export type BriefDigests = ReadonlyMap<string, string>;

/** Returns the digests recorded in a folder of briefs, none where it has no list. Throws DataError for an invalid line. */
export function readDigests(folder: string): BriefDigests {
  const file = join(folder, DIGESTS_FILE);
  if (!existsSync(file)) return new Map();
  const lines = decodeUtf8(readFileSync(file), file).split(/\r?\n/).filter(Boolean);
  return new Map(
    lines.map((line, i) => {
      const [, sum, path] = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line) ?? [];
      if (sum === undefined)
        throw new DataError(`invalid line ${i + 1} of ${file}; expected a SHA-256, two spaces and a path`);
      return [path!, sum];
    })
  );
}

/** Returns digests as the text of SHA256SUMS, sorted by path. @example toDigestsText(new Map([["a.md", sum]])) */
export function toDigestsText(sums: BriefDigests): string {
  const paths = [...sums.keys()].sort();
  return paths.map((path) => `${sums.get(path)}  ${path}\n`).join("");
}

/**
 * Returns what is wrong with one published file, null where it matches its digest.
 *
 * @example findDigestError("data/briefs", "earlier/defr-2024/times.v1.md", sums) // null
 */
export function findDigestError(folder: string, path: string, sums: BriefDigests): string | null {
  const file = join(folder, path);
  const isEarlier = path.startsWith("earlier/");
  if (!existsSync(file)) return `missing ${file}, which was published; restore it from version control`;
  const expected = sums.get(path);
  if (expected === undefined)
    return `missing digest of ${file} in ${join(folder, DIGESTS_FILE)}; restore both from version control`;
  if (toSha256(readFileSync(file)) === expected) return null;
  const next = isEarlier
    ? "an earlier version stays as it was published; restore it from version control"
    : "its text is published; undo the change, run `prf new erratum`, and make it in the new version";
  return `mismatched sha256 of ${file}: ${next}`;
}

/** The texts that were ever published, in the folder of briefs: rows are added and never removed. */
export const PUBLISHED_FILE = "published.csv";

const schema = z.object({
  brief: cellSchema.text(),
  lang: cellSchema.oneOf(LANGUAGES),
  version: cellSchema.integer(),
  sha256: cellSchema.text().regex(/^[0-9a-f]{64}$/, "must be a SHA-256")
});

/** One row per brief, language and version that was published, with the digest of its text. */
export type PublishedText = z.infer<typeof schema>;

/** Returns the published texts of a folder of briefs, none where it has no list. Throws DataError for an invalid cell. */
export function readPublished(folder: string): PublishedText[] {
  const file = join(folder, PUBLISHED_FILE);
  if (!existsSync(file)) return [];
  return fromCsv(decodeUtf8(readFileSync(file), file), schema, file).map(({value}) => value);
}

/** Returns published texts as the text of published.csv, sorted by brief, language and version. */
export function toPublishedText(rows: readonly PublishedText[]): string {
  const keyOf = ({brief, lang, version}: PublishedText) => `${brief} ${lang} ${String(version).padStart(6, "0")}`;
  const sorted = [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return toCsv(Object.keys(schema.shape), sorted, {reader: "program"});
}

/**
 * Returns the published texts whose digests do not match: a line of SHA256SUMS that was removed, or changed to fit another text.
 *
 * In: rows of published.csv, and their briefs in the newest version.
 * @example findPublishedErrors("data/briefs", readPublished("data/briefs"), briefs, sums) // []
 */
export function findPublishedErrors(
  folder: string,
  published: readonly PublishedText[],
  briefs: readonly Brief[],
  sums: BriefDigests
): string[] {
  return published.flatMap(({brief: name, lang, version, sha256}) => {
    const brief = briefs.find((each) => each.name === name && each.lang === lang);
    const what = `version ${version} of brief ${name} (${lang}), which ${PUBLISHED_FILE} lists as published`;
    if (brief === undefined) return [`missing ${what}; restore its text from version control`];
    const path =
      brief.version === version
        ? basename(brief.file)
        : `${earlierFolder(brief.vintage)}/${basename(versionPath({...brief, version}))}.md`;
    const place = `${join(folder, path)} in ${join(folder, DIGESTS_FILE)}`;
    if (!sums.has(path)) return [`missing digest of ${place}: it is ${what}; restore the line from version control`];
    if (sums.get(path) === sha256) return [];
    return [`mismatched digest of ${place}: it is ${what}, with another text; restore both from version control`];
  });
}
