import {type Framework, MILESTONES} from "../../lib/contract/framework.js";
import {term} from "../layout/glossary.js";
import {html, type Markup} from "../layout/markup.js";
import {STATUS_KEYS, statusShape, statusWord} from "./status-mark.js";

type Option = [value: string, name: string];

/** The form above the scorecard; without scripts it is hidden and the table shows every result. */
export function scorecardFilters(framework: Framework, milestone: number): Markup {
  const sectors = framework.sectors.map(({sector, name_en}): Option => [sector, sentence(name_en)]);
  return html`<form class="filters" id="filters" aria-label="Filter the results" autocomplete="off">
${select(
  "cluster",
  "Cluster",
  framework.clusters.map((row): Option => [String(row.cluster), `${row.cluster} ${row.name_en}`])
)}
${select("sector", "Sector", sectors)}
${select("level", "Level", [
  ["outcome", "outcomes"],
  ["output", "outputs"]
])}
${select(
  "theme",
  "Theme",
  framework.themes.map(({theme, name_en}): Option => [theme, name_en])
)}
${select("kind", "Kind", [
  ["computed", "computed"],
  ["reported", "reported"]
])}
${select(
  "status",
  "Status",
  STATUS_KEYS.map((key): Option => [key, statusWord(key)])
)}
<button type="reset" id="filters-clear" hidden>Show all</button> <output id="filters-count" aria-live="polite"></output>
<fieldset><legend>Status against ${term("milestone")}</legend>${MILESTONES.map(
    (year) =>
      html`<label><input type="radio" name="milestone" value="${year}"${year === milestone ? html` checked` : ""}>${year}</label>`
  )}</fieldset>
</form>`;
}

/** The key to the signs of the scorecard, in one line. */
export function scorecardKey(): Markup {
  const shapes = [
    "achieved",
    "on track",
    "accelerate",
    "off track",
    "moving away",
    "no target set, better",
    "no target set, worse",
    "mixed",
    "no target set",
    "baseline only",
    "no data"
  ];
  return html`<p class="key"><span><b>#</b> ${term("target")} not set yet</span> <span><b>n/a</b> not applicable</span> <span><b>·</b>
nothing stated</span> <span>○ baseline and ● latest in a spark line; dashed lines are forecasts, gaps are missing years</span> ${shapes.map(
    (key) => html`<span>${statusShape(key)} ${statusWord(key)}</span> `
  )}<span>small shapes are the result’s other measures,
or all measures of a mixed result</span> <span>a figure opens the rows it was computed from (its ${term("lineage")})</span></p>`;
}

function select(name: string, label: string, options: Option[]): Markup {
  return html`<label>${label} <select name="${name}"><option value="">all</option>${options.map(
    ([value, text]) => html`<option value="${value}">${text}</option>`
  )}</select></label>`;
}

function sentence(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
