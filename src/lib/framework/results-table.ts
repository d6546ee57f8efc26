import type {Framework, Result, Risk} from "../contract/framework.js";
import {MILESTONES} from "../contract/framework.js";
import type {MeasureRow, ResultRow} from "../contract/tables.js";

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

/**
 * Returns the `measures` table of a framework: one row per measure with its four milestones side by side.
 *
 * A milestone that the framework has no row for is `blank`.
 */
export function measuresTable({measures, milestones}: Framework): MeasureRow[] {
  const byKey = new Map(milestones.map((row) => [`${row.result}/${row.measure}/${row.milestone}`, row]));
  return measures.map((measure) => {
    const targets = MILESTONES.flatMap((year) => {
      const row = byKey.get(`${measure.result}/${measure.measure}/${year}`);
      return [
        [`target_${year}`, row?.value ?? null],
        [`target_${year}_sign`, row?.sign ?? null],
        [`target_${year}_text`, row?.text_en ?? null],
        [`target_${year}_text_zh`, row?.text_zh ?? null],
        [`target_${year}_status`, row?.status ?? "blank"]
      ];
    });
    const {baseline_text_zh, baseline_text_en, baseline_status, ...rest} = measure;
    return {...rest, baseline_text_en, baseline_text_zh, baseline_status, ...Object.fromEntries(targets)} as MeasureRow;
  });
}
