import {STANDINGS, type Standing} from "../../lib/contract/tables.js";
import type {StandingCounts} from "../../lib/progress/standing.js";
import {html, type Markup} from "../layout/markup.js";
import {standingMark} from "./status-mark.js";

/** What a sentence about results is about. */
export interface ResultCounts {
  results: StandingCounts;
  with_target: number;
}

/**
 * The finding in one sentence, whose parts add up to the results: how they compare with their baselines by a milestone, and how many have
 * a target. `among` names what a reader chose: ` in Trade`, ` with “border”`.
 */
export function scorecardAnswer({results, with_target}: ResultCounts, milestone: number, among = ""): Markup {
  const {all} = results;
  if (all === 0) return html`<strong>No result</strong>${among} fits.`;
  const present = STANDINGS.filter((standing) => results[standing] > 0);
  const parts = present.map((standing, i) => {
    const mark = standingMark(standing, results[standing]);
    return html`<span class="part">${mark}${i === present.length - 1 ? ";" : ","}</span> `;
  });
  const one = all === 1;
  const subject = html`<strong>${all} ${one ? "result" : "results"}</strong>${among}`;
  return html`${subject} compared with ${one ? "its baseline" : "their baselines"} by ${milestone}: ${parts}${targetClause(all, with_target)}.`;
}

function targetClause(all: number, count: number): string {
  if (all === 1) return count === 1 ? "it has a numeric target" : "it has no numeric target";
  if (count === 0) return "none has a numeric target";
  if (count === all) return "all have a numeric target";
  return `only ${count} ${count === 1 ? "has" : "have"} a numeric target`;
}

/** Counts standings one by one. @example countEach(["mixed", "mixed"]).mixed // 2 */
export function countEach(standings: readonly Standing[]): StandingCounts {
  const counts = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as StandingCounts;
  counts.all = standings.length;
  for (const standing of standings) counts[standing] += 1;
  return counts;
}
