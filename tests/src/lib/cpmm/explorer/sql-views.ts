import type {FAIL_BITS} from "../../../../../src/lib/cpmm/explorer/trip-choice.js";
import {picksCrossings, type TripChoice} from "../../../../../src/lib/cpmm/explorer.js";
import type {Dimension, TripFilter} from "../../../../../src/lib/cpmm/record.js";
import {averageGroups} from "../../../../../src/lib/cpmm/sql/compute-indicators.js";
import {activitySql} from "../../../../../src/lib/cpmm/sql/fact-sql.js";
import {crossingSql, legSql, type SqlEngine, type SqlRow, sqlText} from "../../../../../src/lib/cpmm/sql.js";

/** The views that the indicators' own SQL gives, each without the part of the choice that is the view's own. */
export interface SqlViews {
  by_mode: SqlRow[];
  borders: SqlRow[];
  corridors: SqlRow[];
  months: SqlRow[];
  split: SqlRow[];
  stops: SqlRow[];
}

/** Makes the tables that the views are asked of. */
export async function makeFacts(engine: SqlEngine): Promise<void> {
  await engine.run!(`CREATE TABLE all_stops AS SELECT * FROM ${engine.stops}`);
  await engine.run!(`CREATE TABLE all_crossings AS ${crossingSql("all_stops")}`);
  await engine.run!(`CREATE TABLE all_legs AS ${legSql("all_stops")}`);
  await engine.run!(
    "CREATE TABLE goods_of AS SELECT trip_id, arg_min(goods, stop) FILTER (goods IS NOT NULL) AS goods FROM all_stops GROUP BY trip_id"
  );
}

/** Asks SQL for every view of a choice. */
export async function sqlViews(engine: SqlEngine, choice: TripChoice): Promise<SqlViews> {
  const without = (part: keyof typeof FAIL_BITS | null) =>
    Object.fromEntries(
      Object.entries(choice).filter(([name]) => name !== part && name !== "other_months")
    ) as TripChoice;
  const crossed = picksCrossings(choice);
  const indicators = async (cut: Dimension[], own: keyof typeof FAIL_BITS | null): Promise<SqlRow[]> => {
    const {facts, filter} = toFacts(without(own), crossed);
    const groups = await averageGroups(engine, cut, facts, {filter, trim: 0.05});
    return groups.map(({dimensions, buckets: _buckets, ...averages}) => ({...dimensions, ...averages}));
  };
  const {facts, filter} = toFacts(without("months"), crossed);
  const {bcp: _bcp, direction: _direction, ...legFilter} = filter;
  const where = (parts: TripFilter) =>
    Object.entries(parts)
      .map(([name, kept]) => `AND ${name} IN (${kept.map((word) => sqlText(String(word))).join(", ")})`)
      .join(" ");
  const kept = (relation: string, parts: TripFilter, cell: string) =>
    `SELECT year, month, count(DISTINCT trip_id) AS trips, ${cell} AS crossings FROM ${relation} AS r WHERE true ${where(parts)} GROUP BY year, month`;
  const crossings = await engine.rows(kept(facts.crossings, filter, "count(*)"));
  const trips = crossed ? crossings : await engine.rows(kept(facts.legs, legFilter, "0"));
  const stopsOf = (choice: TripChoice) => {
    const {facts, filter} = toFacts(choice, true);
    return `(SELECT s.* FROM all_stops AS s JOIN (SELECT * FROM ${facts.crossings} AS r WHERE true ${where(filter)}) AS k USING (trip_id, bcp, direction))`;
  };
  const activities = without("activity");
  const stops = await engine.rows(activitySql(["bcp", "direction", "mode"], stopsOf(activities), {}));
  return {
    by_mode: await indicators(["mode"], null),
    borders: await indicators(["bcp", "direction", "mode"], "bcp"),
    corridors: await indicators(["corridor", "mode"], "corridor"),
    months: trips.map((row) => ({
      ...row,
      crossings: crossings.find(({year, month}) => year === row.year && month === row.month)?.crossings ?? 0
    })),
    split: await engine.rows(activitySql([], stopsOf(activities), {})),
    stops: stops.filter(({activity}) => choice.activity === undefined || choice.activity.includes(String(activity)))
  };
}

/** What the SQL has no filter for, goods, months, hours and activity, chooses among the facts beforehand. */
function toFacts(choice: TripChoice, crossed: boolean) {
  const {mode, corridor, country, bcp, direction, goods, months, hours, activity} = choice;
  const ofTrip = [
    goods && `trip_id IN (SELECT trip_id FROM goods_of WHERE goods IN (${goods.map(sqlText).join(", ")}))`,
    months && `year * 12 + month - 1 BETWEEN ${months[0]} AND ${months[1]}`
  ];
  const ofCrossing = [
    hours && `border_hours >= ${hours[0]} AND border_hours < ${Math.min(hours[1], 1e9)}`,
    activity &&
      `EXISTS (FROM all_stops AS s WHERE s.trip_id = f.trip_id AND s.bcp = f.bcp AND s.direction = f.direction AND activity IN (${activity.map(sqlText).join(", ")}))`
  ];
  const keep = (relation: string, conditions: (string | undefined)[]) =>
    `(SELECT * FROM ${relation} AS f WHERE ${["true", ...conditions.filter(Boolean)].join(" AND ")})`;
  const filter: TripFilter = Object.fromEntries(
    Object.entries({
      mode,
      corridor,
      country,
      bcp,
      direction: direction ?? (crossed ? ["outbound", "inbound"] : undefined)
    }).filter(([, kept]) => kept !== undefined)
  );
  return {
    facts: {crossings: keep("all_crossings", [...ofTrip, ...ofCrossing]), legs: keep("all_legs", ofTrip)},
    filter
  };
}
