import {existsSync, readdirSync, readFileSync} from "node:fs";
import {mkdir, writeFile} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import {isDeepStrictEqual} from "node:util";
import {supersededNote} from "../../../src/components/briefs/version-notes.js";
import {type Brief, versionPath} from "../../../src/lib/briefs/brief.js";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {decodeUtf8} from "../../csv/decode-utf8.js";
import type {BuiltBrief} from "./build-brief.js";
import {parseBrief} from "./parse-brief.js";
import {earlierFolder, findDigestError, readDigests} from "./publication-record.js";
import {SITE_PLACEHOLDER} from "./site-address.js";

/** An earlier version of a brief in one language, and the files that it was published as. */
export interface EarlierBrief {
  brief: Brief;
  /** Below the folder of briefs, its source among them: `earlier/defr-2024/times.v1.html`. */
  files: string[];
}

/**
 * Returns the earlier versions of a brief, the first first, from the files that were kept of each as it was published.
 *
 * `newest` is the brief in its languages. Throws DataError where an erratum is declared and the version that it corrects
 * was not kept, where a kept file is not what its digest says, and where a later version tells an earlier erratum otherwise.
 * @example readEarlier(briefs, "data/briefs") // [] for version 1
 */
export function readEarlier(newest: readonly Brief[], folder: string): EarlierBrief[] {
  const {name, vintage, version, file} = newest[0]!;
  if (version === 1) return [];
  const sums = readDigests(folder);
  const below = earlierFolder(vintage);
  const names = existsSync(join(folder, below)) ? readdirSync(join(folder, below)).sort() : [];
  return Array.from({length: version - 1}, (_, i) => i + 1).flatMap((number) => {
    const found = (["en", "zh"] as const).flatMap((lang) => {
      const stem = `${name}.v${number}${lang === "en" ? "" : `.${lang}`}`;
      if (!names.includes(`${stem}.md`)) return [];
      const own = (each: string) => each.startsWith(`${stem}.`) && (lang === "zh" || !each.startsWith(`${stem}.zh.`));
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
      throw new DataError(
        `missing version ${number} of ${file}: it declares version ${version}, and ${join(folder, below, `${name}.v${number}.md`)} is not there; \`prf new erratum ${name}\` keeps the earlier text before it raises the version`,
        {source: file}
      );
    }
    return found;
  });
}

/** Title and description as they were published: the source has helpers in their place, and data may read otherwise today. */
function asCited(file: string): Pick<Brief, "title" | "description"> {
  const [item] = JSON.parse(decodeUtf8(readFileSync(file), file)) as {title: string; abstract: string}[];
  return {title: item!.title, description: item!.abstract};
}

function assertPredecessor(kept: Brief, version: number, newest: Brief): void {
  const fail = (what: string) => {
    throw new DataError(`mismatched ${what} of ${kept.file} and ${newest.file}`, {source: newest.file});
  };
  if (kept.version !== version) fail(`version (${kept.version})`);
  if (kept.vintage !== newest.vintage) fail("vintage: a brief on other data is a brief of another name; vintage");
  const said = newest.errata.slice(0, version - 1);
  if (kept.lang === newest.lang && !isDeepStrictEqual(kept.errata, said)) fail("errata");
}

/** What is kept as text, and may name the site. */
const TEXT = /\.(html|bib|ris|json|csv|svg)$/;

/**
 * Writes the files of every earlier version of a brief to the addresses that they were published at, and returns the
 * versions: the same bytes, but for the head of the page, which says what took its place, and the address of the site.
 *
 * `newest` is the brief in its languages, `folder` that of briefs. Throws DataError as `readEarlier` does.
 */
export async function writeEarlier(
  newest: readonly Brief[],
  {folder, out, site}: {folder: string; out: string; site: string | null}
): Promise<Brief[]> {
  const kept = readEarlier(newest, folder);
  for (const {brief, files} of kept) {
    const target = dirname(join(out, versionPath(brief)));
    await mkdir(target, {recursive: true});
    for (const path of files.filter((each) => !each.endsWith(".md"))) {
      const bytes = readFileSync(join(folder, path));
      const text = TEXT.test(path) ? withSite(bytes.toString("utf8"), brief, site) : null;
      const page = text !== null && path.endsWith(".html") ? addNote(text, brief, newest) : text;
      await writeFile(join(target, basename(path)), page ?? bytes);
    }
  }
  return kept.map(({brief}) => brief);
}

/** Returns an earlier version of a brief as a page that can be printed, in each language that was kept. */
export function earlierPages(
  newest: readonly Brief[],
  version: number,
  {folder, site}: {folder: string; site: string | null}
): BuiltBrief[] {
  const kept = readEarlier(newest, folder).filter(({brief}) => brief.version === version);
  return kept.map(({brief, files}: EarlierBrief) => {
    const text = readFileSync(join(folder, files.find((path) => path.endsWith(".html"))!), "utf8");
    const page = addNote(withSite(text, brief, site), brief, newest);
    return {brief, page, answer: [], rows: [], charts: []};
  });
}

/** Puts in the address of the site; where that is not known, the card that the head names is beside the page. */
function withSite(text: string, {vintage}: Brief, site: string | null): string {
  const beside = site === null ? "./" : `${site}/briefs/${vintage}/`;
  return text
    .replaceAll(`content="${SITE_PLACEHOLDER}/briefs/${vintage}/`, `content="${beside}`)
    .replaceAll(SITE_PLACEHOLDER, site ?? "");
}

function addNote(page: string, kept: Brief, newest: readonly Brief[]): string {
  const next = newest.find(({lang}) => lang === kept.lang) ?? newest[0]!;
  const parts = page.split("<main>\n");
  if (parts.length !== 2) throw new DataError(`invalid page kept of ${kept.file}; expected one <main>`);
  return parts.join(`<main>\n${supersededNote(kept, next)}`);
}
