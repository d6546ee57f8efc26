/** One row per document that a sector works by, as far as the framework or a sector's report names it. */
export interface SectorDocument {
  /** Null: of the whole program. */
  sector: string | null;
  title_en: string;
  title_zh: string | null;
  publisher: string;
  /** Year of publication; null where it is not stated. */
  year: number | null;
  /** strategy, study, report, … */
  kind: string;
  /** Where it is named. */
  cited_in: string;
  /** File of `data/` with its text; null where it is not held here. */
  held_as: string | null;
}

/** One row per passage of a sector's report that bears on the framework's risks or assumptions. */
export interface Challenge {
  sector: string;
  bears_on: "risk" | "assumption";
  text_en: string;
  text_zh: string;
  evidence: string;
  /** ISO date. */
  reported_on: string;
}
