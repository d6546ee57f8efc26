/** One row per result, measure, area, period: what a sector reported, in `data/reported/<sector>.csv`. */
export interface ReportedValue {
  result: string;
  measure: string;
  /** ISO3, or `CAREC` for the region as a whole. */
  area: string;
  /** The year the value counts for (of a period: the year it ends in). */
  year: number;
  /** `2021-03/2022-06` where a period is meant; null for a calendar year. */
  period: string | null;
  value: number | null;
  /** Parts of a share: 54 of about 150 is numerator 54, denominator 150, sign "≈". */
  numerator: number | null;
  denominator: number | null;
  sign: "<" | "≥" | "≈" | null;
  /** `yes`, `no`, `in_progress` for yes/no measures; else null. */
  state: "yes" | "no" | "in_progress" | null;
  text_en: string | null;
  text_zh: string | null;
  text_ru: string | null;
  evidence: string;
  reported_by: string;
  /** ISO date. */
  reported_on: string;
  /**
   * ISO date on which the row came into `data/reported`, with the time of day (`2026-11-26T03:40:12.000Z`) where another row of
   * its key came on the same day; a vintage that was frozen before does not see it.
   */
  received_on: string;
  /** Why it takes the place of a row that was received before; null for the first. */
  reason: string | null;
  /** Line of the file; the header is line 1. */
  row: number;
}

/** A row as a form reports it, before it is received. */
export type ReportRow = Omit<ReportedValue, "row" | "received_on" | "reason">;

/** One row per figure that disagrees with what stands, in `data/reported/disputed.csv`: kept, and not counted until decided. */
export interface DisputedReport extends ReportRow {
  received_on: string;
  /** The file or receipt that it came in. */
  form: string;
  /** Null as long as nobody has decided. */
  decision: "taken" | "refused" | null;
  decided_on: string | null;
  decided_by: string | null;
  decision_reason: string | null;
}

/** One row per deliverable of a sector's work plan, in `data/reported/deliverables.csv`. */
export interface Deliverable {
  sector: string;
  deliverable_en: string;
  deliverable_zh: string;
  year: number;
  quarter: number | null;
  state: "planned" | "in_progress" | "delivered" | "unknown";
  description_en: string | null;
  description_zh: string | null;
  action_en: string | null;
  action_zh: string | null;
  evidence: string;
}

/**
 * One row per block of a sector's annual report, in the order of the document, in `data/reported/reports/<sector>-<year>.csv`.
 * What other tables hold (results, deliverables, passages, pillars) is named by `content` and typed there.
 */
export interface SectorReportRow {
  block:
    | "cover"
    | "title"
    | "abbreviation"
    | "section"
    | "heading"
    | "paragraph"
    | "item"
    | "list"
    | "table"
    | "result"
    | "indicator";
  /** As the document numbers it; the abbreviation; of `result` and `indicator`, the id of the result that they word. */
  number: string | null;
  /** What fills a list or a table. */
  content: "vision" | "enabler" | "output" | "health pillars" | "results" | "deliverables" | null;
  /** Of passages, what they are said of: a strategy, a technical assistance project. */
  subject: string | null;
  text_en: string | null;
  text_zh: string | null;
  evidence: string;
  /** Line of the file; the header is line 1. */
  row: number;
}

/** The texts of one annual report of a sector. */
export interface SectorReportTexts {
  sector: string;
  year: number;
  rows: SectorReportRow[];
}
