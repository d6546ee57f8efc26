import type {Framework, Result, Risk} from "../contract/framework.js";
import type {ResultRow} from "../contract/tables.js";

/**
 * Returns the `results` table of a framework: one row per result, in the framework's order.
 *
 * Risks and assumptions are those printed above the result, its sector or its cluster, one a line; null where none is printed.
 * The lead is the sector's, else the cluster's.
 */
export function resultsTable(framework: Framework): ResultRow[] {
  const {clusters, sectors, results} = framework;
  return results.map((result) => ({
    id: result.id,
    cluster: result.cluster,
    sector: result.sector,
    level: result.level,
    title_en: result.title_en,
    title_zh: result.title_zh,
    indicator_en: result.indicator_en,
    indicator_zh: result.indicator_zh,
    sources: result.sources_en,
    headline: result.headline,
    themes: result.themes,
    risks: texts(framework, result, "risk"),
    assumptions: texts(framework, result, "assumption"),
    lead:
      sectors.find(({sector}) => sector === result.sector)?.lead_en ??
      clusters.find(({cluster}) => cluster === result.cluster)?.lead_en ??
      null
  }));
}

function texts({risks}: Framework, result: Result, kind: Risk["kind"]): string | null {
  const refs = {cluster: String(result.cluster), sector: result.sector, result: result.id};
  const found = risks.filter((risk) => risk.kind === kind && risk.ref === refs[risk.scope]);
  return found.length > 0 ? found.map(({text_en}) => text_en).join("\n") : null;
}
