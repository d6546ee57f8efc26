import type {ScopeBlock, SnapshotRow} from "../../src/lib/contract/observations.js";
import {MEMBERS} from "../../src/lib/contract/reference.js";

/**
 * Returns what an answer covers that holds whole series of all members: the series and the years of its rows, every member.
 * An empty list for no rows.
 * @example scopeOfSeries(rows, 2000, "every country of the chart") // [{series: ["renewables_share_elec"], areas: […], first_year: 2000, last_year: 2024, note: …}]
 */
export function scopeOfSeries(rows: readonly SnapshotRow[], firstYear: number | null, note: string): ScopeBlock[] {
  if (rows.length === 0) return [];
  const years = rows.map(({year}) => year);
  return [
    {
      series: [...new Set(rows.map(({series}) => series))].sort(),
      areas: [...MEMBERS],
      first_year: firstYear ?? years.reduce((a, b) => Math.min(a, b)),
      last_year: years.reduce((a, b) => Math.max(a, b)),
      note
    }
  ];
}
