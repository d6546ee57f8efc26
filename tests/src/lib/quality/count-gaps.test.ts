import {describe, expect, it} from "vitest";
import type {GapRow} from "../../../../src/lib/contract/tables.js";
import {countGaps, countOwners} from "../../../../src/lib/quality/count-gaps.js";

function gap(sector: string, kind: GapRow["kind"], detail: string, more: Partial<GapRow> = {}): GapRow {
  return {
    sector,
    result: `${sector}-OC1`,
    measure: "countries",
    kind,
    detail,
    milestone: null,
    printed: null,
    reason: "why",
    owner: "framework",
    owner_name: null,
    vintage: "current",
    ...more
  };
}

const GAPS = [
  gap("WTR", "target", "unset", {milestone: 2020}),
  gap("WTR", "target", "blank", {milestone: 2026}),
  gap("WTR", "value", "not reported", {owner: "sector"}),
  gap("HLT", "smart", "S"),
  gap("HLT", "smart", "S", {reason: "another"}),
  gap("HLT", "smart", "A", {measure: "solutions"})
];

describe("countGaps(gaps)", () => {
  it("counts by sector and kind, then all together", () => {
    const counts = countGaps(GAPS);
    expect(counts.map(({sector}) => sector)).toEqual(["WTR", "HLT", "all"]);
    expect(counts[0]).toMatchObject({target_unset: 1, target_blank: 1, target_not_applicable: 0, value: 1});
    expect(counts[2]).toMatchObject({target_unset: 1, value: 1, baseline: 0});
  });

  it("counts measures that fail a letter, not their reasons", () => {
    expect(countGaps(GAPS)[1]?.smart).toEqual({S: 1, M: 0, A: 1, R: 0, T: 0});
  });
});

describe("countOwners(gaps)", () => {
  it("gives how many gaps each could fix", () => {
    expect(countOwners(GAPS)).toEqual({framework: 5, sector: 1, publisher: 0, observatory: 0});
  });
});
