import {STANDINGS, type Standing} from "../../lib/contract/tables.js";
import {language} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import type {StandingCounts} from "../../lib/progress/standing.js";
import {standingList} from "../../lib/wording/status-words.js";
import {html, type Markup, textMarkup} from "../layout/markup.js";
import {standingMark} from "./status-mark.js";

/** What a sentence about results is about. */
export interface ResultCounts {
  results: StandingCounts;
  with_target: number;
}

/**
 * The finding in one sentence, whose parts add up to the results: how they compare with their baselines by a milestone, and how many have
 * a target. `among` names what a reader chose (`scorecard-in`, `scorecard-with`): ` in Trade`, ` with “border”`.
 */
export function scorecardAnswer({results, with_target}: ResultCounts, milestone: number, among = ""): Markup {
  const {all} = results;
  if (all === 0)
    return textMarkup("scorecard-none", {none: html`<strong>${text("scorecard-none-subject")}</strong>`, among});
  const present = STANDINGS.filter((standing) => results[standing] > 0);
  const parts = present.map((standing, i) => {
    const id = i === present.length - 1 ? "scorecard-last-part" : "scorecard-part";
    return html`<span class="part">${textMarkup(id, {standing: standingMark(standing, results[standing])})}</span> `;
  });
  return textMarkup("scorecard-answer", {
    count: all,
    subject: html`<strong>${text("scorecard-subject", {count: all})}</strong>`,
    among,
    year: String(milestone),
    parts: html`${parts}`,
    targets: targetClause(all, with_target)
  });
}

/** How the measures of the results that are shown stand, in words whose parts add up. */
export function measureCounts(counts: StandingCounts): string {
  if (counts.all === 0) return "";
  return text("scorecard-measures", {count: counts.all, standings: standingList(counts, language())});
}

function targetClause(all: number, count: number): string {
  if (all === 1) return text("scorecard-target-of-one", {count});
  if (count === 0) return text("scorecard-target-none");
  return count === all ? text("scorecard-target-all") : text("scorecard-target-some", {count});
}

/** Counts standings one by one. @example countEach(["mixed", "mixed"]).mixed // 2 */
export function countEach(standings: readonly Standing[]): StandingCounts {
  const counts = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as StandingCounts;
  counts.all = standings.length;
  for (const standing of standings) counts[standing] += 1;
  return counts;
}
