import {describe, expect, it} from "vitest";
import {type MonthRange, toMonth} from "../../../../../src/lib/cpmm/explorer/trip-choice.js";
import {crossFilter, tripIndex} from "../../../../../src/lib/cpmm/explorer.js";
import {type RoadTrip, roadTrips} from "./road-trips.js";
import {twoBorders} from "./two-borders.js";

const [JANUARY, FEBRUARY] = [1, 2].map((month): MonthRange => [toMonth(2023, month), toMonth(2023, month)]);

/** So many trips at a border: in January 2 hours there and 4 on the road, in February 5 and 5. */
function tripsAt(bcp: string, january: number, february: number, corridor: "C5" | "C6" = "C5"): RoadTrip[] {
  const trips = (n: number, month: number, hours: number, leg_hours: number) =>
    Array.from({length: n}, () => ({month, corridor, leg_hours, crossings: [{bcp, hours}]}));
  return [...trips(january, 1, 2, 4), ...trips(february, 2, 5, 5)];
}
const compare = (trips: RoadTrip[], months = JANUARY!, other_months = FEBRUARY!) =>
  crossFilter(tripIndex(roadTrips(trips)))({months, other_months}).comparison!;

describe("crossFilter(index), two periods compared", () => {
  it("takes thirty trips in both periods for enough, and one fewer in either for few", () => {
    const few = (january: number, february: number) => {
      const {borders, corridors} = compare(tripsAt("BCP-p", january, february));
      return [borders[0]!.mean_hours.few, borders[0]!.median_hours.few, corridors[0]!.swd.few, corridors[0]!.swod.few];
    };
    expect(few(30, 30)).toEqual([false, false, false, false]);
    expect(few(29, 30)).toEqual([true, true, true, true]);
    expect(few(30, 29)).toEqual([true, true, true, true]);
  });

  it("runs with time, whichever period was chosen first", () => {
    const trips = tripsAt("BCP-p", 1, 2);
    const {borders, corridors} = compare(trips);
    expect(borders[0]!.mean_hours).toMatchObject({first: 2, second: 5, change: 3, first_n: 1, second_n: 2});
    expect(corridors[0]!.swd).toMatchObject({first: 25, second: 20, change: -5, first_n: 1, second_n: 2});
    expect(compare(trips, FEBRUARY, JANUARY)).toEqual({borders, corridors});
  });

  it("has no change where one of the periods has no trip", () => {
    const {borders, corridors} = compare([...tripsAt("BCP-p", 2, 0, "C5"), ...tripsAt("BCP-q", 0, 1, "C6")]);
    const early = {second: null, change: null, first_n: 2, second_n: 0, few: true};
    const late = {first: null, change: null, first_n: 0, second_n: 1, few: true};
    expect(borders).toMatchObject([
      {bcp: "BCP-p", mean_hours: {...early, first: 2}, median_hours: {...early, first: 2}},
      {bcp: "BCP-q", mean_hours: {...late, second: 5}, median_hours: {...late, second: 5}}
    ]);
    expect(corridors).toMatchObject([
      {corridor: "C5", swd: {...early, first: 25}, swod: {...early, first: 25}},
      {corridor: "C6", swd: {...late, second: 20}, swod: {...late, second: 20}}
    ]);
  });

  it("names first the borders with most crossings in both periods together", () => {
    const {borders} = compare([
      ...tripsAt("BCP-two", 1, 1),
      ...tripsAt("BCP-four", 2, 2),
      ...tripsAt("BCP-three", 0, 3),
      ...tripsAt("BCP-five", 5, 0)
    ]);
    expect(borders.map(({bcp}) => bcp)).toEqual(["BCP-five", "BCP-four", "BCP-three", "BCP-two"]);
  });

  it("compares corridors that were not chosen too, on the legs of each", () => {
    const {comparison} = crossFilter(tripIndex(twoBorders()))({
      corridor: ["C5"],
      months: JANUARY!,
      other_months: FEBRUARY!
    });
    expect(comparison!.corridors.map(({corridor, swd}) => [corridor, swd.first, swd.second])).toEqual([
      ["C5", 200 / 6, 20],
      ["C6", null, 100 / 3]
    ]);
  });
});
