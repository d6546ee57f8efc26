import {latestGaps} from "../lib/corridors/latest-gaps.js";
import {type SpeedGap, speedGaps} from "../lib/corridors/speed-gaps.js";
import type {SiteData} from "../lib/site-data.js";
import {areaName} from "./area-name.js";
import {corridorBorderTable} from "./corridor-border-table.js";
import {corridorMaps} from "./corridor-maps.js";
import {corridorsAnswer} from "./corridors-answer.js";
import {cpmmSource} from "./cpmm-source.js";
import {type DelayCase, delayCostForm} from "./delay-cost-form.js";
import {figureFrame, tableFrame} from "./figure-frame.js";
import {GAP_FIGURES, gapFigure, gapLines, LOST_HOW, TOTAL_HOW} from "./gap-figure.js";
import {hoursLostBars} from "./hours-lost-bars.js";
import {html, type Markup} from "./markup.js";
import {referenceLink} from "./reference-link.js";
import {rowBlock} from "./row-block.js";
import {selectField} from "./select-field.js";
import {toSpeedPanels} from "./speed-panel-rows.js";
import {kindOf, speedPanels} from "./speed-panels.js";

/** The page of the corridors: the answer, hours lost, speeds, maps, border hours, cost of delay. */
export function corridorsPage(data: SiteData): Markup {
  const {reference, framework, observations} = data.inputs;
  const {explorer} = data;
  if (explorer === undefined) throw new Error("missing the explorers’ data; read the site with readSiteData");
  const gaps = speedGaps(observations, framework);
  const nameOf = (area: string) => (area === "ALL" ? "All corridors" : areaName(area, reference));
  const years = [...new Set(gaps.filter((row) => row.lost_hours !== null).map(({year}) => year))].sort((a, b) => b - a);
  const latest = latestGaps(gaps, null);
  return html`${corridorsAnswer(gaps)}
<form class="filters explorer-filters" id="corridor-filters" autocomplete="off">${selectField("mode", "Mode", [
    ["", "road and rail"],
    ["road", "road"],
    ["rail", "rail"]
  ])}${selectField("show", "Areas", [
    ["", "all"],
    ["corridor", "corridors"],
    ["member", "members"]
  ])}${selectField("year", "Year of the bars", [["", "latest of each"], ...years.map((year) => [String(year), String(year)] as const)])}<button type="reset">Clear</button></form>
${figureFrame({
  source: cpmmSource(data),
  id: "hours-lost",
  title: "Where a truck or a wagon loses its time",
  subtitle:
    "Hours that 500 km take: in motion (grey) and lost (colour), most lost first. Bold: hours lost. Thick bars are road, thin ones rail; hollow is a baseline of the PRF.",
  picture: html`<div id="bars-wide" class="at-wide">${hoursLostBars(latest, {width: 900, nameOf})}</div><div id="bars-narrow" class="at-narrow">${hoursLostBars(latest, {width: 356, narrow: true, nameOf})}</div>`,
  table: gapTable(gaps, nameOf)
})}
<h2 id="speeds">Speeds with and without delay</h2>
${figureFrame({
  source: cpmmSource(data),
  id: "speeds-by-year",
  title: "The gap between the two speeds is the time lost",
  subtitle: html`km/h by year, the same scale in every panel: without delay above, with delay below, and under each year the hours (h) lost per 500 km. Round is road, square is rail, hollow the PRF’s baseline of 2017; # is a milestone that the PRF leaves to be set.`,
  picture: speedPanels(toSpeedPanels(gaps, framework, nameOf)),
  table: gapTable(gaps, nameOf),
  notes: html`<p>The annual reports read here print no speed by corridor: those panels hold the PRF’s baselines alone. A year without a mark was not printed.</p>`
})}
<h2 id="map">The six corridors</h2>
${figureFrame({
  source: cpmmSource(data),
  id: "corridor-maps",
  title: "Who takes part in which corridor",
  subtitle: html`Members in the corridor’s colour, as far as a source names them; dots are crossings that the reports list under the corridor and whose place is known. Routes are not drawn: no source at hand gives them.`,
  picture: html`<div class="at-wide">${corridorMaps(reference.corridors, reference.bcps, explorer.map, 3)}</div><div class="at-narrow">${corridorMaps(reference.corridors, reference.bcps, explorer.map, 1)}</div>`,
  table: html`<table><thead><tr><th>Corridor</th><th>Members</th><th>Crossings the reports list</th><th>Source</th></tr></thead><tbody>${reference.corridors.map((row) => html`<tr><th scope="row">${row.corridor} ${row.name_en}</th><td>${row.members?.split(";").map(nameOf).join(", ") ?? "not named in a source at hand"}</td><td>${listed(row.corridor, data)}</td><td><a href="${row.source_url}">${new URL(row.source_url).host}</a></td></tr>`)}</tbody></table>`,
  notes: html`<p>Outlines: Natural Earth, simplified; no position on any line is taken. Places: GeoNames, the town beside the crossing.</p>`
})}
<h2 id="borders">Hours at a border, by corridor</h2>
<p>What the reports’ text prints of TFI1, the hours to clear one border crossing point; the tables by corridor stand in an appendix that is not among the pages read. Each crossing has its figures under <a href="/borders">borders</a>.</p>
${tableFrame("corridor-hours", corridorBorderTable(reference.corridors, observations, explorer.small_samples))}
<p>Records of single trips are not published. Who holds some can open them under <a href="/corridors/trips">trips</a>: they are read in the browser and stay on the machine.</p>
<h2 id="cost">What the delay costs</h2>
<p>Choose the speeds and change any assumption. What no source gives starts empty, and what needs it stays empty.</p>
${delayCostForm(delayCases(gaps, data, nameOf))}
${rowBlock("speed-gaps", gaps)}
${rowBlock(
  "area-names",
  [...new Set(gaps.map(({area}) => area))].map((area) => ({area, name: nameOf(area)}))
)}`;
}

function gapTable(gaps: SpeedGap[], nameOf: (area: string) => string): Markup {
  return html`<table><thead><tr><th>Area</th><th>Mode</th><th class="n">Year</th><th class="n">SWD, km/h</th><th class="n">SWOD, km/h</th><th class="n" data-how="${TOTAL_HOW}">Hours per 500 km</th><th class="n" data-how="${LOST_HOW}">Hours lost per 500 km</th><th>Source</th></tr></thead><tbody>${gaps.map((row) => html`<tr data-mode="${row.mode}" data-kind="${kindOf(row.area)}"><th scope="row">${nameOf(row.area)}</th><td>${row.mode}</td><td class="n">${row.year}</td>${GAP_FIGURES.map((name) => html`<td class="n${row[name] === null ? " none" : ""}" data-value="${row[name] === null ? "" : Number(row[name].toFixed(2))}">${gapFigure(row, name)}</td>`)}<td class="source">${referenceLink(row.reference)}${row.snapshot && html` <span class="muted">${row.snapshot}, ${gapLines(row)}</span>`}</td></tr>`)}</tbody></table>`;
}

function listed(corridor: string, {inputs}: SiteData): Markup {
  const own = inputs.reference.bcps.filter((row) => row.corridors?.split(";").includes(corridor));
  return html`${own.length === 0 ? "none" : own.map((row, i) => html`${i > 0 ? ", " : ""}<a href="/borders/${row.bcp.slice(4)}">${row.name_en}</a>`)}`;
}

function delayCases(gaps: SpeedGap[], {inputs}: SiteData, nameOf: (area: string) => string): DelayCase[] {
  const newest = gaps.filter((row) => row.lost_hours !== null).sort((a, b) => b.year - a.year);
  const rank = (row: SpeedGap) => ["all", "corridor", "member"].indexOf(kindOf(row.area));
  return newest
    .sort((a, b) => rank(a) - rank(b) || (a.area < b.area ? -1 : a.area > b.area ? 1 : 0))
    .map((row) => ({
      // Where CPMM prints the year of a baseline both are offered, under names of their own.
      key: `${row.area}-${row.mode}-${row.year}${row.origin === "prf" ? "-prf" : ""}`,
      label: `${nameOf(row.area)}, ${row.mode}, ${row.year}${row.origin === "prf" ? " (PRF baseline)" : ""}`,
      ...{swd: row.swd!, swod: row.swod!},
      tfi3:
        inputs.observations.find(
          ({source, series, area, mode, year}) =>
            source === "cpmm" && series === "TFI3" && area === row.area && mode === row.mode && year === row.year
        )?.value ?? null
    }));
}
