import type {CrossingTrips} from "./change-counts.js";
import {type ChangeQuestion, DEFAULT_WINDOW_MONTHS} from "./change-question.js";
import {TRIP_WORDS} from "./trip-table.js";

/** One row per BCP and mode: how many crossings trips made there. */
export interface CrossingPlace {
  bcp: string;
  mode: ChangeQuestion["mode"];
  outbound: number;
  inbound: number;
}

/** Returns where trips crossed, those with most crossings first. @example crossingPlaces(table)[0]?.bcp */
export function crossingPlaces({crossings, trips, dictionaries}: CrossingTrips): CrossingPlace[] {
  const {mode, direction} = TRIP_WORDS;
  const size = mode.length * direction.length;
  const counts = new Uint32Array(dictionaries.bcp.length * size);
  for (let i = 0; i < crossings.length; i++) {
    const place = crossings.bcp[i]! * size + trips.mode[crossings.trip[i]!]! * direction.length;
    counts[place + crossings.direction[i]!]!++;
  }
  const places = dictionaries.bcp.flatMap((bcp, b) =>
    (["road", "rail"] as const).map((name) => {
      const at = b * size + mode.indexOf(name) * direction.length;
      const of = (way: "outbound" | "inbound") => counts[at + direction.indexOf(way)]!;
      return {bcp, mode: name, outbound: of("outbound"), inbound: of("inbound")};
    })
  );
  const total = ({outbound, inbound}: CrossingPlace) => outbound + inbound;
  return places.filter((row) => row.bcp !== "" && total(row) > 0).sort((a, b) => total(b) - total(a));
}

/**
 * Returns a question to begin with, null where no trip crossed a BCP: the crossing and direction with most trips, and the
 * month in the middle of their record. A reader who knows of a date asks about that.
 *
 * @example firstQuestion(table, crossingPlaces(table))?.bcp
 */
export function firstQuestion({crossings}: CrossingTrips, places: readonly CrossingPlace[]): ChangeQuestion | null {
  const [most] = places;
  if (most === undefined) return null;
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const entered of crossings.entered) {
    if (entered < from) from = entered;
    if (entered > to) to = entered;
  }
  const middle = new Date((from + to) / 2);
  return {
    bcp: most.bcp,
    direction: most.outbound >= most.inbound ? "outbound" : "inbound",
    mode: most.mode,
    indicator: "TFI1",
    date: new Date(Date.UTC(middle.getUTCFullYear(), middle.getUTCMonth(), 1)).toISOString().slice(0, 10),
    window_months: DEFAULT_WINDOW_MONTHS,
    gap_months: 0
  };
}
