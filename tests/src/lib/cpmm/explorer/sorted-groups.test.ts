import {describe, expect, it} from "vitest";
import {
  exactSummands,
  hourOrder,
  sortedGroups,
  stableOrder,
  startsOf
} from "../../../../../src/lib/cpmm/explorer/sorted-groups.js";

describe("exactSummands(numbers)", () => {
  it("gives numbers that leave no trace in a sum once they are taken away again, in another order", () => {
    const plain = Array.from({length: 1000}, (_, i) => Math.sin(i) ** 2 * 10 ** (i % 7));
    const exact = exactSummands(Float64Array.from(plain));
    let sum = exact[0]!;
    for (const number of exact) sum += number;
    for (const number of exact.slice().reverse()) sum -= number;
    expect(sum).toBe(exact[0]);
  });

  it("moves a number by less than adding them all up would", () => {
    const exact = exactSummands(Float64Array.of(0.1, 12.3, 4567.8));
    [0.1, 12.3, 4567.8].forEach((number, i) => {
      expect(Math.abs(exact[i]! - number)).toBeLessThan(2 ** -38);
    });
  });

  it("keeps what was not recorded, zero, and none at all", () => {
    expect([...exactSummands(Float64Array.of(Number.NaN, 0, 2))]).toEqual([Number.NaN, 0, 2]);
    expect([...exactSummands(Float64Array.of(0, Number.NaN))]).toEqual([0, Number.NaN]);
    expect(exactSummands(new Float64Array(0))).toHaveLength(0);
  });
});

describe("stableOrder(keys, bound, order)", () => {
  it("sorts positions by key and keeps equal keys in order", () => {
    expect([...stableOrder([2, 0, 2, 1], 3)]).toEqual([1, 3, 0, 2]);
  });

  it("sorts by a second key first", () => {
    const second = stableOrder([5, 4, 3, 2], 6);
    expect([...stableOrder([1, 0, 1, 0], 2, second)]).toEqual([3, 1, 2, 0]);
  });
});

describe("startsOf(keys, bound)", () => {
  it("says where each key begins", () => {
    expect([...startsOf([2, 0, 2, 1], 4)]).toEqual([0, 1, 2, 4, 4]);
  });
});

describe("sortedGroups(key, hours, byHours)", () => {
  it("has a group for each key, rising, and in it the hours, rising", () => {
    const hours = Float64Array.of(2, 1, 1, 5, 0.5, 3);
    const groups = sortedGroups(Uint32Array.of(7, 30, 7, 1, 30, 1), hours, hourOrder(hours));
    expect(groups.keys).toEqual([1, 7, 30]);
    expect([...groups.of]).toEqual([1, 2, 1, 0, 2, 0]);
    expect([...groups.place]).toEqual([3, 5, 2, 1, 4, 0]);
    expect([...groups.hours]).toEqual([3, 5, 1, 2, 0.5, 1]);
  });
});

describe("hourOrder(hours)", () => {
  it("sorts crossings by hours and keeps those of equal hours in order", () => {
    expect([...hourOrder(Float64Array.of(2, 10, 1, 2, 1))]).toEqual([2, 4, 0, 3, 1]);
  });
});
