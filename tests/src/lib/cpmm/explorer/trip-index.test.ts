import {describe, expect, it} from "vitest";
import {hourBins} from "../../../../../src/lib/cpmm/explorer/trip-index.js";

describe("hourBins(hours)", () => {
  it("takes the narrowest round width that holds nearly all in sixty bins, and one bin for the rest", () => {
    const hours = Float64Array.from({length: 100}, (_, i) => (i === 99 ? 400 : i / 4));
    const {width, count, of} = hourBins(hours);
    expect(width).toBe(0.5);
    expect(count).toBe(50);
    expect([of[0], of[1], of[2], of[96], of[99]]).toEqual([0, 0, 1, 48, 49]);
  });

  it("has a bin where there are no crossings", () => {
    expect(hourBins(new Float64Array(0))).toMatchObject({width: 0.25, of: new Uint16Array(0)});
  });
});
