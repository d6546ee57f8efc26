import {z} from "zod";

/**
 * Schemas for the cells of a CSV file, to build the row schema of `readCsv`. An empty cell arrives as null: a column
 * without `.nullable()` refuses it. Nothing is coerced beyond what the name says, and spaces around a value are refused.
 *
 * - `text()` a string; `number()` a finite decimal number; `integer()`; `flag()` `true` or `false`;
 * - `date()` an ISO date (`2020-07-01`), kept as a string; `oneOf([...])` one of the given words;
 * - `year()` a four-digit year; `yearOf([...])` one of the given years.
 *
 * @example z.object({iso3: csvCell.text(), value: csvCell.number().nullable()})
 */
export const csvCell = {
  text: () => z.string("must not be empty").regex(/^\S([\s\S]*\S)?$/, "must have no spaces around it"),
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
