import {type Framework, MILESTONES} from "../../lib/contract/framework.js";
import {STANDINGS} from "../../lib/contract/tables.js";
import type {ResultView} from "../../lib/framework/result-views.js";
import {shortName} from "../../lib/framework/result-views.js";
import {language, sentenceGap} from "../../lib/language/language.js";
import {localName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import type {ProgressCounts} from "../../lib/progress/standing.js";
import {standingWords} from "../../lib/wording/status-words.js";
import {term} from "../layout/glossary.js";
import {html, type Markup, textMarkup} from "../layout/markup.js";
import {selectField} from "../layout/sync-form-url.js";
import {amendmentSummary} from "../results/result-notes.js";
import {standingOf} from "./scorecard.js";
import {measureCounts} from "./scorecard-answer.js";
import {standingMark, standingShape, standingTone} from "./status-mark.js";

type Option = [value: string, name: string];

/** The 31 results as cells by cluster, each a link in the color and shape of its standing; its name shows where it is pointed at. */
export function scorecardBar(results: readonly ResultView[], framework: Framework, milestone: number): Markup {
  return html`<nav class="standings" id="standings" aria-label="${text("scorecard-bar")}" data-one-stop>${framework.clusters.map(
    (row) =>
      html`<ul aria-label="${row.cluster} ${localName(row, "name", "sectors")}" data-name="${text("scorecard-cluster", {cluster: row.cluster})}">${results
        .filter(({result}) => result.cluster === row.cluster)
        .map(({result, measures}) => {
          const standing = standingOf(measures, milestone);
          return html`<li><a class="cell ${standingTone(standing)}" href="/indicators/${result.id}" data-result="${result.id}">${standingShape(
            standing
          )}<span class="cell-name">${textMarkup("scorecard-cell", {
            id: result.id,
            name: shortName(result),
            standing: html`<b>${standingWords(standing, language())}</b>`
          })}</span></a></li>`;
        })}</ul>`
  )}</nav>`;
}

/** The form above the scorecard; without scripts it is hidden and the table shows every result. */
export function scorecardFilters(framework: Framework, milestone: number): Markup {
  const parts = framework.clusters.flatMap((part): Option[] => {
    const {cluster} = part;
    const own = framework.sectors.filter((row) => row.cluster === cluster && row.kind !== "cluster");
    const sectors = own.map((row): Option => [row.sector, `\u2003${sentence(localName(row, "name", "sectors"))}`]);
    return [
      [String(cluster), `${cluster} ${localName(part, "name", "sectors")}`],
      ...(sectors.length > 1 ? sectors : [])
    ];
  });
  const standings = STANDINGS.map((standing): Option => [standing, standingWords(standing, language())]);
  const years = MILESTONES.map((year): Option => [String(year), String(year)]);
  return html`<form class="filters" id="filters" aria-label="${text("scorecard-filters")}" autocomplete="off">
<fieldset class="view-switch"><legend>${text("scorecard-view")}</legend><label><input type="radio" name="view" value="" checked>${text(
    "scorecard-view-annual"
  )}</label>
<label><input type="radio" name="view" value="defr">${text("scorecard-view-defr")}</label></fieldset>
<label>${text("scorecard-find")} <input type="search" name="q" placeholder="${text("scorecard-find-example")}"></label>
${selectField("in", text("scorecard-part-field"), [["", text("scorecard-all")], ...parts])}
${selectField("status", text("scorecard-status"), [["", text("scorecard-all")], ...standings])}
${selectField("milestone", text("scorecard-milestone"), years, String(milestone))}
${selectField("order", text("scorecard-order"), [
  ["", text("scorecard-order-figures")],
  ["framework", text("scorecard-order-framework")]
])}
<button type="reset" id="filters-clear" hidden>${text("scorecard-show-all")}</button> <output class="hidden" aria-live="polite"></output>
</form>`;
}

/** What the signs of the scorecard mean, the same counts by measure, which measures are headline ones, and what was amended. */
export function scorecardKey({measures}: ProgressCounts, framework: Framework): Markup {
  const counted = html`<span id="measure-counts">${measureCounts(measures)}</span>`;
  return html`<p class="note-line">${text("scorecard-how-counted")}${sentenceGap()}${counted}${sentenceGap()}${headlineNote(
    framework
  )}${sentenceGap()}${amendmentSummary(framework)}</p>
<p class="key">${STANDINGS.map((standing) => html`<span>${standingMark(standing)}</span> `)}<span>${text("scorecard-key-spark")}</span> <span>${textMarkup(
    "scorecard-key-unset",
    {target: term("target", text("scorecard-term-target"))}
  )}</span> <span>${textMarkup("scorecard-key-lineage", {lineage: term("lineage", text("scorecard-term-lineage"))})}</span></p>`;
}

/** Who reports which measures, by which paragraph, and that the choice of headline ones is read into it. */
export function headlineNote({text_issues}: Pick<Framework, "text_issues">): Markup {
  const printed = text_issues.find(({text_issue}) => text_issue === "headline")?.printed ?? "";
  return textMarkup("scorecard-headline", {printed: html`<span lang="zh">${printed}</span>`});
}

function sentence(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
