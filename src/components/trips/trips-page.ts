import {borderContext} from "../../lib/borders/border-figures.js";
import {TRIP_COLUMNS} from "../../lib/cpmm/record.js";
import {localText} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {figureFrame, tableFrame} from "../charts/figure-frame.js";
import {rowReadout} from "../charts/live-rows.js";
import {codeMarkup, html, jsonBlock, type Markup, textMarkup} from "../layout/markup.js";
import {selectField} from "../layout/sync-form-url.js";
import {beforeAfterSection} from "./before-after-views.js";
import {BORDER_RANKS} from "./border-rank-view.js";

/** The page of trips: where files are opened, the views of what was read, what a file holds and what is computed. */
export function tripsPage(data: SiteData): Markup {
  const offsets = (data.facts?.utc_offsets ?? []).map(({offset, areas_en}) => {
    const words = text("trips-offset-areas", {offset, areas: localText(areas_en, "corridors")});
    return html`<option value="${offset}">${words}</option>`;
  });
  const choose = html`<label class="file-button">${text("trips-choose")}<input type="file" id="files" multiple accept=".csv,.xlsx,.parquet" disabled></label>`;
  const counts = [100_000, 1_000_000, 10_000_000].map(
    (count) => html`<option value="${count}">${text("trips-demo-count", {count})}</option>`
  );
  const show = html`<button type="button" class="plain-button" id="make-trips" disabled>${text("trips-demo-show")}</button>`;
  const stops = html`<label><span class="hidden">${text("trips-demo-stops")}</span><select id="make-stops">${counts}</select></label>`;
  return html`<p class="lede">${textMarkup("trips-lede", {promise: html`<strong>${text("trips-promise")}</strong>`})}</p>
<section id="open" aria-label="${text("trips-open")}">
<div class="drop needs-script" id="drop"><p>${textMarkup("trips-drop", {
    drop: html`<strong>${text("trips-drop-here")}</strong>`,
    choose
  })}</p>
<p class="note-line">${textMarkup("trips-formats", {record: html`<a href="#file">${text("trips-record")}</a>`})}</p>
<p class="note-line"><label>${text("trips-offset")} <select id="offset"><option value="">${text("trips-offset-none")}</option>${offsets}</select></label></p>
</div>
<p class="needs-script" id="demo">${textMarkup("trips-demo", {show, stops})}</p>
<noscript><p>${text("trips-no-script")}</p></noscript>
<p class="note-line" id="promise">${text("trips-will-see")}</p>
<div id="progress" hidden><p role="status" id="progress-step"></p><p><progress max="1" aria-labelledby="progress-step"></progress>
<span class="muted" id="progress-time" aria-hidden="true"></span> <button type="button" class="plain-button">${text("trips-stop")}</button></p></div>
<p id="again" class="note-line" role="status" hidden></p>
<p id="failure" class="failure" role="alert" hidden></p>
</section>
<div id="explorer" hidden>
<div id="report"></div>
<div id="views">${tripFigures()}</div>
</div>
${beforeAfterSection()}
${tripFileNotes()}
${jsonBlock("border-context", borderContext(data.inputs.reference, {}))}`;
}

/** The frames of all views of trips, which `tripExplorer` fills. */
function tripFigures(): Markup {
  const options = (field: Markup) => html`<p class="filters view-options">${field}</p>`;
  const ranks = BORDER_RANKS.map((rank) => [rank, text("trips-rank", {rank})] as const);
  return html`<p class="lede" id="trip-answer"></p>
<form class="filters explorer-filters" id="trip-filters" autocomplete="off">${FILTERS.map((name) =>
    selectField(name, text("trips-filter", {name}), [["", text("places-all")]])
  )}<span id="trip-ranges"></span><button type="reset">${text("places-clear")}</button></form>
${tableFrame("trips-summary", html`<div data-table="summary"></div>`)}
<p class="hidden" role="status" id="trip-count"></p>
<div class="trip-views">
${frame("trips-months", text("trips-months-what"), "months")}
${frame("trips-hours", text("trips-hours-what"), "hours")}
${frame("trips-borders", text("trips-borders-what"), "borders", options(selectField("rank", text("trips-ranked-by"), ranks)))}
<div>
${frame(
  "trips-corridors",
  text("trips-corridors-what"),
  "corridors",
  options(
    selectField("rule", text("trips-average"), [
      ["ratio_of_sums", text("trips-average-sums")],
      ["mean_of_trips", text("trips-average-trips")]
    ])
  )
)}
${frame("trips-activities", text("trips-activities-what"), "activities")}
</div>
</div>
${frame(
  "trips-stops",
  text("trips-stops-what"),
  "stops",
  options(
    selectField("cost", text("trips-ranked-by"), [
      ["hours", text("trips-cost-hours")],
      ["usd", text("trips-cost-dollars")]
    ])
  )
)}
<h2 id="compare">${text("trips-compare-heading")}</h2>
<p class="filters compare-options"><button type="button" id="compare-before">${text("trips-compare-before")}</button> <span class="second">${selectField(
    "second-from",
    text("trips-second-period"),
    [["", text("trips-none")]]
  )}${selectField("second-to", text("trips-second-to"), [["", text("trips-none")]])}</span></p>
<p class="note-line" id="compare-none">${text("trips-compare-none")}</p>
<div class="trip-views" id="comparison" hidden>
${frame("trips-border-changes", text("trips-border-changes-what"), "border-changes")}
${frame("trips-corridor-changes", text("trips-corridor-changes-what"), "corridor-changes")}
</div>`;
}

/** The filters that are chosen from a list. */
export const FILTERS = ["mode", "corridor", "country", "bcp", "direction", "goods", "activity"] as const;

/** The views whose rows are read out by the arrow keys. */
const ROWS = new Set(["borders", "corridors", "activities", "stops", "border-changes", "corridor-changes"]);

function frame(id: string, subtitle: string, view: string, options: Markup | "" = ""): Markup {
  return figureFrame({
    source: "",
    id,
    title: html`<span class="synthetic" data-mark></span><span id="${id}-title"></span>`,
    subtitle,
    picture: html`${options}<div class="view" data-view="${view}"></div>`,
    table: html`<div data-table="${view}"></div>`,
    notes: ROWS.has(view) ? rowReadout(text("trips-readout")) : undefined
  });
}

/** What a file of trips holds, what happens where a row is refused, and how the figures are computed. */
function tripFileNotes(): Markup {
  const form = `data:text/csv;charset=utf-8,${encodeURIComponent(`${TRIP_COLUMNS.map(({name}) => name).join(",")}\n`)}`;
  const no = html`<span class="hidden">${text("trips-no")}</span>`;
  return html`<h2 id="file">${text("trips-file-heading")}</h2>
<p>${textMarkup("trips-file-what", {
    form: html`<a href="${form}" download="trips.csv">${text("trips-form")}</a>`,
    command: html`<code>prf cpmm form</code>`
  })}</p>
<div class="wide" tabindex="0" role="region" aria-label="${text("trips-columns")}"><table class="record"><thead><tr>
<th scope="col">${text("trips-column-head")}</th>
<th scope="col">${text("trips-required-head")}</th><th scope="col">${text("trips-meaning-head")}</th></tr></thead><tbody>${TRIP_COLUMNS.map(
    ({name, required, description}) =>
      html`<tr><th scope="row"><code>${name}</code></th><td>${required ? text("trips-yes") : no}</td>
<td>${codeMarkup(text("trips-column", {name, description}))}</td></tr>`
  )}</tbody></table></div>
<h2 id="refused">${text("trips-refused-heading")}</h2>
<p>${textMarkup("trips-refused-what", {command: html`<code>prf cpmm ingest</code>`})}</p>
<h2 id="method">${text("trips-method-heading")}</h2>
<p>${textMarkup("trips-method-what", {rules: html`<a href="/methods">${text("trips-rules")}</a>`})}</p>
<p>${textMarkup("trips-method-same", {command: html`<code>prf cpmm compute</code>`})}</p>`;
}
