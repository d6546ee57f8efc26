/** A range of months, both ends in it, each as `year * 12 + month - 1`. */
export type MonthRange = readonly [from: number, to: number];
/** A range of hours: from the first, below the second, which may be Infinity. */
type HourRange = readonly [from: number, below: number];

/**
 * What is kept of the trips; a part that is not named keeps all.
 *
 * Mode, goods and months are of the trip. Corridor and country are of the crossing for what is measured at a border, and
 * of the leg for speeds. BCP, direction, hours and activity choose crossings (an activity: those at which it was
 * recorded), and for speeds the whole trips that crossed so, as in `tripUnitSql`.
 * `other_months` is the second period of a comparison, `months` the first.
 */
export interface TripChoice {
  mode?: readonly string[];
  goods?: readonly string[];
  corridor?: readonly string[];
  country?: readonly string[];
  bcp?: readonly string[];
  direction?: readonly string[];
  activity?: readonly string[];
  months?: MonthRange;
  hours?: HourRange;
  other_months?: MonthRange;
}

/** The bit that each part of a choice has where a crossing or a leg fails it. */
export const FAIL_BITS = {
  mode: 1,
  goods: 2,
  corridor: 4,
  country: 8,
  bcp: 16,
  direction: 32,
  activity: 64,
  months: 128,
  hours: 256,
  other_months: 512
} as const;

/** Every part that a view obeys; the second period is of the comparison alone. */
export const ALL_FILTERS = 511;

/** The same with the second period in place of the first. */
export const SECOND_PERIOD_FILTERS = (ALL_FILTERS & ~FAIL_BITS.months) | FAIL_BITS.other_months;

/** Whether a choice picks crossings, so that speeds are those of the whole trips that crossed so. */
export function picksCrossings({bcp, direction, activity, hours}: TripChoice): boolean {
  return [bcp, direction, activity, hours].some((part) => part !== undefined);
}

/** Returns a month as a number that can be counted with. @example toMonth(2023, 1) // 24276 */
export function toMonth(year: number, month: number): number {
  return year * 12 + month - 1;
}

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
