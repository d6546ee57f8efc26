import type {MilestoneYear, PrintStatus} from "../contract/framework.js";
import type {ProgressRow} from "../contract/tables.js";
import type {Lang} from "../wording/figure-words.js";

/** What stands under one milestone of a measure. */
export interface AnnexCell {
  milestone: MilestoneYear;
  target: number | null;
  /** As the framework prints it: a number, words, `#` for one that is still to be set, nothing where it prints nothing. */
  target_text: string;
  target_status: PrintStatus;
  /** The value known by the milestone, with its unit; null beyond the chosen milestone and where nothing was reported. */
  value: number | null;
  value_text: string | null;
  /** Why there is no value, in words; null where there is one, and where none is asked for. */
  missing_text: string | null;
  value_year: number | null;
  status: ProgressRow["status"] | null;
  status_text: string | null;
  /** Number of the footnote; null for none. */
  note: number | null;
}

/** One row of the annex. */
export interface AnnexMeasure {
  measure: string;
  name: string;
  unit: string;
  baseline: number | null;
  /** As the framework prints it. */
  baseline_text: string;
  baseline_status: PrintStatus;
  baseline_year: number | null;
  cells: AnnexCell[];
}

/** One result with its measures; the table's cells of title, indicator and sources span them. */
export interface AnnexResult {
  id: string;
  code: string;
  level: string;
  title: string;
  indicator: string;
  sources: string;
  risks: string[];
  measures: AnnexMeasure[];
}

/** One sector or pillar with its results. */
export interface AnnexSector {
  sector: string;
  name: string;
  lead: string | null;
  risks: string[];
  results: AnnexResult[];
}

/** One cluster with its sectors. */
export interface AnnexCluster {
  cluster: number;
  name: string;
  outcome: string;
  lead: string | null;
  risks: string[];
  sectors: AnnexSector[];
}

/** The framework in its own layout, filled for one milestone. */
export interface Annex {
  lang: Lang;
  milestone: MilestoneYear;
  vintage: string;
  edition: string;
  title: string;
  subtitle: string;
  clusters: AnnexCluster[];
  /** Footnotes in order; the first is number 1. */
  notes: string[];
  /** How to read the table, and where its figures are from. */
  general: string[];
}

/** One measure with everything it stands under: a row of the annex as a flat table. */
export interface AnnexRow {
  cluster: AnnexCluster;
  sector: AnnexSector;
  result: AnnexResult;
  measure: AnnexMeasure;
}

/** Returns the annex as rows, one per measure, in its order. */
export function annexRows({clusters}: Annex): AnnexRow[] {
  return clusters.flatMap((cluster) =>
    cluster.sectors.flatMap((sector) =>
      sector.results.flatMap((result) => result.measures.map((measure) => ({cluster, sector, result, measure})))
    )
  );
}

/**
 * Returns what stands in one milestone's cell of a page, a line each: target, value with its year, status.
 *
 * @example cellLines(cell, "en") // ["#", "9.9 hours (2022)", "improving; no target set"]
 */
export function cellLines(cell: AnnexCell, lang: Annex["lang"]): string[] {
  const bracket = (text: string) => (lang === "zh" ? `（${text}）` : ` (${text})`);
  const known =
    cell.status === null
      ? null
      : cell.value_text === null
        ? (cell.missing_text ?? "")
        : `${cell.value_text}${cell.value_year === null ? "" : bracket(String(cell.value_year))}`;
  return [cell.target_text, known, cell.value_text === null ? null : cell.status_text].filter(
    (line) => line !== null && line !== ""
  ) as string[];
}

/** Returns a baseline as the annex prints it, with its year behind a number. */
export function baselineLine({baseline, baseline_text, baseline_year}: AnnexMeasure): string {
  return baseline === null || baseline_year === null ? baseline_text : `${baseline_text} (${baseline_year})`;
}

/** Controls, marks that turn the direction of what follows, and halves of characters: none belongs in a cell. */
const HARMFUL = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]+/gu;

/** Words of one cell stay below what Excel takes (32,767). */
const LONGEST = 32_000;

/**
 * Returns text fit for a cell of Word, Excel or HTML: without controls, without marks that reverse what follows, and no
 * longer than a cell holds. Markup and formulas are not touched: each writer sets them as text.
 *
 * @example safeText("a\u202eb\u0007c") // "a b c"
 */
export function safeText(text: string): string {
  const clean = text.replace(HARMFUL, " ").trim();
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "")}…` : clean;
}
