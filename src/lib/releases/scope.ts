import type {ScopeBlock} from "../contract/observations.js";

/**
 * Returns whether blocks cover a series of an area in a year: then its absence is known to be the publisher's.
 * @example isInScope([{series: ["WITS.*"], areas: ["KAZ"], first_year: 2000, last_year: 2019}], "WITS.EXPORTS", "KAZ", 2019) // true
 */
export function isInScope(blocks: readonly ScopeBlock[], series: string, area: string, year: number): boolean {
  return blocks.some(
    (block) =>
      block.first_year <= year &&
      year <= block.last_year &&
      block.areas.some((name) => name === "*" || name === area) &&
      block.series.some((name) => (name.endsWith("*") ? series.startsWith(name.slice(0, -1)) : name === series))
  );
}
