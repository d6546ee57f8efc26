import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "yaml";
import {z} from "zod";
import type {Brief} from "../../../src/lib/briefs/brief.js";
import {DataError} from "../../../src/lib/data-error.js";

/** The folder that briefs are written in. */
export const BRIEFS_FOLDER = "data/briefs";

const NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "expected YYYY-MM-DD");

/** Who a brief is by that names no author. */
const OBSERVATORY = {en: "CAREC PRF observatory", zh: "CAREC成果框架观察站"};

const frontMatter = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  vintage: z.string().regex(NAME),
  compares: z.array(z.string().regex(NAME)).default([]),
  date: isoDate,
  authors: z.array(z.string()).min(1).optional(),
  version: z.number().int().min(1).default(1),
  errata: z.array(z.strictObject({date: isoDate, text: z.string().min(1)})).default([]),
  plain: z.array(z.string().min(1)).default([])
});

/** Returns the names of the briefs of a folder, in alphabetical order; none where there is no folder. */
export function listBriefs(folder = BRIEFS_FOLDER): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((file) => /\.md$/.test(file) && file !== "README.md")
    .map((file) => file.replace(/(\.zh)?\.md$/, ""));
  return [...new Set(names)].sort();
}

/**
 * Returns one brief in each language that it was written in, English first.
 *
 * `NAME.md` is English, `NAME.zh.md` Chinese. Throws DataError where neither file is there, where the front matter is not
 * as it should be, where a version has no erratum, and where the languages differ in vintage, date or version.
 * @example readBrief("corridor-speeds").map(({lang}) => lang) // ["en", "zh"]
 */
export function readBrief(name: string, folder = BRIEFS_FOLDER): Brief[] {
  if (!NAME.test(name))
    throw new DataError(`invalid name of a brief ${JSON.stringify(name)}; expected lower-case letters, digits and "-"`);
  const found = (["en", "zh"] as const).flatMap((lang) => {
    const file = join(folder, `${name}${lang === "en" ? "" : `.${lang}`}.md`);
    return existsSync(file) ? [toBrief(name, lang, file, readFileSync(file, "utf8"))] : [];
  });
  if (found.length === 0)
    throw new DataError(`unknown brief "${name}"; known are ${listBriefs(folder).join(", ") || "none"}`);
  const [first, ...others] = found;
  for (const other of others) {
    for (const key of ["vintage", "date", "version"] as const) {
      if (other[key] !== first![key])
        throw new DataError(`mismatched ${key} of ${other.file}: ${other[key]}, and ${first!.file} has ${first![key]}`);
    }
  }
  return found;
}

/** Returns a brief from the text of its file; throws DataError where its front matter is not as it should be. */
export function toBrief(name: string, lang: Brief["lang"], file: string, text: string): Brief {
  const plain = text.replaceAll("\r\n", "\n");
  const block = /^---\n([\s\S]*?\n)---\n/.exec(plain);
  if (block === null) throw new DataError(`missing front matter in ${file}; it begins with a line of three dashes`);
  let matter: unknown;
  try {
    // Dates stay text: a Date would depend on the zone of the machine.
    matter = parse(block[1]!, {schema: "core"});
  } catch (cause) {
    throw new DataError(`invalid front matter in ${file}: ${(cause as Error).message}`, {source: file}, {cause});
  }
  const checked = frontMatter.safeParse(matter);
  if (!checked.success) {
    const issues = checked.error.issues.map(({path, message}) => `${path.join(".") || "front matter"}: ${message}`);
    throw new DataError(`invalid front matter in ${file}: ${issues.join("; ")}`, {source: file});
  }
  const {version, errata} = checked.data;
  if (errata.length !== version - 1)
    throw new DataError(
      `mismatched ${file}: version ${version} needs ${version - 1} errata that say what changed, and has ${errata.length}`
    );
  const body = plain.slice(block[0].length);
  const authors = checked.data.authors ?? [OBSERVATORY[lang]];
  return {...checked.data, authors, name, lang, file, body, first_line: block[0].split("\n").length};
}
