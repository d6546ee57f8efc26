import {figureFrame, tableFrame} from "../charts/figure-frame.js";
import {html, type Markup} from "../layout/markup.js";
import {selectField} from "../layout/select-field.js";
import {BORDER_RANKS} from "./border-rank-view.js";

/** The frames of all views of trips, which `tripExplorer` fills. */
export function tripFigures(): Markup {
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
