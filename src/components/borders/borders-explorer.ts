import {type ActivityTime, activityTimes} from "../../lib/borders/activity-times.js";
import {type BorderContext, type BorderFigure, borderContext, borderFigures} from "../../lib/borders/border-figures.js";
import {borderMeans} from "../../lib/borders/border-means.js";
import type {BorderChoice} from "../../lib/borders/border-ranking.js";
import type {Observation} from "../../lib/contract/observations.js";
import {MEMBERS} from "../../lib/contract/reference.js";
import type {SiteData} from "../../lib/site/site-data.js";
import type {MissingKind} from "../../lib/wording/missing-words.js";
import {rowPicture, rowReadout} from "../charts/live-rows.js";
import {cpmmSource, type ExplorerParts} from "../corridors/explorer-notes.js";
import {html, jsonBlock, type Markup} from "../layout/markup.js";
import {selectField} from "../layout/sync-form-url.js";
import {referenceLink, rowLink} from "../lineage/figure-link.js";
import {missingMark} from "../scorecard/status-mark.js";
import {rowBlock} from "../tables/row-block.js";
import {activityBars} from "./activity-bars.js";
import {type BorderViews, borderViews} from "./border-views.js";

/** The selection that the page opens with. */
export const FIRST_CHOICE: BorderChoice = {
  measure: "hours",
  mode: "road",
  direction: null,
  year: null,
  country: null,
  years: null
};

/** The borders explorer: its filters, charts, and rows, and the data of its page. */
export interface BordersExplorer extends ExplorerParts<"ranking" | "changes" | "map" | "activities"> {
  crossings: BorderFigure[];
  context: BorderContext;
  views: BorderViews;
}

/** Returns the parts of the borders explorer. Throws if the site was read without the explorers' data. */
export function bordersExplorer(data: SiteData): BordersExplorer {
  const {reference, observations} = data.inputs;
  if (data.explorer === undefined) throw new Error("missing the explorers’ data; read the site with readSiteData");
  const {contradictions, map} = data.explorer;
  const crossings = borderFigures(observations, contradictions);
  const context = borderContext(reference, map.places);
  const means = borderMeans(observations, data.inputs.framework);
  const views = borderViews({figures: crossings, means}, context, FIRST_CHOICE, map);
  const part = (id: string, name = "") =>
    html`<div${name && html` class="${name}"`} id="${id}">${views.parts[id]}</div>`;
  const words = (id: string) => html`<span id="${id}">${views.parts[id]}</span>`;
  const activities = activityTimes(observations, "ALL");
  const source = cpmmSource(data);
  return {
    crossings,
    context,
    views,
    form: bordersForm(data, crossings, context),
    figures: {
      ranking: {
        source,
        id: "ranking",
        embed: {id: "borders-ranking", keys: ["measure", "mode", "direction", "year", "country"]},
        title: words("dots-title"),
        subtitle: html`${words("dots-unit")}. The mark is the figure.
The line spans the lowest to the highest year published, with a tick for each year. → leaves the country, ← enters it, – has no direction in the report.`,
        picture: rowPicture("ranking", views.charts.ranking),
        table: part("dots-table", "wide"),
        notes: html`${rowReadout()}${part("dots-notes")}<p>The reports do not give the number of trips by crossing.
Means of few trips vary widely, so interpret single years with caution.</p>`
      },
      changes: {
        source,
        id: "border-changes",
        embed: {id: "borders-changes", keys: ["measure", "mode", "direction", "country", "compare"]},
        title: words("changes-title"),
        subtitle:
          "Crossings with a figure in both years, on a logarithmic scale: lines of equal length are equal percentage changes. " +
          "The ring is the first year, the filled mark the last. → leaves the country, ← enters it.",
        picture: rowPicture("changes", views.charts.changes),
        table: part("changes-table", "wide"),
        notes: rowReadout()
      },
      map: {
        source,
        id: "border-map",
        embed: {id: "borders-map", keys: ["measure", "mode", "direction", "year", "country"]},
        title: words("map-title"),
        subtitle:
          "The larger the dot, the longer or more expensive the crossing (its highest figure for the selection). A ring is a crossing without a figure.",
        picture: html`${part("map-wide", "at-wide")}${part("map-narrow", "at-narrow")}`,
        table: part("map-table", "wide"),
        notes: html`${part("map-notes")}<p>Outlines: Natural Earth, simplified; they do not imply a position on any boundary.
Locations: GeoNames, the nearest town rather than the crossing itself.</p>`
      },
      activities: {
        source,
        id: "activities-2015",
        embed: {id: "borders-activities", keys: []},
        title: "Customs clearance and waiting take longest",
        subtitle: html`Mean hours of each activity at a road border, all corridors, ${activities.find(({year}) => year)?.year ?? "not held"},
with its share of the column total and its cost in dollars. The columns do not add up to TFI1 and TFI2:
each figure appears to be the mean of the trips that included the activity.
The shares therefore compare activities and do not divide up a trip.`,
        picture: rowPicture("activities", activityBars(activities)),
        table: activityTable(data),
        notes: rowReadout()
      }
    },
    rows: html`${rowBlock(
      "border-figures-data",
      crossings.map(({notes, ...row}) => ({...row, notes: notes.join("\n")}))
    )}
${rowBlock("border-means", means)}
${rowBlock("activity-times", activities)}
${jsonBlock("border-context", context)}`
  };
}

function bordersForm({inputs}: SiteData, crossings: BorderFigure[], {names}: BorderContext): Markup {
  const {bcps} = inputs.reference;
  const years = [...new Set(crossings.map(({year}) => year))].sort((a, b) => b - a);
  const pairs = years.flatMap((to) => years.filter((from) => from < to).map((from) => `${from}-${to}`));
  const sides = MEMBERS.filter((iso3) => crossings.some(({bcp}) => bcps.find((row) => row.bcp === bcp)?.iso3 === iso3));
  return html`<form class="filters explorer-filters" id="border-filters" autocomplete="off">${selectField(
    "measure",
    "Measure",
    [
      ["hours", "hours (TFI1)"],
      ["dollars", "dollars (TFI2)"]
    ]
  )}${selectField("mode", "Mode", [
    ["road", "road"],
    ["rail", "rail"]
  ])}${selectField("direction", "Direction", [
    ["", "all"],
    ["outbound", "outbound"],
    ["inbound", "inbound"]
  ])}${selectField("year", "Year", [["", "newest"], ...years.map((year) => [String(year), String(year)] as const)])}${selectField(
    "country",
    "Side of",
    [["", "all"], ...sides.map((iso3) => [iso3, names[iso3] ?? iso3] as const)]
  )}${selectField("compare", "Compare", [
    ["", "newest two years"],
    ...pairs.map((pair) => [pair, pair.replace("-", " to ")] as const)
  ])}<button type="reset">Clear</button></form>`;
}

function activityTable({inputs: {observations}}: SiteData): Markup {
  const all = activityTimes(observations, "ALL");
  const c3 = activityTimes(observations, "C3");
  const share = html`<th scope="col" class="n" data-how="the mean of the activity divided by the column total">Share of total</th>`;
  const line = (row: ActivityTime, other: ActivityTime) => {
    const missing = (unit: "HOURS" | "USD", area: "ALL" | "C3") =>
      missingActivity(observations, `ACT-${row.code}.${unit}`, area);
    const hours = (own: ActivityTime, area: "ALL" | "C3") =>
      amountCell(own.hours, 1, own.hours_place, missing("HOURS", area));
    const dollars = (own: ActivityTime, area: "ALL" | "C3") =>
      amountCell(own.dollars, 0, own.dollars_place, missing("USD", area));
    return html`<tr><th scope="row">${row.code} ${row.name_en}</th>
${hours(row, "ALL")}${shareCell(row.hours_share, row.hours_place, missing("HOURS", "ALL"))}${hours(other, "C3")}
${dollars(row, "ALL")}${shareCell(row.dollars_share, row.dollars_place, missing("USD", "ALL"))}${dollars(other, "C3")}
<td class="source">${row.reference && referenceLink(row.reference)}</td></tr>`;
  };
  return html`<table data-sortable><caption>Mean hours and dollars of each activity at a road border.</caption><thead><tr>
<th scope="col">Activity</th><th scope="col" class="n">Hours, all</th>${share}<th scope="col" class="n">Hours, corridor 3</th>
<th scope="col" class="n">$, all</th>${share}<th scope="col" class="n">$, corridor 3</th><th scope="col">Source</th></tr></thead>
<tbody>${all.map((row, i) => line(row, c3[i]!))}</tbody></table>`;
}

function amountCell(value: number | null, digits: number, place: string | null, missing: MissingKind): Markup {
  const shown = value === null ? missingMark(missing) : rowLink(value.toFixed(digits), [place]);
  return html`<td class="n" data-value="${value ?? ""}">${shown}</td>`;
}

function shareCell(share: number | null, place: string | null, missing: MissingKind): Markup {
  const shown = share === null ? missingMark(missing) : rowLink(`${Math.round(share * 100)}%`, [place]);
  return html`<td class="n">${shown}</td>`;
}

/** A blank of the publisher's table is a row without a figure; without the row we do not hold the table. */
function missingActivity(observations: readonly Observation[], series: string, area: string): MissingKind {
  const isHeld = observations.some((row) => row.source === "cpmm" && row.series === series && row.area === area);
  return isHeld ? "not published" : "not held";
}
