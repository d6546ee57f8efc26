import {group} from "d3-array";
import type {Observation} from "../contract/observations.js";

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
