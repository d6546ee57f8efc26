import {existsSync, mkdirSync, readFileSync} from "node:fs";
import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, dirname, join} from "node:path";
import writeFileAtomic from "write-file-atomic";
import {parseDocument} from "yaml";
import {type Brief, versionPath} from "../../../src/lib/briefs/brief.js";
import {DataError} from "../../../src/lib/data-error.js";
import {KEPT_SITE} from "./brief-setting.js";
import {findSumError, readBriefSums, SUMS_FILE, sumOf, toSumsText} from "./brief-sums.js";
import {buildBrief} from "./build-brief.js";
import {earlierFolder} from "./read-earlier.js";
import {toBrief} from "./to-brief.js";
import {writeBrief} from "./write-briefs.js";

/** What a new version changes, in each language of the brief, and its day. */
export interface NewErratum {
  text: Partial<Record<Brief["lang"], string>>;
  /** ISO date. */
  date: string;
}

/**
 * Keeps the present version of a brief as it is published (source, page, citations, pictures, rows, each with its digest),
 * raises its version with an erratum in each language, and returns the files that were written.
 *
 * To be called before the text, the data or the code is changed: what is kept is what is built now. Throws TypeError where
 * a language has no words for the change; DataError where the brief does not build, where a published text was changed
 * already, where the erratum is older than the version, and where a file of that version is there with other bytes. Killed
 * midway, it can be called again.
 * @example await keepBrief("times", {text: {en: "The hours of 2019.", zh: "…"}, date: "2026-12-01"}, {data: "data", root: "src", folder: "data/briefs"})
 */
export async function keepBrief(
  name: string,
  erratum: NewErratum,
  {data, root, folder}: {data: string; root: string; folder: string}
): Promise<string[]> {
  const built = await buildBrief(name, {data, root, folder, site: KEPT_SITE});
  const sums = new Map(readBriefSums(folder));
  for (const {brief} of built) {
    if (!erratum.text[brief.lang]) throw new TypeError(`missing words for the change in ${brief.file}`);
    if (erratum.date < brief.date)
      throw new DataError(`invalid date ${erratum.date} of an erratum; ${brief.file} is of ${brief.date}`);
    const error = sums.has(basename(brief.file)) ? findSumError(folder, basename(brief.file), sums) : null;
    if (error !== null) throw new DataError(error, {source: brief.file});
  }
  const written: string[] = [];
  const keep = (path: string, bytes: Uint8Array | string) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), {recursive: true});
    if (existsSync(file) && sumOf(readFileSync(file)) !== sumOf(bytes))
      throw new DataError(`mismatched ${file}: it is there already with other bytes; restore it from version control`, {
        source: file
      });
    writeFileAtomic.sync(file, Buffer.from(bytes));
    sums.set(path, sumOf(bytes));
    written.push(file);
  };
  const built_in = await mkdtemp(join(tmpdir(), "prf-version-"));
  try {
    for (const each of built) await writeBrief(each, built_in, root, KEPT_SITE);
    const below = earlierFolder(built[0]!.brief.vintage);
    const stem = `${name}.v${built[0]!.brief.version}.`;
    const folderOfVersion = dirname(join(built_in, versionPath(built[0]!.brief)));
    for (const file of (await readdir(folderOfVersion)).sort())
      if (file.startsWith(stem)) keep(`${below}/${file}`, await readFile(join(folderOfVersion, file)));
    for (const {brief} of built) keep(`${below}/${basename(versionPath(brief))}.md`, readFileSync(brief.file));
  } finally {
    await rm(built_in, {recursive: true, force: true});
  }
  for (const {brief} of built) sums.delete(basename(brief.file));
  // Before the texts are raised: a version that is declared has its predecessor's digests.
  writeFileAtomic.sync(join(folder, SUMS_FILE), toSumsText(sums));
  for (const {brief} of built) {
    const text = withErratum(readFileSync(brief.file, "utf8"), brief, {
      date: erratum.date,
      text: erratum.text[brief.lang]!
    });
    toBrief(name, brief.lang, brief.file, text);
    writeFileAtomic.sync(brief.file, text);
    written.push(brief.file);
  }
  return [...written, join(folder, SUMS_FILE)];
}

/** The text of a brief's file with its version raised; what else stands in its front matter stays as it was written. */
function withErratum(text: string, {version}: Brief, erratum: {date: string; text: string}): string {
  const end = text.indexOf("\n---", 3) + 1;
  const matter = parseDocument(text.slice(4, end), {schema: "core"});
  matter.set("date", erratum.date);
  matter.set("version", version + 1);
  if (version === 1) matter.set("errata", matter.createNode([erratum]));
  else matter.addIn(["errata"], matter.createNode(erratum));
  return `---\n${matter.toString({lineWidth: 0})}${text.slice(end)}`;
}
