import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {isDeepStrictEqual} from "node:util";
import type {Brief} from "../../../src/lib/briefs/brief.js";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {decodeUtf8} from "../../csv/decode-utf8.js";
import {findSumError, readBriefSums} from "./brief-sums.js";
import {toBrief} from "./to-brief.js";

/** An earlier version of a brief in one language, and the files that it was published as. */
export interface EarlierBrief {
  brief: Brief;
  /** Below the folder of briefs, its source among them: `earlier/defr-2024/times.v1.html`. */
  files: string[];
}

/**
 * Returns the folder, below that of briefs, in which the earlier versions of a vintage's briefs are kept.
 *
 * @example earlierFolder("defr-2024") // "earlier/defr-2024"
 */
export function earlierFolder(vintage: string): string {
  return `earlier/${vintage}`;
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
  const sums = readBriefSums(folder);
  const below = earlierFolder(vintage);
  const names = existsSync(join(folder, below)) ? readdirSync(join(folder, below)).sort() : [];
  return Array.from({length: version - 1}, (_, i) => i + 1).flatMap((number) => {
    const found = (["en", "zh"] as const).flatMap((lang) => {
      const stem = `${name}.v${number}${lang === "en" ? "" : `.${lang}`}`;
      if (!names.includes(`${stem}.md`)) return [];
      const own = (each: string) => each.startsWith(`${stem}.`) && (lang === "zh" || !each.startsWith(`${stem}.zh.`));
      const files = names.filter(own).map((each) => `${below}/${each}`);
      for (const path of [...files, `${below}/${stem}.html`, `${below}/${stem}.csl.json`]) {
        const error = findSumError(folder, path, sums);
        if (error !== null) throw new DataError(error, {source: path});
      }
      const source = join(folder, below, `${stem}.md`);
      const brief = toBrief(name, lang, source, decodeUtf8(readFileSync(source), source));
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
