import type {Annex, AnnexCell, AnnexCluster, AnnexMeasure, AnnexResult, AnnexSector} from "./annex.js";

/** One measure with everything it stands under: a row of the annex as a flat table. */
export interface AnnexRow {
  cluster: AnnexCluster;
  sector: AnnexSector;
  result: AnnexResult;
  measure: AnnexMeasure;
}

/** Returns the annex as rows, one per measure, in its order. */
export function annexRows({clusters}: Annex): AnnexRow[] {
  return clusters.flatMap((cluster) =>
    cluster.sectors.flatMap((sector) =>
      sector.results.flatMap((result) => result.measures.map((measure) => ({cluster, sector, result, measure})))
    )
  );
}

/**
 * Returns what stands in one milestone's cell of a page, a line each: target, value with its year, status.
 *
 * @example cellLines(cell, "en") // ["#", "9.9 hours (2022)", "improving; no target set"]
 */
export function cellLines(cell: AnnexCell, lang: Annex["lang"]): string[] {
  const bracket = (text: string) => (lang === "zh" ? `（${text}）` : ` (${text})`);
  const known =
    cell.status === null
      ? null
      : cell.value_text === null
        ? (cell.missing_text ?? "")
        : `${cell.value_text}${cell.value_year === null ? "" : bracket(String(cell.value_year))}`;
  return [cell.target_text, known, cell.value_text === null ? null : cell.status_text].filter(
    (line) => line !== null && line !== ""
  ) as string[];
}

/** Returns a baseline as the annex prints it, with its year behind a number. */
export function baselineLine({baseline, baseline_text, baseline_year}: AnnexMeasure): string {
  return baseline === null || baseline_year === null ? baseline_text : `${baseline_text} (${baseline_year})`;
}
