import type {SpeedGap} from "../../lib/corridors/speed-gaps.js";
import {type SpeedChoice, type SpeedRanking, speedRanking} from "../../lib/corridors/speed-ranking.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import type {RowChart} from "../charts/live-rows.js";
import {html, type Markup} from "../layout/markup.js";
import {referenceLink} from "../lineage/figure-link.js";
import {GAP_FIGURES, gapFigure, gapPlaces, HOURS_LOST_METHOD, MEAN_SPEEDS, TOTAL_HOURS_METHOD} from "./gap-figure.js";
import {AREA_KINDS, hoursLostBars} from "./hours-lost-bars.js";

/** The selection that the page opens with. */
export const FIRST_SPEEDS: SpeedChoice = {mode: "road", kind: "member", year: null};

/** What follows the filters, by the id of its element, and the chart of hours lost. */
export interface CorridorViews {
  parts: Record<"corridors-answer" | "lost-title" | "lost-table", Markup>;
  chart: RowChart;
}

/** Every view of one mode, one kind of area and one year: the same when the page is built and when a reader filters. */
export function corridorViews(
  gaps: readonly SpeedGap[],
  choice: SpeedChoice,
  nameOf: (area: string) => string
): CorridorViews {
  const ranking = speedRanking(gaps, choice);
  const {region, ranked, apart} = ranking;
  return {
    parts: {
      "corridors-answer": corridorsAnswer(ranking, choice),
      "lost-title": lostTitle(ranking, choice, nameOf),
      "lost-table": gapTable([...(region === null ? [] : [region]), ...ranked, ...apart], nameOf)
    },
    chart: hoursLostBars(ranking, choice.kind, nameOf)
  };
}

const VEHICLES = {road: "truck", rail: "train"};

/** What the region loses in the year, against the baseline; where that year has no pair of speeds, that and the newest one. */
export function corridorsAnswer({year, region, baseline, apart}: SpeedRanking, {mode}: SpeedChoice): Markup {
  const newest = apart.find(({area}) => area === "ALL");
  const row = region ?? newest;
  if (row === undefined)
    return html`No pair of speeds with and without delay by ${mode} is published for all corridors.`;
  const lost = html`<strong>${gapFigure(row, "lost_hours", {said: true})} hours</strong>`;
  const when = row.origin === "prf" ? `At the ${row.year} baseline` : `In ${row.year}`;
  const than =
    baseline === null || baseline === row
      ? ""
      : html`, compared with <strong>${gapFigure(baseline, "lost_hours", {said: true})}</strong> at the ${baseline.year} baseline`;
  const lack =
    region === null ? html`No report held here has both speeds for all corridors by ${mode} in ${year}. ` : "";
  return html`${lack}${when} a ${VEHICLES[mode]} lost ${lost} per 500 km at borders and other stops${than}.`;
}

function lostTitle({year, ranked}: SpeedRanking, {mode, kind}: SpeedChoice, nameOf: (area: string) => string): Markup {
  const [most, least] = [ranked[0], ranked.at(-1)];
  const hours = (row: SpeedGap) => formatNumber(row.lost_hours!, "hours");
  if (most === undefined || least === undefined)
    return html`No report held here has both speeds of a ${AREA_KINDS[kind][1]} by ${mode}${year === null ? "" : ` in ${year}`}`;
  if (most === least) return html`${nameOf(most.area)} lost ${hours(most)} hours per 500 km by ${mode} in ${year}`;
  return html`By ${mode} in ${year}, ${nameOf(most.area)} lost most, ${hours(most)} hours per 500 km, and ${nameOf(least.area)} least, ${hours(
    least
  )}`;
}

/** Speeds and hours with their sources, one row a pair. */
export function gapTable(gaps: readonly SpeedGap[], nameOf: (area: string) => string): Markup {
  return html`<table data-sortable><caption>${MEAN_SPEEDS}</caption><thead><tr><th scope="col">Area</th><th scope="col">Mode</th>
<th scope="col" class="n">Year</th>
<th scope="col" class="n">SWD, km/h</th><th scope="col" class="n">SWOD, km/h</th>
<th scope="col" class="n" data-how="${TOTAL_HOURS_METHOD}">Hours per 500 km</th><th scope="col" class="n"
  data-how="${HOURS_LOST_METHOD}">Hours lost per 500 km, from mean speeds</th><th scope="col">Source</th></tr></thead><tbody>${gaps.map(
    (row) =>
      html`<tr><th scope="row">${nameOf(row.area)}</th><td>${row.mode}</td>
<td class="n">${row.year}</td>${GAP_FIGURES.map(
        (name) =>
          html`<td class="n${row[name] === null ? " none" : ""}" data-value="${
            row[name] === null ? "" : Number(row[name].toFixed(2))
          }">${gapFigure(row, name)}</td>`
      )}<td class="source">${referenceLink(row.reference)}${
        row.origin === "cpmm" && html` <span class="muted">${gapPlaces(row)}</span>`
      }</td></tr>`
  )}</tbody></table>`;
}
