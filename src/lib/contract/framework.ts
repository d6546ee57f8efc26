/** The Program Results Framework as rows: what `data/prf` holds and every other module reads. */

/** An outcome is what changes for people and trade; an output is what the program delivers towards it. */
export type Level = "outcome" | "output";
/** `unset`: the PRF gives `#`, `X`, `Y` or `Z`; `not_applicable`: it gives 不适用; `blank`: it gives nothing. */
export type PrintStatus = "set" | "unset" | "not_applicable" | "blank";
/** A bound or an approximation printed with a number: `<1%`, `at least 2`, `about 150`. */
export type Sign = "<" | "≥" | "≈" | null;
export type Better = "higher" | "lower" | "yes" | "none";
/** How progress is judged (docs/methods): a quantity by linear schedule, a rank by places, a count from zero, … */
export type MeasureType = "quantity" | "growth_rate" | "share" | "rank" | "count" | "yes_no" | "rating" | "text";
/** The year of the PRF's baselines unless the measure has its own. */
export const BASELINE_YEAR = 2017;
/** The first year that progress is reported of. */
export const FIRST_REPORTED_YEAR = BASELINE_YEAR + 1;
export const MILESTONES = [2020, 2023, 2026, 2029] as const;
export type MilestoneYear = (typeof MILESTONES)[number];

/** One row per cluster. */
export interface Cluster {
  cluster: number;
  name_en: string;
  name_zh: string;
  outcome_en: string;
  outcome_zh: string;
  lead_en: string | null;
  lead_zh: string | null;
}

/** One row per sector or pillar: `EFS`, `TRD`, `TSM`, `ECD`, `TRP`, `ENG`, `AGR`, `WTR`, `EDC`, `HLT`. */
export interface Sector {
  sector: string;
  cluster: number;
  kind: "sector" | "pillar" | "cluster";
  name_en: string;
  name_zh: string;
  lead_en: string | null;
  lead_zh: string | null;
}

/** One row per cross-cutting theme: `ict`, `climate`, `gender`. */
export interface Theme {
  theme: string;
  name_en: string;
  name_zh: string;
}

/** One row per result: 31 in the endorsed edition. */
export interface Result {
  /** The PRF's own code without spaces: `TRD-OC1`, `HLT-OP2`; `EFS-CO` for the one cluster outcome. */
  id: string;
  /** Short English name for where the title does not fit (data/reference/short_names.csv); absent where it has none. */
  short_en?: string;
  /** The code as printed, `TRD OC 1`; null where the PRF gives none. */
  code_printed: string | null;
  cluster: number;
  sector: string;
  level: Level;
  title_en: string;
  title_zh: string;
  indicator_en: string;
  indicator_zh: string;
  sources_en: string;
  sources_zh: string;
  /** Whether the DEfR reports it as a headline (outcomes) or only the committees track it. */
  headline: boolean;
  /** Semicolon-separated themes this result speaks to, our reading; null for none. */
  themes: string | null;
}

/** One row per measure: one number, yes/no or rating that a result is judged by. */
export interface Measure {
  result: string;
  /** Unique within the result, kebab-case: `road-swd`. */
  measure: string;
  name_en: string;
  name_zh: string;
  /** `%`, `% of GDP`, `km/h`, `hours`, `count`, `rank`, `yes/no`, `text`. */
  unit: string;
  better: Better;
  kind: "computed" | "reported";
  type: MeasureType;
  baseline_value: number | null;
  baseline_sign: Sign;
  baseline_year: number | null;
  baseline_text_zh: string | null;
  baseline_text_en: string | null;
  baseline_status: PrintStatus;
}

/** One row per result, measure and milestone year. */
export interface Milestone {
  result: string;
  measure: string;
  milestone: MilestoneYear;
  value: number | null;
  sign: Sign;
  text_zh: string | null;
  text_en: string | null;
  status: PrintStatus;
}

/** One row per risk or assumption, at the cluster, sector or result that the PRF gives it above. */
export interface Risk {
  scope: "cluster" | "sector" | "result";
  /** Cluster number, sector code or result id. */
  ref: string;
  kind: "risk" | "assumption";
  text_en: string;
  text_zh: string;
}

/** One row per abbreviation that the text lists. */
export interface Abbreviation {
  abbreviation: string;
  name_en: string;
  name_zh: string;
}

/** One row per error or ambiguity of the text, and how it was read. */
export interface TextIssue {
  text_issue: string;
  where: string;
  printed: string;
  read_as: string;
  why: string;
}

/** One row per reading of where a measure is not specific, measurable or relevant; data/reference/smart_readings.csv. */
export interface SmartReading {
  result: string;
  /** Null: every measure of the result. */
  measure: string | null;
  letter: "S" | "M" | "R";
  reason: string;
  /** Id in data/prf/<edition>/text_issues.csv, where the words stand; null where the indicator's own words show it. */
  text_issue: string | null;
}

/** One thing that an amendment changes: what stood before and what stands after; null where there was or is nothing. */
export interface AmendmentEffect {
  result: string;
  /** Null: of the result itself. */
  measure: string | null;
  /** `baseline`, `target of 2026`, `title`, `measure`, … */
  what: string;
  before: string | null;
  after: string | null;
}

/** An amendment as pages show it. */
export interface AmendmentRecord {
  id: string;
  /** `proposed`: shown and never counted; `endorsed`: in force; `rejected`: never in force. */
  state: "proposed" | "endorsed" | "rejected";
  /** ISO date from which it is in force, or on which it was proposed or rejected. */
  date: string;
  /** Where that is written down. */
  document: string;
  reason: string;
  /** Of a rejected one what it would change today; none where it no longer fits. */
  effects: AmendmentEffect[];
}

/** A framework at a date: an edition with the amendments in force. */
export interface Framework {
  edition: string;
  /** ISO date; amendments after it are not applied. */
  as_of: string;
  title_en: string;
  title_zh: string;
  /** ISO date on which the Ministerial Conference endorsed it. */
  endorsed: string;
  clusters: Cluster[];
  sectors: Sector[];
  themes: Theme[];
  results: Result[];
  measures: Measure[];
  milestones: Milestone[];
  risks: Risk[];
  abbreviations: Abbreviation[];
  text_issues: TextIssue[];
  /** Where its words leave open what is counted, or measure something else than the result says: our reading. */
  smart_readings: SmartReading[];
  /** Ids of the amendments applied, in order. */
  amendments: string[];
  /** The amendments that a page may speak of, oldest first; proposals only in the framework of today. Absent: none. */
  history?: AmendmentRecord[];
}
