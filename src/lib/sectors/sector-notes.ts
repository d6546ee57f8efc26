import type {Framework, Risk} from "../contract/framework.js";

/** A risk or assumption with what it stands above. */
interface SectorRisk extends Omit<Risk, "scope" | "ref"> {
  /** `cluster 1`, `sector`, or results: `EFS-OP1`. */
  of: string[];
}

/** One row per document that a sector or a theme works by, as far as the framework or a sector's report names it. */
export interface SectorDocument {
  /** Names it in document_results.csv: `cita-2030`. */
  document: string;
  /** Null: of the whole program, or of a theme. */
  sector: string | null;
  theme: string | null;
  title_en: string;
  title_zh: string | null;
  publisher: string;
  /** Year of publication; null where it is not stated. */
  year: number | null;
  /** strategy, study, report, … */
  kind: string;
  /** Who decided on it, and when: `approved in 2018`; null where no document held here says so. */
  decided: string | null;
  /** Its results framework, as the PRF has it in paragraph 2; null where none is named. */
  own_framework: "its own" | "indicative" | "being drawn up" | null;
  /** Where it is named. */
  cited_in: string;
  /** File of `data/` with its text; null where it is not held here. */
  held_as: string | null;
  /** As a source document held here gives it; null where none does. */
  address: string | null;
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

/** One row per passage of a sector's report that says what the sector aims at or is helped by. */
export interface Passage {
  sector: string;
  /** What it is said of: the framework, a strategy, a technical assistance project. */
  subject: string;
  kind: "vision" | "enabler" | "technical assistance" | "output";
  text_en: string;
  /** Word for word; ` … ` leaves words out. */
  text_zh: string;
  /** Document with paragraph and page. */
  evidence: string;
}

/**
 * Returns the risks and assumptions of a sector, each text once: those of its cluster, its own, then those of its results.
 *
 * Out: risks before assumptions within each scope; `of` names every place that prints the same text.
 * @example sectorRisks("EFS", framework).map(({of}) => of) // [["cluster 1"], ["EFS-OP1"], …]
 */
export function sectorRisks(sector: string, {risks, results, sectors}: Framework): SectorRisk[] {
  const cluster = sectors.find((row) => row.sector === sector)?.cluster;
  const own = results.filter((row) => row.sector === sector).map(({id}) => id);
  const places = [
    ["cluster", String(cluster), `cluster ${cluster}`],
    ["sector", sector, "the sector"],
    ...own.map((id) => ["result", id, id] as const)
  ] as const;
  const found: SectorRisk[] = [];
  for (const [scope, ref, name] of places) {
    for (const {kind, text_en, text_zh} of risks.filter((row) => row.scope === scope && String(row.ref) === ref)) {
      const known = found.find((row) => row.kind === kind && row.text_zh === text_zh);
      if (known) known.of.push(name);
      else found.push({kind, text_en, text_zh, of: [name]});
    }
  }
  return found;
}
