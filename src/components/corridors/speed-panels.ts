import {linearAxis} from "../../lib/charts/axis.js";
import type {SpeedGap} from "../../lib/corridors/speed-gaps.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {missingWords} from "../../lib/wording/missing-words.js";
import {areaColour} from "../charts/palette.js";
import {placeLabels} from "../charts/place-labels.js";
import {html, type Markup} from "../layout/markup.js";

/** One panel of the small multiples: an area and a mode. */
export interface SpeedPanel {
  area: string;
  mode: "road" | "rail";
  label: string;
  rows: SpeedGap[];
  /** Why the panel is empty, or what it lacks. */
  lack: string | null;
  /** Milestones that the PRF leaves open (`#`), and targets that it sets. */
  unset: number[];
  targets: {year: number; value: number; text: string}[];
}

const WIDTH = 214;
const HEIGHT = 158;
const LEFT = 26;
const RIGHT = 38;
const TOP = 12;
const BOTTOM = 44;

/** Small multiples of the two speeds by year with shared scales; below each year the hours lost per 500 km. */
export function speedPanels(panels: SpeedPanel[]): Markup {
  const rows = panels.flatMap((panel) => panel.rows);
  const years = [...rows.map(({year}) => year), ...panels.flatMap(({unset}) => unset)];
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const y = linearAxis(Math.max(...rows.map(({swd, swod}) => swod ?? swd ?? 0)), HEIGHT - BOTTOM, TOP);
  const x = (year: number) => round(LEFT + 10 + ((WIDTH - LEFT - RIGHT - 10) * (year - from)) / (to - from || 1));
  return html`<div class="panels">${panels.map(
    (panel) => html`<div class="panel" data-mode="${panel.mode}" data-kind="${kindOf(panel.area)}"><p class="panel-name"
  style="color:${areaColour(panel.area)}">${panel.label} <span class="muted">${panel.mode}</span></p>
${panel.rows.length > 0 ? drawPanel(panel, {from, to, x, y}) : ""}${panel.lack && html`<p class="panel-lack">${panel.lack}</p>`}</div>`
  )}</div>`;
}

interface Scales {
  from: number;
  to: number;
  x: (year: number) => number;
  y: ReturnType<typeof linearAxis>;
}

function drawPanel(panel: SpeedPanel, {from, to, x, y}: Scales): Markup {
  const {rows, mode, area, label, unset, targets} = panel;
  const at = (value: number) => round(y.at(value));
  const pairs = rows.filter((row) => row.swd !== null && row.swod !== null);
  const years = [from, ...Array.from({length: to - from - 1}, (_, i) => from + 1 + i), to];
  const colour = areaColour(area);
  const words = rows.map((row) => `${row.year}: ${speedWords(row)}`).join("; ");
  const ends = placeLabels(
    (["swod", "swd"] as const).flatMap((key) => {
      const row = rows.filter((known) => known[key] !== null).at(-1);
      return row ? [{x: x(row.year) + 7, y: at(row[key]!), text: formatNumber(row[key]!, "km/h")}] : [];
    }),
    {top: TOP, bottom: HEIGHT - BOTTOM, step: 12}
  );
  return html`<svg class="plot ${mode}" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img"
  aria-label="${label}, ${mode}: ${words}" style="color:${colour}">
<g class="axis">${y.ticks.map(
    (tick) =>
      html`<path d="M${LEFT} ${at(tick)}H${WIDTH - RIGHT + 6}"/><text x="${LEFT - 5}" y="${at(tick) + 4}" text-anchor="end">${tick}</text>`
  )}${years.map(
    (year) =>
      html`<text x="${x(year)}" y="${HEIGHT - BOTTOM + 15}" text-anchor="middle"${
        unset.includes(year) ? html` class="unset"` : ""
      }>${String(year).slice(2)}${unset.includes(year) ? "#" : ""}</text>`
  )}</g>
${pairs.map((row) => html`<path class="gap" d="M${x(row.year)} ${at(row.swd!)}V${at(row.swod!)}"/>`)}
${(["swod", "swd"] as const).map((key) => html`<path class="speed ${key}" d="${linked(rows, key, x, at)}"/>`)}
${rows.flatMap((row) => (["swod", "swd"] as const).flatMap((key) => (row[key] === null ? [] : [mark(row, key, x(row.year), at(row[key]!))])))}
${targets.map(
  ({year, value, text}) =>
    html`<path class="target" d="M${x(year) - 6} ${at(value)}h12"/><text x="${x(year)}" y="${at(value) - 6}" text-anchor="middle">${text}</text>`
)}
${ends.map((end) => html`<text class="end" x="${end.x}" y="${round(end.at + 4)}">${end.text}</text>`)}
<text class="lost-name" x="0" y="${HEIGHT - 9}">h</text>${pairs.map(
    (row) =>
      html`<text class="lost" x="${x(row.year)}" y="${HEIGHT - 9}" text-anchor="middle">${row.lost_hours === null ? "" : Math.round(row.lost_hours)}</text>`
  )}
</svg>`;
}

/** Road is round, rail square; a baseline is hollow; the speed without delay is the lighter mark. */
function mark(row: SpeedGap, key: "swd" | "swod", x: number, y: number): Markup {
  const style = `mark-${key}${row.origin === "prf" ? " hollow" : ""}`;
  const title = html`<title>${row.year}: ${key.toUpperCase()} ${formatNumber(row[key]!, "km/h")} km/h${
    row.origin === "prf" ? ", PRF baseline" : ""
  }. ${row.reference}</title>`;
  return row.mode === "road"
    ? html`<circle class="${style}" cx="${x}" cy="${y}" r="3.3">${title}</circle>`
    : html`<rect class="${style}" x="${x - 3}" y="${y - 3}" width="6" height="6">${title}</rect>`;
}

/** A line over years that follow each other; a missing year is a gap, and the PRF's baseline stands alone. */
function linked(rows: SpeedGap[], key: "swd" | "swod", x: (year: number) => number, y: (value: number) => number) {
  const known = rows.filter((row) => row[key] !== null && row.origin === "cpmm");
  return known
    .map((row, i) => `${known[i - 1]?.year === row.year - 1 ? "L" : "M"}${x(row.year)} ${y(row[key]!)}`)
    .join("");
}

function speedWords({swd, swod, lost_hours, origin}: SpeedGap): string {
  const speed = (value: number | null) =>
    value === null ? missingWords("not held").word.en : `${formatNumber(value, "km/h")} km/h`;
  const lost =
    lost_hours === null ? "" : `, ${formatNumber(lost_hours, "hours")} hours lost per 500 km at the mean speeds`;
  return `${origin === "prf" ? "baseline, " : ""}with delay ${speed(swd)}, without ${speed(swod)}${lost}`;
}

/** Which kind of area it is, as the filter names it. */
export function kindOf(area: string): "all" | "corridor" | "member" {
  return area === "ALL" ? "all" : /^C\d$/.test(area) ? "corridor" : "member";
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
