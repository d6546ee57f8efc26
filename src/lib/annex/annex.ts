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
