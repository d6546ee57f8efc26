import {describe, expect, it} from "vitest";
import {leadMeasure, scorecard} from "../../../../src/components/scorecard/scorecard.js";
import type {Framework, Measure, Milestone} from "../../../../src/lib/contract/framework.js";
import type {ProgressRow, ValueRow} from "../../../../src/lib/contract/tables.js";
import type {MeasureView, ResultView} from "../../../../src/lib/framework/result-views.js";

const YEARS = {milestone: 2023, spark_years: {from: 2011, to: 2025}};

const framework = {clusters: [{cluster: 2, name_en: "Trade <and> more"}]} as Framework;

const measure = (over: Partial<Measure>): Measure => ({
  result: "TRD-OP1",
  measure: "services",
  name_en: "Trade in services",
  name_zh: "",
  unit: "% of GDP",
  better: "higher",
  kind: "computed",
  type: "quantity",
  baseline_value: 10,
  baseline_sign: null,
  baseline_year: 2016,
  baseline_text_zh: null,
  baseline_text_en: null,
  baseline_status: "set",
  ...over
});

const value = (year: number, number: number | null): ValueRow => ({
  result: "TRD-OP1",
  measure: "services",
  area: "CAREC-X",
  year,
  variant: "headline",
  value: number,
  text: null,
  sign: null,
  unit: "% of GDP",
  reporting: 9,
  expected: 10,
  missing: "TKM",
  weight_share: 0.98,
  method: "m",
  flag: null,
  releases: "wdi 2020-07-01",
  reason: null,
  missing_kinds: "not published",
  vintage: "current"
});

function view(over: Partial<MeasureView> = {}): MeasureView {
  const trend = [value(2016, 10.09), value(2017, null), value(2018, 10.6)];
  const milestones = [{milestone: 2023, value: null, sign: null, text_en: null, status: "unset"}] as Milestone[];
  const progress = [{milestone: 2023, status: "no target set", direction: "better", reason: "up"}] as ProgressRow[];
  return {
    measure: measure({}),
    area: "CAREC-X",
    trend,
    latest: trend[2]!,
    milestones,
    shown_milestone: 2023,
    progress,
    values: trend,
    sources: ["wdi"],
    as_of: "2026-04",
    ...over
  };
}

const result = {
  id: "TRD-OP1",
  cluster: 2,
  sector: "TRD",
  level: "output",
  themes: "ict; gender",
  title_en: "t"
} as ResultView["result"];
const missing = view({latest: null, area: null, trend: [], values: [], progress: [], sources: [], as_of: null});

describe("scorecard(results, framework, years)", () => {
  const text = String(scorecard([{result, measures: [view()]}], framework, YEARS));
  it("gives one line a result with baseline, latest, status, source and its address", () => {
    expect(text.match(/<tr class="result"/g)).toHaveLength(1);
    expect(text).toContain('href="/indicators/TRD-OP1"');
    expect(text).toContain("10.0");
    expect(text).toContain("10.6");
    expect(text).toContain("improving, no target");
    expect(text).toContain("WDI");
  });
  it("shows the milestone and the years that it is given", () => {
    expect(text).toContain('data-milestone="2023"');
    expect(text).toContain("2011 – 2025");
  });
  it("carries what the filters ask for", () => {
    expect(text).toContain('data-themes="ict gender"');
    expect(text).toContain('data-kind="computed"');
    expect(text).toContain('data-key="no target set, better"');
  });
  it("escapes names", () => {
    expect(text).toContain("Trade &lt;and&gt; more");
  });
  it("tells what is not held from what is not reported, and shows no zero", () => {
    const line = String(scorecard([{result, measures: [missing]}], framework, YEARS));
    expect(line).toContain("not held");
    const counted = {...missing, measure: {...missing.measure, kind: "reported" as const}};
    expect(String(scorecard([{result, measures: [counted]}], framework, YEARS))).toContain("not reported");
    expect(line).not.toContain('<path d="M3');
    expect(line).not.toContain(">0<");
  });
  it("tells a baseline to be set from one that does not apply", () => {
    const unset = view({measure: measure({baseline_value: null, baseline_status: "unset"})});
    const none = view({measure: measure({baseline_value: null, baseline_status: "not_applicable"})});
    expect(String(scorecard([{result, measures: [unset]}], framework, YEARS))).toContain('aria-label="not set yet">#');
    expect(String(scorecard([{result, measures: [none]}], framework, YEARS))).toContain(
      '<span class="none">n/a</span>'
    );
  });
});

describe("leadMeasure(measures)", () => {
  it("is the first with a value, else the first", () => {
    const known = view();
    expect(leadMeasure([missing, known])).toBe(known);
    expect(leadMeasure([missing])).toBe(missing);
  });
});
