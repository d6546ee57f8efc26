import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {stringify} from "csv-stringify/sync";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {ingestTrips} from "../../../../../loaders/cpmm/ingest-trips.js";
import {duckdbEngine} from "../../../../../loaders/cpmm/open-duckdb.js";
import {toMonth} from "../../../../../src/lib/cpmm/explorer/trip-choice.js";
import {
  crossFilter,
  type TripChoice,
  type TripIndex,
  type TripViews,
  tripIndex
} from "../../../../../src/lib/cpmm/explorer.js";
import {syntheticTrips, TRIP_COLUMNS, type TripStop} from "../../../../../src/lib/cpmm/record.js";
import type {SqlEngine, SqlRow} from "../../../../../src/lib/cpmm/sql.js";
import {syntheticOptions} from "../../../../loaders/cpmm/synthetic.js";
import {tableOfStore} from "../../../../loaders/cpmm/table-of-store.js";
import {REFERENCE} from "../../../../loaders/cpmm/ten-trips.js";
import {makeFacts, sqlViews} from "./sql-views.js";

let folder: string;
let engine: SqlEngine;
let index: TripIndex;
let viewsOf: (choice: TripChoice) => TripViews;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cross-filter-"));
  const file = join(folder, "SYNTHETIC.csv");
  const columns = TRIP_COLUMNS.map(({name}) => name);
  const rows = [...syntheticTrips(syntheticOptions(2000, 3))].flatMap(withHoles).map((stop) =>
    columns.map((name) => {
      const value = stop[name as keyof TripStop];
      return name === "arrival" || name === "departure" ? new Date(value as number).toISOString() : value;
    })
  );
  await writeFile(file, stringify([columns, ...rows]));
  const store = join(folder, "store");
  const report = join(folder, "refused.csv");
  const done = await ingestTrips([file], {
    store,
    report,
    reference: REFERENCE,
    map: {},
    utc_offset: null,
    today: "2026-11-26"
  });
  expect(done).toMatchObject({trips: 2000, refused_trips: 0});
  engine = await duckdbEngine(store);
  await makeFacts(engine);
  index = tripIndex(await tableOfStore(engine));
  viewsOf = crossFilter(index);
});
afterAll(async () => {
  await engine.close();
  await rm(folder, {recursive: true});
});

/** What trips made up alike do not show: two corridors, goods, tonnes, payments and activities not recorded, an activity twice. */
function withHoles(stops: TripStop[], i: number): TripStop[] {
  return stops.map((stop, s) => ({
    ...stop,
    corridor: i % 3 === 0 && s > 6 ? "C2" : stop.corridor,
    goods: i % 5 === 0 ? null : stop.goods,
    cost_usd: i % 7 === 0 && s === 4 ? null : stop.cost_usd,
    // Row 11 is a leg, which must be known; row 10 is none.
    cargo_tonnes: i % 11 < 2 && s === 11 - (i % 11) ? null : stop.cargo_tonnes,
    activity: i % 13 === 0 && s === 5 ? stops[4]!.activity : i % 17 === 0 && s === 6 ? null : stop.activity
  }));
}

const CHOICES: [string, TripChoice][] = [
  ["nothing", {}],
  ["a mode", {mode: ["rail"]}],
  ["a corridor", {corridor: ["C2"]}],
  ["a corridor and a country", {corridor: ["C5"], country: ["AFG"]}],
  ["two countries, by road", {mode: ["road"], country: ["PAK", "KAZ"]}],
  ["goods and months", {goods: ["textiles", "machinery"], months: [toMonth(2019, 4), toMonth(2020, 2)]}],
  ["a BCP", {bcp: ["BCP-chaman"]}],
  ["a BCP on a corridor", {bcp: ["BCP-chaman", "BCP-spin-buldak"], corridor: ["C2"]}],
  ["a direction", {direction: ["inbound"], mode: ["road"]}],
  ["hours", {hours: [6, 24]}],
  ["long hours in a country", {hours: [36, Number.POSITIVE_INFINITY], country: ["CHN"]}],
  ["an activity", {activity: ["N"]}],
  [
    "nearly everything",
    {
      mode: ["road"],
      goods: ["vegetables", "textiles"],
      corridor: ["C5", "C2"],
      country: ["PAK", "AFG"],
      direction: ["outbound", "inbound"],
      activity: ["P", "O"],
      months: [toMonth(2019, 1), toMonth(2020, 6)],
      hours: [2, 48]
    }
  ],
  ["what is not there", {goods: ["gold"]}]
];

describe("crossFilter(index) gives what the indicators' SQL gives", () => {
  it.each(CHOICES)("with %s chosen", async (_, choice) => {
    const views = viewsOf(choice);
    const sql = await sqlViews(engine, choice);
    const bordersOf = (rows: SqlRow[]) => rows.filter(({indicator}) => indicator === "TFI1");
    const usdOf = (rows: SqlRow[], own: SqlRow, names: string[]) =>
      rows.find((row) => row.indicator === "TFI2" && names.every((name) => row[name] === own[name]));
    const toBorder = (rows: SqlRow[], names: string[]) =>
      bordersOf(rows).map((row) => ({
        ...pick(row, [...names, "n"]),
        mean_hours: row.mean_of_trips ?? null,
        ...pick(row, ["q25", "median", "q75", "p90"]),
        paid_n: usdOf(rows, row, names)?.n ?? 0,
        mean_usd: usdOf(rows, row, names)?.mean_of_trips ?? null
      }));
    const columns = ["n", "mean_hours", "q25", "median", "q75", "p90", "paid_n", "mean_usd"];
    const border = ["bcp", "direction", "mode"];
    same(
      views.borders.map((row) => pick(row, [...border, ...columns])),
      toBorder(sql.borders, border)
    );
    same(
      views.borders_by_mode.map((row) => pick(row, ["mode", ...columns])),
      toBorder(sql.by_mode, ["mode"])
    );
    for (const [own, rows, names] of [
      [views.trips_by_mode, sql.by_mode, ["mode"]],
      [views.corridors, sql.corridors, ["corridor", "mode"]]
    ] as const) {
      same(
        own.flatMap((row) =>
          (["swd", "swod", "tfi3"] as const)
            .filter((name) => row[name].n > 0)
            .map((name) => ({...pick(row, [...names]), indicator: name.toUpperCase(), ...row[name]}))
        ),
        rows
          .filter(({indicator}) => ["SWD", "SWOD", "TFI3"].includes(String(indicator)))
          .map((row) => pick(row, [...names, "indicator", "n", "mean_of_trips", "ratio_of_sums"]))
      );
    }
    same(
      [...views.months.trips].flatMap((trips, i) => {
        const month = index.first_month + i;
        const crossings = views.months.crossings[i]!;
        return trips === 0 ? [] : [{year: Math.floor(month / 12), month: (month % 12) + 1, trips, crossings}];
      }),
      sql.months.map((row) => pick(row, ["year", "month", "trips", "crossings"]))
    );
    const costs = ["activity", "crossings", "hours", "mean_hours", "mean_usd"];
    const toCost = ({mean_cost_usd, ...row}: SqlRow): SqlRow => ({...row, mean_usd: mean_cost_usd!});
    same(
      views.activities.split.map((row) => pick(row, [...costs, "share"])),
      sql.split.map((row) => pick(toCost(row), [...costs, "share"]))
    );
    same(
      views.activities.stops.map((row) => pick(row, [...border, ...costs])),
      sql.stops.map((row) => pick(toCost(row), [...border, ...costs]))
    );
  });

  it("counts in the bins what SQL counts between their edges", async () => {
    const {hours} = viewsOf({mode: ["rail"], hours: [5, 6]});
    const {width, count} = index.bins;
    const counted = await engine.rows(
      `SELECT least(floor(border_hours / ${width}), ${count - 1}) AS bin, count(*) AS n FROM all_crossings WHERE mode = 'rail' GROUP BY bin`
    );
    same(
      [...hours].flatMap((n, bin) => (n === 0 ? [] : [{bin, n}])),
      counted
    );
  });

  it("compares two years as two choices of months", () => {
    const years = {
      months: [toMonth(2019, 1), toMonth(2019, 12)],
      other_months: [toMonth(2020, 1), toMonth(2020, 12)]
    } as const;
    const {comparison} = viewsOf({mode: ["road"], ...years});
    const first = viewsOf({mode: ["road"], months: years.months});
    const second = viewsOf({mode: ["road"], months: years.other_months});
    const chaman = <T extends {bcp: string; direction: string | null}>(rows: T[]) =>
      rows.find(({bcp, direction}) => bcp === "BCP-chaman" && direction === "outbound")!;
    const [a, b] = [chaman(first.borders), chaman(second.borders)];
    expect(chaman(comparison!.borders).mean_hours).toEqual({
      first: a.mean_hours,
      second: b.mean_hours,
      change: b.mean_hours - a.mean_hours,
      first_n: a.n,
      second_n: b.n,
      few: false
    });
    const c5 = ({corridor}: {corridor: string | null}) => corridor === "C5";
    expect(comparison!.corridors.find(c5)!.swd).toMatchObject({
      first: first.corridors.find(c5)!.swd.ratio_of_sums,
      second: second.corridors.find(c5)!.swd.ratio_of_sums
    });
  });
});

function pick(row: object, names: string[]): SqlRow {
  return Object.fromEntries(names.map((name) => [name, (row as SqlRow)[name] ?? null]));
}

/** Compares rows in any order; sums are added in another order, so that numbers are equal to a billionth. */
function same(own: SqlRow[], sql: SqlRow[]): void {
  const keyOf = (row: SqlRow) =>
    Object.values(row)
      .filter((value) => typeof value !== "number" || Number.isInteger(value))
      .join("|");
  const sorted = (rows: SqlRow[]) => [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const expected = sorted(sql);
  const near = sorted(own).map((row, i) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => {
        const other = expected[i]?.[name];
        const isNear =
          typeof value === "number" &&
          typeof other === "number" &&
          Math.abs(value - other) <= 1e-9 * Math.max(1, Math.abs(other));
        return [name, isNear ? other : value];
      })
    )
  );
  expect(near).toEqual(expected);
}
