import {coverage} from "./coverage.js";
import type {ComputedValue} from "./indicators/indicator.js";
import {type Part, partsFlag, partsLineage} from "./part.js";
import {MEMBERS, MEMBERS_WITHOUT_PRC} from "./reference.js";
import {weightedMean} from "./weighted-mean.js";

/** A group of members that a regional value is given for. */
export interface Group {
  area: string;
  members: readonly string[];
}

/** `CAREC-X` leaves the PRC out, `CAREC` has all eleven; the two are never mixed. */
export const REGIONS: readonly Group[] = [
  {area: "CAREC-X", members: MEMBERS_WITHOUT_PRC},
  {area: "CAREC", members: MEMBERS}
];

/** What is aggregated: one measure of one result, in one reading. */
export interface Aggregation {
  result: string;
  measure: string;
  unit: string;
  /** Variant of the weighted reading; `headline` unless it stands beside one. */
  variant?: string;
  /** Variant of the plain mean; null leaves it out. */
  simpleVariant?: string | null;
  /** Method ids of a member's own value, of the weighted mean and of the plain mean. */
  methods: {area: string; weighted: string | null; simple: string};
  years: readonly number[];
  groups?: readonly Group[];
  lastYear: number | null;
  part(area: string, year: number): Part | null;
  /** Weight of an area that did not report, for coverage alone; null where unknown. */
  weightOf?(area: string, year: number): number | null;
}

/**
 * Returns a measure's values for each member and each group, weighted and as a plain mean, with coverage and lineage.
 *
 * Out: one row per area, year, variant; years in which nobody reported have no row.
 * Missing: below the floors of coverage.ts the value is null and the coverage says why.
 * Units: those of the parts; weights are used as shares only.
 */
export function aggregateAreas(aggregation: Aggregation): ComputedValue[] {
  const {years, groups = REGIONS} = aggregation;
  const members = [...new Set(groups.flatMap((group) => group.members))];
  return years.flatMap((year) => {
    const parts = new Map<string, Part>();
    for (const area of members) {
      const part = aggregation.part(area, year);
      if (part) parts.set(area, part);
    }
    if (parts.size === 0) return [];
    const own = [...parts.values()].map((part) => memberValue(aggregation, part, year));
    return [...own, ...groups.flatMap((group) => groupValues(aggregation, group, parts, year))];
  });
}

// Each column by name here: of thousands of values, copying them from other objects took most of the time.
function memberValue(aggregation: Aggregation, part: Part, year: number): ComputedValue {
  const {result, measure, unit, variant = "headline"} = aggregation;
  return {
    value: {
      result,
      measure,
      area: part.area,
      year,
      variant,
      value: part.value,
      text: null,
      sign: null,
      unit,
      reporting: null,
      expected: null,
      missing: null,
      weight_share: null,
      method: aggregation.methods.area,
      flag: partsFlag([part], year, aggregation.lastYear)
    },
    get lineage() {
      return partsLineage([part], [1], false);
    }
  };
}

function groupValues(aggregation: Aggregation, group: Group, all: Map<string, Part>, year: number): ComputedValue[] {
  const parts = group.members.flatMap((area) => all.get(area) ?? []);
  const {simpleVariant = "simple-mean", methods, weightOf} = aggregation;
  const values: ComputedValue[] = [];
  if (methods.weighted !== null) {
    const weighed = parts.filter(({weight}) => weight !== null && weight > 0);
    const weights = (area: string) => all.get(area)?.weight ?? weightOf?.(area, year) ?? null;
    values.push(groupValue(aggregation, group, weighed, year, aggregation.variant ?? "headline", weights));
  }
  if (simpleVariant !== null) values.push(groupValue(aggregation, group, parts, year, simpleVariant, null));
  return values;
}

function groupValue(
  aggregation: Aggregation,
  group: Group,
  parts: Part[],
  year: number,
  variant: string,
  weights: ((area: string) => number | null) | null
): ComputedValue {
  const {result, measure, unit} = aggregation;
  const {sufficient, reporting, expected, missing, weight_share} = coverage(
    group.members,
    new Set(parts.map(({area}) => area)),
    weights ?? undefined
  );
  const terms = parts.map(({value, weight}) => ({value, weight: weights ? (weight ?? 0) : 1}));
  const mean = sufficient ? weightedMean(terms) : null;
  return {
    value: {
      result,
      measure,
      area: group.area,
      year,
      variant,
      value: mean?.value ?? null,
      text: null,
      sign: null,
      unit,
      reporting,
      expected,
      missing,
      weight_share,
      method: weights ? (aggregation.methods.weighted ?? aggregation.methods.simple) : aggregation.methods.simple,
      flag: partsFlag(parts, year, aggregation.lastYear)
    },
    get lineage() {
      return mean ? partsLineage(parts, mean.shares, weights !== null) : [];
    }
  };
}
