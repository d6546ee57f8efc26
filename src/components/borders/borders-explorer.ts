import {type ActivityTime, activityTimes} from "../../lib/borders/activity-times.js";
import {
  type BorderContext,
  type BorderFigure,
  borderContext,
  borderFigures,
  borderMeans
} from "../../lib/borders/border-figures.js";
import type {BorderChoice} from "../../lib/borders/border-ranking.js";
import type {Observation} from "../../lib/contract/observations.js";
import {MEMBERS} from "../../lib/contract/reference.js";
import {indexObservations} from "../../lib/indicators/observation-index.js";
import {text} from "../../lib/language/text.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import type {MissingKind} from "../../lib/wording/missing-words.js";
import {rowPicture, rowReadout} from "../charts/live-rows.js";
import {cpmmSource, type ExplorerParts} from "../corridors/explorer-notes.js";
import {html, inEnglish, jsonBlock, type Markup, textMarkup} from "../layout/markup.js";
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
        subtitle: textMarkup("borders-ranking-marks", {unit: words("dots-unit")}),
        picture: rowPicture("ranking", views.charts.ranking),
        table: part("dots-table", "wide"),
        notes: html`${rowReadout()}${part("dots-notes")}<p>${text("borders-few-trips")}</p>`
      },
      changes: {
        source,
        id: "border-changes",
        embed: {id: "borders-changes", keys: ["measure", "mode", "direction", "country", "compare"]},
        title: words("changes-title"),
        subtitle: text("borders-changes-marks"),
        picture: rowPicture("changes", views.charts.changes),
        table: part("changes-table", "wide"),
        notes: rowReadout()
      },
      map: {
        source,
        id: "border-map",
        embed: {id: "borders-map", keys: ["measure", "mode", "direction", "year", "country"]},
        title: words("map-title"),
        subtitle: text("borders-map-marks"),
        picture: html`${part("map-wide", "at-wide")}${part("map-narrow", "at-narrow")}`,
        table: part("map-table", "wide"),
        notes: html`${part("map-notes")}<p>${textMarkup("borders-map-sources", {
          outlines: inEnglish("Natural Earth"),
          locations: inEnglish("GeoNames")
        })}</p>`
      },
      activities: {
        source,
        id: "activities-2015",
        embed: {id: "borders-activities", keys: []},
        title: text("borders-activities-title"),
        subtitle: text("borders-activities-what", {
          year: String(activities.find(({year}) => year)?.year ?? text("places-no-year"))
        }),
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
  const pairs = years.flatMap((to) =>
    years.filter((from) => from < to).map((from) => [String(from), String(to)] as const)
  );
  const sides = MEMBERS.filter((iso3) => crossings.some(({bcp}) => bcps.find((row) => row.bcp === bcp)?.iso3 === iso3));
  return html`<form class="filters explorer-filters" id="border-filters" autocomplete="off">${selectField(
    "measure",
    text("borders-measure-field"),
    (["hours", "dollars"] as const).map((measure) => [measure, text("borders-measure", {measure})])
  )}${selectField(
    "mode",
    text("places-mode-field"),
    (["road", "rail"] as const).map((mode) => [mode, text("places-mode", {mode})])
  )}${selectField("direction", text("borders-direction-field"), [
    ["", text("places-all")],
    ...(["outbound", "inbound"] as const).map(
      (direction) => [direction, text("places-direction", {direction})] as const
    )
  ])}${selectField("year", text("places-year-field"), [
    ["", text("places-newest")],
    ...years.map((year) => [String(year), String(year)] as const)
  ])}${selectField("country", text("borders-side-field"), [
    ["", text("places-all")],
    ...sides.map((iso3) => [iso3, names[iso3] ?? iso3] as const)
  ])}${selectField("compare", text("borders-compare-field"), [
    ["", text("borders-newest-two")],
    ...pairs.map(([from, to]) => [`${from}-${to}`, text("borders-years-pair", {from, to})] as const)
  ])}<button type="reset">${text("places-clear")}</button></form>`;
}

function activityTable({inputs: {observations}}: SiteData): Markup {
  const all = activityTimes(observations, "ALL");
  const c3 = activityTimes(observations, "C3");
  const share = html`<th scope="col" class="n" data-how="${text("borders-activity-share-method")}">${text("borders-activity-share")}</th>`;
  const line = (row: ActivityTime, other: ActivityTime) => {
    const missing = (unit: "HOURS" | "USD", area: "ALL" | "C3") =>
      missingActivity(observations, `ACT-${row.code}.${unit}`, area);
    const hours = (own: ActivityTime, area: "ALL" | "C3") =>
      amountCell(own.hours, 1, own.hours_place, missing("HOURS", area));
    const dollars = (own: ActivityTime, area: "ALL" | "C3") =>
      amountCell(own.dollars, 0, own.dollars_place, missing("USD", area));
    return html`<tr><th scope="row">${row.code} ${text("places-activity", {code: row.code})}</th>
${hours(row, "ALL")}${shareCell(row.hours_share, row.hours_place, missing("HOURS", "ALL"))}${hours(other, "C3")}
${dollars(row, "ALL")}${shareCell(row.dollars_share, row.dollars_place, missing("USD", "ALL"))}${dollars(other, "C3")}
<td class="source">${row.reference && referenceLink(row.reference)}</td></tr>`;
  };
  return html`<table data-sortable><caption>${text("borders-activities-caption")}</caption><thead><tr>
<th scope="col">${text("borders-activity-head")}</th><th scope="col" class="n">${text("borders-activity-hours")}</th>${share}
<th scope="col" class="n">${text("borders-activity-hours-three")}</th><th scope="col" class="n">${text("borders-activity-dollars")}</th>${share}
<th scope="col" class="n">${text("borders-activity-dollars-three")}</th><th scope="col">${text("places-source-head")}</th></tr></thead>
<tbody>${all.map((row, i) => line(row, c3[i]!))}</tbody></table>`;
}

function amountCell(value: number | null, digits: 0 | 1, place: string | null, missing: MissingKind): Markup {
  const shown = value === null ? missingMark(missing) : rowLink(formatNumber(value, "hours", digits), [place]);
  return html`<td class="n" data-value="${value ?? ""}">${shown}</td>`;
}

function shareCell(share: number | null, place: string | null, missing: MissingKind): Markup {
  const shown =
    share === null ? missingMark(missing) : rowLink(text("places-percent", {share: Math.round(share * 100)}), [place]);
  return html`<td class="n">${shown}</td>`;
}

/** A blank of the publisher's table is a row without a figure; without the row we do not hold the table. */
function missingActivity(observations: readonly Observation[], series: string, area: string): MissingKind {
  const isHeld = indexObservations(observations)
    .series("cpmm", series)
    .some((row) => row.area === area);
  return isHeld ? "not published" : "not held";
}
