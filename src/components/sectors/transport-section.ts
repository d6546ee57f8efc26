import {borderContext, borderFigures} from "../../lib/borders/border-figures.js";
import {type BorderChoice, borderYear, type RankedBorder} from "../../lib/borders/border-ranking.js";
import {type SpeedGap, speedGaps} from "../../lib/corridors/speed-gaps.js";
import {areaKind} from "../../lib/corridors/speed-ranking.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {borderDots} from "../borders/border-dots.js";
import {bcpName, bcpPath, borderAmount, sideName} from "../borders/border-name.js";
import {figureFrame} from "../charts/figure-frame.js";
import {rowPicture} from "../charts/live-rows.js";
import {cpmmSource} from "../corridors/explorer-notes.js";
import {gapFigure, gapPlaces, meanSpeeds} from "../corridors/gap-figure.js";
import {toSpeedPanels} from "../corridors/speed-panel-rows.js";
import {speedPanels} from "../corridors/speed-panels.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";
import {figureLink} from "../lineage/figure-link.js";

/** This many crossings and directions fit on a screen; the borders page has all. */
const WORST = 12;

const CHOICE: BorderChoice = {
  measure: "hours",
  mode: "road",
  direction: null,
  year: null,
  country: null,
  years: null
};

/** Transport: road and rail speeds with the hours lost, the corridors, the slowest borders, and what is measured. */
export function transportSection(data: SiteData): Markup {
  const {framework, reference, observations} = data.inputs;
  const gaps = speedGaps(observations, framework);
  const nameOf = (area: string) => (area === "ALL" ? "All corridors" : areaName(area, reference));
  const panels = toSpeedPanels(gaps, framework, nameOf);
  const whole = gaps.filter(({area}) => area === "ALL");
  const source = cpmmSource(data);
  return html`<h2 id="speeds">Speeds and hours lost</h2>
<p>${(["road", "rail"] as const).map((mode) => sentence(mode, whole))}The <a href="/corridors">corridors</a> page has members, years, and the cost of delay.</p>
${figureFrame({
  source,
  id: "speeds-all",
  title: "The gap between the two speeds is the time lost",
  subtitle:
    "km/h by year, all corridors: without delay (SWOD) above, with delay (SWD) below. Under each year are the hours (h) lost per 500 km, " +
    "from the two mean speeds. Round marks are road, square marks rail, hollow marks the baseline; # is a milestone that is not set yet.",
  picture: speedPanels(panels.filter(({area}) => area === "ALL")),
  table: speedTable(whole, nameOf)
})}
${yearTable(whole)}
<h3 id="by-corridor">By corridor</h3>
${figureFrame({
  source,
  id: "speeds-by-corridor",
  title: "Rail speeds by corridor are published only for the baseline",
  subtitle:
    "km/h, the same scale in every panel; hollow marks are the framework’s baseline (TRP-OP2), # is a milestone that is not set yet",
  picture: speedPanels(panels.filter(({area, mode}) => areaKind(area) === "corridor" && mode === "rail")),
  table: speedTable(
    gaps.filter(({area}) => areaKind(area) === "corridor"),
    nameOf
  ),
  notes: html`<p>The annual reports held here have no speeds by corridor; their corridor tables are in appendices that are not held here.</p>`
})}
${transportBorders(data)}
<h2 id="counted">What is measured and reported</h2>
<p>The framework measures transport only by speeds and border hours.
It does not count kilometers built or improved, projects, or training, and the committee has reported ${reportedWords(data)}.
Rail speeds by corridor (TRP-OP2) are not available until a report publishes them.</p>`;
}

/** The newest pair of speeds of a mode in one sentence, against the baseline. */
function sentence(mode: "road" | "rail", whole: SpeedGap[]): Markup {
  const known = whole.filter((row) => row.mode === mode && row.lost_hours !== null);
  const now = known.filter(({origin}) => origin === "cpmm").at(-1);
  const base = known.find(({origin}) => origin === "prf");
  if (now === undefined) return html``;
  const than = base
    ? html`, compared with ${formatNumber(base.lost_hours!, "hours")} at the ${base.year} baseline (${formatNumber(base.swd!, "km/h")} and ${formatNumber(
        base.swod!,
        "km/h"
      )})`
    : "";
  return html`${
    mode === "road" ? "A truck" : "A train"
  } averages ${speedLink(now, "swd")} km/h including stops and ${speedLink(now, "swod")} km/h without them (${now.year}). It loses <strong>${formatNumber(
    now.lost_hours!,
    "hours"
  )} hours per 500 km</strong>, computed from the two mean speeds${than}. `;
}

/** A published speed opens its row; a baseline leads to the framework's own words. */
function speedLink({area, mode, year, origin, swd, swod}: SpeedGap, key: "swd" | "swod"): Markup {
  const value = key === "swd" ? swd : swod;
  if (value === null) return html`<span class="none">–</span>`;
  const text = formatNumber(value, "km/h");
  const [result, measure] =
    areaKind(area) === "corridor" && mode === "rail"
      ? ["TRP-OP2", `${area.toLowerCase()}-${key}`]
      : ["TRP-OC1", `${mode}-${key}`];
  if (origin === "prf") return html`<a class="figure" href="/indicators/${result}#definition">${text}</a>`;
  return figureLink({result, measure, area: area === "ALL" ? "CAREC" : area, variant: "headline", year}, text);
}

/** A table of every year with the change since the baseline. */
function yearTable(whole: SpeedGap[]): Markup {
  const lines = (["road", "rail"] as const).flatMap((mode) => whole.filter((row) => row.mode === mode));
  const base = (mode: string) => whole.find((row) => row.mode === mode && row.origin === "prf")?.lost_hours;
  return html`<div class="wide" tabindex="0" role="region" aria-label="Speeds by year"><table>
<caption>All corridors. Hours lost are the hours for 500 km at the speed with delay minus those at the speed without delay.
${meanSpeeds()}</caption><thead><tr><th scope="col">Mode</th><th scope="col" class="n">Year</th>
<th scope="col" class="n">SWD, km/h</th>
<th scope="col" class="n">SWOD, km/h</th><th scope="col" class="n">Hours lost per 500 km, from mean speeds</th>
<th scope="col" class="n">Change from the baseline</th></tr></thead><tbody>${lines.map((row) => {
    const start = base(row.mode);
    const change = row.lost_hours === null || start == null || row.origin === "prf" ? null : row.lost_hours - start;
    return html`<tr${row.origin === "prf" ? html` class="region"` : ""}><th scope="row">${row.mode}</th>
<td class="n">${row.year}${row.origin === "prf" ? html` <span class="muted">baseline</span>` : ""}</td>
<td class="n">${speedLink(row, "swd")}</td><td class="n">${speedLink(row, "swod")}</td><td class="n">${
      row.lost_hours === null
        ? html`<span class="none">–</span>`
        : html`<strong>${formatNumber(row.lost_hours, "hours")}</strong>`
    }</td><td class="n">${
      change === null
        ? html`<span class="none">–</span>`
        : `${change > 0 ? "+" : change < 0 ? "−" : ""}${Math.abs(change).toFixed(1)}`
    }</td></tr>
`;
  })}</tbody></table></div>`;
}

function speedTable(rows: SpeedGap[], nameOf: (area: string) => string): Markup {
  return html`<table><thead><tr><th scope="col">Area</th><th scope="col">Mode</th><th scope="col" class="n">Year</th>
<th scope="col" class="n">SWD, km/h</th><th scope="col" class="n">SWOD, km/h</th>
<th scope="col" class="n">Hours lost per 500 km, from mean speeds</th><th scope="col">Source</th></tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row">${nameOf(row.area)}</th><td>${row.mode}</td><td class="n">${row.year}</td>
<td class="n">${speedLink(row, "swd")}</td><td class="n">${speedLink(row, "swod")}</td><td class="n">${
        row.lost_hours === null ? html`<span class="none">–</span>` : gapFigure(row, "lost_hours", {said: true})
      }</td><td class="source">${row.origin === "prf" ? row.reference : gapPlaces(row)}</td></tr>`
  )}</tbody></table>`;
}

function reportedWords({inputs}: SiteData): string {
  const own = inputs.reported.filter(({result}) => result.startsWith("TRP"));
  return own.length === 0 ? "nothing" : own.length === 1 ? "one value" : `${own.length} values`;
}

/** Hours to clear a border (TFI1): the crossings that take longest by road in the newest year, by direction, with the range of all years. */
function transportBorders(data: SiteData): Markup {
  const {reference, observations} = data.inputs;
  if (data.explorer === undefined) return html``;
  const {contradictions, map} = data.explorer;
  const figures = borderFigures(observations, contradictions);
  const context = borderContext(reference, map.places);
  const countryOf = (bcp: string) => reference.bcps.find((row) => row.bcp === bcp)?.iso3;
  const {year, ranked: road} = borderYear(figures, CHOICE, countryOf);
  const [worst] = road;
  const shown = road.slice(0, WORST);
  const picture = rowPicture("worst-borders", borderDots({year, ranked: shown, apart: []}, context, "hours"));
  return html`<h2 id="borders">The borders that take longest</h2>
<p>${
    worst &&
    html`Of the crossings with a figure for ${year}, <a href="${bcpPath(worst.bcp)}">${bcpName(worst.bcp, context)}</a> takes longest for trucks:
<strong>${hours(worst)} hours</strong> ${worst.direction === "both" ? "" : worst.direction}. `
  }The <a href="/borders">borders</a> page has every crossing, road and rail, and earlier years.</p>
${figureFrame({
  source: cpmmSource(data),
  id: "worst-borders",
  title:
    worst === undefined
      ? "No figure of a crossing is held here"
      : `${bcpName(worst.bcp, context)} takes longest by road: ${borderAmount(worst.figure.value, "hours")} in ${year}`,
  subtitle:
    `The ${shown.length} slowest crossings and directions with a figure for ${year}; hours to clear (TFI1). ` +
    "The line spans the lowest to the highest year, with a tick for each year. → leaves the country, ← enters it, – has no direction in the report; " +
    "* is from the text of a report; † marks reports that contradict each other.",
  picture,
  table: html`<table><thead><tr><th scope="col">Crossing</th><th scope="col">Side and direction</th><th scope="col">Mode</th>
<th scope="col" class="n">Year</th><th scope="col" class="n">Hours</th>
<th scope="col" class="n">Lowest to highest year</th><th scope="col">Source</th></tr></thead><tbody>${shown.map(
    (row) =>
      html`<tr><th scope="row"><a href="${bcpPath(row.bcp)}">${bcpName(row.bcp, context)}</a></th>
<td>${sideName(row.bcp, row.direction, context)}</td><td>${row.mode}</td><td class="n">${row.figure.year}</td><td class="n">${hours(row)}</td>
<td class="n">${formatHours(row.low)} to ${formatHours(row.high)}</td>
<td class="source">${row.figure.reference}<span class="muted">; ${row.figure.snapshot}, line ${row.figure.row}</span></td></tr>`
  )}</tbody></table>`,
  notes: html`<p>The reports do not give the number of trips by crossing. Means of few trips vary widely, so interpret single years with caution.</p>`
})}`;
}

/** With the decimal that the reports give. */
function formatHours(value: number): string {
  return value.toFixed(1);
}

/** The figure, opening its row. */
function hours({bcp, mode, direction, figure}: RankedBorder): Markup {
  const variant = direction === "both" ? "headline" : direction;
  const of = {result: "TRP-OP1", measure: `${mode}-hours`, area: bcp, variant, year: figure.year};
  return figureLink(of, formatHours(figure.value));
}
