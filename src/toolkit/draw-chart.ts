import type {PlotOptions} from "@observablehq/plot";
import {optionsAt} from "../components/charts/chart-kinds.js";
import {chartReadout, readWords} from "../components/charts/chart-readout.js";
import {draw} from "../components/charts/draw.js";
import {answerFigure} from "../components/charts/figure-actions.js";
import {type MapPlace, type MappedFigure, memberMap, shadedMap} from "../components/charts/member-map.js";
import {CORRIDOR_COLORS, MEMBER_COLORS} from "../components/charts/palette.js";
import {smallMultiples} from "../components/charts/small-multiples.js";
import {escapeText} from "../components/layout/markup.js";
import {pictureFrame} from "../components/pictures/picture-frame.js";
import type {RegionMap} from "../lib/site/site-data.js";
import type {PreparedChart} from "./chart-input.js";
import type {DrawnInput} from "./row-chart-input.js";

// Plot comes with this module, which is loaded when the first chart is drawn and not before.

/** Gives the outlines of the members and the places of the crossings. */
export type MapReader = () => Promise<RegionMap>;

/** The least width of a panel of several, and the height of its name. */
const PANEL = {width: 190, name: 20, gap: 10};

/** As many places as have their names on a map. */
const NAMED_PLACES = 6;

/** Takes part through two of its regions, which the map does not draw: it has its figure and no fill. */
const UNSHADED = ["CHN"];

/** Colors of the charts in a picture that stands alone, on white: those of the light theme. */
export const PICTURE_COLORS: Readonly<Record<string, string>> = {
  paper: "#fff",
  ink: "#1c1d1f",
  muted: "#5d6063",
  faint: "#6b6e70",
  rule: "#dcd9d2",
  hair: "#ebe8e1",
  wash: "#f5f3ec",
  accent: "#b8500a",
  grey: "#8a8d8f",
  ...Object.fromEntries(Object.entries({...MEMBER_COLORS, ...CORRIDOR_COLORS}).map(([area, {light}]) => [area, light]))
};

/**
 * Returns a chart as Plot options: one, or of small multiples one for each panel.
 *
 * @example await plotOptions(prepareChart(reading, {}), 640, readMap)
 */
export async function plotOptions(chart: PreparedChart, width: number, readMap: MapReader): Promise<PlotOptions[]> {
  const all = await vocabularyOptions(chart.input, width, readMap);
  return all.map((options) => Object.assign(options, {marks: [...(options.marks ?? []), ...chart.marks]}));
}

async function vocabularyOptions(input: DrawnInput, width: number, readMap: MapReader): Promise<PlotOptions[]> {
  if (input.kind === "smallMultiples") {
    const options = Object.assign({}, input.options, {width: panelWidth(width)});
    return smallMultiples(input.rows, options);
  }
  if (input.kind !== "memberMap") return [optionsAt(input, width)];
  const map = await readMap();
  const setting = {width, label: input.options.label};
  const isOfMembers = input.rows.every(({area}) => map.members.some(({iso3}) => iso3 === area));
  return [
    isOfMembers
      ? shadedMap(input.rows, map, Object.assign(setting, {unshaded: UNSHADED}))
      : memberMap(crossingPlaces(input.rows, map, width), map, setting)
  ];
}

function crossingPlaces(rows: readonly MappedFigure[], map: RegionMap, width: number): MapPlace[] {
  const most = Math.max(...rows.map(({value}) => value)) || 1;
  const scale = Math.min(1, width / map.width + 0.25);
  const sorted = [...rows].sort((a, b) => b.value - a.value).filter(({area}) => area in map.places);
  return sorted.map(({area, value, name, text}, i) => {
    const r = Math.round((3 + 13 * Math.sqrt(value / most)) * scale * 10) / 10;
    const words = `${name} ${text}`;
    return {...map.places[area]!, r, title: words, ...(i < NAMED_PLACES && {text: words})};
  });
}

/** Returns what a map has no place for; null for nothing. */
async function unplaced({input}: PreparedChart, readMap: MapReader): Promise<string | null> {
  if (input.kind !== "memberMap") return null;
  const {places, members} = await readMap();
  const away = input.rows.filter(({area}) => !(area in places) && !members.some(({iso3}) => iso3 === area));
  return away.length === 0
    ? null
    : `Not on the map, for want of a coordinate: ${away.map(({name, text}) => `${name} ${text}`).join(", ")}.`;
}

/** Returns a chart as one `<svg>` of a width. */
async function svgOf(chart: PreparedChart, width: number, readMap: MapReader): Promise<string> {
  const all = await plotOptions(chart, width, readMap);
  return chart.input.kind === "smallMultiples"
    ? panelsAsOne(
        all,
        chart.input.rows.map(({label}) => label),
        {width, label: chart.input.options.label}
      )
    : String(draw(all[0]!));
}

function panelsAsOne(
  panels: readonly PlotOptions[],
  names: readonly string[],
  {width, label}: {width: number; label: string}
): string {
  const columns = columnsOf(width);
  const tall = (panels[0]?.height ?? 0) + PANEL.name;
  const height = Math.ceil(panels.length / columns) * (tall + PANEL.gap);
  const drawn = panels.map((options, i) => {
    const [x, y] = [(i % columns) * (panelWidth(width) + PANEL.gap), Math.floor(i / columns) * (tall + PANEL.gap)];
    const name = `<text x="${x}" y="${y + 13}" text-anchor="start" font-weight="700">${escapeText(names[i]!)}</text>`;
    const inside = String(draw(options, {id: `panel-${i + 1}`})).replace(
      /^<svg class="plot-chart ([^>]*?) role="\w+" aria-label="[^"]*"/,
      `<svg x="${x}" y="${y + PANEL.name}" overflow="visible" class="$1`
    );
    return `${name}${inside}`;
  });
  return `<svg class="plot-chart small-multiples" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="12" \
text-anchor="middle" fill="var(--ink)" role="img" aria-label="${escapeText(label)}">${drawn.join("")}</svg>`;
}

function columnsOf(width: number): number {
  return Math.max(1, Math.floor((width + PANEL.gap) / (PANEL.width + PANEL.gap)));
}

function panelWidth(width: number): number {
  return Math.floor((width + PANEL.gap) / columnsOf(width)) - PANEL.gap;
}

/**
 * Returns a chart as an SVG file: as wide as a page of print, on white, with title, unit and source in the picture.
 *
 * The same rows give the same bytes in Node and in a browser.
 * @example await standaloneSvg(prepareChart(reading, {}), 640, readMap)
 */
export async function standaloneSvg(chart: PreparedChart, width: number, readMap: MapReader): Promise<string> {
  const notes = [chart.note, await unplaced(chart, readMap), chart.source].filter(Boolean).join(" ");
  const drawing = (await svgOf(chart, width, readMap))
    .replace(/ (?:data-[\w-]+|role|aria-label)="[^"]*"/g, "")
    .replace(/var\(--([\w-]+)\)/g, (whole, name: string) => PICTURE_COLORS[name] ?? whole);
  const [, height = "210"] = /^<svg[^>]*\sheight="([\d.]+)"/.exec(drawing) ?? [];
  const {title, subtitle} = chart;
  const parts = {drawing, width, height: Number(height)};
  return pictureFrame({title, subtitle, source: notes}, parts, {
    ink: PICTURE_COLORS.ink!,
    face: "Helvetica, Arial, sans-serif"
  }).text;
}

const wired = new WeakSet<HTMLElement>();

/** Draws a chart into its figure at a width, and makes it answer pointer, keys and buttons. */
export async function drawInto(
  {figure, picture, note}: {figure: HTMLElement; picture: HTMLElement; note: HTMLElement},
  chart: PreparedChart,
  {width, readMap}: {width: number; readMap: MapReader}
): Promise<void> {
  dressAway(figure);
  picture.innerHTML = await svgOf(chart, width, readMap);
  picture.style.minHeight = "";
  const said = [chart.note, await unplaced(chart, readMap)].filter(Boolean).join(" ");
  note.textContent = said;
  note.hidden = said === "";
  if (!wired.has(figure)) {
    wired.add(figure);
    answerFigure(figure);
    const {input} = chart;
    if (input.kind === "memberMap")
      readWords(
        picture,
        input.rows.map(({name, text}) => `${name}: ${text}`)
      );
    else if (input.kind === "smallMultiples") readWords(picture, panelWords(input.rows));
    else chartReadout(picture, input);
  }
  picture.dispatchEvent(new CustomEvent("redrawn", {bubbles: true}));
}

function panelWords(panels: Extract<DrawnInput, {kind: "smallMultiples"}>["rows"]): string[] {
  return panels.flatMap(({label, lines}) =>
    lines.flatMap(({points, end}) =>
      points.map(
        ({title, year, value}) => `${[label, end].filter(Boolean).join(", ")}, ${title ?? `${year}: ${value}`}`
      )
    )
  );
}

/** On a page of another site, which has no colors of ours: takes the page's own, and the areas' for a light or a dark ground. */
function dressAway(figure: HTMLElement): void {
  if (getComputedStyle(figure).getPropertyValue("--hair").trim() !== "") return;
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(figure).color.match(/[\d.]+/g) ?? []).map(Number);
  const theme = (red + green + blue) / 3 > 128 ? "dark" : "light";
  const mix = (percent: number) => `color-mix(in srgb, currentColor ${percent}%, transparent)`;
  const tokens: Record<string, string> = {
    ink: "currentColor",
    paper: theme === "dark" ? "#14171a" : "#fff",
    muted: mix(72),
    faint: mix(62),
    grey: mix(55),
    rule: mix(20),
    hair: mix(12),
    wash: mix(5),
    link: "currentColor",
    accent: theme === "dark" ? "#ee9a4d" : "#b8500a",
    face: "system-ui, sans-serif"
  };
  for (const [area, color] of Object.entries({...MEMBER_COLORS, ...CORRIDOR_COLORS})) tokens[area] = color[theme];
  for (const [name, value] of Object.entries(tokens)) figure.style.setProperty(`--${name}`, value);
  const style = document.createElement("style");
  style.textContent = `.prf-chart svg.plot-chart{display:block;max-width:100%;height:auto;overflow:visible;font-size:12px;font-family:var(--face)}
.prf-chart .note{paint-order:stroke;stroke-linejoin:round}.prf-chart .row-cursor{fill:none;stroke:currentColor}
.prf-chart .picked path{stroke:var(--picked);stroke-opacity:1}.prf-chart .picked{fill:var(--picked)}.prf-chart .muted{opacity:.75}`;
  figure.prepend(style);
}
