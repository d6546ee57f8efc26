import type {Indicator, Inputs} from "../contract/indicator.js";
import type {ValueRow} from "../contract/tables.js";
import {compareText} from "./compare-areas.js";
import {INDICATORS} from "./registry.js";

/** Returns the sources that an indicator reads, sorted. @example sourcesOf(trdOp1) // ["trade", "wdi"] */
export function sourcesOf({inputs}: Indicator): string[] {
  return [...new Set(inputs.map((input) => input.split("/")[0]!))].sort(compareText);
}

/** Whether any indicator of a result reads a source. @example readsSource("TSM-OC1", "wef") // true */
export function readsSource(result: string, source: string): boolean {
  return INDICATORS.some((indicator) => indicator.result === result && sourcesOf(indicator).includes(source));
}

/**
 * Returns the values of the indicators that read any of the sources: all that a change of their snapshots can move.
 *
 * Out: one row per result, measure, area, year, variant, in the order of the registry; a value that cannot be computed is null.
 * @example valuesOfSources(inputs, ["wef"]).every(({result}) => result === "TSM-OC1")
 */
export function valuesOfSources(inputs: Inputs, sources: readonly string[]): ValueRow[] {
  return INDICATORS.filter((indicator) => sourcesOf(indicator).some((source) => sources.includes(source))).flatMap(
    (indicator) => indicator.compute(inputs).map(({value}) => ({...value, vintage: inputs.vintage}))
  );
}
