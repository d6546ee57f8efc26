import {describe, expect, it} from "vitest";
import {corridorMatrix} from "../../../../src/components/corridors/corridor-matrix.js";
import {corridorViews} from "../../../../src/components/corridors/corridor-views.js";
import {meanSpeeds} from "../../../../src/components/corridors/gap-figure.js";
import {toSpeedPanels} from "../../../../src/components/corridors/speed-panel-rows.js";
import {speedPanels} from "../../../../src/components/corridors/speed-panels.js";
import {toSpeedChoice} from "../../../../src/components/corridors/wire-corridors.js";
import type {Framework} from "../../../../src/lib/contract/framework.js";
import type {Bcp, Corridor} from "../../../../src/lib/contract/reference.js";
import type {SpeedGap} from "../../../../src/lib/corridors/speed-gaps.js";
import type {SpeedChoice} from "../../../../src/lib/corridors/speed-ranking.js";

const gap = (row: Partial<SpeedGap>): SpeedGap => ({
  area: "ALL",
  mode: "road",
  year: 2022,
  swd: 20,
  swod: 50,
  total_hours: 25,
  lost_hours: 15,
  origin: "cpmm",
  reference: "2022 report",
  swd_place: null,
  swod_place: null,
  ...row
});
const base = gap({year: 2017, origin: "prf", swd: 25, swod: 50, total_hours: 20, lost_hours: 10});
const framework = {
  measures: [
    {result: "TRP-OC1", measure: "road-swd"},
    {result: "TRP-OP2", measure: "c2-swd", baseline_year: 2017, baseline_text_en: "Corridor 2: not applicable"}
  ],
  milestones: [
    {result: "TRP-OC1", measure: "road-swd", milestone: 2023, value: null, sign: null, status: "unset"},
    {result: "TRP-OC1", measure: "road-swd", milestone: 2026, value: 30, sign: "≥", status: "set"}
  ]
} as Framework;
const nameOf = (area: string) => (area === "ALL" ? "All corridors" : area);
const panels = toSpeedPanels([base, gap({})], framework, nameOf);

const views = (gaps: SpeedGap[], choice: Partial<SpeedChoice> = {}) =>
  corridorViews(gaps, {mode: "road", kind: "member", year: null, ...choice}, nameOf);
const textOf = (markup: unknown) =>
  String(markup)
    .replace(/<[^>]+>/g, "")
    .replace(/\s+/g, " ");

describe("corridorViews(gaps, choice, nameOf)", () => {
  const kaz = gap({area: "KAZ", lost_hours: 6, total_hours: 16});
  const pak = gap({area: "PAK", lost_hours: 18, total_hours: 38});
  const uzb = gap({area: "UZB", year: 2020, lost_hours: 8, total_hours: 19});
  const all = [base, gap({}), kaz, pak, uzb];

  it("answers for the mode and the year, against the baseline", () => {
    expect(textOf(views(all).parts["corridors-answer"])).toBe(
      "In 2022 a truck lost 15.0 hours per 500 km at borders and other stops, compared with 10.0 at the 2017 baseline."
    );
    expect(textOf(views(all, {year: 2020}).parts["corridors-answer"])).toMatch(
      /^No report held here has both speeds for all corridors by road in 2020\. In 2022 a truck lost 15\.0 hours/
    );
    expect(textOf(views(all, {year: 2017}).parts["corridors-answer"])).toBe(
      "At the 2017 baseline a truck lost 10.0 hours per 500 km at borders and other stops."
    );
    expect(textOf(views(all, {mode: "rail"}).parts["corridors-answer"])).toContain("No pair of speeds");
  });

  it("names as its finding who lost most and least, one alone, and nobody", () => {
    const title = (gaps: SpeedGap[], choice: Partial<SpeedChoice> = {}) =>
      textOf(views(gaps, choice).parts["lost-title"]);
    expect(title(all)).toBe("By road in 2022, PAK lost most, 18.0 hours per 500 km, and KAZ least, 6.0");
    expect(title(all, {year: 2020})).toBe("UZB lost 8.0 hours per 500 km by road in 2020");
    expect(title(all, {kind: "corridor"})).toBe("No report held here has both speeds of a corridor by road in 2022");
  });

  it("draws the region with its baseline first, the year by hours lost, other years apart", () => {
    const {rows, draw} = views(all).chart;
    expect(rows.map(({name, note}) => [name, note])).toEqual([
      ["All corridors", undefined],
      ["PAK", undefined],
      ["KAZ", undefined],
      ["UZB", "2020"]
    ]);
    expect(rows.map(({above}) => above)).toEqual([
      undefined,
      "Members in 2022, most hours lost first",
      undefined,
      "No pair for 2022: newest year of each, not ranked"
    ]);
    const svg = String(draw(860));
    expect(svg.match(/class="baseline"/g)).toHaveLength(1);
    expect(svg).not.toMatch(/var\(--(KAZ|PAK|UZB|C\d)\)/);
  });

  it("has a table of what is drawn and nothing else", () => {
    const table = String(views(all, {year: 2017}).parts["lost-table"]);
    expect(table.match(/<tr>/g)!.length - 1).toBe(views(all, {year: 2017}).chart.rows.length);
    expect(table).toContain(meanSpeeds());
  });

  it("says so where nothing is published", () => {
    expect(String(views([]).chart.draw(860))).toContain("No pair of speeds");
  });
});

describe("toSpeedChoice(fields)", () => {
  it("reads what the filters hold, nonsense as the first choice", () => {
    expect(toSpeedChoice({mode: "rail", show: "corridor", year: "2017"})).toEqual({
      mode: "rail",
      kind: "corridor",
      year: 2017
    });
    expect(toSpeedChoice({mode: "x", show: "all", year: ""})).toEqual({mode: "road", kind: "member", year: null});
  });
});

describe("corridorMatrix(corridors, bcps, members)", () => {
  const corridor = {
    corridor: "C2",
    name_en: "Europe–East Asia",
    members: "KAZ;CHN",
    source_url: "https://www.example.org/c2"
  };
  const bcp = (name: string, iso3: string, corridors: string) => ({bcp: name, name_en: name, iso3, corridors}) as Bcp;
  const matrix = (members: string | null) =>
    String(
      corridorMatrix(
        [{...corridor, members} as Corridor],
        [bcp("a", "KAZ", "C2;C6"), bcp("b", "KAZ", "C2"), bcp("c", "KAZ", "C6"), bcp("d", "AZE", "C2")],
        ["KAZ", "CHN", "AZE", "UZB"].map((iso3) => ({iso3, name: iso3}))
      )
    );

  it("tells members that the source names from crossings that reports list, and both from neither", () => {
    const cells = [...matrix("KAZ;CHN").matchAll(/<td(?: data-value="([^"]*)")?>/g)].map(([, words = ""]) => words);
    expect(cells).toEqual(["takes part, 2", "takes part", "1", ""]);
  });

  it("says where a source names nobody", () => {
    expect(matrix(null)).toContain("names no members");
    expect(matrix("KAZ")).not.toContain("names no members");
  });
});

describe("toSpeedPanels(gaps, framework, nameOf)", () => {
  it("keeps an empty panel for a corridor without a speed, and says why", () => {
    expect(panels.map(({area}) => area)).toEqual(["ALL", "C1", "C2", "C3", "C4", "C5", "C6"]);
    expect(panels[2]?.lack).toContain("“not applicable” for 2017");
    expect(panels[5]?.lack).toContain("Not in the PRF table");
  });

  it("draws targets that are set and marks those that are not", () => {
    expect(panels[0]).toMatchObject({unset: [2023], targets: [{year: 2026, value: 30, text: "≥30.0"}]});
  });
});

describe("speedPanels(panels)", () => {
  it("draws a hollow baseline, a set target and the hours lost", () => {
    const text = String(speedPanels(panels));
    expect(text).toContain('class="at baseline"');
    expect(text).toContain('class="target"');
    expect(text).toContain("23#");
    expect(text).toMatch(/class="below"[^>]*>(<text [^>]*>[^<]*<\/text>)*<text [^>]*>15<\/text>/);
  });
});
