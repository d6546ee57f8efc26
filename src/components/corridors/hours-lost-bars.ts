import {linearAxis} from "../../lib/charts/axis.js";
import type {SpeedGap} from "../../lib/corridors/speed-gaps.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {areaColour} from "../charts/palette.js";
import {html, type Markup} from "../layout/markup.js";

export interface BarOptions {
  width: number;
  /** Writes the name above the bar, for a narrow screen. */
  narrow?: boolean;
  nameOf: (area: string) => string;
}

/** What 500 km take, most lost first: hours in motion in grey, hours lost in the area's colour; the PRF's baseline hollow. */
export function hoursLostBars(rows: SpeedGap[], {width, narrow = false, nameOf}: BarOptions): Markup {
  const known = rows
    .filter((row) => row.lost_hours !== null)
    .sort((a, b) => b.lost_hours! - a.lost_hours! || (a.area < b.area ? -1 : 1));
  if (known.length === 0) return html`<p class="muted">No pair of speeds is published for this selection.</p>`;
  const step = narrow ? 34 : 20;
  const left = narrow ? 0 : 216;
  const height = known.length * step + 24;
  const x = linearAxis(Math.max(...known.map((row) => row.total_hours!)), left, width - (narrow ? 92 : 150));
  const at = (value: number) => Math.round(x.at(value) * 10) / 10;
  return html`<svg class="plot bars" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"
  aria-label="Hours needed for 500 km, by area, most hours lost first: ${known
    .slice(0, 3)
    .map((row) => `${nameOf(row.area)} ${row.mode} ${formatNumber(row.lost_hours!, "hours")} lost`)
    .join(", ")}">
<g class="axis">${x.ticks.map(
    (tick) =>
      html`<path d="M${at(tick)} 0V${height - 20}"/><text x="${at(tick)}" y="${height - 5}" text-anchor="${
        tick === 0 && narrow ? "start" : "middle"
      }">${tick}</text>`
  )}</g>
${known.map((row, i) => drawBar(row, i * step, {left, narrow, nameOf}, at))}
</svg>`;
}

function drawBar(
  row: SpeedGap,
  top: number,
  {left, narrow, nameOf}: {left: number; narrow: boolean; nameOf: (area: string) => string},
  at: (value: number) => number
): Markup {
  const moving = row.total_hours! - row.lost_hours!;
  const y = top + (narrow ? 17 : 4);
  const name = html`${nameOf(row.area)} <tspan class="quiet">${row.mode}, ${row.year}${row.origin === "prf" ? ", PRF baseline" : ""}</tspan>`;
  const thick = row.mode === "road" ? 11 : 7;
  const middle = y + 5.5;
  return html`<g class="${row.origin}" style="color:${areaColour(row.area)}"><text class="name" x="${narrow ? 0 : left - 8}"
  y="${narrow ? top + 12 : y + 10}"${narrow ? "" : html` text-anchor="end"`}>${name}</text>
<rect class="moving" x="${at(0)}" y="${middle - thick / 2}" width="${round(at(moving) - at(0))}" height="${thick}"/>
<rect class="lost" x="${at(moving)}" y="${middle - thick / 2}" width="${round(at(row.total_hours!) - at(moving))}" height="${thick}"/>
<text x="${at(row.total_hours!) + 6}" y="${y + 10}"><tspan class="strong">${formatNumber(
    row.lost_hours!,
    "hours"
  )}</tspan><tspan class="quiet"> of ${formatNumber(row.total_hours!, "hours")} h</tspan></text></g>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
