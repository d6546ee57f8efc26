import {group} from "d3-array";
import type {Observation} from "../contract/observations.js";
import {MEMBERS} from "../contract/reference.js";
import type {ValueRow} from "../contract/tables.js";

/** From which value on a fall to exactly 0 is flagged. One row per result and measure. */
export interface ZeroRule {
  result: string;
  measure: string;
  /** Greater than 0, in the measure's unit: the value of the year before is at least this. */
  least: number;
  reason: string;
}

/** A member's value that is exactly 0 after a year in which it was not. It stays as published; the flag asks a reader to be careful. */
export interface FallToZero {
  row: ValueRow;
  before: ValueRow;
  /** Last year of the zeros that follow one another. */
  until: number;
  rule: ZeroRule;
}

/** From which factor a figure of a series is flagged. One row per source and series. */
export interface OutlierRule {
  source: string;
  series: string;
  /** Greater than 1: at least so many times both neighboring years, or at most that part of both. */
  factor: number;
  reason: string;
}

/** A figure that stands out between its neighboring years. It stays as published; the flag asks a reader to be careful. */
export interface Outlier {
  observation: Observation;
  before: Observation;
  after: Observation;
  rule: OutlierRule;
}

/**
 * Returns the figures that are at least `factor` times those of the year before and of the year after, or at most that part of both.
 *
 * In: observations of one vintage, any order; the rules. Missing: a figure without both neighboring years is never flagged, nor is
 * one next to zero or below. A rule for a series is asked of each area, partner, mode and direction by itself.
 * @example findOutliers(observations, rules)[0]?.observation.value // 47.2
 */
export function findOutliers(observations: readonly Observation[], rules: readonly OutlierRule[]): Outlier[] {
  return rules.flatMap((rule) => {
    const own = observations.filter(({source, series}) => source === rule.source && series === rule.series);
    const lines = group(own, ({area, partner, mode, direction}) => [area, partner, mode, direction].join("\0"));
    return [...lines.values()].flatMap((rows) => {
      const byYear = new Map(rows.map((row) => [row.year, row]));
      return rows.flatMap((observation) => {
        const [before, after] = [byYear.get(observation.year - 1), byYear.get(observation.year + 1)];
        return before && after && standsOut(observation, [before, after], rule.factor)
          ? [{observation, before, after, rule}]
          : [];
      });
    });
  });
}

function standsOut({value}: Observation, neighbors: Observation[], factor: number): boolean {
  if (value === null || value <= 0) return false;
  const others = neighbors.map((row) => row.value);
  return (
    others.every((other) => other !== null && other > 0 && value >= factor * other) ||
    others.every((other) => other !== null && other > 0 && value * factor <= other)
  );
}

/**
 * Returns the members' values that fall to exactly 0 within one year, from the rule's least value or more.
 *
 * In: values of one vintage, any order; the rules. A rule is asked of each member and variant by itself. Missing: a year without a
 * value breaks the line, and so does a change of release.
 * @example findFallsToZero(values, rules).map(({row}) => [row.area, row.year]) // [["PAK", 2005], …]
 */
export function findFallsToZero(values: readonly ValueRow[], rules: readonly ZeroRule[]): FallToZero[] {
  const members = new Set<string>(MEMBERS);
  return rules.flatMap((rule) => {
    const {result, measure, least} = rule;
    const own = values.filter(
      (row) => row.result === result && row.measure === measure && members.has(row.area) && row.flag !== "forecast"
    );
    const lines = group(own, ({area, variant, releases}) => [area, variant, releases].join("\0"));
    return [...lines.values()].flatMap((rows) => {
      const byYear = new Map(rows.map((row) => [row.year, row]));
      return rows.flatMap((row) => {
        const before = byYear.get(row.year - 1);
        if (row.value !== 0 || before?.value == null || before.value < least) return [];
        let until = row.year;
        while (byYear.get(until + 1)?.value === 0) until += 1;
        return [{row, before, until, rule}];
      });
    });
  });
}
