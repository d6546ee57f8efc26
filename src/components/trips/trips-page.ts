import {borderContext} from "../../lib/borders/border-figures.js";
import {TRIP_COLUMNS} from "../../lib/cpmm/record.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {figureFrame, tableFrame} from "../charts/figure-frame.js";
import {selectField} from "../layout/address-form.js";
import {html, jsonBlock, type Markup} from "../layout/markup.js";
import {beforeAfterSection} from "./before-after-views.js";
import {BORDER_RANKS} from "./border-rank-view.js";

/** The page of trips: where files are opened, the views of what was read, what a file holds and what is computed. */
export function tripsPage(data: SiteData): Markup {
  return html`<p class="lede">Open your own time-cost-distance records here and see where trucks and wagons lose their time, on any selection of trips. <strong>Files are read here, and never leave this machine.</strong></p>
<section id="open" aria-label="Open trips">
<div class="drop needs-script" id="drop"><p><strong>Drop files of trips here</strong>, or <label class="file-button">choose files<input type="file" id="files" multiple accept=".csv,.xlsx,.parquet" disabled></label></p>
<p class="note-line">CSV, XLSX or Parquet of <a href="#file">the trip record</a>, or the Parquet files of a store. Several files at once are checked against each other.</p>
<p class="note-line"><label>Clock times without an offset: <select id="offset"><option value="">refuse the row</option>${OFFSETS.map(([offset, words]) => html`<option value="${offset}">${offset}, ${words}</option>`)}</select></label></p></div>
<p class="needs-script" id="demo">No file at hand? <button type="button" class="plain-button" id="make-trips" disabled>Show SYNTHETIC trips</button> of <label><span class="hidden">Number of SYNTHETIC stops</span><select id="make-stops"><option value="100000">100,000 stops</option><option value="1000000">1 million stops</option><option value="10000000">10 million stops</option></select></label>: made up in the browser around the published means, findings of nobody.</p>
<noscript><p>Reading files needs scripts, which this browser does not run.</p></noscript>
<p class="note-line" id="promise">Then: trips by month and border hours to brush over, crossing points ranked, speeds on each corridor, what the hours go into, the stops that cost most, two periods compared, a crossing before and after a date, and the table, picture and file behind each of them.</p>
<p id="progress" role="status" hidden><span></span> <button type="button" class="plain-button">Stop</button></p>
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

/** Offsets of the members' clocks in 2026. */
const OFFSETS: readonly (readonly [offset: string, words: string])[] = [
  ["+04:00", "Azerbaijan, Georgia"],
  ["+04:30", "Afghanistan"],
  ["+05:00", "Pakistan, Tajikistan, Turkmenistan, Uzbekistan, Kazakhstan from March 2024"],
  ["+06:00", "Kyrgyz Republic, most of Kazakhstan before March 2024"],
  ["+08:00", "PRC, Mongolia"],
  ["+00:00", "UTC"]
];

/** The frames of all views of trips, which `tripExplorer` fills. */
function tripFigures(): Markup {
  return html`<p class="lede" id="trip-answer"></p>
<form class="filters explorer-filters" id="trip-filters" autocomplete="off">${FILTERS.map(([name, label]) => selectField(name, label, [["", "all"]]))}<span id="trip-ranges"></span><button type="reset">Clear</button></form>
${tableFrame("trips-summary", html`<div data-table="summary"></div>`)}
<p class="hidden" role="status" id="trip-count"></p>
<div class="trip-views">
${frame("trips-months", "Trips by month of their start. Drag over the bars, or move the ends below them, to choose months.", "months")}
${frame("trips-hours", "Crossings by hours from entry to exit (TFI1); the last bar holds all longer ones. Drag to choose.", "hours")}
${frame(
  "trips-borders",
  "Hours from entry to exit: the thick line holds the middle half, the tall tick is the median, the mark the mean (round road, square rail, hollow below 30 trips), the thin line ends at the 90th percentile. Right: crossings. → leaves the country. A click chooses a crossing point.",
  "borders",
  html`<p class="filters view-options">${selectField("rank", "Ranked by", Object.entries(BORDER_RANKS))}</p>`
)}
<div>
${frame(
  "trips-corridors",
  "km/h: filled is with stops (SWD), hollow in motion (SWOD), the line between is what stops take.",
  "corridors",
  html`<p class="filters view-options">${selectField("rule", "Average", [
    ["ratio_of_sums", "all kilometres over all hours"],
    ["mean_of_trips", "mean of trips"]
  ])}</p>`
)}
${frame("trips-activities", "Hours at borders by activity: part of all hours at stops, and the mean over the crossings that had it.", "activities")}
</div>
</div>
${frame(
  "trips-stops",
  "An activity at a crossing point in a direction, all its hours (or dollars) in the selection with their part of the whole, and the trips they fell on.",
  "stops",
  html`<p class="filters view-options">${selectField("cost", "Ranked by", [
    ["hours", "hours in all"],
    ["usd", "dollars in all"]
  ])}</p>`
)}
<h2 id="compare">Compare two periods</h2>
<p class="filters compare-options"><button type="button" id="compare-before">Compare with the period before</button> <span class="second">${selectField("second-from", "Second period", [["", "none"]])}${selectField("second-to", "to", [["", "none"]])}</span></p>
<p class="note-line" id="compare-none">The first period is the months chosen above, or all of them. Choose a second one to see what changed at each border and on each corridor.</p>
<div class="trip-views" id="comparison" hidden>
${frame("trips-border-changes", "Mean hours at each border, the largest change first: hollow the earlier period, filled the later.", "border-changes")}
${frame("trips-corridor-changes", "Speed with delay (SWD), km/h, all kilometres over all hours: hollow the earlier period, filled the later.", "corridor-changes")}
</div>`;
}

/** The filters that are chosen from a list. */
export const FILTERS = [
  ["mode", "Mode"],
  ["corridor", "Corridor"],
  ["country", "Side of"],
  ["bcp", "Crossing point"],
  ["direction", "Direction"],
  ["goods", "Goods"],
  ["activity", "Activity"]
] as const;

function frame(id: string, subtitle: string, view: string, options: Markup | "" = ""): Markup {
  return figureFrame({
    source: "",
    id,
    title: html`<span class="synthetic" data-mark></span><span id="${id}-title"></span>`,
    subtitle,
    picture: html`${options}<div class="view" data-view="${view}"></div>`,
    table: html`<div data-table="${view}"></div>`
  });
}

/** What a file of trips holds, what happens where a row is refused, and how the figures are computed. */
function tripFileNotes(): Markup {
  const form = `data:text/csv;charset=utf-8,${encodeURIComponent(`${TRIP_COLUMNS.map(({name}) => name).join(",")}\n`)}`;
  return html`<h2 id="file">What a file holds</h2>
<p>One row per stop of a trip, in the order travelled; the first row is where the trip starts. Other headings that are known are mapped. <a href="${form}" download="trips.csv">Empty form (CSV)</a>; <code>prf cpmm form</code> writes a workbook that explains itself.</p>
<div class="wide" tabindex="0" role="region" aria-label="Columns of the trip record"><table class="record"><thead><tr><th>Column</th><th>Must</th><th>Meaning</th></tr></thead><tbody>${TRIP_COLUMNS.map(({name, required, description}) => html`<tr><th scope="row"><code>${name}</code></th><td>${required ? "yes" : html`<span class="hidden">no</span>`}</td><td>${description}</td></tr>`)}</tbody></table></div>
<h2 id="refused">Where a row is refused</h2>
<p>Each row is checked as by <code>prf cpmm ingest</code>: times in order, plausible distance and speed, known places, dollars, copies. A trip with one faulty row is left out whole, since without that row its time and distance would be false. The page then says how many, and lists each row with the rule that it broke, what it holds and what is allowed; the report can be saved. Nothing is dropped in silence.</p>
<h2 id="method">How it is computed</h2>
<p>TFI1 is the hours and TFI2 the dollars of a crossing, one trip at one crossing point in one direction, from entry to exit. SWD is kilometres over hours with stops, SWOD over hours in motion, TFI3 dollars per 500 km and 20 tonnes, each of the part of a trip that lies in the selection. A choice of crossing point, direction, hours or activity picks crossings, and speeds are then those of the whole trips that crossed so. Every view obeys all choices but its own. What was not recorded is in no average: it is not nothing. Both <a href="/methods">averaging rules</a> are offered, because the publisher does not print which it uses.</p>
<p>The same definitions, as SQL, are behind <code>prf cpmm compute</code>; a test holds the two against each other. No figure of this page enters a result of the PRF.</p>`;
}
