import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Brief} from "../../../src/lib/briefs/brief.js";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {LANGUAGES} from "../../../src/lib/language/language.js";
import {decodeUtf8} from "../../csv/decode-utf8.js";
import {finishFiles} from "../../files/write-files-together.js";
import {readEarlier} from "./earlier-versions.js";
import {BRIEF_NAME, parseBrief} from "./parse-brief.js";

/** Returns the folder of briefs in a data folder. @example briefsFolder("data") // "data/briefs" */
export function briefsFolder(data: string): string {
  return join(data, "briefs");
}

/**
 * Returns the names of the briefs of a folder in alphabetical order, none where there is no folder. A write that was
 * interrupted after it was complete is finished first.
 */
export function listBriefs(folder: string): string[] {
  finishFiles(folder);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((file) => /^[^.].*\.md$/.test(file) && file !== "README.md")
    .map((file) => file.replace(/(\.(zh|ru))?\.md$/, ""));
  return [...new Set(names)].sort();
}

/**
 * Returns the newest version of one brief in each of its languages, English first, with the dates of its earlier versions.
 *
 * `NAME.md` is English, `NAME.zh.md` Chinese, `NAME.ru.md` Russian. Throws DataError where there is neither file, where the front matter is
 * invalid, where a version lacks its erratum or its predecessor, and where the languages differ in vintage, date or version.
 * @example readBrief("corridor-speeds", "data/briefs").map(({lang}) => lang) // ["en", "zh", "ru"]
 */
export function readBrief(name: string, folder: string): Brief[] {
  if (!BRIEF_NAME.test(name))
    throw new DataError(`invalid brief name ${JSON.stringify(name)}; expected lower-case letters, digits and "-"`);
  finishFiles(folder);
  const found = LANGUAGES.flatMap((lang) => {
    const file = join(folder, `${name}${lang === "en" ? "" : `.${lang}`}.md`);
    return existsSync(file) ? [parseBrief(name, lang, file, decodeUtf8(readFileSync(file), file))] : [];
  });
  if (found.length === 0)
    throw new DataError(`unknown brief "${name}"; known are ${listBriefs(folder).join(", ") || "none"}`);
  const [first, ...others] = found;
  for (const other of others) {
    for (const key of ["vintage", "date", "version"] as const) {
      if (other[key] !== first![key])
        throw new DataError(`mismatched ${key} of ${other.file}: ${other[key]}, but ${first!.file} has ${first![key]}`);
    }
  }
  const stored = readEarlier(found, folder);
  return found.map((brief) => ({
    ...brief,
    earlier: stored
      .filter(({brief: {lang}}) => lang === brief.lang)
      .map(({brief: {version, date}}) => ({version, date}))
  }));
}
