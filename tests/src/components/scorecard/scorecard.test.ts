import {describe, expect, it} from "vitest";
import {leadMeasure, scorecard, targetCell} from "../../../../src/components/scorecard/scorecard.js";
import type {Framework, Measure, Milestone} from "../../../../src/lib/contract/framework.js";
import type {ProgressRow, ValueRow} from "../../../../src/lib/contract/tables.js";
import type {MeasureView, ResultView} from "../../../../src/lib/framework/result-views.js";

const YEARS = {milestone: 2023, spark_years: {from: 2011, to: 2025}};

const framework = {
  clusters: [{cluster: 2, name_en: "Trade <and> more"}],
  sectors: [{sector: "TRD", name_en: "Trade sector"}],
  themes: [
    {theme: "gender", name_en: "Gender"},
    {theme: "climate", name_en: "Climate"}
  ]
} as Framework;

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
  const progress = [
    {milestone: 2023, status: "no target set", direction: "better", standing: "improved", reason: "up"}
  ] as ProgressRow[];
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
  title_en: "Products diversified",
  short_en: "Services"
} as ResultView["result"];
const missing = view({latest: null, area: null, trend: [], values: [], progress: [], sources: [], as_of: null});

describe("scorecard(results, framework, years)", () => {
  const text = String(scorecard([{result, measures: [view()]}], framework, YEARS));
  const line = (over: Partial<MeasureView>, from: MeasureView = view()) =>
    String(scorecard([{result, measures: [{...from, ...over} as MeasureView]}], framework, YEARS));

  it("gives one line a result with its name, baseline, latest, status in words, source and its address", () => {
    expect(text.match(/<tr class="result"/g)).toHaveLength(1);
    expect(text).toContain('<a href="/indicators/TRD-OP1">Products diversified <span class="code">TRD-OP1</span></a>');
    expect(text).toContain("Trade in services");
    expect(text).toContain("10.0");
    expect(text).toContain("10.6");
    expect(text).toMatch(/data-standing="improved"><span class="status good">.*?improved<\/span>/);
    expect(text).toContain("WDI");
  });
  it("shows the milestone and the years that it is given", () => {
    expect(text).toContain('data-milestone="2023"');
    expect(text).toContain("2011–2025");
  });
  it("carries what search and filters ask for", () => {
    expect(text).toContain('data-cluster="2" data-sector="TRD" data-place="0"');
    expect(text).toMatch(/data-words="[^"]*Trade sector output Gender Trade in services computed"/);
    expect(text).not.toContain("data-target");
  });
  it("escapes names", () => {
    expect(text).toContain("Trade &lt;and&gt; more");
  });
  it("puts results with a figure first and others below their cluster, each once", () => {
    const [first, second = ""] = String(
      scorecard(
        [
          {result, measures: [missing]},
          {result: {...result, id: "TRD-OP2"}, measures: [view()]}
        ],
        framework,
        YEARS
      )
    ).split('<tbody id="cluster-2">');
    expect(first).toContain('data-result="TRD-OP2"');
    expect(first).not.toContain('data-result="TRD-OP1"');
    expect(second).toContain('data-result="TRD-OP1"');
  });
  it("tells what is not held from what is not reported, and shows no zero", () => {
    expect(line({}, missing)).toContain('aria-label="not held"');
    expect(line({measure: measure({kind: "reported"})}, missing)).toContain('aria-label="not reported"');
    expect(line({}, missing)).not.toContain('<path d="M3');
    expect(line({}, missing)).not.toContain(">0<");
  });
  it("tells a baseline to be set from one that does not apply and from none", () => {
    const base = (baseline_status: Measure["baseline_status"]) =>
      /<td class="c-base">(.*?)<\/td>/.exec(line({measure: measure({baseline_value: null, baseline_status})}))![1];
    expect(base("unset")).toBe('<span class="none">to be set</span>');
    expect(base("not_applicable")).toBe('<span class="none">not applicable</span>');
    expect(base("blank")).toBe('<span class="none">none</span>');
  });
  it("says how many measures got better and worse, and what those with a target came to", () => {
    const at = (standing: string, status = "no target set") =>
      view({progress: [{milestone: 2023, status, standing}] as ProgressRow[]});
    const words = (...measures: MeasureView[]) =>
      / class="at at-2023" data-standing.*?<span class="which">(.*?)<\/span>/.exec(
        String(scorecard([{result, measures}], framework, YEARS))
      )?.[1];
    expect(words(at("improved"), at("worsened"), at("improved"))).toBe("2 of 3 better, 1 worse");
    expect(words(at("not reported"), at("worsened"))).toBe("1 of 2 worse");
    expect(words(at("improved", "on track"))).toBe("on track");
    expect(words(at("improved"))).toBeUndefined();
  });
});

describe("targetCell(view, year)", () => {
  const milestone = (year: number, over: Partial<Milestone>) =>
    ({milestone: year, value: null, sign: null, text_en: null, status: "blank", ...over}) as Milestone;
  const cell = (milestones: Milestone[], year: number, unit = "count") =>
    String(targetCell({milestones, measure: measure({unit})}, year)).replace(/<[^>]*>/g, "");

  it("gives the target of the milestone, else of the next, else of the last", () => {
    const two = [milestone(2020, {value: 0, status: "set"}), milestone(2026, {value: 2, sign: "≥", status: "set"})];
    expect(cell(two, 2020)).toBe("0 by 2020");
    expect(cell(two, 2023)).toBe("≥ 2 by 2026");
    expect(cell(two, 2029)).toBe("≥ 2 by 2026");
  });
  it("tells one that is still to be set from none", () => {
    expect(cell([milestone(2020, {value: 0, status: "set"}), milestone(2023, {status: "unset"})], 2023)).toBe(
      "to be set"
    );
    expect(cell([milestone(2020, {status: "not_applicable"}), milestone(2023, {})], 2023)).toBe("none");
  });
  it("says yes where the framework asks for a thing to be done, and leaves long words to the result's page", () => {
    expect(cell([milestone(2023, {text_en: "Network established (yes/no)", status: "set"})], 2023, "yes/no")).toBe(
      "yes by 2023"
    );
    expect(cell([milestone(2023, {text_en: "x".repeat(24), status: "set"})], 2023, "text")).toBe(
      `${"x".repeat(24)} by 2023`
    );
    expect(cell([milestone(2023, {text_en: "x".repeat(25), status: "set"})], 2023, "text")).toBe("in words by 2023");
  });
});

describe("leadMeasure(measures)", () => {
  it("is the first with a value, else the first", () => {
    const known = view();
    expect(leadMeasure([missing, known])).toBe(known);
    expect(leadMeasure([missing])).toBe(missing);
  });
});
