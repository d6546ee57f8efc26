import {type ActivityCosts, activityCosts} from "./activity-costs.js";
import type {Border} from "./border-key.js";
import {type BorderChangeRow, type CorridorChangeRow, compareBorders, compareCorridors} from "./compare-periods.js";
import {failMarks} from "./fail-marks.js";
import {hourCounts} from "./hour-counts.js";
import {type HourStats, hourStats} from "./hour-stats.js";
import {type MonthCounts, monthCounts} from "./month-counts.js";
import {EVERY, FAILS, picksCrossings, SECOND, type TripChoice} from "./trip-choice.js";
import type {TripIndex} from "./trip-index.js";
import {type TripGroup, tripIndicators} from "./trip-indicators.js";
import {unitCache} from "./unit-cache.js";

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

/**
 * Returns a function from a choice to every view of it. It remembers the choice before: a view that does not obey what
 * changed is given as it was, the same object.
 *
 * The answers are those of `computeIndicators` and `activitySql` over the same trips; means differ by rounding alone.
 * @example const viewsOf = crossFilter(tripIndex(table)); viewsOf({mode: ["road"], hours: [6, 24]}).borders
 */
export function crossFilter(index: TripIndex): (choice: TripChoice) => TripViews {
  const marks = failMarks(index);
  const unitsOf = unitCache(index);
  const {crossings} = marks;
  const {mode} = index.table.dictionaries;
  const bordersOf = (parts: number) =>
    hourStats(index.by_border, crossings, parts, index.scratch).map((row) => ({...index.borders[row.group]!, ...row}));
  const tripsOf = (by_corridor: boolean, parts: number, {choice, crossed}: Asked) => {
    const {whole, by_corridor: sections, by_trip} = unitsOf(choice);
    return tripIndicators(index, marks, {
      by_corridor,
      parts,
      crossed,
      units: crossed ? whole : by_corridor ? sections : by_trip
    });
  };
  const views = {
    borders_by_mode: remembered(EVERY, () =>
      hourStats(index.by_mode, crossings, EVERY, index.scratch).map((row) => ({
        mode: mode[index.by_mode.keys[row.group]!]!,
        ...row
      }))
    ),
    trips_by_mode: remembered(EVERY, (asked) => tripsOf(false, EVERY, asked)),
    months: remembered(EVERY & ~FAILS.months, ({choice, crossed}) =>
      monthCounts(index, marks, EVERY & ~FAILS.months, crossed ? null : unitsOf(choice).by_trip)
    ),
    hours: remembered(EVERY & ~FAILS.hours, () => hourCounts(index, crossings, EVERY & ~FAILS.hours)),
    borders: remembered(EVERY & ~FAILS.bcp, () => bordersOf(EVERY & ~FAILS.bcp)),
    corridors: remembered(EVERY & ~FAILS.corridor, (asked) => tripsOf(true, EVERY & ~FAILS.corridor, asked)),
    activities: remembered(EVERY, ({choice}) => activityCosts(index, crossings, EVERY, choice)),
    second_borders: remembered(SECOND & ~FAILS.bcp, () => bordersOf(SECOND & ~FAILS.bcp)),
    second_corridors: remembered(SECOND & ~FAILS.corridor, (asked) => tripsOf(true, SECOND & ~FAILS.corridor, asked))
  };
  return (choice) => {
    marks.follow(choice);
    const asked = {choice, crossed: picksCrossings(choice)};
    const borders = views.borders(asked);
    const corridors = views.corridors(asked);
    return {
      borders_by_mode: views.borders_by_mode(asked),
      trips_by_mode: views.trips_by_mode(asked),
      months: views.months(asked),
      hours: views.hours(asked),
      borders,
      corridors,
      activities: views.activities(asked),
      comparison:
        choice.other_months === undefined
          ? null
          : {
              borders: compareBorders(...inOrder(choice, borders, views.second_borders(asked))),
              corridors: compareCorridors(...inOrder(choice, corridors, views.second_corridors(asked)))
            }
    };
  };
}

/** The earlier of two periods first, so that a change runs with time whichever was chosen first. */
function inOrder<T>({months, other_months}: TripChoice, chosen: T, other: T): [T, T] {
  return months !== undefined && other_months![0] < months[0] ? [other, chosen] : [chosen, other];
}

/** A choice, and whether it picks crossings. */
interface Asked {
  choice: TripChoice;
  crossed: boolean;
}

/** A view that is worked out again only where a part that it obeys changed. */
function remembered<T>(parts: number, make: (asked: Asked) => T): (asked: Asked) => T {
  const obeyed = (Object.keys(FAILS) as (keyof typeof FAILS)[]).filter((part) => (FAILS[part] & parts) !== 0);
  let last: {key: string; view: T} | null = null;
  return (asked) => {
    const key = [asked.crossed, ...obeyed.map((part) => asked.choice[part] ?? "*")].join("|");
    if (last?.key !== key) last = {key, view: make(asked)};
    return last.view;
  };
}
