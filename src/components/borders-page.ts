import {activityTimes} from "../lib/borders/activity-times.js";
import {borderContext} from "../lib/borders/border-context.js";
import {borderFigures} from "../lib/borders/border-figures.js";
import type {BorderChoice} from "../lib/borders/border-ranking.js";
import {MEMBERS} from "../lib/reference.js";
import type {SiteData} from "../lib/site-data.js";
import {activityBars} from "./activity-bars.js";
import {bcpPath} from "./border-name.js";
import {borderViews} from "./border-views.js";
import {bordersAnswer} from "./borders-answer.js";
import {cpmmSource} from "./cpmm-source.js";
import {figureFrame, tableFrame} from "./figure-frame.js";
import {lineLink} from "./figure-link.js";
import {html, jsonBlock, type Markup} from "./markup.js";
import {referenceLink} from "./reference-link.js";
import {regionOutlines} from "./region-map-drawing.js";
import {rowBlock} from "./row-block.js";
import {selectField} from "./select-field.js";

/** What the page shows before a reader chooses. */
export const FIRST_CHOICE: BorderChoice = {
  measure: "hours",
  mode: "road",
  direction: null,
  year: null,
  country: null,
  years: null
};

/** The page of the borders: the answer, ranked crossings, changes, pairs of countries, map, activities, every crossing's page. */
export function bordersPage(data: SiteData): Markup {
  const {reference, observations} = data.inputs;
  if (data.explorer === undefined) throw new Error("missing the explorers’ data; read the site with readSiteData");
  const {contradictions, map} = data.explorer;
  const figures = borderFigures(observations, contradictions);
  const context = borderContext(reference, map.places);
  const views = borderViews(figures, context, FIRST_CHOICE);
  const part = (id: string, name = "") => html`<div id="${id}"${name && html` class="${name}"`}>${views[id]}</div>`;
  const years = [...new Set(figures.map(({year}) => year))].sort((a, b) => b - a);
  const pairs = years.flatMap((to) => years.filter((from) => from < to).map((from) => `${from}-${to}`));
  const sides = MEMBERS.filter((iso3) =>
    figures.some(({bcp}) => reference.bcps.find((row) => row.bcp === bcp)?.iso3 === iso3)
  );
  const mapOf = (id: string) =>
    html`<svg class="plot map" viewBox="0 0 ${map.width} ${map.height}" width="${map.width}" height="${map.height}" role="group" aria-label="Border crossing points on the map; the table holds every figure">${regionOutlines(map, () => null)}<g id="${id}">${views[id]}</g></svg>`;
  const activities = activityTimes(observations, "ALL");
  return html`${bordersAnswer(figures, data)}
<form class="filters explorer-filters" id="border-filters" autocomplete="off">${selectField("measure", "Measure", [
    ["hours", "hours (TFI1)"],
    ["dollars", "dollars (TFI2)"]
  ])}${selectField("mode", "Mode", [
    ["road", "road"],
    ["rail", "rail"],
    ["all", "road and rail"]
  ])}${selectField("direction", "Direction", [
    ["", "all"],
    ["outbound", "outbound"],
    ["inbound", "inbound"]
  ])}${selectField("year", "Year", [["", "latest of each"], ...years.map((year) => [String(year), String(year)] as const)])}${selectField("country", "Side of", [["", "all"], ...sides.map((iso3) => [iso3, context.names[iso3] ?? iso3] as const)])}${selectField("compare", "Compare", [["", "most crossings"], ...pairs.map((pair) => [pair, pair.replace("-", " to ")] as const)])}<button type="reset">Clear</button></form>
${figureFrame({
  source: cpmmSource(data),
  id: "ranking",
  title: "Where a border takes longest, or costs most",
  subtitle: html`<span id="dots-unit">${views["dots-unit"]}</span>. The mark is the figure, round for road and square for rail; the line runs from the lowest to the highest year printed, with a tick for each. → leaves the country, ← enters it, – has no direction in the report.`,
  picture: html`${part("dots-wide", "at-wide")}${part("dots-narrow", "at-narrow")}`,
  table: part("dots-table"),
  notes: html`${part("dots-notes")}<p>The tables print no number of trips by crossing, and means of few trips jump: read a single year with care.</p>`
})}
<h2 id="changes">Better or worse</h2>
${figureFrame({
  source: cpmmSource(data),
  id: "slopes",
  title: html`<span id="slopes-title">${views["slopes-title"]}</span>`,
  subtitle:
    "Crossings with a figure in both years, on a scale of ratios: lines of equal slope changed by the same part. Heavy lines fell, thin ones did not.",
  picture: html`${part("slopes-wide", "at-wide")}${part("slopes-narrow", "at-narrow")}`,
  table: part("slopes-table")
})}
<h2 id="pairs">Both sides of each border</h2>
<p>Rows are the country whose side it is, columns the country across the line; a range holds several crossings or directions, never an average. “None”: a crossing is known, no report prints a figure for this choice. Empty: no crossing among those the reports name.</p>
${tableFrame("country-pairs", part("matrix"))}
<h2 id="map">On the map</h2>
${figureFrame({
  source: cpmmSource(data),
  id: "border-map",
  title: "Where the crossings lie",
  subtitle:
    "The larger the dot, the longer or dearer the crossing’s highest figure of the choice; a ring is a crossing without one.",
  picture: html`<div class="at-wide">${mapOf("marks-wide")}</div><div class="at-narrow">${mapOf("marks-narrow")}</div>`,
  table: part("map-table"),
  notes: html`${part("map-notes")}<p>Outlines: Natural Earth, simplified; no position on any line is taken. Places: GeoNames, the town beside the crossing, not the gate.</p>`
})}
<h2 id="activities">What the time goes into</h2>
${figureFrame({
  source: cpmmSource(data),
  id: "activities-2015",
  title: "Customs clearance and waiting take longest",
  subtitle: html`Mean hours of each activity at a road border, all corridors, ${activities.find(({year}) => year)?.year ?? "not printed"}; the part of the column’s sum, and dollars. The columns do not add up to TFI1 and TFI2, so each seems to be the mean of the trips that had the activity: the parts compare activities, they do not divide a trip.`,
  picture: html`<div class="at-wide">${activityBars(activities, {width: 860})}</div><div class="at-narrow">${activityBars(activities, {width: 356, narrow: true})}</div>`,
  table: activityTable(data)
})}
<p>From records of single trips, which are not published, the page of <a href="/corridors/trips">trips</a> finds the stops that cost most; it reads them in the browser, and they stay on the machine.</p>
<h2 id="all">Every crossing</h2>
<ul class="crossings">${reference.bcps.map((row) => html`<li><a href="${bcpPath(row.bcp)}">${row.name_en}</a> <span class="muted">${context.names[row.iso3] ?? row.iso3}${figures.some(({bcp}) => bcp === row.bcp) ? "" : ", no figure"}</span></li>`)}</ul>
${rowBlock(
  "border-figures-data",
  figures.map(({notes, ...row}) => ({...row, notes: notes.join("\n")}))
)}
${jsonBlock("border-context", context)}`;
}

function activityTable({inputs}: SiteData): Markup {
  const all = activityTimes(inputs.observations, "ALL");
  const c3 = activityTimes(inputs.observations, "C3");
  const cell = (value: number | null, line: number | null, digits: number) =>
    html`<td class="n${value === null ? " none" : ""}" data-value="${value ?? ""}">${value === null ? "–" : lineLink(value.toFixed(digits), [line])}</td>`;
  return html`<table><thead><tr><th>Activity</th><th class="n">Hours, all</th><th class="n" data-how="the mean of the activity over the sum of the column">Part of the sum</th><th class="n">Hours, corridor 3</th><th class="n">$, all</th><th class="n" data-how="the mean of the activity over the sum of the column">Part of the sum</th><th class="n">$, corridor 3</th><th>Source</th></tr></thead><tbody>${all.map((row, i) => html`<tr><th scope="row">${row.code} ${row.name_en}</th>${cell(row.hours, row.hours_row, 1)}${percent(row.hours_share, row.hours_row)}${cell(c3[i]!.hours, c3[i]!.hours_row, 1)}${cell(row.dollars, row.dollars_row, 0)}${percent(row.dollars_share, row.dollars_row)}${cell(c3[i]!.dollars, c3[i]!.dollars_row, 0)}<td class="source">${row.reference && referenceLink(row.reference)}</td></tr>`)}</tbody></table>`;
}

function percent(share: number | null, line: number | null): Markup {
  return html`<td class="n${share === null ? " none" : ""}">${share === null ? "–" : lineLink(`${Math.round(share * 100)}%`, [line])}</td>`;
}
