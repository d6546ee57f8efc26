import type {Level, Measure, MilestoneYear, PrintStatus} from "./framework.js";
import type {Flag, Observation} from "./observations.js";

/** The type of a column in the contract; the Arrow, Parquet and DuckDB types follow from it (docs/data-dictionary.md). */
export type ColumnType = "string" | "int" | "float" | "bool";

/** One column of a table: its type, unit or meaning in one line, and whether null may be in it. */
export interface Column {
  name: string;
  type: ColumnType;
  nullable: boolean;
  description: string;
  /** What its numbers count; absent for text, codes, years and plain counts of lines or areas. */
  unit?: string;
}

/** One table of the contract: the same columns on pages, in exports and in downloads. */
export interface TableSpec {
  name: string;
  grain: string;
  columns: readonly Column[];
}

/** Rows of a contract table; missing is null, never undefined or NaN. */
export type Cell = string | number | boolean | null;
export type Row = Record<string, Cell>;

/** One row per result, measure, area, year, variant. */
export interface ValueRow {
  result: string;
  measure: string;
  /** ISO3, `CAREC`, `CAREC-X`, `C1`…`C6`, a BCP id. */
  area: string;
  year: number;
  /** `headline`, or the other reading: `simple-mean`, `inbound`, `restated-2024`, … named in the method. */
  variant: string;
  value: number | null;
  /** `yes`, `no`, `in_progress` or the reported words where the value is no number. */
  text: string | null;
  /** `<`, `≥`, `≈` where the number is a bound or approximate. */
  sign: string | null;
  unit: string;
  /** Areas that reported, of those expected; null where one publisher's own figure is taken over. */
  reporting: number | null;
  expected: number | null;
  /** Semicolon-separated areas that are missing; null for none. */
  missing: string | null;
  /** Why each of the missing areas is missing, in their order (missing-words.ts): `not published;not held`; null for none. */
  missing_kinds: string | null;
  /** Share of the weight (GDP, generation) of the expected areas that reported, 0 to 1. */
  weight_share: number | null;
  /** Id of the method, an anchor of /methods. */
  method: string;
  flag: Flag;
  /**
   * Releases that the value is made of, one of each publisher: `wdi 2020-07-01`, `trade ..2019-06-02;wdi 2020-07-01`;
   * null where no release gives it, and for reports of sectors.
   */
  releases: string | null;
  /** Why there is no number, in words; null where there is one. */
  reason: string | null;
  vintage: string;
}

/** One row per value and input observation. `weight`s of role `value` add up to one for each value. */
export interface LineageRow {
  result: string;
  measure: string;
  area: string;
  year: number;
  variant: string;
  source: string;
  series: string;
  /** Area, partner, mode, direction and year of the observation. */
  input_area: string;
  input_partner: string | null;
  input_mode: string | null;
  input_direction: string | null;
  input_year: number;
  input_value: number | null;
  /** Release of the observation, `2020-07-01`; null for a reported value. */
  release: string | null;
  /** `wdi/2020-07-01`, or `reported/HLT` for a reported value. */
  snapshot: string;
  row: number;
  /** `value`: enters the result; `weight`: weighs another; `part`: a factor of a value row. */
  role: "value" | "weight" | "part";
  weight: number | null;
  vintage: string;
}

/** How a measure, or a result with its measures, stands against its baseline; only a result can be `mixed`. In the order of a report. */
export const STANDINGS = [
  "improved",
  "mixed",
  "worsened",
  "unchanged",
  "not comparable",
  "no figure held",
  "not reported"
] as const;
export type Standing = (typeof STANDINGS)[number];

/** What is said of a measure at a milestone; `no target set` comes with a direction. */
export type ProgressStatus =
  | "achieved"
  | "on track"
  | "accelerate"
  | "off track"
  | "moving away"
  | "no target set"
  | "baseline only"
  | "no data"
  | "not applicable";

/** One row per result, measure and milestone. */
export interface ProgressRow {
  result: string;
  measure: string;
  milestone: number;
  baseline: number | null;
  baseline_year: number | null;
  /** What the change is measured from: the same series in the baseline's year, else the published baseline; null for neither. */
  base: number | null;
  base_year: number | null;
  /** Releases that it is made of; null where it is the published baseline, and for reports of sectors. */
  base_releases: string | null;
  /** What is compared with `base`: `value`, or its mean over the members that both years have; null without a base. */
  compared: number | null;
  value: number | null;
  value_year: number | null;
  /** Releases that the value is made of; null for reports of sectors. */
  value_releases: string | null;
  target: number | null;
  target_status: PrintStatus;
  method: string;
  /** Pace achieved over pace needed (1 is on schedule); null where the rule has none. */
  ratio: number | null;
  /** Change a year since the baseline, in the measure's unit; null where it has none or either figure is a bound. */
  change_per_year: number | null;
  direction: "better" | "worse" | "unchanged" | null;
  status: ProgressStatus;
  /** How it stands against the baseline, in the words that every count uses. */
  standing: Exclude<Standing, "mixed">;
  /** Why, in words. */
  reason: string;
  vintage: string;
}

/** Whether a published number could be recomputed. */
export type Verdict = "reproduced" | "close" | "differs" | "not reproducible";

/** One row per result and measure for which the PRF gives a number. */
export interface BaselineCheckRow {
  result: string;
  measure: string;
  published: number;
  published_sign: string | null;
  year: number;
  recomputed: number | null;
  difference: number | null;
  /** "9 of 10" */
  coverage: string | null;
  method: string;
  vintage: string;
  verdict: Verdict;
  reason: string;
}

/** One row per result of the framework. */
export interface ResultRow {
  id: string;
  cluster: number;
  sector: string;
  level: Level;
  title_en: string;
  title_zh: string;
  indicator_en: string;
  indicator_zh: string;
  sources: string;
  headline: boolean;
  themes: string | null;
  risks: string | null;
  assumptions: string | null;
  lead: string | null;
}

/** The four milestones of a measure, side by side. */
export type MilestoneColumns = {[Y in MilestoneYear as `target_${Y}`]: number | null} & {
  [Y in MilestoneYear as `target_${Y}_sign` | `target_${Y}_text` | `target_${Y}_text_zh`]: string | null;
} & {[Y in MilestoneYear as `target_${Y}_status`]: PrintStatus};

/** One row per result and measure. */
export type MeasureRow = Measure & MilestoneColumns;

/** One row per source, series, area, partner, mode, direction, year of a vintage. */
export type ObservationRow = Omit<Observation, "correction"> & {correction: string | null};

/** Who could fix a gap: a decision on the framework, a sector's report, a publisher, or the keepers of this observatory. */
export type GapOwner = "framework" | "sector" | "publisher" | "observatory";

/** One row per result, measure, kind, detail and milestone: something that the framework or its figures still lack. */
export interface GapRow {
  sector: string;
  result: string;
  measure: string;
  kind: "baseline" | "target" | "source" | "value" | "member" | "age" | "smart";
  /**
   * unset, not_applicable, blank; reported, series missing; why there is no value (missing-words.ts) or words; why
   * members are missing; the year of an old value; S, M, A, R or T.
   */
  detail: string;
  /** Null but for targets. */
  milestone: number | null;
  /** What the framework says in English; null for nothing. */
  printed: string | null;
  reason: string;
  owner: GapOwner;
  /** Lead of the sector or cluster, sources of the result; null where the framework names no lead. */
  owner_name: string | null;
  vintage: string;
}
