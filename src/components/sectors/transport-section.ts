import {borderContext, borderFigures} from "../../lib/borders/border-figures.js";
import {type BorderChoice, borderYear, type RankedBorder} from "../../lib/borders/border-ranking.js";
import {type SpeedGap, speedGaps} from "../../lib/corridors/speed-gaps.js";
import {areaKind} from "../../lib/corridors/speed-ranking.js";
import {sentenceGap} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
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
import {html, type Markup, textMarkup} from "../layout/markup.js";
import {figureLink, snapshotLine} from "../lineage/figure-link.js";

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
  const nameOf = (area: string) => areaName(area, reference);
  const panels = toSpeedPanels(gaps, framework, nameOf);
  const whole = gaps.filter(({area}) => area === "ALL");
  const source = cpmmSource(data);
  const own = (["road", "rail"] as const).map((mode) => sentence(mode, whole));
  const corridors = html`<a href="/corridors">${text("transport-corridors-link")}</a>`;
  return html`<h2 id="speeds">${text("transport-speeds")}</h2>
<p>${own}${textMarkup("transport-corridors", {corridors})}</p>
${figureFrame({
  source,
  id: "speeds-all",
  title: text("transport-all-title"),
  subtitle: text("transport-all-subtitle"),
  picture: speedPanels(panels.filter(({area}) => area === "ALL")),
  table: speedTable(whole, nameOf)
})}
${yearTable(whole)}
<h3 id="by-corridor">${text("transport-by-corridor")}</h3>
${figureFrame({
  source,
  id: "speeds-by-corridor",
  title: text("transport-corridor-title"),
  subtitle: text("transport-corridor-subtitle", {result: "TRP-OP2"}),
  picture: speedPanels(panels.filter(({area, mode}) => areaKind(area) === "corridor" && mode === "rail")),
  table: speedTable(
    gaps.filter(({area}) => areaKind(area) === "corridor"),
    nameOf
  ),
  notes: html`<p>${text("transport-corridor-note")}</p>`
})}
${transportBorders(data)}
<h2 id="counted">${text("transport-counted")}</h2>
<p>${text("transport-counted-what", {count: reportedCount(data), result: "TRP-OP2"})}</p>`;
}

/** The newest pair of speeds of a mode in one sentence, against the baseline. */
function sentence(mode: "road" | "rail", whole: SpeedGap[]): Markup {
  const known = whole.filter((row) => row.mode === mode && row.lost_hours !== null);
  const now = known.filter(({origin}) => origin === "cpmm").at(-1);
  const base = known.find(({origin}) => origin === "prf");
  if (now === undefined) return html``;
  const than =
    base === undefined
      ? ""
      : text("transport-than", {
          hours: formatNumber(base.lost_hours!, "hours"),
          year: String(base.year),
          swd: formatNumber(base.swd!, "km/h"),
          swod: formatNumber(base.swod!, "km/h")
        });
  const lost = html`<strong>${text("transport-lost", {hours: formatNumber(now.lost_hours!, "hours")})}</strong>`;
  const values = {swd: speedLink(now, "swd"), swod: speedLink(now, "swod"), year: String(now.year), lost, than};
  return html`${textMarkup(mode === "road" ? "transport-road" : "transport-rail", values)}${sentenceGap()}`;
}

/** A published speed opens its row; a baseline leads to the framework's own words. */
function speedLink({area, mode, year, origin, swd, swod}: SpeedGap, key: "swd" | "swod"): Markup {
  const value = key === "swd" ? swd : swod;
  if (value === null) return html`<span class="none">–</span>`;
  const figure = formatNumber(value, "km/h");
  const [result, measure] =
    areaKind(area) === "corridor" && mode === "rail"
      ? ["TRP-OP2", `${area.toLowerCase()}-${key}`]
      : ["TRP-OC1", `${mode}-${key}`];
  if (origin === "prf") return html`<a class="figure" href="/indicators/${result}#definition">${figure}</a>`;
  return figureLink({result, measure, area: area === "ALL" ? "CAREC" : area, variant: "headline", year}, figure);
}

/** A table of every year with the change since the baseline. */
function yearTable(whole: SpeedGap[]): Markup {
  const lines = (["road", "rail"] as const).flatMap((mode) => whole.filter((row) => row.mode === mode));
  const base = (mode: string) => whole.find((row) => row.mode === mode && row.origin === "prf")?.lost_hours;
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("transport-years")}"><table>
<caption>${text("transport-years-caption", {mean: meanSpeeds()})}</caption><thead><tr><th scope="col">${text("places-mode-field")}</th><th
 scope="col" class="n">${text("places-year-field")}</th>
<th scope="col" class="n">${text("corridors-swd-head")}</th>
<th scope="col" class="n">${text("corridors-swod-head")}</th><th scope="col" class="n">${text("corridors-lost-head")}</th>
<th scope="col" class="n">${text("transport-head-change")}</th></tr></thead><tbody>${lines.map((row) => {
    const start = base(row.mode);
    const change = row.lost_hours === null || start == null || row.origin === "prf" ? null : row.lost_hours - start;
    return html`<tr${row.origin === "prf" ? html` class="region"` : ""}><th scope="row">${text("places-mode", {mode: row.mode})}</th>
<td class="n">${row.year}${row.origin === "prf" ? html` <span class="muted">${text("places-framework-baseline")}</span>` : ""}</td>
<td class="n">${speedLink(row, "swd")}</td><td class="n">${speedLink(row, "swod")}</td><td class="n">${
      row.lost_hours === null
        ? html`<span class="none">–</span>`
        : html`<strong>${formatNumber(row.lost_hours, "hours")}</strong>`
    }</td><td class="n">${
      change === null
        ? html`<span class="none">–</span>`
        : `${change > 0 ? "+" : change < 0 ? "−" : ""}${formatNumber(Math.abs(change), "hours", 1)}`
    }</td></tr>
`;
  })}</tbody></table></div>`;
}

function speedTable(rows: SpeedGap[], nameOf: (area: string) => string): Markup {
  return html`<table><thead><tr><th scope="col">${text("result-area")}</th><th scope="col">${text(
    "places-mode-field"
  )}</th><th scope="col" class="n">${text("places-year-field")}</th>
<th scope="col" class="n">${text("corridors-swd-head")}</th><th scope="col" class="n">${text("corridors-swod-head")}</th>
<th scope="col" class="n">${text("corridors-lost-head")}</th><th scope="col">${text("places-source-head")}</th></tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr><th scope="row">${nameOf(row.area)}</th><td>${text("places-mode", {mode: row.mode})}</td><td class="n">${row.year}</td>
<td class="n">${speedLink(row, "swd")}</td><td class="n">${speedLink(row, "swod")}</td><td class="n">${
        row.lost_hours === null ? html`<span class="none">–</span>` : gapFigure(row, "lost_hours", {said: true})
      }</td><td class="source">${row.origin === "prf" ? row.reference : gapPlaces(row)}</td></tr>`
  )}</tbody></table>`;
}

function reportedCount({inputs}: SiteData): number {
  return inputs.reported.filter(({result}) => result.startsWith("TRP")).length;
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
  const answer =
    worst &&
    html`${textMarkup("transport-worst", {
      year: String(year),
      name: html`<a href="${bcpPath(worst.bcp)}">${bcpName(worst.bcp, context)}</a>`,
      hours: html`<strong>${textMarkup("transport-worst-hours", {hours: hours(worst)})}</strong>`,
      towards: text("places-towards", {direction: worst.direction})
    })}${sentenceGap()}`;
  return html`<h2 id="borders">${text("transport-borders")}</h2>
<p>${answer}${textMarkup("transport-borders-page", {
    borders: html`<a href="/borders">${text("corridors-borders-link")}</a>`
  })}</p>
${figureFrame({
  source: cpmmSource(data),
  id: "worst-borders",
  title:
    worst === undefined
      ? text("transport-no-crossing")
      : text("transport-worst-title", {
          name: bcpName(worst.bcp, context),
          amount: borderAmount(worst.figure.value, "hours"),
          year: String(year)
        }),
  subtitle: text("transport-worst-subtitle", {count: shown.length, year: String(year)}),
  picture,
  table: html`<table><thead><tr><th scope="col">${text("transport-head-crossing")}</th><th scope="col">${text(
    "transport-head-side"
  )}</th><th scope="col">${text("places-mode-field")}</th>
<th scope="col" class="n">${text("places-year-field")}</th><th scope="col" class="n">${text("transport-head-hours")}</th>
<th scope="col" class="n">${text("transport-head-range")}</th><th scope="col">${text("places-source-head")}</th></tr></thead><tbody>${shown.map(
    (row) =>
      html`<tr><th scope="row"><a href="${bcpPath(row.bcp)}">${bcpName(row.bcp, context)}</a></th>
<td>${sideName(row.bcp, row.direction, context)}</td><td>${text("places-mode", {mode: row.mode})}</td><td class="n">${row.figure.year}</td>
<td class="n">${hours(row)}</td>
<td class="n">${text("transport-range", {low: formatHours(row.low), high: formatHours(row.high)})}</td>
<td class="source">${row.figure.reference}<span class="muted">${text("places-semicolon")}${snapshotLine(row.figure)}</span></td></tr>`
  )}</tbody></table>`,
  notes: html`<p>${text("borders-few-trips")}</p>`
})}`;
}

/** With the decimal that the reports give. */
function formatHours(value: number): string {
  return formatNumber(value, "hours", 1);
}

/** The figure, opening its row. */
function hours({bcp, mode, direction, figure}: RankedBorder): Markup {
  const variant = direction === "both" ? "headline" : direction;
  const of = {result: "TRP-OP1", measure: `${mode}-hours`, area: bcp, variant, year: figure.year};
  return figureLink(of, formatHours(figure.value));
}
