import {describe, expect, it} from "vitest";
import {toMonth} from "../../../../../src/lib/cpmm/explorer/trip-choice.js";
import {crossFilter, crossFilterSteps, type TripChoice, tripIndex} from "../../../../../src/lib/cpmm/explorer.js";
import type {Steps} from "../../../../../src/lib/cpmm/steps.js";
import {twoBorders} from "./two-borders.js";

const index = tripIndex(twoBorders());
const viewsOf = crossFilter(index);

describe("crossFilter(index) on four trips worked out with a pencil", () => {
  it("gives hours and dollars at each border: 1, 3 and 8 hours, and 50 and 70 dollars where recorded", () => {
    expect(viewsOf({}).borders).toMatchObject([
      {bcp: "BCP-chaman", direction: "outbound", mode: "road", n: 3, mean_hours: 4, q25: 2, median: 3, q75: 5.5},
      {bcp: "BCP-spin-buldak", direction: "inbound", mode: "road", n: 3, mean_hours: 1, median: 1, p90: 1}
    ]);
    expect(viewsOf({}).borders[0]).toMatchObject({paid_n: 2, mean_usd: 60, total_hours: 12});
    expect(viewsOf({}).borders[0]!.p90).toBeCloseTo(7, 12);
  });

  it("leaves each view without its own part", () => {
    const views = viewsOf({bcp: ["BCP-spin-buldak"], months: [toMonth(2023, 1), toMonth(2023, 2)], hours: [0, 2]});
    expect(views.borders.map(({bcp, n}) => [bcp, n])).toEqual([
      ["BCP-chaman", 1],
      ["BCP-spin-buldak", 2]
    ]);
    expect([...views.months.trips]).toEqual([1, 1, 0, 1]);
    expect(views.hours[1 / index.bins.width]).toBe(2);
    expect(views.borders_by_mode).toMatchObject([{mode: "road", n: 2}]);
  });

  it("counts trips without a border until something is asked of a crossing", () => {
    expect([...viewsOf({}).months.trips]).toEqual([1, 1, 0, 2]);
    expect([...viewsOf({direction: ["inbound"]}).months.trips]).toEqual([1, 1, 0, 1]);
    expect([...viewsOf({}).months.crossings]).toEqual([2, 2, 0, 2]);
  });

  it("measures speeds on the legs of a corridor, and whole where a border chooses the trips", () => {
    const {swd, swod} = viewsOf({}).corridors.find(({corridor}) => corridor === "C6")!;
    expect([swd.ratio_of_sums, swod.ratio_of_sums]).toEqual([100 / 3, 50]);
    const crossed = viewsOf({bcp: ["BCP-spin-buldak"]}).corridors.find(({corridor}) => corridor === "C6")!;
    expect(crossed.swd).toEqual({n: 1, mean_of_trips: 25, ratio_of_sums: 25});
  });

  it("averages speeds by both rules", () => {
    const road = viewsOf({mode: ["road"]}).trips_by_mode[0]!;
    expect(road.trips).toBe(3);
    expect(road.swd.ratio_of_sums).toBeCloseTo(600 / 27, 12);
    expect(road.swd.mean_of_trips).toBeCloseTo((200 / 6 + 200 / 8 + 200 / 13) / 3, 12);
    expect(road.tfi3).toEqual({n: 2, mean_of_trips: 175, ratio_of_sums: 175});
  });

  it("gives what each activity costs: a crossing that chose it counts, its other activities do not", () => {
    const {split, stops} = viewsOf({activity: ["P"]}).activities;
    expect(split.map(({activity, crossings, hours}) => [activity, crossings, hours])).toEqual([
      ["A", 3, 3],
      ["B", 2, 2],
      ["P", 2, 10]
    ]);
    expect(split.at(-1)!.share).toBeCloseTo(10 / 15, 12);
    expect(stops).toEqual([
      {
        bcp: "BCP-chaman",
        direction: "outbound",
        mode: "road",
        activity: "P",
        crossings: 2,
        hours: 10,
        mean_hours: 5,
        paid_crossings: 1,
        usd: 30,
        mean_usd: 30
      }
    ]);
  });

  it("marks a comparison of few trips, and says nothing where a period has none", () => {
    const {comparison} = viewsOf({
      months: [toMonth(2023, 1), toMonth(2023, 1)],
      other_months: [toMonth(2023, 2), toMonth(2023, 4)]
    });
    expect(comparison!.borders[0]!.mean_hours).toEqual({
      first: 1,
      second: 5.5,
      change: 4.5,
      first_n: 1,
      second_n: 2,
      few: true
    });
    expect(comparison!.corridors.find(({mode}) => mode === "rail")!.swd).toMatchObject({first: null, change: null});
  });

  it("gives a view as it was where nothing that it obeys changed", () => {
    const before = viewsOf({hours: [0, 4]});
    const after = viewsOf({hours: [0, 2]});
    expect(after.hours).toBe(before.hours);
    expect(after.borders).not.toBe(before.borders);
  });

  it("gives a choice the same answers whatever was chosen before", () => {
    const choices: TripChoice[] = [
      {},
      {mode: ["road"]},
      {bcp: ["BCP-spin-buldak"], months: [toMonth(2023, 1), toMonth(2023, 2)]},
      {corridor: ["C6"]},
      {country: ["AFG"], hours: [0, 2]},
      {activity: ["P"], other_months: [toMonth(2023, 2), toMonth(2023, 4)]},
      {goods: ["fruit"], direction: ["inbound"]},
      {goods: ["gold"]}
    ];
    for (const before of choices) {
      for (const choice of choices) {
        viewsOf(before);
        expect(viewsOf(choice)).toEqual(crossFilter(index)(choice));
      }
    }
  });

  it("gives the same in steps, each a part of the work, to a page that paints between them", () => {
    const counted = <T>(steps: Steps<T>): [number, T] => {
      let [count, step] = [1, steps.next()];
      for (; !step.done; count++) step = steps.next();
      return [count, step.value];
    };
    const [making, viewsInSteps] = counted(crossFilterSteps(index));
    const [asking, views] = counted(viewsInSteps({country: ["PAK"]}));
    expect(views).toEqual(crossFilter(index)({country: ["PAK"]}));
    // Marks, and of each of two tables of units its rows, its sums and its ratios; then units again, marks and six views.
    expect(making).toBeGreaterThanOrEqual(12);
    expect(asking).toBeGreaterThanOrEqual(8);
  });

  it("answers for no trips at all", () => {
    const {dictionaries, trips, legs, crossings, stops} = twoBorders();
    const none = <T extends object>(columns: T): T =>
      Object.fromEntries(
        Object.entries(columns).map(([name, column]) => [
          name,
          ArrayBuffer.isView(column) ? (column as Uint8Array).slice(0, 0) : 0
        ])
      ) as T;
    const empty = {synthetic: false, dictionaries, trips: none(trips), legs: none(legs), crossings: none(crossings)};
    const views = crossFilter(tripIndex({...empty, stops: none(stops)}))({mode: ["road"]});
    expect(views).toMatchObject({borders: [], corridors: [], borders_by_mode: [], comparison: null});
  });
});
