import {z} from "zod";
import {namesDocument} from "../../src/lib/reporting/names-document.js";
import {findInvisible} from "../../src/lib/text/find-invisible.js";
import {isIsoDate} from "../../src/lib/text/iso-date.js";

const ISO_DATE = "must be an ISO date such as 2020-07-01";

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
  date: () => z.string(ISO_DATE).refine(isIsoDate, ISO_DATE),
  oneOf: <const W extends readonly [string, ...string[]]>(words: W) =>
    z.enum(words, `must be one of ${words.join(", ")}`)
};
