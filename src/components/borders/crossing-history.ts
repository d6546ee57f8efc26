import {group} from "d3-array";
import type {BorderContext, BorderFigure, BorderMeasure} from "../../lib/borders/border-figures.js";
import {linearAxis} from "../../lib/charts/axis.js";
import {areaColour} from "../charts/palette.js";
import {placeLabels} from "../charts/place-labels.js";
import {html, type Markup} from "../layout/markup.js";
import {borderAmount, sideName} from "./border-name.js";

const WIDTH = 356;
const HEIGHT = 190;
const LEFT = 40;
const RIGHT = 128;
const TOP = 10;
const BOTTOM = 22;

/** What the panels of one measure share, so that both sides of a border can be compared. */
export interface HistoryScales {
  years: [from: number, to: number];
  highest: number;
}

/** The years and the height that figures of one measure need. */
export function historyScales(figures: BorderFigure[]): HistoryScales {
  const years = figures.map(({year}) => year);
  return {years: [Math.min(...years), Math.max(...years)], highest: Math.max(...figures.map(({value}) => value ?? 0))};
}

/** One side of a border by year: a line a mode and direction, its name and last figure at its end; gaps stay open. */
export function borderHistory(
  figures: BorderFigure[],
  context: BorderContext,
  {measure, scales}: {measure: BorderMeasure; scales: HistoryScales}
): Markup {
  const known = figures.filter((row) => row.measure === measure && row.value !== null);
  const iso3 = context.bcps.find(({bcp}) => bcp === known[0]?.bcp)?.iso3 ?? "";
  const [from, to] = scales.years;
  const x = (year: number) => round(LEFT + 12 + ((WIDTH - LEFT - RIGHT - 12) * (year - from)) / (to - from || 1));
  const axis = linearAxis(scales.highest, HEIGHT - BOTTOM, TOP);
  const at = (value: number) => round(axis.at(value));
  const lines = [...group(known, ({mode, direction}) => `${mode} ${direction}`).values()];
  const ends = placeLabels(
    lines.map((rows) => ({rows, y: at(rows.at(-1)!.value!), x: x(rows.at(-1)!.year)})),
    {top: TOP, bottom: HEIGHT - BOTTOM, step: 13}
  );
  const years = Array.from({length: to - from + 1}, (_, i) => from + i);
  const words = known.map((row) => `${row.year} ${row.mode} ${row.direction} ${borderAmount(row.value!, measure)}`);
  return html`<svg class="plot history" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img"
  aria-label="${words.join("; ")}" style="color:${areaColour(iso3)}">
<g class="axis">${axis.ticks.map(
    (tick) =>
      html`<path d="M${LEFT} ${at(tick)}H${WIDTH - RIGHT + 4}"/>
<text x="${LEFT - 6}" y="${at(tick) + 4}" text-anchor="end">${tick.toLocaleString("en-US")}</text>`
  )}${years.map((year) => html`<text x="${x(year)}" y="${HEIGHT - 4}" text-anchor="middle">${year}</text>`)}</g>
${lines.map(
  (rows) =>
    html`<path class="course ${rows[0]!.direction}" d="${rows
      .map((row, i) => `${rows[i - 1]?.year === row.year - 1 ? "L" : "M"}${x(row.year)} ${at(row.value!)}`)
      .join("")}"/>${rows.map((row) => point(row, x(row.year), at(row.value!)))}`
)}
${ends.map(
  ({rows, x: end, y, at: label}) =>
    html`<path class="lead" d="M${end + 6} ${y}L${WIDTH - RIGHT + 8} ${round(label)}"/>
<text x="${WIDTH - RIGHT + 11}" y="${round(label + 4)}"><tspan class="strong">${borderAmount(
      rows.at(-1)!.value!,
      measure
    )}</tspan> <tspan class="quiet">${rows[0]!.direction === "both" ? "" : rows[0]!.direction}${rows[0]!.mode === "rail" ? " rail" : ""}</tspan></text>`
)}
</svg>`;
}

function point({mode, year, value, measure, reference}: BorderFigure, x: number, y: number): Markup {
  const title = html`<title>${year}: ${borderAmount(value!, measure)}. ${reference}</title>`;
  return mode === "road"
    ? html`<circle class="at" cx="${x}" cy="${y}" r="3.4">${title}</circle>`
    : html`<rect class="at" x="${x - 3}" y="${y - 3}" width="6" height="6">${title}</rect>`;
}

/** The name of a side above its panel. */
export function historyName(bcp: string, name: string, context: BorderContext): Markup {
  return html`<p class="panel-name">${name} <span class="muted">${sideName(bcp, "both", context)}</span></p>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
