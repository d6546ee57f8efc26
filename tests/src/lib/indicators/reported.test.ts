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
    text_ru: null,
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

  it("keeps words in the language in which they were reported, English before any other", () => {
    const own = {result: "AGR-OP2", measure: "trainings", area: "KGZ"};
    const said = (row: Partial<ReportedValue>) => values([reported(Object.assign({}, own, row))])[0]!.value.text;
    expect(said({text_ru: "Готовится"})).toBe("Готовится");
    expect(said({text_zh: "正在准备", text_ru: "Готовится"})).toBe("正在准备");
    expect(said({text_en: "Being drafted", text_zh: "正在准备", text_ru: "Готовится"})).toBe("Being drafted");
  });

  it("computes a share from its parts and keeps that it is approximate: 54 of about 150 is about 36%", () => {
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
    expect(region?.value).toMatchObject({value: null, sign: null, text: "yes: GEO; no: UZB", reporting: 2});
  });

  it("has no sign, and no missing members, once every member has counted", () => {
    const rows = (only: readonly string[]) =>
      only.map((area, i) => reported({result: "AGR-OP2", measure: "trainings", area, value: i, row: i + 2}));
    const region = (own: ReportedValue[]) => values(own).find(({value}) => value.area === "CAREC")?.value;
    expect(region(rows(MEMBERS))).toMatchObject({
      value: 55,
      sign: null,
      missing: null,
      missing_kinds: null,
      text: null
    });
    expect(region(rows(MEMBERS.slice(0, 10)))).toMatchObject({
      value: 45,
      sign: "≥",
      missing: "UZB",
      missing_kinds: "not reported"
    });
    // Nothing counted by one member proves nothing of the others.
    expect(region(rows(["KAZ"]))).toMatchObject({value: null, sign: null, reporting: 1});
  });

  it("takes the first sign that a member gave, and keeps it where all have counted", () => {
    const signed = (sign: ReportedValue["sign"]) =>
      MEMBERS.map((area, i) =>
        reported({result: "AGR-OP2", measure: "trainings", area, value: 1, sign: i === 3 ? sign : null})
      );
    const sign = (rows: ReportedValue[]) => values(rows).find(({value}) => value.area === "CAREC")?.value.sign;
    expect(sign(signed("≈"))).toBe("≈");
    expect(sign(signed("≈").slice(0, 5))).toBe("≈");
    expect(sign(signed(null).slice(0, 5))).toBe("≥");
  });

  it("counts only members that gave a number where others gave words", () => {
    const rows = [
      reported({result: "AGR-OP2", measure: "trainings", area: "KAZ", value: 2, text_en: "two"}),
      reported({result: "AGR-OP2", measure: "trainings", area: "UZB", text_en: "some"})
    ];
    expect(values(rows).map(({value}) => [value.area, value.value, value.text])).toEqual([
      ["KAZ", 2, "two"],
      ["UZB", null, "some"],
      ["CAREC", 2, null]
    ]);
    expect(values(rows.slice(1)).map(({value}) => value.area)).toEqual(["UZB"]);
  });

  it.each([
    [
      "two members with parts",
      [
        [54, 150],
        [26, 50]
      ],
      40
    ],
    [
      "one member without a denominator",
      [
        [54, 150],
        [26, null]
      ],
      undefined
    ],
    [
      "one member without a numerator",
      [
        [54, 150],
        [null, 50]
      ],
      27
    ],
    [
      "nobody",
      [
        [0, 0],
        [0, 0]
      ],
      null
    ]
  ] as [string, [number | null, number | null][], number | null | undefined][])(
    "gives the share of the region over the added parts: %s",
    (_, parts, share) => {
      const rows = parts.map(([numerator, denominator], i) =>
        reported({result: "HLT-OP2", measure: "women-share", area: ["KAZ", "UZB"][i]!, numerator, denominator})
      );
      const region = values(rows).find(({value}) => value.area === "CAREC")?.value;
      expect(region?.value).toBe(share);
      // A share of those who reported is no bound of the whole.
      if (region) expect(region).toMatchObject({sign: null, reporting: 2, text: null});
    }
  );

  it.each([
    [54, 150, 36],
    [0, 150, 0],
    [54, 0, null],
    [54, null, null],
    [null, 150, null]
  ])("computes of %s of %s the share %s, and names it in the lineage", (numerator, denominator, share) => {
    const row = reported({result: "HLT-OP2", measure: "women-share", area: "CAREC", numerator, denominator});
    const [own] = values([row]);
    expect(own!.value.value).toBe(share);
    expect(own!.lineage).toMatchObject([{source: "reported", input_value: share, weight: 1, row: 2}]);
  });

  it("takes the sector's own figure of the region and adds nothing up beside it, year by year", () => {
    const row = (area: string, value: number, year: number) =>
      reported({result: "AGR-OP2", measure: "trainings", area, value, year});
    const rows = [row("KAZ", 2, 2021), row("UZB", 3, 2021), row("CAREC", 9, 2022), row("KAZ", 4, 2022)];
    const regional = values(rows).filter(({value}) => value.area === "CAREC");
    expect(regional.map(({value}) => [value.year, value.value])).toEqual([
      [2022, 9],
      [2021, 5]
    ]);
  });

  it("has nothing of a measure that is computed", () => {
    const computed = measure({result: "TRD-OP1", measure: "services", kind: "computed"});
    const row = reported({result: "TRD-OP1", measure: "services", area: "CAREC", value: 1});
    expect(reportedValues(makeInputs({framework: framework([computed]), reported: [row]}))).toEqual([]);
  });

  it("adds no rates up", () => {
    const rows = ["KAZ", "KGZ"].map((area) => reported({result: "ECD-OC1", measure: "trade-growth", area, value: 4}));
    expect(values(rows).map(({value}) => value.area)).toEqual(["KAZ", "KGZ"]);
  });

  it("has no row for what nobody reported", () => {
    expect(values([])).toEqual([]);
  });
});
