import {type HourRange, type MonthRange, type TripChoice, toMonth} from "./trip-choice.js";

/** Parts of a choice that are words, by the name that each has in an address. */
export const WORD_PARTS = ["mode", "corridor", "country", "bcp", "direction", "goods", "activity"] as const;
export type WordPart = (typeof WORD_PARTS)[number];

/** Parts that are ranges. */
const MONTH_PARTS = {months: "months", other_months: "second"} as const;

/**
 * Returns a choice as the query of an address: `mode=road&months=2023-01..2023-06&hours=6..24`.
 *
 * What is not chosen is not named; hours without an upper end stand as `hours=48..`.
 * @example choiceToQuery({mode: ["road"], hours: [6, 24]}).toString() // "mode=road&hours=6..24"
 */
export function choiceToQuery(choice: TripChoice): URLSearchParams {
  const query = new URLSearchParams();
  for (const part of WORD_PARTS) for (const word of choice[part] ?? []) query.append(part, word);
  for (const [part, name] of Object.entries(MONTH_PARTS) as [keyof typeof MONTH_PARTS, string][]) {
    const range = choice[part];
    if (range !== undefined) query.set(name, range.map(monthText).join(".."));
  }
  if (choice.hours !== undefined) {
    const [from, below] = choice.hours;
    query.set("hours", `${from}..${below === Number.POSITIVE_INFINITY ? "" : below}`);
  }
  return query;
}

/**
 * Returns the choice that a query names; what cannot be read as a range is left out.
 *
 * @example queryToChoice(new URLSearchParams("bcp=BCP-chaman&months=2023-01..2023-06")).bcp // ["BCP-chaman"]
 */
export function queryToChoice(query: URLSearchParams): TripChoice {
  const choice: TripChoice = {};
  for (const part of WORD_PARTS) {
    const words = query.getAll(part).filter((word) => word !== "");
    if (words.length > 0) choice[part] = words;
  }
  for (const [part, name] of Object.entries(MONTH_PARTS) as [keyof typeof MONTH_PARTS, string][]) {
    const range = toMonthRange(query.get(name));
    if (range !== null) choice[part] = range;
  }
  const hours = toHourRange(query.get("hours"));
  if (hours !== null) choice.hours = hours;
  return choice;
}

/** Returns a month as ISO 8601 has it. @example monthText(24276) // "2023-01" */
export function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

function toMonthRange(text: string | null): MonthRange | null {
  const [, year1, month1, year2, month2] =
    /^(\d{4})-(0[1-9]|1[0-2])\.\.(\d{4})-(0[1-9]|1[0-2])$/.exec(text ?? "") ?? [];
  if (year2 === undefined) return null;
  const from = toMonth(Number(year1), Number(month1));
  const to = toMonth(Number(year2), Number(month2));
  return from <= to ? [from, to] : null;
}

function toHourRange(text: string | null): HourRange | null {
  const [, from, below] = /^(\d+(?:\.\d+)?)\.\.(\d+(?:\.\d+)?)?$/.exec(text ?? "") ?? [];
  if (from === undefined) return null;
  const end = below === undefined ? Number.POSITIVE_INFINITY : Number(below);
  return Number(from) < end ? [Number(from), end] : null;
}
