import type {MilestoneYear, PrintStatus} from "../contract/framework.js";
import type {ProgressRow} from "../contract/tables.js";
import type {Language} from "../language/language.js";

/** What the annex says of a measure under one milestone. */
export interface AnnexCell {
  milestone: MilestoneYear;
  target: number | null;
  /** As the framework publishes it: a number, words, `#` for one that is still to be set, empty where it is empty there. */
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

/** One measure of the annex: a row of its table. */
export interface AnnexMeasure {
  measure: string;
  name: string;
  unit: string;
  baseline: number | null;
  /** As the framework publishes it. */
  baseline_text: string;
  baseline_status: PrintStatus;
  baseline_year: number | null;
  cells: AnnexCell[];
}

/** One result with its measures; its title, indicator and sources span their rows in the table. */
export interface AnnexResult {
  id: string;
  level: string;
  title: string;
  indicator: string;
  sources: string;
  risks: string[];
  /** What amendments in force changed of it: when, by which document, what stood before. */
  amended: string[];
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

/** What an annex holds: `annual` every measure, as sectors report each year; `defr` those of the headline results, as the DEfR does. */
export const ANNEX_VIEWS = ["annual", "defr"] as const;
export type AnnexView = (typeof ANNEX_VIEWS)[number];

/** The framework in its own layout, filled for one milestone. */
export interface Annex {
  lang: Language;
  view: AnnexView;
  milestone: MilestoneYear;
  vintage: string;
  edition: string;
  title: string;
  subtitle: string;
  clusters: AnnexCluster[];
  /** Footnotes in order; the first is number 1. */
  notes: string[];
  /** How to read the table, and where its figures come from. */
  general: string[];
}

/** One measure with its result, sector and cluster: a row of the annex as a flat table. */
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
 * Returns the lines of one milestone's cell: target, value with its year, status; a line that says nothing is left out.
 *
 * @example cellLines(cell, "en") // ["#", "9.9 hours (2022)", "improved, no target set"]
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

/** Returns a baseline as a line of the annex, a number followed by its year. @example baselineLine(measure) // "16.9 hours (2017)" */
export function baselineLine({baseline, baseline_text, baseline_year}: AnnexMeasure): string {
  return baseline === null || baseline_year === null ? baseline_text : `${baseline_text} (${baseline_year})`;
}

/** Control characters, marks that change the direction of text, and halves of surrogate pairs: none belongs in a cell. */
const HARMFUL = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]+/gu;

/** The text of one cell stays below Excel's limit of 32,767 characters. */
const LONGEST = 32_000;

/**
 * Returns text that is safe in a cell of Word, Excel or HTML: without control characters or marks that change its direction,
 * and no longer than a cell holds. Markup and formulas stay as they are: each writer writes them as text.
 *
 * @example safeText("a\u202eb\u0007c") // "a b c"
 */
export function safeText(text: string): string {
  const clean = text.replace(HARMFUL, " ").trim();
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "")}…` : clean;
}
