import {describe, expect, it} from "vitest";
import {borderDots, borderDumbbells} from "../../../../src/components/borders/border-dots.js";
import {borderMap, unmappedCrossings} from "../../../../src/components/borders/border-map.js";
import {borderMatrix, borderTable} from "../../../../src/components/borders/border-views.js";
import {toBorderChoice} from "../../../../src/components/borders/wire-borders.js";
import {borderChanges} from "../../../../src/lib/borders/border-changes.js";
import type {BorderContext} from "../../../../src/lib/borders/border-figures.js";
import {borderFigures} from "../../../../src/lib/borders/border-figures.js";
import {type BorderChoice, borderRanking} from "../../../../src/lib/borders/border-ranking.js";
import type {Bcp} from "../../../../src/lib/contract/reference.js";
import {cpmmRow} from "../../lib/contract/cpmm-rows.js";

const bcp = (name: string, name_en: string, iso3: string, neighbour_iso3: string) =>
  ({bcp: name, name_en, iso3, neighbour_iso3, neighbour: null}) as Bcp;
const context: BorderContext = {
  bcps: [bcp("BCP-chaman", "Chaman", "PAK", "AFG"), bcp("BCP-spin-buldak", "Spin Buldak", "AFG", "PAK")],
  names: {PAK: "Pakistan", AFG: "Afghanistan"},
  places: {"BCP-chaman": {x: 100, y: 100}}
};
const figures = borderFigures(
  [
    cpmmRow({direction: "outbound", year: 2020, value: 70.7}),
    cpmmRow({direction: "outbound", year: 2022, value: 54}),
    cpmmRow({direction: "inbound", year: 2022, value: null}),
    cpmmRow({area: "BCP-spin-buldak", year: 2020, value: 20.2, reference: "2020 report, text, https://example.org/t"})
  ],
  []
);
const choice: BorderChoice = {measure: "hours", mode: "road", direction: null, year: null, country: null, years: null};
const ranking = borderRanking(figures, choice, () => "PAK");

describe("borderDots(ranking, context, options)", () => {
  it("writes name, side, figure and year, and the range behind it", () => {
    const svg = String(borderDots(ranking, context, {measure: "hours", one_year: false, width: 1000}));
    expect(svg).toContain("Pakistan → Afghanistan");
    expect(svg).toContain(">54.0\u00a0h</text>");
    expect(svg).toContain("2 years held here, 54.0\u00a0h to 70.7\u00a0h");
    expect(svg).toContain(">2020 *</text>");
    expect(svg.match(/54\.0\u00a0h to|20\.2\u00a0h to/g)).toHaveLength(2);
  });

  it("says that no figure is held for a selection", () => {
    expect(String(borderDots([], context, {measure: "hours", one_year: true, width: 1000}))).toContain(
      "No figure for this selection is held here"
    );
  });
});

describe("borderTable(figures, context)", () => {
  it("shows a dash of the publisher as no samples, with its source", () => {
    const table = String(borderTable(figures, context));
    expect(table).toContain('data-value="">no samples</td>');
    expect(table).toContain('<a href="https://cpmm.carecprogram.org/?p=141">2022 report, table 3.14</a>');
    expect(table).toContain("cpmm/2024-12-31, line 2");
  });
});

describe("borderDumbbells(changes, years, context, options)", () => {
  it("draws a heavy line where it fell, with both figures", () => {
    const changes = borderChanges(ranking, 2020, 2022);
    const svg = String(borderDumbbells(changes, [2020, 2022], context, {measure: "hours", width: 760}));
    expect(svg).toContain('class="heavy"');
    expect(svg).toContain(">Chaman →</text>");
    expect(svg).toContain(">was 70.7\u00a0h</text>");
  });

  it("says so where no crossing has both years", () => {
    expect(String(borderDumbbells([], null, context, {measure: "hours", width: 760}))).toContain("No crossing");
  });
});

describe("borderMatrix(ranking, context, measure)", () => {
  it("tells a side without a figure from a pair without a crossing", () => {
    const none = borderMatrix(ranking.slice(0, 1), context, "hours");
    expect(String(none)).toContain(">not held</a>");
    expect(String(none)).toContain(">54.0</a>");
    expect(String(none)).toContain("<td></td>");
  });
});

const outlines = {width: 860, height: 400, land: "M0 0", members: []};

describe("borderMap(ranking, context, outlines, options)", () => {
  it("draws crossings with a place, and names those without below", () => {
    const marks = String(borderMap(ranking, context, outlines, {measure: "hours", width: 860, named: 5}));
    expect(marks.match(/<circle/g)).toHaveLength(1);
    expect(marks).toContain(">Chaman 54.0\u00a0h</text>");
    expect(String(unmappedCrossings(ranking, context, "hours"))).toContain("Spin Buldak</a> 20.2\u00a0h.");
  });

  it("draws a ring for a crossing without a figure", () => {
    expect(String(borderMap([], context, outlines, {measure: "hours", width: 860, named: 5}))).toContain(
      'class="empty"'
    );
  });
});

describe("toBorderChoice(fields)", () => {
  it("reads what the filters hold, nonsense as no choice", () => {
    expect(
      toBorderChoice({
        measure: "dollars",
        mode: "all",
        direction: "inbound",
        year: "2021",
        country: "PAK",
        compare: "2020-2022"
      })
    ).toEqual({
      measure: "dollars",
      mode: null,
      direction: "inbound",
      year: 2021,
      country: "PAK",
      years: [2020, 2022]
    });
    expect(toBorderChoice({measure: "x", mode: "road", direction: "", year: "", country: "", compare: ""})).toEqual(
      choice
    );
  });
});
