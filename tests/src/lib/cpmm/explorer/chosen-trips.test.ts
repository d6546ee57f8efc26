import {describe, expect, it} from "vitest";
import {toMonth} from "../../../../../src/lib/cpmm/explorer/trip-choice.js";
import {crossFilter, type TripChoice, tripIndex} from "../../../../../src/lib/cpmm/explorer.js";
import {roadTrips} from "./road-trips.js";
import {twoBorders} from "./two-borders.js";

/** What a new filter says of the four trips by hand, with nothing chosen before. */
const viewsOf = (choice: TripChoice) => crossFilter(tripIndex(twoBorders()))(choice);
const APRIL = {months: [toMonth(2023, 4), toMonth(2023, 4)]} as const;

describe("crossFilter(index), of the four trips, what is kept", () => {
  it("measures speeds on the legs in the chosen countries and corridors alone", () => {
    const road = (choice: TripChoice) => viewsOf(choice).trips_by_mode.find(({mode}) => mode === "road")!.swd;
    expect(road({country: ["PAK"]})).toMatchObject({n: 3, ratio_of_sums: 300 / 18});
    expect(road({country: ["AFG"]})).toMatchObject({n: 3, ratio_of_sums: 300 / 9});
    expect(road({corridor: ["C6"]})).toMatchObject({n: 1, ratio_of_sums: 100 / 3});
    expect(road({corridor: ["C5"]})).toMatchObject({n: 3, ratio_of_sums: 500 / 24});
    expect(road({corridor: ["C5"], country: ["AFG"]})).toMatchObject({n: 2, ratio_of_sums: 200 / 6});
    const corridors = viewsOf({country: ["AFG"]}).corridors.map(({corridor, swd}) => [corridor, swd.ratio_of_sums]);
    expect(corridors).toEqual([
      ["C5", 200 / 6],
      ["C6", 100 / 3]
    ]);
  });

  it("measures each choice on its own legs, after another one and when nothing is chosen again", () => {
    const filter = crossFilter(tripIndex(twoBorders()));
    const speeds = ({country, corridor}: TripChoice) => {
      const {trips_by_mode, corridors} = filter({mode: ["road"], country, corridor} as TripChoice);
      return [trips_by_mode[0]!.swd.ratio_of_sums, corridors[0]!.swd.ratio_of_sums];
    };
    expect(speeds({})).toEqual([600 / 27, 500 / 24]);
    expect(speeds({country: ["AFG"]})).toEqual([300 / 9, 200 / 6]);
    expect(speeds({corridor: ["C6"]})).toEqual([100 / 3, 500 / 24]);
    expect(speeds({corridor: ["C5"], country: ["PAK"]})).toEqual([300 / 18, 300 / 18]);
    expect(speeds({})).toEqual([600 / 27, 500 / 24]);
  });

  it("counts in a month the trips that have a leg there", () => {
    expect([...viewsOf({country: ["AFG"]}).months.trips]).toEqual([1, 1, 0, 1]);
    expect([...viewsOf({country: ["PAK"]}).months.trips]).toEqual([1, 1, 0, 2]);
    expect([...viewsOf({corridor: ["C6"]}).months.trips]).toEqual([0, 1, 0, 0]);
    expect([...viewsOf({mode: ["rail"]}).months.trips]).toEqual([0, 0, 0, 1]);
  });

  it("counts a trip once, however many of its crossings are chosen", () => {
    const {months, trips_by_mode, corridors} = viewsOf({direction: ["outbound", "inbound"]});
    expect([[...months.trips], [...months.crossings]]).toEqual([
      [1, 1, 0, 1],
      [2, 2, 0, 2]
    ]);
    expect(trips_by_mode.map(({mode, trips}) => [mode, trips])).toEqual([["road", 3]]);
    expect(corridors.map(({corridor, trips}) => [corridor, trips])).toEqual([
      ["C5", 3],
      ["C6", 1]
    ]);
    const many = Array.from({length: 257}, () => ({bcp: "BCP-p", hours: 1}));
    const often = crossFilter(tripIndex(roadTrips([{month: 1, crossings: many}])))({hours: [0, 24]});
    expect(often.trips_by_mode.map(({trips, swd}) => [trips, swd.ratio_of_sums])).toEqual([[1, 25]]);
  });

  it("keeps hours from the first, and below the second", () => {
    const borders = (from: number, below: number) =>
      viewsOf({hours: [from, below]}).borders.map(({bcp, n, total_hours}) => [bcp, n, total_hours]);
    expect(viewsOf({hours: [1, 3]}).borders).toMatchObject([
      {bcp: "BCP-chaman", direction: "outbound", mode: "road"},
      {bcp: "BCP-spin-buldak", direction: "inbound", mode: "road"}
    ]);
    expect(borders(3, 8)).toEqual([["BCP-chaman", 1, 3]]);
    expect(borders(1, 3)).toEqual([
      ["BCP-chaman", 1, 1],
      ["BCP-spin-buldak", 3, 3]
    ]);
    expect(borders(3, Number.POSITIVE_INFINITY)).toEqual([["BCP-chaman", 2, 11]]);
  });

  it("keeps the crossings that had one of the chosen activities", () => {
    const kept = (...activity: string[]) => {
      const {borders, months} = viewsOf({activity});
      return [borders.map(({n}) => n), [...months.trips]];
    };
    expect(kept("P")).toEqual([[2], [0, 1, 0, 1]]);
    expect(kept("B")).toEqual([[2], [1, 1, 0, 0]]);
    expect(kept("B", "P")).toEqual([[3], [1, 1, 0, 1]]);
    expect(kept("A")).toEqual([[3], [1, 1, 0, 1]]);
    expect(kept("C")).toEqual([[], [0, 0, 0, 0]]);
  });
});

describe("crossFilter(index), of the four trips, what is averaged", () => {
  it("has no speed for a trip without kilometers or without hours, and still counts the trip", () => {
    const rail = (change: (legs: ReturnType<typeof twoBorders>["legs"]) => void) => {
      const table = twoBorders();
      change(table.legs);
      const [road, rail] = crossFilter(tripIndex(table))({}).trips_by_mode;
      expect(road!.swd).toMatchObject({n: 3, ratio_of_sums: 600 / 27});
      const {trips, swd, swod} = rail!;
      return [trips, swd.n, swd.mean_of_trips, swd.ratio_of_sums, swod.n, swod.ratio_of_sums];
    };
    expect(rail(() => {})).toEqual([1, 1, 20, 20, 1, 25]);
    expect(rail((legs) => legs.distance_km.fill(0, 6))).toEqual([1, 0, null, null, 0, null]);
    expect(rail((legs) => legs.total_hours.fill(0, 6))).toEqual([1, 0, null, null, 1, 25]);
    expect(rail((legs) => legs.moving_hours.fill(0, 6))).toEqual([1, 1, 20, 20, 0, null]);
  });

  it("gives hours, dollars and shares of each activity", () => {
    const rows = (choice: TripChoice) =>
      viewsOf(choice).activities.split.map(
        ({activity, crossings, hours, mean_hours, usd, paid_crossings, mean_usd}) => [
          ...[activity, crossings, hours, mean_hours],
          ...[usd, paid_crossings, mean_usd]
        ]
      );
    expect(rows({})).toEqual([
      ["A", 3, 3, 1, 30, 3, 10],
      ["B", 2, 2, 1, 90, 2, 45],
      ["P", 2, 10, 5, 30, 1, 30]
    ]);
    expect(rows(APRIL)).toEqual([
      ["A", 1, 1, 1, 10, 1, 10],
      ["P", 1, 8, 8, null, 0, null]
    ]);
    expect(viewsOf(APRIL).activities.split.map(({share}) => share)).toEqual([1 / 9, 8 / 9]);
    expect(viewsOf({}).activities.stops.find(({activity}) => activity === "B")).toEqual({
      bcp: "BCP-chaman",
      direction: "outbound",
      mode: "road",
      activity: "B",
      crossings: 2,
      hours: 2,
      mean_hours: 1,
      paid_crossings: 2,
      usd: 90,
      mean_usd: 45
    });
    const unpaid = viewsOf(APRIL).activities.stops.find(({activity}) => activity === "P")!;
    expect(unpaid).toMatchObject({crossings: 1, hours: 8, mean_hours: 8, paid_crossings: 0, usd: null, mean_usd: null});
  });

  it("adds up what a crossing did twice, and has no share of no hours", () => {
    const stops: [string, number, number | null][] = [
      ["P", 2, null],
      ["B", 1, 5],
      ["A", 1, 1],
      ["B", 3, 7]
    ];
    const split = (table: ReturnType<typeof roadTrips>) => crossFilter(tripIndex(table))({}).activities.split;
    expect(split(roadTrips([{month: 1, crossings: [{bcp: "BCP-p", hours: 7, stops}]}]))).toMatchObject([
      {activity: "A", crossings: 1, hours: 1, usd: 1, share: 1 / 7},
      {activity: "B", crossings: 1, hours: 4, usd: 12, share: 4 / 7},
      {activity: "P", crossings: 1, hours: 2, usd: null, share: 2 / 7}
    ]);
    expect(split(roadTrips([{month: 1, crossings: [{bcp: "BCP-p", hours: 0}]}]))).toMatchObject([
      {activity: "A", crossings: 1, hours: 0, mean_hours: 0, share: null}
    ]);
  });
});
