import type {Bcp, Corridor} from "../../lib/contract/reference.js";
import {latestGaps, type SpeedGap, speedGaps} from "../../lib/corridors/speed-gaps.js";
import {speedNotes} from "../../lib/corridors/speed-notes.js";
import type {RegionMap, SiteData} from "../../lib/site/site-data.js";
import {draw} from "../charts/draw.js";
import {memberMap} from "../charts/member-map.js";
import {areaColor} from "../charts/palette.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";
import {selectField} from "../layout/sync-form-url.js";
import {referenceLink} from "../lineage/figure-link.js";
import {rowBlock} from "../tables/row-block.js";
import {cpmmSource, type ExplorerParts} from "./explorer-notes.js";
import {GAP_FIGURES, gapFigure, gapPlaces, HOURS_LOST_METHOD, TOTAL_HOURS_METHOD} from "./gap-figure.js";
import {hoursLostBars} from "./hours-lost-bars.js";
import {toSpeedPanels} from "./speed-panel-rows.js";
import {kindOf, speedPanels} from "./speed-panels.js";

/** Width of a map: two or three stand side by side, and a phone holds one. */
const WIDTH = 340;

/** The corridors explorer: its filters, charts, and rows, and the data of its page. */
export interface CorridorsExplorer extends ExplorerParts<"lost" | "speeds" | "map"> {
  gaps: SpeedGap[];
  nameOf: (area: string) => string;
}

/** Returns the parts of the corridors explorer. Throws if the site was read without the explorers' data. */
export function corridorsExplorer(data: SiteData): CorridorsExplorer {
  const {reference, framework, observations} = data.inputs;
  const {explorer} = data;
  if (explorer === undefined) throw new Error("missing the explorers’ data; read the site with readSiteData");
  const gaps = speedGaps(observations, framework);
  const nameOf = (area: string) => (area === "ALL" ? "All corridors" : areaName(area, reference));
  const years = [...new Set(gaps.filter((row) => row.lost_hours !== null).map(({year}) => year))].sort((a, b) => b - a);
  const latest = latestGaps(gaps, null);
  const source = cpmmSource(data);
  return {
    gaps,
    nameOf,
    form: html`<form class="filters explorer-filters" id="corridor-filters" autocomplete="off">${selectField(
      "mode",
      "Mode",
      [
        ["", "road and rail"],
        ["road", "road"],
        ["rail", "rail"]
      ]
    )}${selectField("show", "Areas", [
      ["", "all"],
      ["corridor", "corridors"],
      ["member", "members"]
    ])}${selectField("year", "Year of the bars", [
      ["", "latest of each"],
      ...years.map((year) => [String(year), String(year)] as const)
    ])}<button type="reset">Clear</button></form>`,
    figures: {
      lost: {
        source,
        id: "hours-lost",
        embed: {id: "corridors-hours-lost", keys: ["mode", "show", "year"]},
        title: "Where trucks and trains lose time",
        subtitle:
          "Hours needed for 500 km at the mean speeds: in motion (gray) and lost (color), most hours lost first. Hours lost are in bold. " +
          "Thick bars are road, thin bars rail; hollow bars are PRF baselines.",
        picture: html`<div id="bars-wide" class="at-wide">${hoursLostBars(latest, {width: 900, nameOf})}</div>
<div id="bars-narrow" class="at-narrow">${hoursLostBars(latest, {width: 356, nameOf})}</div>`,
        table: gapTable(gaps, nameOf)
      },
      speeds: {
        source,
        id: "speeds-by-year",
        embed: {id: "corridors-speeds", keys: ["mode", "show"]},
        title: "The gap between the two speeds is the time lost",
        subtitle: html`km/h by year, on the same scale in every panel: speed without delay above, with delay below.
Under each year are the hours (h) lost per 500 km, from the two mean speeds.
Round marks are road, square marks rail, hollow marks the PRF baseline; # is a milestone that is not set yet.`,
        picture: speedPanels(toSpeedPanels(gaps, framework, nameOf)),
        table: gapTable(gaps, nameOf),
        notes: html`${speedNotes(observations, explorer).map(
          ({area, mode, year, series, text}) =>
            html`<p data-mode="${mode}" data-kind="${kindOf(area)}">† ${nameOf(area)}, ${mode}, ${series} of ${year}. ${text}</p>`
        )}<p>The tables held here have no speeds by corridor, so those panels show only the PRF baselines. A year without a mark is not held here.</p>`
      },
      map: {
        source,
        id: "corridor-maps",
        embed: {id: "corridors-map", keys: [], moves: true},
        title: "Who takes part in which corridor",
        subtitle: html`Members in the corridor’s color, where a source names them.
Dots are crossings that the reports list under the corridor and whose location is known.
Routes are not drawn, because none of the sources used here gives them.`,
        picture: corridorMaps(reference.corridors, reference.bcps, explorer.map),
        table: html`<table><thead><tr><th>Corridor</th><th>Members</th><th>Crossings listed in the reports</th><th>Source</th></tr></thead>
<tbody>${reference.corridors.map(
          (row) =>
            html`<tr><th scope="row">${row.corridor} ${row.name_en}</th><td>${
              row.members?.split(";").map(nameOf).join(", ") ?? "not named in the sources used here"
            }</td><td>${listed(row.corridor, data)}</td><td><a href="${row.source_url}">${new URL(row.source_url).host}</a></td></tr>`
        )}</tbody></table>`,
        notes: html`<p>Outlines: Natural Earth, simplified; they do not imply a position on any boundary. Locations: GeoNames, the nearest town.</p>`
      }
    },
    rows: html`${rowBlock("speed-gaps", gaps)}
${rowBlock(
  "area-names",
  [...new Set(gaps.map(({area}) => area))].map((area) => ({area, name: nameOf(area)}))
)}`
  };
}

function gapTable(gaps: SpeedGap[], nameOf: (area: string) => string): Markup {
  return html`<table><thead><tr><th>Area</th><th>Mode</th><th class="n">Year</th><th class="n">SWD, km/h</th><th class="n">SWOD, km/h</th>
<th class="n" data-how="${TOTAL_HOURS_METHOD}">Hours per 500 km</th><th class="n" data-how="${HOURS_LOST_METHOD}">Hours lost per 500 km, from mean speeds</th>
<th>Source</th></tr></thead><tbody>${gaps.map(
    (row) =>
      html`<tr data-mode="${row.mode}" data-kind="${kindOf(row.area)}"><th scope="row">${nameOf(row.area)}</th><td>${row.mode}</td>
<td class="n">${row.year}</td>${GAP_FIGURES.map(
        (name) =>
          html`<td class="n${row[name] === null ? " none" : ""}" data-value="${
            row[name] === null ? "" : Number(row[name].toFixed(2))
          }">${gapFigure(row, name)}</td>`
      )}<td class="source">${referenceLink(row.reference)}${row.origin === "cpmm" && html` <span class="muted">${gapPlaces(row)}</span>`}</td></tr>`
  )}</tbody></table>`;
}

function listed(corridor: string, {inputs}: SiteData): Markup {
  const own = inputs.reference.bcps.filter((row) => row.corridors?.split(";").includes(corridor));
  return html`${own.length === 0 ? "none" : own.map((row, i) => html`${i > 0 ? ", " : ""}<a href="/borders/${row.bcp.slice(4)}">${row.name_en}</a>`)}`;
}

/**
 * Six maps, one a corridor: the members that a source names in the corridor's color, the crossings that the reports list
 * under it as dots. No route is drawn, because no source used here gives one.
 */
function corridorMaps(corridors: Corridor[], bcps: Bcp[], map: RegionMap): Markup {
  return html`<div class="panels maps">${corridors.map((row) => {
    const members = row.members?.split(";") ?? [];
    const color = areaColor(row.corridor);
    const places = placesOf(bcps, map, row.corridor).map(({x, y}) => ({x, y, r: 3.5}));
    const label = `${row.corridor} ${row.name_en}: ${members.join(", ") || "members not named in the sources used here"}`;
    const tint = Object.fromEntries(members.map((iso3) => [iso3, color]));
    const named = members.length > 0 ? members.join(" · ") : "members not named in the sources used here";
    return html`<div class="panel"><p class="panel-name" style="color:${color}">${row.corridor} ${row.name_en}</p>
<p class="panel-lack">${named}</p>${draw(memberMap(places, map, {width: WIDTH, label, tint}))}</div>`;
  })}</div>`;
}

/** Places of a corridor's crossings; two sides of one border at one place are one dot. */
function placesOf(bcps: Bcp[], {places}: RegionMap, corridor: string) {
  const listed = bcps
    .filter((row) => row.corridors?.split(";").includes(corridor))
    .flatMap(({bcp}) => places[bcp] ?? []);
  return listed.filter(
    (place, i) => listed.findIndex((other) => Math.hypot(other.x - place.x, other.y - place.y) < 5) === i
  );
}
