import {type Framework, MILESTONES} from "../../lib/contract/framework.js";
import {STANDINGS} from "../../lib/contract/tables.js";
import type {ResultView} from "../../lib/framework/result-views.js";
import {shortName} from "../../lib/framework/short-name.js";
import type {ProgressCounts} from "../../lib/progress/standing.js";
import {standingList, standingWords} from "../../lib/wording/status-words.js";
import {term} from "../layout/glossary.js";
import {html, type Markup} from "../layout/markup.js";
import {selectField} from "../layout/sync-form-url.js";
import {standingOf} from "./scorecard.js";
import {standingMark, standingShape, standingTone} from "./status-mark.js";

type Option = [value: string, name: string];

/** The 31 results as cells by cluster, each a link in the color and shape of its standing; its name shows where it is pointed at. */
export function scorecardBar(results: readonly ResultView[], framework: Framework, milestone: number): Markup {
  return html`<nav class="standings" id="standings" aria-label="Results by cluster" data-one-stop>${framework.clusters.map(
    ({cluster, name_en}) =>
      html`<ul aria-label="${cluster} ${name_en}" data-name="Cluster ${cluster}">${results
        .filter(({result}) => result.cluster === cluster)
        .map(({result, measures}) => {
          const standing = standingOf(measures, milestone);
          return html`<li><a class="cell ${standingTone(standing)}" href="/indicators/${result.id}" data-result="${result.id}">${standingShape(
            standing
          )}<span class="cell-name">${result.id} ${shortName(result)}: <b>${standingWords(standing, "en")}</b></span></a></li>`;
        })}</ul>`
  )}</nav>`;
}

/** The form above the scorecard; without scripts it is hidden and the table shows every result. */
export function scorecardFilters(framework: Framework, milestone: number): Markup {
  const parts = framework.clusters.flatMap(({cluster, name_en}): Option[] => {
    const own = framework.sectors.filter((row) => row.cluster === cluster && row.kind !== "cluster");
    const sectors = own.map((row): Option => [row.sector, `\u2003${sentence(row.name_en)}`]);
    return [[String(cluster), `${cluster} ${name_en}`], ...(sectors.length > 1 ? sectors : [])];
  });
  const standings = STANDINGS.map((standing): Option => [standing, standingWords(standing, "en")]);
  const years = MILESTONES.map((year): Option => [String(year), String(year)]);
  return html`<form class="filters" id="filters" aria-label="Filter the results" autocomplete="off">
<label>Find <input type="search" name="q" placeholder="word or id"></label>
${selectField("in", "Cluster or sector", [["", "all"], ...parts])}
${selectField("status", "Status", [["", "all"], ...standings])}
${selectField("milestone", "By", years, String(milestone))}
${selectField("order", "Order", [
  ["", "with a figure first"],
  ["framework", "as in the framework"]
])}
<button type="reset" id="filters-clear" hidden>Show all</button> <output class="hidden" aria-live="polite"></output>
</form>`;
}

/** What the signs of the scorecard mean, and the same counts by measure. */
export function scorecardKey({measures}: ProgressCounts): Markup {
  return html`<p class="note-line">A result counts once, by all of its measures; it is mixed if some improved and others worsened.
Of the ${measures.all} measures: ${standingList(measures, "en")}.</p>
<p class="key">${STANDINGS.map((standing) => html`<span>${standingMark(standing)}</span> `)}<span>○ baseline and ● latest in a spark line;
dashed lines are forecasts, gaps are missing years</span> <span>“to be set”: the framework has a sign in place of the ${term(
    "target"
  )}</span> <span>a figure opens the rows it was computed from (its ${term("lineage")})</span></p>`;
}

function sentence(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
