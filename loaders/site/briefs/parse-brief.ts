import {parse} from "yaml";
import {z} from "zod";
import type {Brief} from "../../../src/lib/briefs/brief.js";
import {DataError} from "../../../src/lib/contract/data-error.js";
import {isIsoDate} from "../../../src/lib/text/iso-date.js";
import {refuseInvisible} from "../../csv/cell-schema.js";

/** The form of a name of a brief or a vintage. */
export const BRIEF_NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;
/** What a brief may compare with: a vintage, or a release by the name of its snapshot, `weo/2021-10-12`. */
const COMPARED = /^(?:[a-z0-9][a-z0-9-]{0,63}|[a-z]+\/\d{4}-\d{2}-\d{2}(?:\.\d+)?)$/;
const isoDate = z.string().refine(isIsoDate, "expected YYYY-MM-DD");

/** The author of a brief that names none. */
const OBSERVATORY = {en: "CAREC PRF Observatory", zh: "CAREC结果框架观察站", ru: "Обсерватория результатов ЦАРЭС"};

const frontMatter = z.strictObject({
  title: z.string().min(1).superRefine(refuseInvisible),
  description: z.string().min(1).superRefine(refuseInvisible),
  vintage: z.string().regex(BRIEF_NAME),
  compares: z.array(z.string().regex(COMPARED)).default([]),
  date: isoDate,
  authors: z.array(z.string()).min(1).optional(),
  version: z.number().int().min(1).default(1),
  errata: z.array(z.strictObject({date: isoDate, text: z.string().min(1)})).default([]),
  plain: z.array(z.string().min(1)).default([])
});

/**
 * Returns a brief from the text of its file; its earlier versions are other files and left empty.
 *
 * Throws DataError where its front matter is invalid, where a version has no erratum that says what changed, and where the
 * date of the brief is not that of its last erratum.
 * @example parseBrief("times", "en", "data/briefs/times.md", text).version // 1
 */
export function parseBrief(name: string, lang: Brief["lang"], file: string, text: string): Brief {
  const plain = text.replaceAll("\r\n", "\n");
  const block = /^---\n([\s\S]*?\n)---\n/.exec(plain);
  if (block === null) throw new DataError(`missing front matter in ${file}; begin it with a line of three dashes`);
  let matter: unknown;
  try {
    // Dates stay text: a Date would depend on the time zone of the machine.
    matter = parse(block[1]!, {schema: "core"});
  } catch (cause) {
    throw new DataError(`invalid front matter in ${file}: ${(cause as Error).message}`, {source: file}, {cause});
  }
  const checked = frontMatter.safeParse(matter);
  if (!checked.success) {
    const issues = checked.error.issues.map(({path, message}) => `${path.join(".") || "front matter"}: ${message}`);
    throw new DataError(`invalid front matter in ${file}: ${issues.join("; ")}`, {source: file});
  }
  const {version, errata, date} = checked.data;
  if (errata.length !== version - 1)
    throw new DataError(
      `mismatched errata of ${file}: version ${version} needs ${version - 1} that say what changed, and has ${errata.length}`
    );
  const last = errata.at(-1)?.date ?? date;
  if (last !== date) throw new DataError(`mismatched date of ${file}: ${date}, but its last erratum is dated ${last}`);
  const body = plain.slice(block[0].length);
  const authors = checked.data.authors ?? [OBSERVATORY[lang]];
  const first_line = block[0].split("\n").length;
  return {...checked.data, authors, name, lang, file, body, first_line, earlier: []};
}
