import {z} from "zod";

const isoDate = z.iso.date();

/** Returns whether a value is the text of a day of the calendar, YYYY-MM-DD. @example isIsoDate("2026-02-30") // false */
export function isIsoDate(value: unknown): value is string {
  return isoDate.safeParse(value).success;
}

/** What a reader cannot see and a search does not find; the names are Unicode's. */
const NAMES: Record<string, string> = {
  "0000": "NUL",
  "00AD": "soft hyphen",
  "061C": "Arabic letter mark",
  "200B": "zero width space",
  "200C": "zero width non-joiner",
  "200D": "zero width joiner",
  "200E": "left-to-right mark",
  "200F": "right-to-left mark",
  "202A": "left-to-right embedding",
  "202B": "right-to-left embedding",
  "202C": "pop directional formatting",
  "202D": "left-to-right override",
  "202E": "right-to-left override",
  "2060": "word joiner",
  "2066": "left-to-right isolate",
  "2067": "right-to-left isolate",
  "2068": "first strong isolate",
  "2069": "pop directional isolate",
  FEFF: "byte order mark",
  FFFD: "left by a conversion that lost a character"
};

/** Control, format and unassigned characters, line and paragraph separators; tabs and line ends are text. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\ufffd]/u;

/** Adds an issue for a character that cannot be seen: no id, name or title holds one. */
export function refuseInvisible(text: string, context: z.core.$RefinementCtx<string>): void {
  const unseen = findInvisible(text);
  if (unseen !== null) context.addIssue({code: "custom", message: `must not contain ${unseen}`, input: text});
}

const text = () =>
  z
    .string("must not be empty")
    .regex(/^\S([\s\S]*\S)?$/, "must have no spaces around it")
    .superRefine(refuseInvisible);

/** Two words, a word and a number, four Chinese characters, or an address: enough for another person to find a document. */
function namesDocument(evidence: string): boolean {
  if (/^https?:/.test(evidence)) return /^https?:\/\/\S+\.\S/.test(evidence);
  const words = evidence.match(/\p{L}{2,}/gu)?.length ?? 0;
  const characters = evidence.match(/\p{Script=Han}/gu)?.length ?? 0;
  return words >= 2 || (words === 1 && /\d/.test(evidence)) || characters >= 4;
}

/**
 * Schemas for the cells of a CSV file, to build the row schema of `readCsv`. An empty cell arrives as null: a column
 * without `.nullable()` refuses it. Nothing is coerced beyond what the name says, and spaces around a value are refused.
 *
 * - `text()` a string without characters that cannot be seen; `evidence()` a text that names a document;
 * - `number()` a finite decimal number; `integer()`; `flag()` `true` or `false`;
 * - `date()` an ISO date (`2020-07-01`), kept as a string; `oneOf([...])` one of the given words;
 * - `year()` a four-digit year; `yearOf([...])` one of the given years.
 *
 * @example z.object({iso3: cellSchema.text(), value: cellSchema.number().nullable()})
 */
export const cellSchema = {
  text,
  evidence: () =>
    text().refine(namesDocument, "must name the document: its title with page or paragraph, or its address"),
  number: () =>
    z
      .string("must be a number")
      .regex(/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i, "must be a number such as 12.5")
      .transform(Number)
      .refine(Number.isFinite, "must be a finite number"),
  integer: () =>
    z
      .string("must be a whole number")
      .regex(/^-?\d+$/, "must be a whole number")
      .transform(Number),
  year: () =>
    z
      .string("must be a year")
      .regex(/^\d{4}$/, "must be a year of four digits")
      .transform(Number),
  yearOf: <const Y extends readonly number[]>(years: Y) =>
    z
      .enum(years.map(String) as [string, ...string[]], `must be one of ${years.join(", ")}`)
      .transform((year) => Number(year) as Y[number]),
  flag: () => z.enum(["true", "false"], "must be true or false").transform((word) => word === "true"),
  date: () => z.iso.date("must be an ISO date such as 2020-07-01"),
  oneOf: <const W extends readonly [string, ...string[]]>(words: W) =>
    z.enum(words, `must be one of ${words.join(", ")}`)
};

/**
 * Returns the first character of a text that cannot be seen (NUL, bidirectional, zero-width and other control characters),
 * or that a conversion left in place of a lost one, in words with its place; null where there is none.
 *
 * Two ids that look alike and are not the same would make two things of one; text that turns its direction shows other
 * than what is stored.
 * @example findInvisible("BCP-\u200bchaman") // "U+200B (zero width space) as character 5"
 */
export function findInvisible(text: string): string | null {
  const found = UNSEEN.exec(text);
  if (found === null) return null;
  const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
  const name = NAMES[code] === undefined ? "" : ` (${NAMES[code]})`;
  return `U+${code}${name} as character ${[...text.slice(0, found.index)].length + 1}`;
}
