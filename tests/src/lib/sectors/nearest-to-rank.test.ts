import {describe, expect, it} from "vitest";
import {nearestToRank} from "../../../../src/lib/sectors/member-figures.js";
import {makeValue} from "./make-value.js";

const rank = (area: string, year: number, value: number) => makeValue({measure: "rank", area, year, value});

describe("nearestToRank(ranks, line)", () => {
  it("gives who is nearest outside the line in the newest year", () => {
    const ranks = [rank("MNG", 2024, 85), rank("UZB", 2024, 78), rank("KAZ", 2024, 52), rank("PAK", 2021, 71)];
    expect(nearestToRank(ranks, 70)).toEqual([
      {area: "UZB", year: 2024, rank: 78, places: 8},
      {area: "MNG", year: 2024, rank: 85, places: 15}
    ]);
  });

  it("counts a rank on the line as inside", () => {
    expect(nearestToRank([rank("GEO", 2017, 70)], 70)).toEqual([]);
    expect(nearestToRank([], 70)).toEqual([]);
  });
});
