import {describe, expect, it} from "vitest";
import {hoursLost} from "../../../../src/lib/corridors/speed-gaps.js";

describe("hoursLost(swd, swod, km)", () => {
  it("gives the hours of 500 km, those in motion and those lost", () => {
    expect(hoursLost(20, 50)).toEqual({total: 25, moving: 10, lost: 15});
  });

  it("takes another distance", () => {
    expect(hoursLost(20, 50, 100)).toEqual({total: 5, moving: 2, lost: 3});
  });

  it("loses nothing where the speeds are equal", () => {
    expect(hoursLost(40, 40)?.lost).toBe(0);
  });

  it.each([
    [null, 50],
    [20, null],
    [0, 50],
    [50, 20]
  ])("gives null for %s and %s km/h", (swd, swod) => {
    expect(hoursLost(swd, swod)).toBeNull();
  });
});
