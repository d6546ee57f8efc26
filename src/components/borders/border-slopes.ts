import type {BorderChange} from "../../lib/borders/border-changes.js";
import type {BorderContext, BorderMeasure} from "../../lib/borders/border-figures.js";
import {logAxis} from "../../lib/charts/axis.js";
import {areaColour} from "../charts/palette.js";
import {placeLabels} from "../charts/place-labels.js";
import {html, type Markup} from "../layout/markup.js";
import {bcpName, borderAmount} from "./border-name.js";

const ARROW = {outbound: " →", inbound: " ←", both: ""};

/** Lines between two years on a scale of ratios: up is longer or dearer; the heavy lines got better. */
export function borderSlopes(
  changes: BorderChange[],
  years: [from: number, to: number] | null,
  context: BorderContext,
  {measure, width}: {measure: BorderMeasure; width: number}
): Markup {
  const drawn = changes.filter(({points}) => points.every(({value}) => value > 0));
  if (drawn.length === 0 || years === null)
    return html`<p class="none">No crossing has a figure in both years for this selection.</p>`;
  const narrow = width < 500;
  const height = Math.max(260, drawn.length * 15 + 60);
  const [left, right] = narrow ? [52, width - 150] : [70, width - 250];
  const values = drawn.flatMap(({points}) => points.map(({value}) => value));
  const y = logAxis(Math.min(...values), Math.max(...values), height - 26, 10);
  const x = (year: number) => round(left + ((right - left) * (year - years[0])) / (years[1] - years[0]));
  const at = (value: number) => round(y.at(value));
  const ends = placeLabels(
    drawn.map((row) => ({row, y: at(row.to)})),
    {top: 8, bottom: height - 28, step: 14}
  );
  const between = [...new Set(drawn.flatMap(({points}) => points.map(({year}) => year)))];
  const better = drawn.filter(({change}) => change < 0).length;
  return html`<svg class="plot slopes" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"
  aria-label="${drawn.length} crossings from ${years[0]} to ${years[1]}; ${better} fell">
<g class="axis">${y.ticks.map(
    (tick) =>
      html`<path d="M${left - 8} ${at(tick)}H${right + 4}"/><text x="${left - 12}" y="${at(tick) + 4}" text-anchor="end">${tick.toLocaleString("en-US")}</text>`
  )}${between.map((year) => html`<text x="${x(year)}" y="${height - 4}" text-anchor="middle">${year}</text>`)}</g>
${ends.map(({row, y: end, at: label}) => {
  const iso3 = context.bcps.find((known) => known.bcp === row.bcp)?.iso3 ?? "";
  const path = row.points.map(({year, value}, i) => `${i === 0 ? "M" : "L"}${x(year)} ${at(value)}`).join("");
  return html`<g style="color:${areaColour(iso3)}" class="${row.change < 0 ? "fell" : "rose"}"><path class="slope" d="${path}"/>${row.points.map(
    (point) =>
      row.mode === "road"
        ? html`<circle class="at" cx="${x(point.year)}" cy="${at(point.value)}" r="2.8"/>`
        : html`<rect class="at" x="${x(point.year) - 2.6}" y="${at(point.value) - 2.6}" width="5.2" height="5.2"/>`
  )}<path class="lead" d="M${right + 5} ${end}L${right + 16} ${round(label)}"/>
<text x="${right + 20}" y="${round(label + 4)}"><tspan class="strong">${borderAmount(row.to, measure)}</tspan> <tspan class="quiet">${bcpName(
    row.bcp,
    context
  ).replace(
    narrow ? / \(.*/ : /$^/,
    ""
  )}${ARROW[row.direction]}${row.mode === "rail" && !narrow ? ", rail" : ""}${narrow ? "" : `, was ${borderAmount(row.from, measure)}`}</tspan></text></g>`;
})}
</svg>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
