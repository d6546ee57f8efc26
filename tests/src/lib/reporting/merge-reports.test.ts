import {describe, expect, it} from "vitest";
import type {DisputedReport, ReportRow} from "../../../../src/lib/contract/reported.js";
import {decideDispute, mergeReports, type StampedRow} from "../../../../src/lib/reporting/merge-reports.js";

const NOW = "2024-03-15T09:30:00.000Z";
const ROW: ReportRow = {
  result: "EDC-OC1",
  measure: "agreements",
  area: "CAREC",
  year: 2023,
  period: null,
  value: 2,
  numerator: null,
  denominator: null,
  sign: null,
  state: null,
  text_en: null,
  text_zh: null,
  text_ru: null,
  evidence: "SYNTHETIC minutes, page 3",
  reported_by: "A. Synthetic",
  reported_on: "2024-03-01"
};
const received = (row: Partial<StampedRow>): StampedRow => ({...ROW, received_on: "2024-03-10", reason: null, ...row});
const merge = (
  rows: ReportRow[],
  standing: StampedRow[] = [],
  {reason = null, disputed = []}: {reason?: string | null; disputed?: DisputedReport[]} = {}
) =>
  mergeReports({
    received: standing,
    disputed,
    forms: rows.map((row, i) => ({form: `form-${i + 1}.xlsx`, rows: [row]})),
    reason,
    now: NOW
  });
const outcomes = (merged: ReturnType<typeof merge>) => merged.outcomes.map(({outcome}) => outcome);

describe("mergeReports(input)", () => {
  it("stamps what is new with the day on which it is received", () => {
    const merged = merge([ROW]);
    expect(merged.added).toEqual([{...ROW, received_on: "2024-03-15", reason: null}]);
    expect(outcomes(merged)).toEqual(["new"]);
  });

  it("adds nothing where the same form is read again, today or later, twice or after a correction", () => {
    expect(outcomes(merge([ROW], [received({})]))).toEqual(["unchanged"]);
    expect(outcomes(merge([ROW, ROW]))).toEqual(["new", "unchanged"]);
    const corrected = [received({}), received({value: 3, received_on: "2024-03-11", reason: "recount"})];
    expect(merge([ROW], corrected)).toMatchObject({added: [], disputed: [], outcomes: [{outcome: "unchanged"}]});
  });

  it("supersedes with a reason, and keeps the row that stood", () => {
    const merged = merge([{...ROW, value: 3}], [received({})], {reason: "recount of the committee"});
    expect(merged.added).toEqual([{...ROW, value: 3, received_on: "2024-03-15", reason: "recount of the committee"}]);
    expect(merged.outcomes[0]).toMatchObject({outcome: "superseded", before: {value: 2}});
    const back = merge([ROW], [received({}), received({value: 3, received_on: "2024-03-11"})], {
      reason: "the first count was right"
    });
    expect(back.added).toMatchObject([{value: 2, reason: "the first count was right"}]);
  });

  it("gives the moment where another row of the figure came on the same day", () => {
    const merged = merge([{...ROW, value: 3}], [received({received_on: "2024-03-15"})], {reason: "recount"});
    expect(merged.added[0]?.received_on).toBe(NOW);
    expect(merge([{...ROW, area: "GEO"}], [received({received_on: "2024-03-15"})]).added[0]?.received_on).toBe(
      "2024-03-15"
    );
  });

  it("keeps what disagrees without a reason, and does not count it", () => {
    const merged = merge([{...ROW, value: 3}], [received({})]);
    expect(merged.added).toEqual([]);
    expect(merged.disputed).toMatchObject([{value: 3, form: "form-1.xlsx", received_on: NOW, decision: null}]);
    const again = merge([{...ROW, value: 3}], [received({})], {disputed: merged.disputed});
    expect(again).toMatchObject({added: [], disputed: [], outcomes: [{outcome: "unchanged"}]});
  });

  it("counts neither of two forms of one reading that disagree, with a reason or without", () => {
    for (const reason of [null, "recount"]) {
      const merged = merge([ROW, {...ROW, value: 3}], [], {reason});
      expect(merged.added).toEqual([]);
      expect(merged.disputed.map(({value}) => value)).toEqual([2, 3]);
    }
  });

  it("confirms where another report gives the same figure, and replaces its evidence with a reason", () => {
    const other = {...ROW, evidence: "SYNTHETIC letter 4/12", reported_by: "B. Synthetic"};
    expect(merge([other], [received({})])).toMatchObject({added: [], disputed: [], outcomes: [{outcome: "confirmed"}]});
    expect(merge([other], [received({})], {reason: "better evidence"}).added).toMatchObject([
      {evidence: other.evidence}
    ]);
  });

  it.each<[string, Partial<ReportRow>, string]>([
    ["another sign", {sign: "≈"}, "disputed"],
    ["another period", {period: "2023-01/2023-06"}, "disputed"],
    ["words beside the same number", {text_en: "Both with partners"}, "confirmed"],
    ["another area", {area: "GEO"}, "new"],
    ["another year", {year: 2022}, "new"]
  ])("tells %s", (_, change, outcome) => {
    expect(outcomes(merge([{...ROW, ...change}], [received({})]))).toEqual([outcome]);
  });

  it("compares words where nothing else is reported", () => {
    const words = {...ROW, value: null, text_en: "Being negotiated"};
    expect(outcomes(merge([{...words, text_en: "Signed"}], [received(words)]))).toEqual(["disputed"]);
  });
});

describe("decideDispute(received, disputed, decision)", () => {
  const disputed = merge([{...ROW, value: 3}], [received({})]).disputed;
  const decision = {
    figure: "EDC-OC1/agreements/CAREC/2023",
    take: "form-1.xlsx",
    by: "C. Reviewer",
    reason: "signed on 3 May",
    now: NOW
  };

  it("appends what is taken with the reason, and keeps who decided", () => {
    const decided = decideDispute([received({})], disputed, decision);
    expect(decided.added).toEqual({...ROW, value: 3, received_on: "2024-03-15", reason: "signed on 3 May"});
    expect(decided.disputed).toMatchObject([{decision: "taken", decided_by: "C. Reviewer", decided_on: "2024-03-15"}]);
  });

  it("keeps what stands, and then refuses the others", () => {
    const decided = decideDispute([received({})], disputed, {...decision, take: "standing"});
    expect(decided.added).toBeNull();
    expect(decided.disputed).toMatchObject([{decision: "refused", decision_reason: "signed on 3 May"}]);
    expect(() => decideDispute([received({})], decided.disputed, decision)).toThrow(
      /unknown dispute .*disputed are: none/
    );
  });

  it("refuses a report that is not in the dispute, and standing where nothing stands", () => {
    expect(() => decideDispute([received({})], disputed, {...decision, take: "x.xlsx"})).toThrow(
      /unknown report "x.xlsx" .*take one of standing, form-1.xlsx/
    );
    const both = merge([ROW, {...ROW, value: 3}]).disputed;
    expect(() => decideDispute([], both, {...decision, take: "standing"})).toThrow(
      /take one of form-1.xlsx, form-2.xlsx/
    );
    expect(decideDispute([], both, {...decision, take: "form-2.xlsx"}).disputed.map((row) => row.decision)).toEqual([
      "refused",
      "taken"
    ]);
  });
});
