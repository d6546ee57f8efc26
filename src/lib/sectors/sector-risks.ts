import type {Framework, Risk} from "../contract/framework.js";

/** A risk or assumption with what it stands above. */
export interface SectorRisk extends Omit<Risk, "scope" | "ref"> {
  /** `cluster 1`, `sector`, or results: `EFS OP1`. */
  of: string[];
}

/**
 * Returns the risks and assumptions of a sector, each text once: those of its cluster, its own, then those of its results.
 *
 * Out: risks before assumptions within each scope; `of` names every place that prints the same text.
 * @example sectorRisks("EFS", framework).map(({of}) => of) // [["cluster 1"], ["EFS OP1"], …]
 */
export function sectorRisks(sector: string, {risks, results, sectors}: Framework): SectorRisk[] {
  const cluster = sectors.find((row) => row.sector === sector)?.cluster;
  const own = results.filter((row) => row.sector === sector).map(({id}) => id);
  const places = [
    ["cluster", String(cluster), `cluster ${cluster}`],
    ["sector", sector, "the sector"],
    ...own.map((id) => ["result", id, id.replace("-", " ")] as const)
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
