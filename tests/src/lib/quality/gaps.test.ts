import {describe, expect, it} from "vitest";
import type {Framework} from "../../../../src/lib/contract/framework.js";
import type {ValueRow} from "../../../../src/lib/contract/tables.js";
import {measuresWithTarget} from "../../../../src/lib/quality/count-gaps.js";
import {gapsTable, OLD_AFTER_YEARS} from "../../../../src/lib/quality/gaps.js";
import {framework, measure, milestone} from "../contract/make-inputs.js";

const RESULT = {
  id: "WTR-OC1",
  code_printed: "WTR OC 1",
  cluster: 4,
  sector: "WTR",
  level: "outcome" as const,
  title_en: "Water",
  title_zh: "水",
  indicator_en: "Countries",
  indicator_zh: "国家",
  sources_en: "Reports",
  sources_zh: "报告",
  headline: true,
  themes: null
};

const SECTOR = {
  sector: "WTR",
  cluster: 4,
  kind: "pillar" as const,
  name_en: "Water",
  name_zh: "水",
  lead_en: "Water division",
  lead_zh: null
};

function water(own: Parameters<typeof measure>[0][], targets: Parameters<typeof milestone>[0][]): Framework {
  return {...framework(own.map(measure), targets.map(milestone)), results: [RESULT], sectors: [SECTOR]};
}

function value(year: number, figure: number | null, text: string | null = null): ValueRow {
  return {
    result: "WTR-OC1",
    measure: "schemes",
    area: "CAREC",
    year,
    variant: "headline",
    value: figure,
    text,
    sign: null,
    unit: "count",
    reporting: null,
    expected: null,
    missing: null,
    weight_share: null,
    method: "reported",
    flag: null,
    releases: null,
    reason: null,
    missing_kinds: null,
    vintage: "current"
  };
}

const SCHEMES = {result: "WTR-OC1", measure: "schemes", kind: "reported", unit: "count"} as const;
const gapsOf = (own: Framework, values: ValueRow[] = []) =>
  gapsTable({framework: own, values, as_of: 2026, vintage: "current"});
const kinds = (own: Framework, values: ValueRow[] = []) =>
  gapsOf(own, values).map((row) => `${row.kind} ${row.detail}`);

describe("gapsTable({framework, values, as_of, vintage})", () => {
  it("tells #, not applicable and blank apart, by milestone", () => {
    const own = water(
      [{...SCHEMES, baseline_status: "set", baseline_value: 0}],
      [
        {result: "WTR-OC1", measure: "schemes", milestone: 2020, status: "not_applicable"},
        {result: "WTR-OC1", measure: "schemes", milestone: 2023, status: "unset", text_en: "# schemes"},
        {result: "WTR-OC1", measure: "schemes", milestone: 2026, status: "blank"},
        {result: "WTR-OC1", measure: "schemes", milestone: 2029, value: 5}
      ]
    );
    const targets = gapsOf(own).filter(({kind}) => kind === "target");
    expect(targets.map(({milestone, detail, printed}) => [milestone, detail, printed])).toEqual([
      [2020, "not_applicable", null],
      [2023, "unset", "# schemes"],
      [2026, "blank", null]
    ]);
    expect(targets[0]).toMatchObject({sector: "WTR", owner: "framework", owner_name: "Water division"});
  });

  it("lists a measure that was never reported under its sector", () => {
    const own = water([{...SCHEMES, baseline_status: "set", baseline_value: 0}], []);
    const rows = gapsOf(own).filter(({kind}) => kind === "value" || kind === "source");
    expect(rows.map(({kind, detail, owner}) => [kind, detail, owner])).toEqual([
      ["source", "reported", "sector"],
      ["value", "not reported", "sector"]
    ]);
  });

  it("tells words from a number, and an old value from a new one", () => {
    const own = water([{...SCHEMES, baseline_status: "set", baseline_value: 0}], []);
    expect(kinds(own, [value(2025, null, "under discussion")])).toContain("value words");
    expect(kinds(own, [value(2026 - OLD_AFTER_YEARS, 2)])).not.toContain("age 2023");
    expect(kinds(own, [value(2026 - OLD_AFTER_YEARS - 1, 2)])).toContain("age 2022");
  });

  it("gives what the series have for a baseline that is a placeholder", () => {
    const own = water([{...SCHEMES, baseline_status: "unset", baseline_year: 2017}], []);
    const [row] = gapsOf(own, [value(2017, 3), value(2025, 4)]);
    expect(row).toMatchObject({
      kind: "baseline",
      detail: "unset",
      reason: "no baseline: there is a placeholder instead of a number; the series give 3 for 2017"
    });
  });
});

describe("measuresWithTarget(framework)", () => {
  it("gives measures whose milestone holds a number or a condition", () => {
    const own = water(
      [SCHEMES, {...SCHEMES, measure: "meetings"}],
      [
        {result: "WTR-OC1", measure: "schemes", milestone: 2023, status: "unset"},
        {result: "WTR-OC1", measure: "meetings", milestone: 2023, value: 1}
      ]
    );
    expect(measuresWithTarget(own).map(({measure}) => measure)).toEqual(["meetings"]);
  });
});

describe("missing members", () => {
  it("are told by why they are missing, with who can close it", () => {
    const own = water([{...SCHEMES, baseline_status: "set", baseline_value: 0}], []);
    const latest = {
      ...value(2022, 5),
      reporting: 8,
      expected: 11,
      missing: "AFG;TKM;UZB",
      missing_kinds: "not held;not published;not held"
    };
    const releases = "trade a;trade b;wdi c";
    const later = {...value(2024, null), reason: "too few members: 1 of 11", missing: "AFG", missing_kinds: "not held"};
    const rows = gapsOf(own, [{...latest, releases}, later, {...later, year: 2030, flag: "forecast"}]).filter(
      ({kind}) => kind === "member"
    );
    expect(rows.map(({detail, reason, owner}) => [detail, reason, owner])).toEqual([
      ["too few members", "2024: too few members: 1 of 11", "observatory"],
      ["not held", "2022: not held for AFG, UZB (trade a and trade b and wdi c)", "observatory"],
      ["not published", "2022: not published for TKM (trade a and trade b and wdi c)", "publisher"]
    ]);
  });
});
