import {type Framework, MILESTONES} from "../../lib/contract/framework.js";
import {html, type Markup} from "../layout/markup.js";
import {FIRST_MILESTONE} from "./scorecard.js";
import {STATUS_KEYS, statusShape, statusWord} from "./status-mark.js";

type Option = [value: string, name: string];

/** The form above the scorecard; without a script it is not shown and the table stands whole. */
export function scorecardFilters(framework: Framework): Markup {
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
<fieldset><legend>Status against</legend>${MILESTONES.map(
    (year) =>
      html`<label><input type="radio" name="milestone" value="${year}"${year === FIRST_MILESTONE ? html` checked` : ""}>${year}</label>`
  )}</fieldset>
</form>`;
}

/** What the signs of the scorecard mean, in one line. */
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
  return html`<p class="key"><span><b>#</b> target still to be set</span> <span><b>n/a</b> not applicable</span> <span><b>·</b> nothing stated</span> <span>○ baseline and ● latest in a spark line; dashes are forecasts, gaps are missing years</span> ${shapes.map(
    (key) => html`<span>${statusShape(key)} ${statusWord(key)}</span> `
  )}<span>small shapes: the result’s other measures, of a mixed result all</span> <span>a figure opens the rows it was made from</span></p>`;
}

function select(name: string, label: string, options: Option[]): Markup {
  return html`<label>${label} <select name="${name}"><option value="">all</option>${options.map(
    ([value, text]) => html`<option value="${value}">${text}</option>`
  )}</select></label>`;
}

function sentence(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
