import {describe, expect, it} from "vitest";
import {hourBins, tripIndex} from "../../../../../src/lib/cpmm/explorer/trip-index.js";
import {roadTrips} from "./road-trips.js";
import {twoBorders} from "./two-borders.js";

describe("tripIndex(table)", () => {
  it("counts months from the first to the last that a trip started in", () => {
    const {first_month, months, month} = tripIndex(twoBorders());
    expect([first_month, months, [...month]]).toEqual([2023 * 12, 4, [0, 1, 3, 3]]);
    const none = tripIndex(roadTrips([]));
    expect([none.first_month, none.months]).toEqual([0, 0]);
  });

  it("has null for a direction that was not recorded", () => {
    const table = twoBorders();
    table.crossings.direction.fill(0, 2);
    expect(tripIndex(table).borders).toEqual([
      {bcp: "BCP-chaman", direction: null, mode: "road"},
      {bcp: "BCP-chaman", direction: "outbound", mode: "road"},
      {bcp: "BCP-spin-buldak", direction: null, mode: "road"},
      {bcp: "BCP-spin-buldak", direction: "inbound", mode: "road"}
    ]);
  });

  it("knows the activities that occur", () => {
    expect([...tripIndex(twoBorders()).activities]).toEqual(["A", "B", "P"]);
  });
});

describe("hourBins(hours)", () => {
  it("takes the narrowest round width that holds nearly all in sixty bins, and one bin for the rest", () => {
    const hours = Float64Array.from({length: 100}, (_, i) => (i === 99 ? 400 : i / 4));
    const {width, count, of} = hourBins(hours);
    expect(width).toBe(0.5);
    expect(count).toBe(50);
    expect([of[0], of[1], of[2], of[96], of[99]]).toEqual([0, 0, 1, 48, 49]);
  });

  it("looks at the 97th of a hundred crossings, in whatever order they come", () => {
    // From the 98th on they are longer than sixty bins of a quarter of an hour.
    const width = (held: number) =>
      hourBins(Float64Array.from({length: 100}, (_, i) => (i < 3 ? 20 : i === 50 ? held : 1)));
    expect([width(14.9).width, width(14.9).count]).toEqual([0.25, 61]);
    expect([width(15).width, width(15).count]).toEqual([0.5, 32]);
  });

  it("takes the widest for what no width holds", () => {
    expect(hourBins(Float64Array.of(1439, 1439, 3000, 1440))).toMatchObject({
      width: 24,
      count: 61,
      of: Uint16Array.of(59, 59, 60, 60)
    });
  });

  it("has a bin where there are no crossings", () => {
    expect(hourBins(new Float64Array(0))).toMatchObject({width: 0.25, of: new Uint16Array(0)});
  });
});
