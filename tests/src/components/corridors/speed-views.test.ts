import {describe, expect, it} from "vitest";
import {corridorsAnswer} from "../../../../src/components/corridors/corridors-page.js";
import {hoursLostBars} from "../../../../src/components/corridors/hours-lost-bars.js";
import {toSpeedPanels} from "../../../../src/components/corridors/speed-panel-rows.js";
import {kindOf, speedPanels} from "../../../../src/components/corridors/speed-panels.js";
import type {Framework} from "../../../../src/lib/contract/framework.js";
import type {SpeedGap} from "../../../../src/lib/corridors/speed-gaps.js";

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

describe("corridorsAnswer(gaps)", () => {
  it("gives the hours of 500 km and of them lost, against the baseline", () => {
    const text = String(corridorsAnswer([base, gap({})])).replace(/<[^>]+>/g, "");
    expect(text).toContain("By road, 500 km took 25.0 hours in 2022, of which 15.0 were lost");
    expect(text).toContain("at the 2017 baseline, 10.0 hours were lost");
  });

  it("says so where nothing is printed", () => {
    expect(String(corridorsAnswer([]))).toContain("No pair of speeds");
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

describe("hoursLostBars(rows, options)", () => {
  it("draws the most lost first and leaves out a row without hours", () => {
    const rows = [base, gap({}), gap({area: "KAZ", lost_hours: null, total_hours: null})];
    const text = String(hoursLostBars(rows, {width: 900, nameOf}));
    expect(text.indexOf(">15.0<")).toBeLessThan(text.indexOf(">10.0<"));
    expect(text).not.toContain("KAZ");
  });

  it("says so where nothing is printed", () => {
    expect(String(hoursLostBars([], {width: 900, nameOf}))).toContain("No pair of speeds");
  });
});

describe("kindOf(area)", () => {
  it("tells the whole, corridors and members apart", () => {
    expect(["ALL", "C4", "KAZ"].map(kindOf)).toEqual(["all", "corridor", "member"]);
  });
});
