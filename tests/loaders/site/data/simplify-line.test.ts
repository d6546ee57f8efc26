import {describe, expect, it} from "vitest";
import {simplifyLine} from "../../../../loaders/site/data/read-region-map.js";

describe("simplifyLine(points, tolerance)", () => {
  it("drops what lies within the tolerance and keeps bends and ends", () => {
    expect(
      simplifyLine(
        [
          [0, 0],
          [1, 0.01],
          [2, 0],
          [2, 2],
          [2.01, 3],
          [2, 4]
        ],
        0.1
      )
    ).toEqual([
      [0, 0],
      [2, 0],
      [2, 4]
    ]);
  });

  it("keeps a closed line an area", () => {
    const ring: [number, number][] = [
      [0, 0],
      [0.01, 0],
      [0.01, 0.01],
      [0, 0.01],
      [0, 0]
    ];
    expect(simplifyLine(ring, 1).length).toBeGreaterThanOrEqual(4);
  });

  it("leaves two points as they are", () => {
    expect(
      simplifyLine(
        [
          [0, 0],
          [1, 1]
        ],
        9
      )
    ).toHaveLength(2);
  });
});
