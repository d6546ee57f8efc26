import {assertOptions} from "../lib/text/nearest.js";

/** Years as calls take them: one, a list, or all between two ends, both included. */
export type YearChoice = number | readonly number[] | {from?: number; to?: number};

/** Returns the years that a choice names one by one; of two ends none is named. @example namedYears([2016, 2023]) // [2016, 2023] */
export function namedYears(choice: YearChoice | undefined): readonly number[] {
  return typeof choice === "number" ? [choice] : isList(choice) ? choice : [];
}

/**
 * Returns whether a year is of a choice; without a choice every year is.
 *
 * Throws TypeError for an invalid year, and for an empty list or span, which would ask for nothing.
 * @example yearTest({from: 2016})(2015) // false
 */
export function yearTest(choice: YearChoice | undefined): (year: number) => boolean {
  if (choice === undefined) return () => true;
  if (typeof choice === "number" || isList(choice)) {
    const years = namedYears(choice);
    if (years.length === 0) throw new TypeError("invalid year []; leave it out for every year");
    for (const year of years) assertYear(year);
    return (year) => years.includes(year);
  }
  if (typeof choice !== "object" || choice === null) assertYear(choice);
  assertOptions("year", choice, ["from", "to"]);
  const {from, to} = choice;
  for (const year of [from, to]) if (year !== undefined) assertYear(year);
  if (from !== undefined && to !== undefined && from > to)
    throw new TypeError(`invalid year ${JSON.stringify(choice)}; no year is from ${from} to ${to}`);
  return (year) => (from === undefined || year >= from) && (to === undefined || year <= to);
}

function assertYear(year: unknown): void {
  if (!Number.isInteger(year))
    throw new TypeError(`invalid year ${JSON.stringify(year)}; write a number, a list of them or {from, to}`);
}

function isList(choice: YearChoice | undefined): choice is readonly number[] {
  return Array.isArray(choice);
}
