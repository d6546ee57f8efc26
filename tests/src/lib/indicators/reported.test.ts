import {describe, expect, it} from "vitest";
import {MEMBERS} from "../../../../src/lib/contract/reference.js";
import type {ReportedValue} from "../../../../src/lib/contract/reported.js";
import {reportedValues} from "../../../../src/lib/indicators/reported.js";
import {framework, makeInputs, measure} from "../contract/make-inputs.js";

function reported(row: Pick<ReportedValue, "result" | "measure" | "area"> & Partial<ReportedValue>): ReportedValue {
  return {
    year: 2022,
    period: null,
    value: null,
    numerator: null,
    denominator: null,
    sign: null,
    state: null,
    text_en: null,
    text_zh: null,
    evidence: "report",
    reported_by: "WGH",
    received_on: "2026-11-22",
    reason: null,
    reported_on: "2022-06-28",
    row: 2,
    ...row
  };
}

const measures = [
  measure({result: "HLT-OC1", measure: "countries", unit: "count", kind: "reported", type: "count"}),
  measure({result: "HLT-OP2", measure: "women-share", unit: "%", kind: "reported", type: "share"}),
  measure({result: "AGR-OP2", measure: "trainings", unit: "count", kind: "reported", type: "count"}),
  measure({result: "AGR-OC1", measure: "standards-adopted", unit: "yes/no", kind: "reported", type: "yes_no"}),
  measure({result: "ECD-OC1", measure: "trade-growth", unit: "%", kind: "reported", type: "growth_rate"})
];
const values = (rows: ReportedValue[]) => reportedValues(makeInputs({framework: framework(measures), reported: rows}));

describe("reportedValues(inputs)", () => {
  it("counts the members that said yes, names who said what, and lists who did not report", () => {
    const rows = [
      reported({result: "HLT-OC1", measure: "countries", area: "GEO", state: "yes"}),
      reported({result: "HLT-OC1", measure: "countries", area: "UZB", state: "in_progress", row: 3})
    ];
    const region = values(rows).find(({value}) => value.area === "CAREC");
    expect(region?.value).toMatchObject({
      value: 1,
      sign: "≥",
      text: "yes: GEO; in progress: UZB",
      reporting: 2,
      expected: 11,
      method: "reported-count",
      missing: "AFG;AZE;CHN;KAZ;KGZ;MNG;PAK;TJK;TKM"
    });
    expect(region?.lineage.map(({snapshot, row, weight}) => [snapshot, row, weight])).toEqual([
      ["reported/HLT", 2, 0.5],
      ["reported/HLT", 3, 0.5]
    ]);
  });

  it("computes a share from its parts and keeps that it is approximate: 54 of about 150 is about 36 %", () => {
    const row = reported({
      result: "HLT-OP2",
      measure: "women-share",
      area: "CAREC",
      numerator: 54,
      denominator: 150,
      sign: "≈"
    });
    expect(values([row]).map(({value}) => [value.value, value.sign])).toEqual([[36, "≈"]]);
  });

  it("counts exactly once every member has answered, and proves nothing by no alone while one is missing", () => {
    const answer = (area: string, i: number, state: "yes" | "no") =>
      reported({result: "HLT-OC1", measure: "countries", area, state, row: i + 2});
    const region = (rows: ReportedValue[]) => values(rows).find(({value}) => value.area === "CAREC")?.value;
    const all = MEMBERS.map((area, i) => answer(area, i, i === 0 ? "yes" : "no"));
    expect(region(all)).toMatchObject({value: 1, sign: null, reporting: 11, missing: null});
    expect(region(all.slice(0, -1))).toMatchObject({value: 1, sign: "≥", reporting: 10});
    expect(region(all.slice(1))).toMatchObject({value: null, sign: null, reporting: 10});
    expect(region(MEMBERS.map((area, i) => answer(area, i, "no")))).toMatchObject({value: 0, sign: null});
  });

  it("adds counts of members up", () => {
    const rows = [
      reported({result: "AGR-OP2", measure: "trainings", area: "KAZ", value: 2}),
      reported({result: "AGR-OP2", measure: "trainings", area: "UZB", value: 3, sign: "≥"})
    ];
    expect(values(rows).find(({value}) => value.area === "CAREC")?.value).toMatchObject({value: 5, sign: "≥"});
  });

  it("lists members' answers and gives no number where one yes or no is asked of the region", () => {
    const rows = [
      reported({result: "AGR-OC1", measure: "standards-adopted", area: "GEO", state: "yes"}),
      reported({result: "AGR-OC1", measure: "standards-adopted", area: "UZB", state: "no", row: 3})
    ];
    const region = values(rows).find(({value}) => value.area === "CAREC");
    expect(region?.value).toMatchObject({value: null, text: "yes: GEO; no: UZB", reporting: 2});
  });

  it("adds no rates up", () => {
    const rows = ["KAZ", "KGZ"].map((area) => reported({result: "ECD-OC1", measure: "trade-growth", area, value: 4}));
    expect(values(rows).map(({value}) => value.area)).toEqual(["KAZ", "KGZ"]);
  });

  it("has no row for what nobody reported", () => {
    expect(values([])).toEqual([]);
  });
});
