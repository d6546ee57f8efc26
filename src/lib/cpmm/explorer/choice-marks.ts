import {FAIL_BITS, type MonthRange, type TripChoice} from "./trip-choice.js";
import type {TripIndex} from "./trip-index.js";

/** For each trip and crossing, the bits of `FAIL_BITS` that it fails: zero is kept by every part of the choice. */
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
      return range === undefined || (month >= range[0] && month <= range[1]) ? 0 : FAIL_BITS[part];
    });
    markTrips(FAIL_BITS[part], fails, index.month);
  };
  const markActivities = (kept: readonly string[] | undefined) => {
    const wanted = failing("activity", kept, 1).reduce((bits, fails, code) => bits | (fails === 0 ? 1 << code : 0), 0);
    for (let c = 0; c < crossings.length; c++) {
      const fails = kept !== undefined && (visits.had[c]! & wanted) === 0 ? FAIL_BITS.activity : 0;
      marks.crossings[c] = (marks.crossings[c]! & ~FAIL_BITS.activity) | fails;
    }
  };

  return {
    ...marks,
    follow(choice) {
      let parts = 0;
      const changed = (part: keyof TripChoice) => {
        const differs = String(choice[part]) !== String(before[part]);
        if (differs) parts |= FAIL_BITS[part];
        return differs;
      };
      for (const part of ["mode", "goods"] as const) {
        if (changed(part)) markTrips(FAIL_BITS[part], failing(part, choice[part], FAIL_BITS[part]), codes[part]);
      }
      for (const part of ["corridor", "country", "bcp", "direction"] as const) {
        if (changed(part))
          markCodes(marks.crossings, FAIL_BITS[part], failing(part, choice[part], FAIL_BITS[part]), codes[part]);
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

const OF_TRIPS = FAIL_BITS.mode | FAIL_BITS.goods | FAIL_BITS.months | FAIL_BITS.other_months;

/** The bits of the parts that are chosen. */
function partsOf(choice: TripChoice): number {
  const parts = Object.keys(FAIL_BITS) as (keyof typeof FAIL_BITS)[];
  return parts.reduce((bits, part) => (choice[part] === undefined ? bits : bits | FAIL_BITS[part]), 0);
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
    const fails = hours[c]! >= from && hours[c]! < below ? 0 : FAIL_BITS.hours;
    marks[c] = (marks[c]! & ~FAIL_BITS.hours) | fails;
  }
}

/** How the marks of a table's rows differ from those of the choice before. Good until the next choice. */
export interface MarkChanges {
  /** Bits of the parts that changed. */
  parts: number;
  /** Rows that the parts keep and did not keep before, and those that they no longer keep. */
  moved(parts: number): {entering: RowList; leaving: RowList};
  /** Rows that the parts keep, and the others. */
  split(parts: number): {kept: RowList; failing: RowList};
}

/** The first `length` of some rows. */
export interface RowList {
  rows: Uint32Array;
  length: number;
}

/**
 * Returns a function that compares the marks of some rows with what they were at its last call.
 *
 * In: the bits of the parts that changed, and of all parts by which any row fails now or did before. A view that leaves out a
 * part by which no row fails has the rows of one that does not: lists are made once for all that have the same.
 * @example markChanges(marks.crossings)(FAIL_BITS.mode, FAIL_BITS.mode | FAIL_BITS.months).moved(ALL_FILTERS).leaving.length
 */
export function markChanges(marks: Uint16Array): (changed: number, failing: number) => MarkChanges {
  const last = marks.slice();
  const rows = new Uint32Array(marks.length);
  const were = new Uint16Array(marks.length);
  const lists: RowList[] = [];
  let used = 0;
  const list = (): RowList => {
    const own = lists[used] ?? {rows: new Uint32Array(marks.length), length: 0};
    lists[used++] = own;
    return own;
  };
  return (changed, failing) => {
    used = 0;
    const length = changed === 0 ? 0 : findChanges(marks, last, rows, were);
    last.set(marks);
    return {
      parts: changed,
      moved: onceEach(failing, (parts) => findMoves(marks, parts, {rows, were, length}, list(), list())),
      split: onceEach(failing, (parts) => splitRows(marks, parts, list(), list()))
    };
  };
}

// The loops have no branches: a processor cannot predict where a row goes, and a wrong guess costs more than a number written needlessly.

function findChanges(marks: Uint16Array, last: Uint16Array, rows: Uint32Array, were: Uint16Array): number {
  let length = 0;
  for (let row = 0; row < marks.length; row++) {
    rows[length] = row;
    were[length] = last[row]!;
    length += marks[row] === last[row] ? 0 : 1;
  }
  return length;
}

function findMoves(
  marks: Uint16Array,
  parts: number,
  {rows, were, length}: {rows: Uint32Array; were: Uint16Array; length: number},
  entering: RowList,
  leaving: RowList
): {entering: RowList; leaving: RowList} {
  const [coming, going] = [entering.rows, leaving.rows];
  let come = 0;
  let go = 0;
  for (let i = 0; i < length; i++) {
    const row = rows[i]!;
    const fails = (marks[row]! & parts) === 0 ? 0 : 1;
    const failed = (were[i]! & parts) === 0 ? 0 : 1;
    coming[come] = row;
    going[go] = row;
    come += failed & (1 - fails);
    go += fails & (1 - failed);
  }
  entering.length = come;
  leaving.length = go;
  return {entering, leaving};
}

function splitRows(
  marks: Uint16Array,
  parts: number,
  kept: RowList,
  failing: RowList
): {kept: RowList; failing: RowList} {
  const [keeps, fails] = [kept.rows, failing.rows];
  let n = 0;
  for (let row = 0; row < marks.length; row++) {
    keeps[n] = row;
    fails[row - n] = row;
    n += (marks[row]! & parts) === 0 ? 1 : 0;
  }
  kept.length = n;
  failing.length = marks.length - n;
  return {kept, failing};
}

/** Makes something of some parts once for all that differ only in parts that no row fails by. */
function onceEach<T>(failing: number, make: (parts: number) => T): (parts: number) => T {
  const made = new Map<number, T>();
  return (parts) => {
    const told = parts & failing;
    if (!made.has(told)) made.set(told, make(told));
    return made.get(told)!;
  };
}
