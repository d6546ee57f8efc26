import type {Observation} from "../contract/observations.js";
import {compareText} from "../contract/reference.js";
import {indexObservations} from "../indicators/observation-index.js";

/** One flow between two members along a corridor, by year. */
export interface CorridorFlow {
  reporter: string;
  partner: string;
  flow: "exports" | "imports";
  /** Million US dollars, by year, ascending. */
  rows: Observation[];
}

const FLOWS = {"WITS.EXPORTS": "exports", "WITS.IMPORTS": "imports"} as const;

/**
 * Returns the trade between members as far as it is held: flows that the reporter's summary names, in million US dollars.
 *
 * Source: WITS country summaries, which name the five largest partners of a year; a year in which the other member was not
 * among them has no row, which says nothing of its trade. By reporter, partner, flow.
 * @example corridorTrade(["KAZ", "KGZ"], observations)[0]?.rows.length // 19
 */
export function corridorTrade(members: readonly string[], observations: readonly Observation[]): CorridorFlow[] {
  const flows = new Map<string, CorridorFlow>();
  const index = indexObservations(observations);
  for (const [series, flow] of Object.entries(FLOWS)) {
    for (const row of index.series("trade", series)) {
      if (row.value === null || row.partner === null) continue;
      if (!members.includes(row.area) || !members.includes(row.partner)) continue;
      const key = `${row.area}|${row.partner}|${flow}`;
      const own = flows.get(key) ?? {reporter: row.area, partner: row.partner, flow, rows: []};
      own.rows.push(row);
      flows.set(key, own);
    }
  }
  return [...flows]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, flow]) => ({...flow, rows: flow.rows.sort((a, b) => a.year - b.year)}));
}
