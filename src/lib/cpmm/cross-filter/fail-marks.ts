import {type MarkChanges, markChanges} from "./mark-changes.js";
import {FAILS, type MonthRange, type TripChoice} from "./trip-choice.js";
import type {TripIndex} from "./trip-index.js";

/** For each trip and crossing, the bits of `FAILS` that it fails: zero is kept by every part of the choice. */
export interface FailMarks {
  /** Bits of what is asked of a trip: mode, goods, months. */
  trips: Uint16Array;
  /** Bits of every part, those of its trip among them. */
  crossings: Uint16Array;
  /** Brings the marks to a choice and says what changed; only the parts that differ from the one before cost anything. */
  follow(choice: TripChoice): {trips: MarkChanges; crossings: MarkChanges};
}

type CodePart = "corridor" | "country" | "bcp" | "direction";

/** Returns the marks of some trips, at first those of an empty choice. @example failMarks(index).follow({mode: ["rail"]}) */
export function failMarks(index: TripIndex): FailMarks {
  const {table, visits} = index;
  const {trips, crossings, dictionaries} = table;
  const marks = {trips: new Uint16Array(trips.length), crossings: new Uint16Array(crossings.length)};
  const changesOf = {trips: markChanges(marks.trips), crossings: markChanges(marks.crossings)};
  // One kind of array for all codes, or the engine would look up its kind at each of them.
  const codes: Record<CodePart | "mode" | "goods", Uint16Array> = {
    mode: Uint16Array.from(trips.mode),
    goods: Uint16Array.from(trips.goods),
    corridor: Uint16Array.from(crossings.corridor),
    country: Uint16Array.from(crossings.country),
    bcp: Uint16Array.from(crossings.bcp),
    direction: Uint16Array.from(crossings.direction)
  };
  let before: TripChoice = {};

  const failing = (part: keyof typeof codes | "activity", kept: readonly string[] | undefined, bit: number) =>
    Uint16Array.from(dictionaries[part], (name) => (kept === undefined || kept.includes(name) ? 0 : bit));
  const markTrips = (bit: number, fails: Uint16Array, codes: Uint16Array) => {
    markCodes(marks.trips, bit, fails, codes);
    markOwned(marks.crossings, bit, marks.trips, crossings.trip);
  };
  const markMonths = (part: "months" | "other_months", range: MonthRange | undefined) => {
    const fails = Uint16Array.from({length: index.months}, (_, i) => {
      const month = index.first_month + i;
      return range === undefined || (month >= range[0] && month <= range[1]) ? 0 : FAILS[part];
    });
    markTrips(FAILS[part], fails, index.month);
  };
  const markActivities = (kept: readonly string[] | undefined) => {
    const wanted = failing("activity", kept, 1).reduce((bits, fails, code) => bits | (fails === 0 ? 1 << code : 0), 0);
    for (let c = 0; c < crossings.length; c++) {
      const fails = kept !== undefined && (visits.had[c]! & wanted) === 0 ? FAILS.activity : 0;
      marks.crossings[c] = (marks.crossings[c]! & ~FAILS.activity) | fails;
    }
  };

  return {
    ...marks,
    follow(choice) {
      let parts = 0;
      const changed = (part: keyof TripChoice) => {
        const differs = String(choice[part]) !== String(before[part]);
        if (differs) parts |= FAILS[part];
        return differs;
      };
      for (const part of ["mode", "goods"] as const) {
        if (changed(part)) markTrips(FAILS[part], failing(part, choice[part], FAILS[part]), codes[part]);
      }
      for (const part of ["corridor", "country", "bcp", "direction"] as const) {
        if (changed(part))
          markCodes(marks.crossings, FAILS[part], failing(part, choice[part], FAILS[part]), codes[part]);
      }
      if (changed("months")) markMonths("months", choice.months);
      if (changed("other_months")) markMonths("other_months", choice.other_months);
      if (changed("hours")) markHours(marks.crossings, crossings.border_hours, choice.hours);
      if (changed("activity")) markActivities(choice.activity);
      const chosen = partsOf(before) | partsOf(choice);
      before = choice;
      return {
        trips: changesOf.trips(parts & OF_TRIPS, chosen & OF_TRIPS),
        crossings: changesOf.crossings(parts, chosen)
      };
    }
  };
}

const OF_TRIPS = FAILS.mode | FAILS.goods | FAILS.months | FAILS.other_months;

/** The bits of the parts that are chosen. */
function partsOf(choice: TripChoice): number {
  const parts = Object.keys(FAILS) as (keyof typeof FAILS)[];
  return parts.reduce((bits, part) => (choice[part] === undefined ? bits : bits | FAILS[part]), 0);
}

function markCodes(marks: Uint16Array, bit: number, fails: Uint16Array, codes: Uint16Array): void {
  for (let i = 0; i < marks.length; i++) marks[i] = (marks[i]! & ~bit) | fails[codes[i]!]!;
}

function markOwned(marks: Uint16Array, bit: number, owners: Uint16Array, owner: Uint32Array): void {
  for (let i = 0; i < marks.length; i++) marks[i] = (marks[i]! & ~bit) | (owners[owner[i]!]! & bit);
}

function markHours(marks: Uint16Array, hours: Float64Array, range: TripChoice["hours"]): void {
  const [from, below] = range ?? [0, Number.POSITIVE_INFINITY];
  for (let c = 0; c < marks.length; c++) {
    const fails = hours[c]! >= from && hours[c]! < below ? 0 : FAILS.hours;
    marks[c] = (marks[c]! & ~FAILS.hours) | fails;
  }
}
