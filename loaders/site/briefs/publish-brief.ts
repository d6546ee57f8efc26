import {existsSync, readFileSync} from "node:fs";
import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, dirname, join} from "node:path";
import {parseDocument} from "yaml";
import {type Brief, versionPath} from "../../../src/lib/briefs/brief.js";
import {assertNoErrors, DataError} from "../../../src/lib/contract/data-error.js";
import {writeFilesTogether} from "../../files/write-files-together.js";
import {toSha256} from "../../store/read-snapshot.js";
import {type BuiltBrief, buildBrief} from "./build-brief.js";
import {parseBrief} from "./parse-brief.js";
import {
  DIGESTS_FILE,
  earlierFolder,
  findDigestError,
  findPublishedErrors,
  PUBLISHED_FILE,
  readDigests,
  readPublished,
  toDigestsText,
  toPublishedText
} from "./publication-record.js";
import {readBrief} from "./read-brief.js";
import {SITE_PLACEHOLDER} from "./site-address.js";
import {writeBrief} from "./write-briefs.js";

/**
 * Records the newest versions of briefs as published, in each of their languages, and returns the files: from then on
 * `prf check` fails where a text is changed without an erratum. Recording a text again changes nothing.
 *
 * All are recorded in `SHA256SUMS` and `published.csv`, or none. Throws DataError where a published text was changed, or its
 * digest was removed.
 * @example publishBriefs(["times"], "data/briefs") // ["data/briefs/times.md", "data/briefs/times.zh.md"]
 */
export function publishBriefs(names: readonly string[], folder: string): string[] {
  const briefs = names.flatMap((name) => readBrief(name, folder));
  const sums = new Map(readDigests(folder));
  const published = readPublished(folder).filter(({brief}) => names.includes(brief));
  const others = readPublished(folder).filter(({brief}) => !names.includes(brief));
  assertNoErrors(findPublishedErrors(folder, published, briefs, sums), folder);
  for (const {file, name, lang, version} of briefs) {
    const path = basename(file);
    const error = sums.has(path) ? findDigestError(folder, path, sums) : null;
    if (error !== null) throw new DataError(error, {source: file});
    const sha256 = toSha256(readFileSync(file));
    sums.set(path, sha256);
    const isListed = published.some((row) => row.brief === name && row.lang === lang && row.version === version);
    if (!isListed) published.push({brief: name, lang, version, sha256});
  }
  writeFilesTogether(folder, {
    [DIGESTS_FILE]: toDigestsText(sums),
    [PUBLISHED_FILE]: toPublishedText([...others, ...published])
  });
  return briefs.map(({file}) => file);
}

/** What a new version changes, in each language of the brief, and its date. */
export interface NewErratum {
  text: Partial<Record<Brief["lang"], string>>;
  /** ISO date. */
  date: string;
}

/**
 * Stores the current version of a brief as published (source, page, citations, pictures and rows, each with its digest),
 * raises the version of its text with an erratum in each language, and returns the files that were written.
 *
 * Call it before the text, the data or the code changes: it stores what is built now. All files are written in one step: if
 * the process is killed, the brief is as before or as after. Called again with the same words and date before the new
 * version is published, it writes nothing and returns no file. Throws TypeError where a language has no words for the
 * change; DataError where the brief does not build, a published text was already changed, the erratum is older than the
 * version, or a file of that version was stored with other bytes.
 * @example await startNewVersion("times", {text: {en: "The hours of 2019.", zh: "…"}, date: "2026-12-01"}, {data: "data", root: "src", folder: "data/briefs"})
 */
export async function startNewVersion(
  name: string,
  erratum: NewErratum,
  {data, root, folder}: {data: string; root: string; folder: string}
): Promise<string[]> {
  if (isStarted(name, erratum, folder)) return [];
  const built = await buildBrief(name, {data, root, folder, site: SITE_PLACEHOLDER});
  const sums = new Map(readDigests(folder));
  for (const {brief} of built) {
    if (!erratum.text[brief.lang])
      throw new TypeError(`missing description of the change in ${brief.file}; give it with --${brief.lang}`);
    if (erratum.date < brief.date)
      throw new DataError(
        `invalid date ${erratum.date} of an erratum; expected ${brief.date}, the date of ${brief.file}, or later`
      );
    const error = sums.has(basename(brief.file)) ? findDigestError(folder, basename(brief.file), sums) : null;
    if (error !== null) throw new DataError(error, {source: brief.file});
  }
  const briefs = built.map(({brief}) => brief);
  const published = readPublished(folder).filter(({brief}) => brief === name);
  assertNoErrors(findPublishedErrors(folder, published, briefs, sums), folder);
  const files = await builtFiles(built, root);
  for (const [path, bytes] of Object.entries(files)) {
    assertFree(join(folder, path), bytes, sums.get(path));
    sums.set(path, toSha256(bytes));
  }
  for (const {brief} of built) {
    const text = withErratum(readFileSync(brief.file, "utf8"), brief, {
      date: erratum.date,
      text: erratum.text[brief.lang]!
    });
    parseBrief(name, brief.lang, brief.file, text);
    files[basename(brief.file)] = text;
    sums.delete(basename(brief.file));
  }
  files[DIGESTS_FILE] = toDigestsText(sums);
  writeFilesTogether(folder, files);
  return Object.keys(files).map((path) => join(folder, path));
}

/** Whether the newest version declares this erratum and is not published yet: an earlier run was killed after writing. */
function isStarted(name: string, {text, date}: NewErratum, folder: string): boolean {
  const briefs = readBrief(name, folder);
  const sums = readDigests(folder);
  return briefs.every(({lang, errata, file}) => {
    const last = errata.at(-1);
    return last?.date === date && last.text === text[lang] && !sums.has(basename(file));
  });
}

/** The files of a version as published, by path below the folder of briefs. */
async function builtFiles(built: readonly BuiltBrief[], root: string): Promise<Record<string, string | Uint8Array>> {
  const {brief: first} = built[0]!;
  const below = earlierFolder(first.vintage);
  const scratch = await mkdtemp(join(tmpdir(), "prf-version-"));
  const files: Record<string, string | Uint8Array> = {};
  try {
    for (const each of built) await writeBrief(each, scratch, root, SITE_PLACEHOLDER);
    const folder = dirname(join(scratch, versionPath(first)));
    for (const file of (await readdir(folder)).sort())
      if (file.startsWith(`${first.name}.v${first.version}.`))
        files[`${below}/${file}`] = await readFile(join(folder, file));
  } finally {
    await rm(scratch, {recursive: true, force: true});
  }
  for (const {brief} of built) files[`${below}/${basename(versionPath(brief))}.md`] = readFileSync(brief.file);
  return files;
}

/** A file without a digest was never published: it may be replaced. */
function assertFree(file: string, bytes: string | Uint8Array, digest: string | undefined): void {
  if (
    digest === undefined ||
    (digest === toSha256(bytes) && (!existsSync(file) || toSha256(readFileSync(file)) === digest))
  )
    return;
  throw new DataError(`mismatched ${file}: it was published with other bytes; restore it from version control`, {
    source: file
  });
}

/** The text of a brief's file with its version raised; the rest of its front matter stays as it was written. */
function withErratum(text: string, {version}: Brief, erratum: {date: string; text: string}): string {
  const end = text.indexOf("\n---", 3) + 1;
  const matter = parseDocument(text.slice(4, end), {schema: "core"});
  matter.set("date", erratum.date);
  matter.set("version", version + 1);
  if (version === 1) matter.set("errata", matter.createNode([erratum]));
  else matter.addIn(["errata"], matter.createNode(erratum));
  return `---\n${matter.toString({lineWidth: 0})}${text.slice(end)}`;
}
