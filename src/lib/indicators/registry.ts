import type {Measure} from "../contract/framework.js";
import type {ComputedValue, Headline, Indicator, IndicatorInputs, Inputs, Method} from "../contract/indicator.js";
import type {Release} from "../contract/observations.js";
import {compareText} from "../contract/reference.js";
import type {ValueRow} from "../contract/tables.js";
import {keepByReleases} from "../releases/releases.js";
import {efsCo} from "./efs-co.js";
import {engOc1} from "./eng-oc1.js";
import {REPORTED, REPORTED_COUNT, reportedValues} from "./reported.js";
import {trdOc1} from "./trd-oc1.js";
import {trdOp1} from "./trd-op1.js";
import {trpOc1} from "./trp-oc1.js";
import {trpOp1} from "./trp-op1.js";
import {trpOp2} from "./trp-op2.js";
import {tsmOc1} from "./tsm-oc1.js";

/** Every indicator that is computed from series, in the order of the framework. A new one is added here and nowhere else. */
export const INDICATORS: readonly Indicator[] = [efsCo, trdOc1, trdOp1, tsmOc1, trpOc1, trpOp1, trpOp2, engOc1];

/** The methods of every value, each once, for /methods and docs/methods.md. */
export const METHODS: readonly Method[] = uniqueMethods();

/**
 * Returns every value of a vintage with its lineage: the computed ones, then the reported ones.
 *
 * Out: one entry per result, measure, area, year, variant, in no particular order (computeTables sorts).
 */
export function computeValues(inputs: Inputs): ComputedValue[] {
  return [...INDICATORS.flatMap((indicator) => computeIndicator(indicator, inputs)), ...reportedValues(inputs)];
}

const computed = new WeakMap<Release, Map<string, readonly ComputedValue[]>>();

/**
 * Returns the values of one indicator, computed once from the same releases: vintages, earlier days and baseline checks that share
 * them share its values too.
 *
 * In: releases of any sources; an indicator sees those that it names in `inputs` and no others.
 * @example computeIndicator(tsmOc1, inputs).length
 */
export function computeIndicator(
  indicator: Indicator,
  {releases, last_year}: IndicatorInputs
): readonly ComputedValue[] {
  const sources = sourcesOf(indicator);
  const own = releases.filter(({source}) => sources.includes(source));
  return keepByReleases(computed, own, `${indicator.result} ${last_year}`, () =>
    indicator.compute({releases: own, last_year})
  );
}

/** Returns the indicator that computes a measure; undefined for a reported one. */
export function findIndicator(result: string, measure: string): Indicator | undefined {
  return INDICATORS.find((indicator) => indicator.result === result && indicator.measures.includes(measure));
}

/**
 * Returns the area and variant of a measure's headline row: what scorecard, progress and baseline check read.
 *
 * @example headlineOf({result: "TRD-OP1", measure: "services"}) // {area: "CAREC-X", variant: "headline"}
 */
export function headlineOf({result, measure}: Pick<Measure, "result" | "measure">): Headline {
  return findIndicator(result, measure)?.headline(measure) ?? {area: "CAREC", variant: "headline"};
}

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
export function valuesOfSources(inputs: IndicatorInputs & {vintage: string}, sources: readonly string[]): ValueRow[] {
  return computedOfSources(inputs, sources).map(({value}) => ({...value, vintage: inputs.vintage}));
}

/** Returns the same values with their lineage. @example computedOfSources(inputs, ["wef"])[0]?.lineage.length */
export function computedOfSources(inputs: IndicatorInputs, sources: readonly string[]): readonly ComputedValue[] {
  return INDICATORS.filter((indicator) => sourcesOf(indicator).some((source) => sources.includes(source))).flatMap(
    (indicator) => computeIndicator(indicator, inputs)
  );
}

function uniqueMethods(): Method[] {
  const all = [...INDICATORS.flatMap(({methods}) => methods), REPORTED, REPORTED_COUNT];
  return [...new Map(all.map((method) => [method.id, method])).values()];
}

/**
 * Returns what a variant of a result's measure counts, where the PRF's words leave it open and the indicator names its
 * readings; null elsewhere. It is beside every figure of one member: 0.0% of what is the question.
 *
 * @example readingOf("ENG-OC1", "headline") // "electricity, excluding hydropower"
 */
export function readingOf(result: string, variant: string): string | null {
  const readings = INDICATORS.find((row) => row.result === result)?.readings ?? [];
  return readings.find((row) => row.variant === variant)?.words ?? null;
}
