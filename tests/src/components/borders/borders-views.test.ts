import {describe, expect, it} from "vitest";
import {borderDots, borderDumbbells} from "../../../../src/components/borders/border-dots.js";
import {borderMap, unmappedCrossings} from "../../../../src/components/borders/border-map.js";
import {borderMatrix, borderTable} from "../../../../src/components/borders/border-views.js";
import {bordersAnswer} from "../../../../src/components/borders/borders-answer.js";
import {toBorderChoice} from "../../../../src/components/borders/wire-borders.js";
import {borderChanges} from "../../../../src/lib/borders/border-changes.js";
import type {BorderContext, BorderMean} from "../../../../src/lib/borders/border-figures.js";
import {borderFigures} from "../../../../src/lib/borders/border-figures.js";
import {type BorderChoice, borderRanking, type RankedBorder} from "../../../../src/lib/borders/border-ranking.js";
import type {Bcp} from "../../../../src/lib/contract/reference.js";
import {language, withLanguage} from "../../../../src/lib/language/language.js";
import {cpmmRow} from "../../lib/contract/cpmm-rows.js";

const bcp = (name: string, name_en: string, iso3: string, neighbour_iso3: string) =>
  ({bcp: name, name_en, iso3, neighbour_iso3, neighbour: null}) as Bcp;
const context: BorderContext = {
  bcps: [bcp("BCP-chaman", "Chaman", "PAK", "AFG"), bcp("BCP-spin-buldak", "Spin Buldak", "AFG", "PAK")],
  names: {PAK: "Pakistan", AFG: "Afghanistan", "BCP-chaman": "Chaman", "BCP-spin-buldak": "Spin Buldak"},
  sides: {},
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
const SIDES = {en: {}, zh: {}, ru: {PAK: "Пакистана"}};
const [chaman, spin] = ranking as [RankedBorder, RankedBorder];

const dots = (given: Parameters<typeof borderDots>[0]) => String(borderDots(given, context, "hours").draw(860));
const textOf = (markup: unknown) =>
  String(markup)
    .replace(/<[^>]+>/g, "")
    .replace(/[^\S\u00a0]+/g, " ");

describe("borderDots(ranking, context, measure)", () => {
  it("ranks one year with the range of all, and puts other years apart with theirs", () => {
    const svg = dots({year: 2022, ranked: [chaman], apart: [spin]});
    expect(svg).toContain("Pakistan → Afghanistan");
    expect(svg).toContain(">54.0\u00a0h</text>");
    expect(svg).toContain("2 years held here, 54.0\u00a0h to 70.7\u00a0h");
    expect(svg).toContain(">No figure for 2022: newest year of each, not ranked</text>");
    expect(svg).toContain(">2020 *</text>");
    expect(svg.indexOf("not ranked")).toBeGreaterThan(-1);
    expect(dots({year: 2022, ranked: [chaman], apart: []})).not.toContain("not ranked");
  });

  it("leaves a country out of a name where the side says it", () => {
    const names = {
      PAK: "Pakistan",
      AFG: "Afghanistan",
      "BCP-chaman": "Chaman (Pakistan)",
      "BCP-spin-buldak": "Spin (Buldak)"
    };
    const {rows} = borderDots({year: 2022, ranked: [chaman], apart: [spin]}, {...context, names}, "hours");
    expect(rows.map(({name}) => name)).toEqual(["Chaman", "Spin (Buldak)"]);
  });

  it("says that no figure is held for a selection", () => {
    expect(dots({year: null, ranked: [], apart: []})).toContain("No figure for this selection is held here");
  });
});

describe("bordersAnswer(ranking, means, choice, context)", () => {
  const means: BorderMean[] = [
    {measure: "hours", mode: "road", year: 2017, value: 16.9, origin: "prf", place: null},
    {measure: "hours", mode: "road", year: 2022, value: 9.9, origin: "cpmm", place: null},
    {measure: "dollars", mode: "road", year: 2022, value: 208, origin: "cpmm", place: null}
  ];
  const answer = (given: Partial<BorderChoice>, year: number | null = 2022, ranked = [chaman]) =>
    textOf(
      bordersAnswer({year, ranked, apart: []}, means, {...choice, ...given}, {...context, sides: SIDES[language()]})
    );

  it("gives the mean of all crossings against the baseline, then the longest wait of that year", () => {
    expect(answer({})).toBe(
      "A truck took 9.9 hours to cross a border in 2022, compared with 16.9 at the 2017 baseline. " +
        "Of the one crossing with a figure for 2022, trucks waited longest at Chaman: 54.0 hours."
    );
  });

  it("follows measure, direction, side and year, and gives no mean that does not answer the choice", () => {
    expect(answer({measure: "dollars"})).toMatch(
      /^A truck paid \$208 to cross a border in 2022\. .* paid most at Chaman: /
    );
    expect(answer({direction: "outbound"})).toMatch(/^Of the one crossing with a figure outbound for 2022, trucks/);
    expect(answer({country: "PAK"})).toMatch(/^Of the one crossing on the side of Pakistan with a figure for 2022/);
    expect(answer({mode: "rail"})).toMatch(/^Of the one crossing with a figure for 2022, wagons/);
    expect(answer({}, 2021)).not.toContain("A truck took");
  });

  it.each([
    [1, "Из 1 пункта"],
    [2, "Из 2 пунктов"],
    [5, "Из 5 пунктов"],
    [21, "Из 21 пункта"]
  ])("counts %i crossings in Russian", (count, words) => {
    const rows = Array.from({length: count}, (_, i) => ({...chaman, bcp: `BCP-${i}`}));
    const russian = withLanguage("ru", () => answer({country: "PAK"}, 2022, rows));
    expect(russian).toMatch(new RegExp(`^${words} пересечения границы на стороне Пакистана с данными за 2022 год`));
    expect(russian).toMatch(/: 54,0\u00a0ч\.$/);
  });

  it("says so where no crossing has a figure", () => {
    expect(answer({country: "AFG"}, 2022, [])).toBe("No crossing on the side of Afghanistan has a figure for 2022.");
    expect(answer({}, null, [])).toContain("No figure for this selection is held here");
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

describe("borderDumbbells(changes, years, context, measure)", () => {
  it("puts what fell before what rose, each by its change in percent, and says how many", () => {
    const change = (name: string, from: number, to: number) => ({
      ...borderChanges(ranking, 2020, 2022)[0]!,
      bcp: name,
      points: [
        {year: 2020, value: from},
        {year: 2022, value: to}
      ],
      from,
      to,
      change: to - from
    });
    const changes = [change("up", 1, 2), change("down", 100, 90), change("most", 4, 2), change("same", 3, 3)];
    const {rows, draw} = borderDumbbells(changes, [2020, 2022], context, "hours");
    expect(rows.map(({name}) => name)).toEqual(["most →", "down →", "up →", "same →"]);
    expect(rows.map(({above = ""}) => above.split(",")[0])).toEqual(["2 fell", "", "1 rose", "1 stayed the same"]);
    expect(String(draw(860))).toContain("4 crossings from 2020 to 2022: 2 fell, 1 rose, 1 stayed the same");
  });

  it("draws a heavy line where it fell, with both figures", () => {
    const svg = String(borderDumbbells(borderChanges(ranking, 2020, 2022), [2020, 2022], context, "hours").draw(760));
    expect(svg).toContain('class="heavy"');
    expect(svg).toContain(">Chaman →</text>");
    expect(svg).toContain(">was 70.7\u00a0h</text>");
  });

  it("says so where no crossing has both years", () => {
    expect(String(borderDumbbells([], null, context, "hours").draw(760))).toContain("No crossing");
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
        mode: "rail",
        direction: "inbound",
        year: "2021",
        country: "PAK",
        compare: "2020-2022"
      })
    ).toEqual({
      measure: "dollars",
      mode: "rail",
      direction: "inbound",
      year: 2021,
      country: "PAK",
      years: [2020, 2022]
    });
    expect(toBorderChoice({measure: "x", mode: "all", direction: "", year: "", country: "", compare: ""})).toEqual(
      choice
    );
  });
});
