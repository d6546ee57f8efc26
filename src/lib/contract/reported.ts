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
  evidence: string;
  reported_by: string;
  /** ISO date. */
  reported_on: string;
  /** ISO date on which the row came into `data/reported`; a vintage that was frozen before does not see it. */
  received_on: string;
  /** Line of the file; the header is line 1. */
  row: number;
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
