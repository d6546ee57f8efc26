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

/** One row per passage of the framework or of a sector's report that says what the sector depends on, aims at or is helped by. */
export interface Passage {
  sector: string;
  /** What it is said of: the framework, a strategy, a technical assistance project. */
  subject: string;
  kind: "dependence on other sectors" | "vision" | "enabler" | "technical assistance" | "output";
  text_en: string;
  /** Word for word; ` … ` leaves words out. */
  text_zh: string;
  /** Document with paragraph and page. */
  evidence: string;
}
