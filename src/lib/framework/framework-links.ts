import {group} from "d3-array";
import type {Framework} from "../contract/framework.js";
import type {MeasureView, ResultView} from "./result-views.js";

/**
 * Who relates two things: `framework`: its own words do; `report`: a sector's report does; `ours`: a reading of this project, marked as
 * such wherever it is shown; `amendment`: the amendment that added the result.
 */
export type Basis = "framework" | "report" | "ours" | "amendment";

/** One row per theme and measure that belongs to it; data/reference/theme_measures.csv. */
export interface ThemeMeasure {
  theme: string;
  result: string;
  /** Null: the result as a whole. */
  measure: string | null;
  basis: Basis;
  reason_en: string;
  /** The framework's words that the row rests on, word for word; ` … ` leaves words out. */
  words_zh: string;
  /** Document and place of the words. */
  source: string;
}

/** One row per passage that says something of a theme; data/reference/theme_passages.csv. */
export interface ThemePassage {
  /** Null: of all themes. */
  theme: string | null;
  text_en: string;
  text_zh: string;
  evidence: string;
}

/** One row per target of the Sustainable Development Goals that a measure speaks to; data/reference/sdg_targets.csv. */
export interface SdgTarget {
  /** `7.2`, `3.d` */
  target: string;
  /** The words of the United Nations, A/RES/71/313. */
  text_en: string;
}

/** One row per measure and target that it speaks to, all of them our reading; data/reference/sdg_measures.csv. */
export interface SdgMeasure {
  result: string;
  measure: string;
  target: string;
  /** How far the two are about the same thing. */
  note_en: string;
}

/** One row per sector and what its results depend on; data/reference/dependencies.csv. */
export interface Dependency {
  sector: string;
  /** Null: other clusters and sectors, which the text does not name. */
  depends_on: string | null;
  /** The result whose row names the other sector; null for the introductory note. */
  result: string | null;
  basis: Basis;
  text_en: string;
  text_zh: string;
  evidence: string;
}

/** One row per document and result that it bears on; data/reference/document_results.csv. */
export interface DocumentResult {
  /** Id in data/reference/documents.csv. */
  document: string;
  result: string;
  basis: Basis;
  reason_en: string;
  /** Null only for a reading of ours. */
  evidence: string | null;
}

/** What results have to do with themes, the SDGs, each other and documents. */
export interface FrameworkLinks {
  theme_measures: ThemeMeasure[];
  theme_passages: ThemePassage[];
  sdg_targets: SdgTarget[];
  sdg_measures: SdgMeasure[];
  dependencies: Dependency[];
  document_results: DocumentResult[];
}

/** One measure of a theme, or a result without one of its measures, with why it belongs there. */
export interface ThemeLine {
  view: ResultView;
  /** Null: the result as a whole. */
  measure: MeasureView | null;
  row: ThemeMeasure;
}

/**
 * Returns what belongs to a theme, in the order of the framework: the rows of the table, and results that an amendment added under
 * the theme. A retired result or measure is left out.
 *
 * @example themeLines("gender", views, framework, links).map(({row}) => `${row.result}/${row.measure}`) // ["HLT-OP2/women-share"]
 */
export function themeLines(
  theme: string,
  views: readonly ResultView[],
  {history = []}: Pick<Framework, "history">,
  {theme_measures}: Pick<FrameworkLinks, "theme_measures">
): ThemeLine[] {
  const rowsOf = group(
    theme_measures.filter((row) => row.theme === theme),
    ({result}) => result
  );
  return views.flatMap((view): ThemeLine[] => {
    const {result, measures} = view;
    const rows = rowsOf.get(result.id);
    if (rows === undefined) {
      if (!themesOf(result).includes(theme)) return [];
      const added = history.find(({state, effects}) => state === "endorsed" && effects.some(isAdded(result.id)));
      const row: ThemeMeasure = {
        theme,
        result: result.id,
        measure: null,
        basis: "amendment",
        reason_en: "The amendment that added the result names the theme.",
        words_zh: result.title_zh,
        source: added?.document ?? "data/prf/amendments"
      };
      return measures.length === 0 ? [{view, measure: null, row}] : measures.map((measure) => ({view, measure, row}));
    }
    return rows.flatMap((row): ThemeLine[] => {
      if (row.measure === null) return [{view, measure: null, row}];
      const measure = measures.find((own) => own.measure.measure === row.measure);
      return measure === undefined ? [] : [{view, measure, row}];
    });
  });
}

const isAdded =
  (id: string) =>
  ({result, what, before}: {result: string; what: string; before: string | null}) =>
    result === id && what === "result" && before === null;

/** Returns the themes of a result. @example themesOf({themes: "gender;ict"}) // ["gender", "ict"] */
export function themesOf({themes}: {themes?: string | null}): string[] {
  return (themes ?? "").split(/\s*;\s*/).filter(Boolean);
}

/** A target with the measures that speak to it. */
export interface SdgLine extends SdgTarget {
  measures: {view: MeasureView; note_en: string}[];
}

/**
 * Returns the SDG targets that measures of the given results speak to, in the order of the goals, each with those measures.
 *
 * @example sdgLines(views, links).map(({target}) => target) // ["2.1", "3.8", "3.d", …]
 */
export function sdgLines(
  views: readonly ResultView[],
  {sdg_targets, sdg_measures}: Pick<FrameworkLinks, "sdg_targets" | "sdg_measures">
): SdgLine[] {
  const all = new Map(
    views.flatMap(({measures}) => measures.map((view) => [`${view.measure.result}/${view.measure.measure}`, view]))
  );
  return sdg_targets.flatMap(({target, text_en}) => {
    const measures = sdg_measures.flatMap((row) => {
      const view = row.target === target ? all.get(`${row.result}/${row.measure}`) : undefined;
      return view === undefined ? [] : [{view, note_en: row.note_en}];
    });
    return measures.length === 0 ? [] : [{target, text_en, measures}];
  });
}
