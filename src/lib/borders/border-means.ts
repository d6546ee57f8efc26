import type {Framework} from "../contract/framework.js";
import type {Observation} from "../contract/observations.js";
import {rowPlace} from "../lineage/source-rows.js";
import type {BorderMeasure} from "./border-figures.js";

/** One row per measure, mode, year: what a border takes on all corridors together. */
export interface BorderMean {
  measure: BorderMeasure;
  mode: "road" | "rail";
  year: number;
  /** Hours or dollars. */
  value: number;
  /** `cpmm`: an annual report; `prf`: the baseline as the PRF gives it. */
  origin: "cpmm" | "prf";
  /** Where the row stands (rowPlace); null for the PRF. */
  place: string | null;
}

const SERIES: Record<string, BorderMeasure> = {TFI1: "hours", TFI2: "dollars"};

/**
 * Returns the published means of all border crossings, by measure, mode and year, with the PRF's baselines among them.
 *
 * In: observations of a vintage (cpmm TFI1 and TFI2 of area `ALL`) and the framework (TRP-OP1). Out: hours or dollars; a year
 * that is not published has no row. Source: CPMM annual reports; PRF result TRP-OP1.
 * @example borderMeans(observations, framework).find(({mode, year}) => mode === "road" && year === 2022)?.value // 9.9
 */
export function borderMeans(observations: readonly Observation[], {measures}: Framework): BorderMean[] {
  const published = observations.flatMap((row): BorderMean[] => {
    const {source, series, area, mode, direction, year, value} = row;
    const measure = SERIES[series];
    const isWhole = source === "cpmm" && area === "ALL" && direction === null;
    if (!isWhole || measure === undefined || mode === null || value === null) return [];
    return [{measure, mode, year, value, origin: "cpmm", place: rowPlace(row)}];
  });
  const baselines = measures.flatMap(({result, measure, baseline_value, baseline_year}): BorderMean[] => {
    const mode = /^(road|rail)-hours$/.exec(measure)?.[1] as BorderMean["mode"] | undefined;
    if (result !== "TRP-OP1" || mode === undefined || baseline_value === null || baseline_year === null) return [];
    return [{measure: "hours", mode, year: baseline_year, value: baseline_value, origin: "prf", place: null}];
  });
  return [...published, ...baselines].sort((a, b) => a.year - b.year);
}
