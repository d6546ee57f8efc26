import {describe, expect, it} from "vitest";
import {type ComparableBcp, similarCrossings} from "../../../../../src/lib/cpmm/before-after/similar-crossings.js";

const bcp = (name: string, neighbour: string | null = null): ComparableBcp => ({
  bcp: name,
  name_en: name,
  neighbour,
  corridors: null
});
const level = (name: string, mean: number, trips = 30) =>
  (["before", "after"] as const).map((span) => ({
    bcp: name,
    span,
    n: trips,
    trips,
    mean,
    median: mean,
    outbound: trips
  }));

function reasons(levels: ReturnType<typeof level>, places: ComparableBcp[] = []) {
  const rows = similarCrossings("X", [...level("X", 10), ...levels], places);
  return Object.fromEntries(rows.map((row) => [row.bcp, row.left_out]));
}

describe("similarCrossings(chosen, levels, places)", () => {
  it("leaves out the other side of the same crossing, whichever of the two names the other", () => {
    expect(reasons(level("Y", 10), [bcp("X", "Y"), bcp("Y", "X")])).toEqual({Y: "across the line"});
    expect(reasons(level("Y", 10), [bcp("X", "Y"), bcp("Y")])).toEqual({Y: "across the line"});
    expect(reasons(level("Y", 10), [bcp("X"), bcp("Y", "X")])).toEqual({Y: "across the line"});
    expect(reasons(level("Y", 10), [bcp("X"), bcp("Y", "Z")])).toEqual({Y: null});
  });
  it("gives the other side as the reason even where its trips are few", () => {
    expect(reasons(level("Y", 10, 9), [bcp("X", "Y"), bcp("Y", "X")])).toEqual({Y: "across the line"});
  });
  it("takes a mean from half to double that of the chosen crossing, both included", () => {
    const levels = [...level("half", 5), ...level("double", 20), ...level("below", 4.99), ...level("above", 20.01)];
    expect(reasons(levels)).toEqual({half: null, double: null, below: "another level", above: "another level"});
  });
  it("takes thirty trips and not twenty-nine, and lets a reader take in ten and not nine", () => {
    const levels = [...level("A", 10, 30), ...level("B", 10, 29), ...level("C", 10, 10), ...level("D", 10, 9)];
    const rows = similarCrossings("X", [...level("X", 10), ...levels], []);
    expect(rows.map(({bcp: name, left_out, computable}) => [name, left_out, computable])).toEqual([
      ["A", null, true],
      ["B", "too few trips", true],
      ["C", "too few trips", true],
      ["D", "too few trips", false]
    ]);
  });
  it("counts the window with fewer trips", () => {
    const [before] = level("A", 10, 30);
    const [, after] = level("A", 10, 29);
    expect(reasons([before!, after!])).toEqual({A: "too few trips"});
  });
});
