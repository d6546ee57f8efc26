import {readFileSync} from "node:fs";
import {mkdir, writeFile} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import {supersededNote} from "../../../src/components/briefs/superseded-note.js";
import {type Brief, versionPath} from "../../../src/lib/briefs/brief.js";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {KEPT_SITE} from "./brief-setting.js";
import type {BuiltBrief} from "./build-brief.js";
import {type EarlierBrief, readEarlier} from "./read-earlier.js";

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
export function builtEarlier(
  newest: readonly Brief[],
  version: number,
  {folder, site}: {folder: string; site: string | null}
): BuiltBrief[] {
  const kept = readEarlier(newest, folder).filter(({brief}) => brief.version === version);
  return kept.map(({brief, files}: EarlierBrief) => {
    const text = readFileSync(join(folder, files.find((path) => path.endsWith(".html"))!), "utf8");
    const page = addNote(withSite(text, brief, site), brief, newest);
    return {brief, page, answer: [], rows: [], figures: []};
  });
}

/** Puts in the address of the site; where that is not known, the card that the head names is beside the page. */
function withSite(text: string, {vintage}: Brief, site: string | null): string {
  const beside = site === null ? "./" : `${site}/briefs/${vintage}/`;
  return text
    .replaceAll(`content="${KEPT_SITE}/briefs/${vintage}/`, `content="${beside}`)
    .replaceAll(KEPT_SITE, site ?? "");
}

function addNote(page: string, kept: Brief, newest: readonly Brief[]): string {
  const next = newest.find(({lang}) => lang === kept.lang) ?? newest[0]!;
  const parts = page.split("<main>\n");
  if (parts.length !== 2) throw new DataError(`invalid page kept of ${kept.file}; expected one <main>`);
  return parts.join(`<main>\n${supersededNote(kept, next)}`);
}
