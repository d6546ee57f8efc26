import {runSteps, type Steps} from "../steps.js";
import {FEW_TRIPS} from "../thresholds.js";
import {type ActivityCosts, activityCosts, activityTally} from "./activity-costs.js";
import {type FailMarks, failMarks} from "./choice-marks.js";
import {countTally, crossedTripMonths, type HourStats, hourTally, type MonthCounts} from "./crossing-tallies.js";
import {keptRows, type Tally, unitRows} from "./kept-rows.js";
import {ALL_FILTERS, FAIL_BITS, picksCrossings, SECOND_PERIOD_FILTERS, type TripChoice} from "./trip-choice.js";
import type {Border, TripIndex} from "./trip-index.js";
import {type TripGroup, tripGroups} from "./trip-indicators.js";
import {type ChoiceUnits, type TripUnits, unitCache} from "./trip-units.js";

/** A figure in two periods; null where a period has none. The first is the earlier; `change` is the second less the first. */
export interface PeriodChange {
  first: number | null;
  second: number | null;
  change: number | null;
  first_n: number;
  second_n: number;
  /** One of the periods has fewer than `FEW_TRIPS` units. */
  few: boolean;
}

/** One row per BCP, direction and mode that has crossings in one of the periods: mean and median hours. */
export interface BorderChangeRow {
  bcp: string;
  direction: string | null;
  mode: string;
  mean_hours: PeriodChange;
  median_hours: PeriodChange;
}

/** One row per corridor and mode that has trips in one of the periods: speeds as sums over sums. */
export interface CorridorChangeRow {
  corridor: string | null;
  mode: string;
  swd: PeriodChange;
  swod: PeriodChange;
}

/** One row per BCP, direction and mode: TFI1 and TFI2. */
export type BorderStats = Border & HourStats;

/** Every view of a choice. Each obeys every part but its own, so that what else could be chosen stays to be seen. */
export interface TripViews {
  /** All parts: crossings and trips by mode. */
  borders_by_mode: (HourStats & {mode: string})[];
  trips_by_mode: TripGroup[];
  /** All but the months. */
  months: MonthCounts;
  /** All but the hours: crossings by bin of the index. */
  hours: Uint32Array;
  /** All but the BCP. */
  borders: BorderStats[];
  /** All but the corridor. */
  corridors: TripGroup[];
  /** `split`: all but the activity; `stops`: all. */
  activities: ActivityCosts;
  /** All but the BCP, and all but the corridor: the earlier period and the later; null where no second one is chosen. */
  comparison: {borders: BorderChangeRow[]; corridors: CorridorChangeRow[]} | null;
}

/** A choice, whether it picks crossings, its units, and what changed since the choice before. */
export interface ChoiceUpdate {
  choice: TripChoice;
  crosses: boolean;
  units: ChoiceUnits;
  changes: ReturnType<FailMarks["follow"]>;
}

/**
 * Returns a function from a choice to every view of it. It remembers the choice before: what came in is added, what went out
 * is taken away, and a view that nothing changed in is given as it was, the same object.
 *
 * The answers are those of `computeIndicators` and `activitySql` over the same trips; means differ by rounding alone, and a
 * choice has the same answers whatever was chosen before it.
 * @example const viewsOf = crossFilter(tripIndex(table)); viewsOf({mode: ["road"], hours: [6, 24]}).borders
 */
export function crossFilter(index: TripIndex): (choice: TripChoice) => TripViews {
  const viewsOf = runSteps(crossFilterSteps(index));
  return (choice) => runSteps(viewsOf(choice));
}

/**
 * Makes what `crossFilter` returns in steps, and the views of a choice in steps too: a page over ten million stops paints between them.
 *
 * A choice that was begun is finished before the next: views follow what changed since the choice before.
 * @example const viewsOf = yield* crossFilterSteps(index); (yield* viewsOf({mode: ["road"]})).borders
 */
export function* crossFilterSteps(index: TripIndex): Steps<(choice: TripChoice) => Steps<TripViews>> {
  const marks = failMarks(index);
  yield;
  const unitsOf = yield* unitCache(index);
  const {whole} = yield* unitsOf({});
  const {mode, activity} = index.table.dictionaries;
  const {by_mode, by_border, borders} = index;
  const visits = activityTally(index.visits, by_border.of, borders.length, activity.length);
  const ofCrossings = <T extends Tally, V>(parts: number, tally: T, view: (tally: T, choice: TripChoice) => V) =>
    crossingView(index.table.crossings.length, parts, tally, view);
  const bordersOf = (parts: number) =>
    ofCrossings(parts, hourTally(by_border, index.crossing_sums), (tally) =>
      tally.rows().map((row) => ({...borders[row.group]!, ...row}))
    );
  const view = {
    borders_by_mode: ofCrossings(ALL_FILTERS, hourTally(by_mode, index.crossing_sums), (tally) =>
      tally.rows().map((row) => ({mode: mode[by_mode.keys[row.group]!]!, ...row}))
    ),
    trips_by_mode: tripGroups(index, whole, {parts: ALL_FILTERS, by_corridor: false}),
    months: monthsView(index),
    hours: ofCrossings(ALL_FILTERS & ~FAIL_BITS.hours, countTally(index.bins.count, index.bins.of), (tally) =>
      tally.counts()
    ),
    borders: bordersOf(ALL_FILTERS & ~FAIL_BITS.bcp),
    corridors: tripGroups(index, whole, {parts: ALL_FILTERS & ~FAIL_BITS.corridor, by_corridor: true}),
    activities: ofCrossings(ALL_FILTERS & ~FAIL_BITS.activity, visits, ({sums}, choice) =>
      activityCosts(index, sums, choice.activity ?? null)
    ),
    second_borders: bordersOf(SECOND_PERIOD_FILTERS & ~FAIL_BITS.bcp),
    second_corridors: tripGroups(index, whole, {parts: SECOND_PERIOD_FILTERS & ~FAIL_BITS.corridor, by_corridor: true})
  };
  return function* (choice) {
    const units = yield* unitsOf(choice);
    const asked = {choice, crosses: picksCrossings(choice), units, changes: marks.follow(choice)};
    yield;
    const compares = choice.other_months !== undefined;
    const borders = view.borders(asked, true);
    yield;
    const second_borders = view.second_borders(asked, compares);
    const corridors = view.corridors(asked, true);
    yield;
    const second_corridors = view.second_corridors(asked, compares);
    yield;
    const trips_by_mode = view.trips_by_mode(asked, true);
    yield;
    const months = view.months(asked);
    yield;
    return {
      borders_by_mode: view.borders_by_mode(asked, true),
      trips_by_mode,
      months,
      hours: view.hours(asked, true),
      borders,
      corridors,
      activities: view.activities(asked, true),
      comparison: compares
        ? {
            borders: compareBorders(...inOrder(choice, borders, second_borders)),
            corridors: compareCorridors(...inOrder(choice, corridors, second_corridors))
          }
        : null
    };
  };
}

/** The earlier of two periods first, so that a change runs with time whichever was chosen first. */
function inOrder<T>({months, other_months}: TripChoice, chosen: T, other: T): [T, T] {
  return months !== undefined && other_months![0] < months[0] ? [other, chosen] : [chosen, other];
}

/** What a tally of the kept crossings shows; made again only where a crossing came or went, or another activity is chosen. */
function crossingView<T extends Tally, V>(
  crossings: number,
  parts: number,
  tally: T,
  make: (tally: T, choice: TripChoice) => V
): (asked: ChoiceUpdate, isWanted: boolean) => V {
  const kept = keptRows(crossings, parts, tally);
  let last: {key: string; view: V} | null = null;
  return ({choice, changes}, isWanted) => {
    kept.follow(changes.crossings, isWanted);
    const key = `${kept.revision} ${choice.activity}`;
    if (last?.key !== key) last = {key, view: make(tally, choice)};
    return last.view;
  };
}

function monthsView({table, month, months}: TripIndex): (asked: ChoiceUpdate) => MonthCounts {
  const parts = ALL_FILTERS & ~FAIL_BITS.months;
  const {length, trip} = table.crossings;
  const ofCrossing = Uint16Array.from(trip, (t) => month[t]!);
  const [crossings, crossed] = [countTally(months, ofCrossing), crossedTripMonths(month, months, trip)];
  const kept = {crossings: keptRows(length, parts, crossings), crossed: keptRows(length, parts, crossed)};
  // A trip without a unit counts in no month.
  const monthsOf = ({starts}: TripUnits) => month.map((own, t) => (starts[t + 1]! > starts[t]! ? own : months));
  const trips = unitRows(table.trips.length, parts, (units) => countTally(months, monthsOf(units)));
  let last: {from: unknown; key: string; view: MonthCounts} | null = null;
  return ({crosses, units, changes}) => {
    kept.crossings.follow(changes.crossings, true);
    kept.crossed.follow(changes.crossings, crosses);
    const own = trips(units.by_trip, changes.trips, !crosses);
    const from = crosses ? kept.crossed : own.kept;
    const key = `${kept.crossings.revision} ${from.revision}`;
    if (last?.from !== from || last.key !== key) {
      const counts = crosses ? crossed : own.tally;
      last = {from, key, view: {trips: counts.counts(), crossings: crossings.counts()}};
    }
    return last.view;
  };
}

/** Returns the hours at each border in two periods, those of most crossings first. @example compareBorders(first, second)[0]?.mean_hours.change */
function compareBorders(first: readonly BorderStats[], second: readonly BorderStats[]): BorderChangeRow[] {
  const pairs = pairUp(first, second, ({bcp, direction, mode}) => `${bcp} ${direction} ${mode}`);
  return pairs
    .map(([a, b]) => {
      const {bcp, direction, mode} = (a ?? b)!;
      const counts = {first: a?.n ?? 0, second: b?.n ?? 0};
      const of = (name: "mean_hours" | "median") => toChange(a?.[name], b?.[name], counts.first, counts.second);
      return {bcp, direction, mode, mean_hours: of("mean_hours"), median_hours: of("median")};
    })
    .sort((a, b) => b.mean_hours.first_n + b.mean_hours.second_n - a.mean_hours.first_n - a.mean_hours.second_n);
}

/** Returns the speeds on each corridor in two periods. @example compareCorridors(first, second)[0]?.swd.change */
function compareCorridors(first: readonly TripGroup[], second: readonly TripGroup[]): CorridorChangeRow[] {
  const pairs = pairUp(first, second, ({corridor, mode}) => `${corridor} ${mode}`);
  return pairs.map(([a, b]) => {
    const {corridor, mode} = (a ?? b)!;
    const of = (name: "swd" | "swod") =>
      toChange(a?.[name].ratio_of_sums, b?.[name].ratio_of_sums, a?.[name].n ?? 0, b?.[name].n ?? 0);
    return {corridor, mode, swd: of("swd"), swod: of("swod")};
  });
}

function pairUp<T>(
  first: readonly T[],
  second: readonly T[],
  keyOf: (row: T) => string
): [T | undefined, T | undefined][] {
  const pairs = new Map<string, [T | undefined, T | undefined]>();
  for (const row of first) pairs.set(keyOf(row), [row, undefined]);
  for (const row of second) pairs.set(keyOf(row), [pairs.get(keyOf(row))?.[0], row]);
  return [...pairs.values()];
}

function toChange(
  first: number | null | undefined,
  second: number | null | undefined,
  first_n: number,
  second_n: number
): PeriodChange {
  const change = first == null || second == null ? null : second - first;
  const few = first_n < FEW_TRIPS || second_n < FEW_TRIPS;
  return {first: first ?? null, second: second ?? null, change, first_n, second_n, few};
}
