import type {BorderContext, BorderMeasure} from "../../lib/borders/border-figures.js";
import type {RankedBorder} from "../../lib/borders/border-ranking.js";
import {linearAxis, logAxis} from "../../lib/charts/axis.js";
import {areaColour} from "../charts/palette.js";
import {html, type Markup} from "../layout/markup.js";
import {bcpName, bcpPath, borderAmount, sideName} from "./border-name.js";

/** What the reader asked for, as far as the drawing depends on it. */
export interface DotOptions {
  measure: BorderMeasure;
  /** Whether every figure is of one year, so that none needs to be written beside it. */
  one_year: boolean;
  width: number;
  /** Writes the name above the dot, for a narrow screen. */
  narrow?: boolean;
}

/** Crossings from high to low: a dot for the figure, a line for the range of all years held, a small tick for each of them. */
export function borderDots(ranking: RankedBorder[], context: BorderContext, options: DotOptions): Markup {
  const {measure, width, narrow = false} = options;
  if (ranking.length === 0)
    return html`<p class="none">No figure for this selection is held here. Clear a filter to see more.</p>`;
  const step = narrow ? 35 : 20;
  const [left, right] = narrow ? [6, width - 88] : [330, width - 110];
  const height = ranking.length * step + 22;
  const highest = Math.max(...ranking.map(({high}) => high));
  const lowest = Math.min(...ranking.map(({low}) => low));
  const axis = measure === "hours" ? linearAxis(highest, left, right) : logAxis(lowest, highest, left, right);
  const at = (value: number) => Math.round(axis.at(value) * 10) / 10;
  const words = ranking
    .slice(0, 3)
    .map((row) => `${bcpName(row.bcp, context)} ${row.direction} ${borderAmount(row.figure.value, measure)}`);
  return html`<svg class="plot dots" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group"
  aria-label="${ranking.length} crossings from high to low, ${words.join(", ")} first">
<g class="axis">${axis.ticks.map(
    (tick) =>
      html`<path d="M${at(tick)} 0V${height - 19}"/><text x="${at(tick)}" y="${height - 4}" text-anchor="middle">${tick.toLocaleString("en-US")}</text>`
  )}</g>
${ranking.map((row, i) => dotRow(row, i * step, {context, options, left, at}))}
</svg>`;
}

interface RowScales {
  context: BorderContext;
  options: DotOptions;
  left: number;
  at: (value: number) => number;
}

function dotRow(row: RankedBorder, top: number, {context, options, left, at}: RowScales): Markup {
  const {narrow = false, measure, one_year} = options;
  const {bcp, mode, direction, figure, low, high, history} = row;
  const y = top + (narrow ? 24 : 10);
  const iso3 = context.bcps.find((known) => known.bcp === bcp)?.iso3 ?? "";
  const x = at(figure.value);
  const flags = `${figure.notes.length > 0 ? " †" : ""}${figure.from_text ? " *" : ""}`;
  const side = `${sideName(bcp, direction, context)}${mode === "rail" ? ", rail" : ""}`;
  const name = html`<tspan class="strong">${bcpName(bcp, context)}</tspan> <tspan class="quiet">${side}</tspan>`;
  const title = `${figure.year}: ${borderAmount(figure.value, measure)}; ${history.length} ${
    history.length === 1 ? "year" : "years"
  } held here, ${borderAmount(low, measure)} to ${borderAmount(high, measure)}. ${figure.reference}`;
  return html`<g style="color:${areaColour(iso3)}"><a href="${bcpPath(bcp)}"><text class="name" x="${narrow ? 0 : left - 12}"
  y="${narrow ? top + 13 : y + 4}"${narrow ? "" : html` text-anchor="end"`}>${name}</text></a>
<path class="range" d="M${at(low)} ${y}H${at(high)}"/>${history
    .filter(({year}) => year !== figure.year)
    .map(({value}) => html`<path class="other" d="M${at(value)} ${y - 3.5}v7"/>`)}${
    mode === "road"
      ? html`<circle class="now" cx="${x}" cy="${y}" r="4.6"><title>${title}</title></circle>`
      : html`<rect class="now" x="${x - 4}" y="${y - 4}" width="8" height="8"><title>${title}</title></rect>`
  }<text x="${Math.max(at(high), x) + 10}" y="${y + 4}"><tspan class="strong">${borderAmount(
    figure.value,
    measure
  )}</tspan><tspan class="quiet">${one_year ? "" : ` ${figure.year}`}${flags}</tspan></text></g>`;
}
