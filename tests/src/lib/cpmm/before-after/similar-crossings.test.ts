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
  it("puts those taken first, then those that a reader may take in; the nearest in ratio first, then by name", () => {
    const levels = [
      ...level("few-9", 10, 9),
      ...level("level", 21),
      ...level("double", 20),
      ...level("half", 5),
      ...level("near", 11),
      ...level("few-29", 10, 29)
    ];
    const rows = similarCrossings("X", [...level("X", 10), ...levels], []);
    expect(rows.map((row) => row.bcp)).toEqual(["near", "double", "half", "few-29", "level", "few-9"]);
  });
  it("says which share a corridor with the chosen one", () => {
    const on = (name: string, corridors: string | null) => ({...bcp(name), corridors});
    const rows = similarCrossings(
      "X",
      [...level("X", 10), ...level("A", 10), ...level("B", 10), ...level("C", 10), ...level("D", 10)],
      [on("B", "C2"), on("X", "C1;C5"), on("A", "C5;C6"), on("C", null)]
    );
    expect(rows.map(({bcp: name, same_corridor}) => [name, same_corridor])).toEqual([
      ["A", true],
      ["B", false],
      ["C", false],
      ["D", false]
    ]);
  });
  it("leaves out those without trips after, and lets no reader take in a mean of zero", () => {
    const [before] = level("A", 10);
    const [, zero] = level("B", 0);
    const rows = similarCrossings("X", [...level("X", 10), before!, level("B", 10)[0]!, zero!, ...level("C", 0)], []);
    const [none] = level("D", 0);
    const [, some] = level("D", 10);
    expect(similarCrossings("X", [...level("X", 10), none!, some!], [])[0]).toMatchObject({computable: false});
    expect(rows.map(({bcp: name, left_out, computable}) => [name, left_out, computable])).toEqual([
      ["B", null, false],
      ["C", "another level", false]
    ]);
  });
  it("takes none where the chosen crossing has no trips before, and orders them by name", () => {
    const rows = similarCrossings("X", [...level("B", 3), ...level("A", 10)], []);
    expect(rows.map(({bcp: name, left_out}) => [name, left_out])).toEqual([
      ["A", "another level"],
      ["B", "another level"]
    ]);
  });
});
