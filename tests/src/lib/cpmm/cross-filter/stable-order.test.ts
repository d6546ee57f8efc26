import {describe, expect, it} from "vitest";
import {stableOrder, startsOf} from "../../../../../src/lib/cpmm/cross-filter/stable-order.js";

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
