import {describe, expect, it} from "vitest";
import type {Result} from "../../../../src/lib/contract/framework.js";
import {sdgLines, type ThemeMeasure, themeLines, themesOf} from "../../../../src/lib/framework/framework-links.js";
import type {MeasureView, ResultView} from "../../../../src/lib/framework/result-views.js";

const view = (id: string, measures: string[], themes: string | null = null): ResultView => ({
  result: {id, themes, title_zh: "SYNTHETIC"} as Result,
  measures: measures.map((measure) => ({measure: {result: id, measure}}) as MeasureView)
});
const row = (result: string, measure: string | null): ThemeMeasure => ({
  theme: "climate",
  result,
  measure,
  basis: "ours",
  reason_en: "SYNTHETIC",
  words_zh: "SYNTHETIC",
  source: "SYNTHETIC, paragraph 1"
});
const named = (lines: ReturnType<typeof themeLines>) =>
  lines.map(({view: {result}, measure, row: {basis}}) => `${result.id}/${measure?.measure.measure ?? ""} ${basis}`);

describe("themeLines(theme, views, framework, links)", () => {
  const links = {theme_measures: [row("A", "one"), row("B", null), row("GONE", "one"), row("A", "gone")]};

  it("gives rows in the order of the framework, and leaves out what was retired", () => {
    expect(named(themeLines("climate", [view("B", ["x"]), view("A", ["one"])], {}, links))).toEqual([
      "B/ ours",
      "A/one ours"
    ]);
    expect(themeLines("gender", [view("A", ["one"])], {}, links)).toEqual([]);
  });

  it("takes in a result that an amendment added under the theme, with its document", () => {
    const effects = [{result: "NEW", measure: null, what: "result", before: null, after: "SYNTHETIC"}];
    const record = {
      id: "1",
      state: "endorsed" as const,
      date: "2026-11-01",
      document: "SYNTHETIC minutes",
      reason: "",
      effects
    };
    const lines = themeLines("climate", [view("NEW", ["m", "n"], "ict;climate")], {history: [record]}, links);
    expect(named(lines)).toEqual(["NEW/m amendment", "NEW/n amendment"]);
    expect(lines[0]!.row.source).toBe("SYNTHETIC minutes");
    expect(named(themeLines("climate", [view("NEW", [], "climate")], {}, links))).toEqual(["NEW/ amendment"]);
    expect(themeLines("climate", [view("NEW", ["m"], "ict")], {}, links)).toEqual([]);
  });
});

describe("themesOf(result)", () => {
  it("splits at semicolons, and gives none for none", () => {
    expect(themesOf({themes: "gender; ict"})).toEqual(["gender", "ict"]);
    expect(themesOf({themes: null})).toEqual([]);
  });
});

describe("sdgLines(views, links)", () => {
  it("gives each target with its measures, and leaves out targets whose measures are gone", () => {
    const sdg = (result: string, measure: string, target: string) => ({result, measure, target, note_en: "SYNTHETIC"});
    const lines = sdgLines([view("A", ["one", "two"])], {
      sdg_targets: [
        {target: "7.2", text_en: "SYNTHETIC"},
        {target: "9.1", text_en: "SYNTHETIC"}
      ],
      sdg_measures: [sdg("A", "two", "7.2"), sdg("A", "one", "7.2"), sdg("GONE", "one", "9.1")]
    });
    expect(lines.map(({target, measures}) => [target, measures.map((each) => each.view.measure.measure)])).toEqual([
      ["7.2", ["two", "one"]]
    ]);
  });
});
