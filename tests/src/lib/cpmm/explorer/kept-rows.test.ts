import {describe, expect, it} from "vitest";
import {markChanges} from "../../../../../src/lib/cpmm/explorer/choice-marks.js";
import {keptRows, type Tally} from "../../../../../src/lib/cpmm/explorer/kept-rows.js";

const [A, B] = [1, 2];

/** Counts its rows, and how many were moved. */
function countingTally(rows: number): Tally & {held: Uint8Array; moves: number} {
  const held = new Uint8Array(rows);
  return {
    held,
    moves: 0,
    state: [held],
    move({rows, length}, by) {
      this.moves += length;
      for (let i = 0; i < length; i++) held[rows[i]!]! += by;
    }
  };
}

describe("keptRows(all, parts, tally)", () => {
  const marks = new Uint16Array(6);
  const changes = markChanges(marks);
  const [both, withoutB] = [countingTally(6), countingTally(6)];
  const rows = {both: keptRows(6, A | B, both), withoutB: keptRows(6, A, withoutB)};
  const mark = (next: number[], changed: number, wanted = true) => {
    marks.set(next);
    const now = changes(changed, A | B);
    rows.both.follow(now, true);
    rows.withoutB.follow(now, wanted);
    return [both, withoutB].map(({held}) => [...held].join(""));
  };

  it("holds everything at first, and then what no part fails", () => {
    expect(mark([0, 0, 0, 0, 0, 0], 0)).toEqual(["111111", "111111"]);
    expect(mark([A, 0, B, 0, A | B, 0], A | B)).toEqual(["010101", "011101"]);
  });

  it("gives another revision only where a row came or went", () => {
    const before = [rows.both.revision, rows.withoutB.revision];
    expect(mark([A, 0, B, B, A | B, 0], B)).toEqual(["010001", "011101"]);
    expect([rows.both.revision, rows.withoutB.revision]).toEqual([before[0]! + 1, before[1]]);
  });

  it("catches up with what was not wanted for a while", () => {
    expect(mark([A, A, A, A, A, 0], A | B, false)).toEqual(["000001", "011101"]);
    expect(mark([A, A, A, A, 0, 0], A)).toEqual(["000011", "000011"]);
  });

  it("comes back to everything without moving a row", () => {
    both.moves = 0;
    expect(mark([0, 0, 0, 0, 0, 0], A)).toEqual(["111111", "111111"]);
    expect(both.moves).toBe(0);
  });
});
