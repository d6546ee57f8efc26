import {existsSync, readdirSync, readFileSync} from "node:fs";
import {mkdir, writeFile} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import {isDeepStrictEqual} from "node:util";
import {supersededNote} from "../../../src/components/briefs/version-notes.js";
import {type Brief, versionPath} from "../../../src/lib/briefs/brief.js";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {LANGUAGES} from "../../../src/lib/language/language.js";
import {decodeUtf8} from "../../csv/decode-utf8.js";
import type {BuiltBrief} from "./build-brief.js";
import {parseBrief} from "./parse-brief.js";
import {earlierFolder, findDigestError, readDigests} from "./publication-record.js";
import {SITE_PLACEHOLDER} from "./site-address.js";

/** An earlier version of a brief in one language, with the files it was published as. */
export interface EarlierBrief {
  brief: Brief;
  /** Paths below the folder of briefs, the source included: `earlier/defr-2024/times.v1.html`. */
  files: string[];
}

/**
 * Returns the earlier versions of a brief, oldest first, from the files that were stored as each was published.
 *
 * `newest` is the newest version in each of its languages. Throws DataError where an erratum is declared but the version it
 * corrects is not stored, where a stored file does not match its digest, and where a later version changes an earlier erratum.
 * @example readEarlier(briefs, "data/briefs") // [] for version 1
 */
export function readEarlier(newest: readonly Brief[], folder: string): EarlierBrief[] {
  const {name, vintage, version, file} = newest[0]!;
  if (version === 1) return [];
  const sums = readDigests(folder);
  const below = earlierFolder(vintage);
  const names = existsSync(join(folder, below)) ? readdirSync(join(folder, below)).sort() : [];
  return Array.from({length: version - 1}, (_, i) => i + 1).flatMap((number) => {
    const found = LANGUAGES.flatMap((lang) => {
      const stem = `${name}.v${number}${lang === "en" ? "" : `.${lang}`}`;
      if (!names.includes(`${stem}.md`)) return [];
      const own = (each: string) =>
        each.startsWith(`${stem}.`) && (lang !== "en" || !/^\.(zh|ru)\./.test(each.slice(stem.length)));
      const files = names.filter(own).map((each) => `${below}/${each}`);
      for (const path of [...files, `${below}/${stem}.html`, `${below}/${stem}.csl.json`]) {
        const error = findDigestError(folder, path, sums);
        if (error !== null) throw new DataError(error, {source: path});
      }
      const source = join(folder, below, `${stem}.md`);
      const brief = parseBrief(name, lang, source, decodeUtf8(readFileSync(source), source));
      assertPredecessor(brief, number, newest.find((each) => each.lang === lang) ?? newest[0]!);
      return [{brief: {...brief, ...asCited(join(folder, below, `${stem}.csl.json`))}, files}];
    });
    if (found.length === 0) {
      const source = join(folder, below, `${name}.v${number}.md`);
      const next = `restore it, or undo the change and run \`prf new erratum ${name}\`, which stores the earlier version first`;
      throw new DataError(`missing version ${number} of ${file}: there is no ${source}; ${next}`, {source: file});
    }
    return found;
  });
}

/** Title and description as published: the source has helpers instead, and the data may have changed since. */
function asCited(file: string): Pick<Brief, "title" | "description"> {
  const [item] = JSON.parse(decodeUtf8(readFileSync(file), file)) as {title: string; abstract: string}[];
  return {title: item!.title, description: item!.abstract};
}

function assertPredecessor(stored: Brief, version: number, newest: Brief): void {
  const fail = (what: string, next: string) =>
    new DataError(`mismatched ${what} of ${stored.file} and ${newest.file}; ${next}`, {source: newest.file});
  if (stored.version !== version) throw fail(`version (${stored.version})`, "restore it from version control");
  if (stored.vintage !== newest.vintage) throw fail("vintage", "a brief on another vintage needs another name");
  const declared = newest.errata.slice(0, version - 1);
  if (stored.lang === newest.lang && !isDeepStrictEqual(stored.errata, declared))
    throw fail("errata", "an earlier erratum does not change");
}

/** Stored files that are text and may name the site. */
const TEXT = /\.(html|bib|ris|json|csv|svg)$/;

/**
 * Writes the files of every earlier version of a brief to the addresses they were published at, and returns the versions.
 * The bytes stay the same, except for a note at the top of the page that names the newest version, and the site's address.
 *
 * `newest` is the newest version in each of its languages, `folder` the folder of briefs. Throws DataError as `readEarlier` does.
 */
export async function writeEarlier(
  newest: readonly Brief[],
  {folder, out, site}: {folder: string; out: string; site: string | null}
): Promise<Brief[]> {
  const stored = readEarlier(newest, folder);
  for (const {brief, files} of stored) {
    const target = dirname(join(out, versionPath(brief)));
    await mkdir(target, {recursive: true});
    for (const path of files.filter((each) => !each.endsWith(".md"))) {
      const bytes = readFileSync(join(folder, path));
      const text = TEXT.test(path) ? withSite(bytes.toString("utf8"), brief, site) : null;
      const page = text !== null && path.endsWith(".html") ? addNote(text, brief, newest) : text;
      await writeFile(join(target, basename(path)), page ?? bytes);
    }
  }
  return stored.map(({brief}) => brief);
}

/** Returns the stored pages of an earlier version of a brief, one per language. Throws DataError as `readEarlier` does. */
export function earlierPages(
  newest: readonly Brief[],
  version: number,
  {folder, site}: {folder: string; site: string | null}
): BuiltBrief[] {
  const stored = readEarlier(newest, folder).filter(({brief}) => brief.version === version);
  return stored.map(({brief, files}: EarlierBrief) => {
    const text = readFileSync(join(folder, files.find((path) => path.endsWith(".html"))!), "utf8");
    const page = addNote(withSite(text, brief, site), brief, newest);
    return {brief, page, answer: [], rows: [], charts: []};
  });
}

/** Fills in the address of the site; where it is not known, the page refers to the card beside it. */
function withSite(text: string, {vintage}: Brief, site: string | null): string {
  const beside = site === null ? "./" : `${site}/briefs/${vintage}/`;
  return text
    .replaceAll(`content="${SITE_PLACEHOLDER}/briefs/${vintage}/`, `content="${beside}`)
    .replaceAll(SITE_PLACEHOLDER, site ?? "");
}

function addNote(page: string, stored: Brief, newest: readonly Brief[]): string {
  const next = newest.find(({lang}) => lang === stored.lang) ?? newest[0]!;
  const parts = page.split("<main>\n");
  if (parts.length !== 2) throw new DataError(`invalid stored page of ${stored.file}; expected one <main>`);
  return parts.join(`<main>\n${supersededNote(stored, next)}`);
}
