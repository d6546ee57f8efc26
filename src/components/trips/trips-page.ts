import {borderContext} from "../../lib/borders/border-figures.js";
import {TRIP_COLUMNS} from "../../lib/cpmm/record.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {figureFrame, tableFrame} from "../charts/figure-frame.js";
import {rowReadout} from "../charts/live-rows.js";
import {html, jsonBlock, type Markup} from "../layout/markup.js";
import {selectField} from "../layout/sync-form-url.js";
import {beforeAfterSection} from "./before-after-views.js";
import {BORDER_RANKS} from "./border-rank-view.js";

/** The page of trips: where files are opened, the views of what was read, what a file holds and what is computed. */
export function tripsPage(data: SiteData): Markup {
  return html`<p class="lede">Open your own time-cost-distance records and see where trucks and wagons lose time, for any selection of trips.
<strong>Files are read in your browser and never leave this machine.</strong></p>
<section id="open" aria-label="Open trips">
<div class="drop needs-script" id="drop"><p><strong>Drop trip files here</strong>,
or <label class="file-button">choose files<input type="file" id="files" multiple accept=".csv,.xlsx,.parquet" disabled></label></p>
<p class="note-line">CSV, XLSX or Parquet files in the format of <a href="#file">the trip record</a>, or the Parquet files of a store.
Files opened together are checked for duplicate trips.</p>
<p class="note-line"><label>Times without a UTC offset: <select id="offset"><option value="">reject the row</option>${(
    data.facts?.utc_offsets ?? []
  ).map(
    ({offset, areas_en}) => html`<option value="${offset}">${offset}, ${areas_en}</option>`
  )}</select></label></p></div>
<p class="needs-script" id="demo">No file to open? <button type="button" class="plain-button"
  id="make-trips" disabled>Show SYNTHETIC trips</button> of <label><span class="hidden">Number of SYNTHETIC
stops</span><select id="make-stops"><option value="100000">100,000 stops</option><option value="1000000">1 million
stops</option><option value="10000000">10 million stops</option></select></label>: generated in the browser to match the published averages.
They are not real data.</p>
<noscript><p>Reading files requires JavaScript, which is turned off in this browser.</p></noscript>
<p class="note-line" id="promise">You will see trips by month and by hours at the border, a ranking of crossing points,
speeds on each corridor, what the hours are spent on, the most costly stops, a comparison of two periods, and a crossing before and after a date.
Each comes with its table, image and CSV file.</p>
<div id="progress" hidden><p role="status" id="progress-step"></p><p><progress max="1" aria-labelledby="progress-step"></progress>
<span class="muted" id="progress-time" aria-hidden="true"></span> <button type="button" class="plain-button">Stop</button></p></div>
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
  return html`<p class="lede" id="trip-answer"></p>
<form class="filters explorer-filters" id="trip-filters" autocomplete="off">${FILTERS.map(([name, label]) =>
    selectField(name, label, [["", "all"]])
  )}<span id="trip-ranges"></span><button type="reset">Clear</button></form>
${tableFrame("trips-summary", html`<div data-table="summary"></div>`)}
<p class="hidden" role="status" id="trip-count"></p>
<div class="trip-views">
${frame("trips-months", "Trips by the month they started. Drag across the bars, or move the sliders below, to select months.", "months")}
${frame("trips-hours", "Crossings by hours from entry to exit (TFI1); the last bar includes everything longer. Drag to select.", "hours")}
${frame(
  "trips-borders",
  "Hours from entry to exit: the thick line spans the middle half of crossings, the tall tick is the median, " +
    "the marker is the mean (circle for road, square for rail, hollow below 30 trips), and the thin line ends at the 90th percentile. " +
    "The number of crossings is on the right; → means leaving the country. Click a row to select a crossing point.",
  "borders",
  html`<p class="filters view-options">${selectField("rank", "Ranked by", Object.entries(BORDER_RANKS))}</p>`
)}
<div>
${frame(
  "trips-corridors",
  "Speed in km/h: filled markers include stops (SWD), hollow markers count only time in motion (SWOD); the line between them is the speed lost to stops.",
  "corridors",
  html`<p class="filters view-options">${selectField("rule", "Average", [
    ["ratio_of_sums", "total km over total hours"],
    ["mean_of_trips", "mean of trips"]
  ])}</p>`
)}
${frame("trips-activities", "Hours at borders by activity: share of all hours at stops, and the mean over the crossings where it was recorded.", "activities")}
</div>
</div>
${frame(
  "trips-stops",
  "Each row is one activity at one crossing point in one direction: its total hours (or dollars) in the selection, their share of the total, " +
    "and the number of trips.",
  "stops",
  html`<p class="filters view-options">${selectField("cost", "Ranked by", [
    ["hours", "total hours"],
    ["usd", "total dollars"]
  ])}</p>`
)}
<h2 id="compare">Compare two periods</h2>
<p class="filters compare-options"><button type="button" id="compare-before">Compare with the period before</button> <span class="second">${selectField(
    "second-from",
    "Second period",
    [["", "none"]]
  )}${selectField("second-to", "to", [["", "none"]])}</span></p>
<p class="note-line" id="compare-none">The first period is the months selected above, or the whole record.
Select a second period to see what changed at each border and on each corridor.</p>
<div class="trip-views" id="comparison" hidden>
${frame(
  "trips-border-changes",
  "Mean hours at each border, largest change first. Hollow markers: earlier period; filled markers: later period.",
  "border-changes"
)}
${frame(
  "trips-corridor-changes",
  "Speed with delay (SWD), km/h, total km over total hours. Hollow markers: earlier period; filled markers: later period.",
  "corridor-changes"
)}
</div>`;
}

/** The filters that are chosen from a list. */
export const FILTERS = [
  ["mode", "Mode"],
  ["corridor", "Corridor"],
  ["country", "Country side"],
  ["bcp", "Crossing point"],
  ["direction", "Direction"],
  ["goods", "Goods"],
  ["activity", "Activity"]
] as const;

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
    notes: ROWS.has(view) ? rowReadout("Focus the chart and use the arrow keys to read its rows.") : undefined
  });
}

/** What a file of trips holds, what happens where a row is refused, and how the figures are computed. */
function tripFileNotes(): Markup {
  const form = `data:text/csv;charset=utf-8,${encodeURIComponent(`${TRIP_COLUMNS.map(({name}) => name).join(",")}\n`)}`;
  return html`<h2 id="file">What a file contains</h2>
<p>One row per stop of a trip, in travel order; the first row is where the trip starts. Common alternative headings are recognized.
Download an <a href="${form}" download="trips.csv">empty form (CSV)</a>, or run <code>prf cpmm form</code> to create a workbook with instructions.</p>
<div class="wide" tabindex="0" role="region" aria-label="Columns of the trip record"><table class="record"><thead><tr><th scope="col">Column</th>
<th scope="col">Required</th><th scope="col">Meaning</th></tr></thead><tbody>${TRIP_COLUMNS.map(
    ({name, required, description}) =>
      html`<tr><th scope="row"><code>${name}</code></th><td>${required ? "yes" : html`<span class="hidden">no</span>`}</td><td>${description}</td></tr>`
  )}</tbody></table></div>
<h2 id="refused">When a row is rejected</h2>
<p>Every row goes through the checks of <code>prf cpmm ingest</code>: times in order, plausible distances and speeds, known places,
costs in dollars, no duplicates. A trip with a faulty row is left out entirely, because without that row its time and distance would be wrong.
The page says how many trips were left out and lists each row with the rule it broke, its value and what is allowed; you can save this report.
No row is dropped without being listed.</p>
<h2 id="method">How it is computed</h2>
<p>A crossing is one trip at one crossing point in one direction, from entry to exit: TFI1 is its hours and TFI2 its dollars.
SWD is kilometers over hours including stops, SWOD over hours in motion, and TFI3 dollars per 500 km and 20 tonnes,
each for the part of a trip within the selection. Selecting a crossing point, direction, hours or activity selects crossings;
speeds are then those of the whole trips that made them. Every view applies all filters except its own.
Values that were not recorded are left out of the averages and never counted as zero.
Both <a href="/methods">averaging rules</a> are available, because the publisher does not say which one it uses.</p>
<p><code>prf cpmm compute</code> uses the same definitions in SQL, and tests compare the two. No figure on this page enters a PRF result.</p>`;
}
