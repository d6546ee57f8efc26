import type {BorderChange} from "../../lib/borders/border-changes.js";
import type {BorderContext, BorderMeasure} from "../../lib/borders/border-figures.js";
import type {RankedBorder} from "../../lib/borders/border-ranking.js";
import {type DotRow, type DumbbellRow, dotRange, dumbbell} from "../charts/dot-range.js";
import {draw} from "../charts/draw.js";
import {areaColor} from "../charts/palette.js";
import {html, type Markup} from "../layout/markup.js";
import {bcpName, bcpPath, borderAmount, sideName} from "./border-name.js";

/** What the reader asked for, as far as the drawing depends on it. */
export interface DotOptions {
  measure: BorderMeasure;
  /** Whether every figure is of one year, so that none needs to be written beside it. */
  one_year: boolean;
  width: number;
}

/** Crossings from high to low: a dot for the figure, a line for the range of all years held, a small tick for each of them. */
export function borderDots(ranking: RankedBorder[], context: BorderContext, options: DotOptions): Markup {
  const {measure, width} = options;
  if (ranking.length === 0)
    return html`<p class="none">No figure for this selection is held here. Clear a filter to see more.</p>`;
  const words = ranking
    .slice(0, 3)
    .map((row) => `${bcpName(row.bcp, context)} ${row.direction} ${borderAmount(row.figure.value, measure)}`);
  const label = `${ranking.length} crossings from high to low, ${words.join(", ")} first`;
  const rows = ranking.map((row) => dotRow(row, context, options));
  return draw(dotRange(rows, {width, label, isLog: measure === "dollars"}));
}

function dotRow(row: RankedBorder, context: BorderContext, {measure, one_year}: DotOptions): DotRow {
  const {bcp, mode, direction, figure, low, high, history} = row;
  const flags = `${figure.notes.length > 0 ? " †" : ""}${figure.from_text ? " *" : ""}`;
  const held = `${history.length} ${history.length === 1 ? "year" : "years"} held here, ${borderAmount(low, measure)} to ${borderAmount(high, measure)}`;
  return {
    name: bcpName(bcp, context),
    note: `${sideName(bcp, direction, context)}${mode === "rail" ? ", rail" : ""}`,
    color: areaColor(sideOf(bcp, context)),
    href: bcpPath(bcp),
    title: `${figure.year}: ${borderAmount(figure.value, measure)}; ${held}. ${figure.reference}`,
    value: figure.value,
    low,
    high,
    others: history.filter(({year}) => year !== figure.year).map(({value}) => value),
    isSquare: mode !== "road",
    strong: borderAmount(figure.value, measure),
    quiet: `${one_year ? "" : figure.year}${flags}`
  };
}

const ARROW = {outbound: " →", inbound: " ←", both: ""};

/** Crossings with a figure in both years, the longest or dearest first: a ring for the first year, a dot for the last; heavy lines fell. */
export function borderDumbbells(
  changes: BorderChange[],
  years: [from: number, to: number] | null,
  context: BorderContext,
  {measure, width}: {measure: BorderMeasure; width: number}
): Markup {
  const drawn = changes.filter(({points}) => points.every(({value}) => value > 0)).sort((a, b) => b.to - a.to);
  if (drawn.length === 0 || years === null)
    return html`<p class="none">No crossing has a figure in both years for this selection.</p>`;
  const better = drawn.filter(({change}) => change < 0).length;
  const rows = drawn.map(
    (row): DumbbellRow => ({
      name: `${bcpName(row.bcp, context)}${ARROW[row.direction]}`,
      ...(row.mode === "rail" && {note: "rail"}),
      color: areaColor(sideOf(row.bcp, context)),
      href: bcpPath(row.bcp),
      from: row.from,
      to: row.to,
      isSquare: row.mode !== "road",
      isHeavy: row.change < 0,
      strong: borderAmount(row.to, measure),
      quiet: `was ${borderAmount(row.from, measure)}`
    })
  );
  const label = `${drawn.length} crossings from ${years[0]} to ${years[1]}; ${better} fell`;
  return draw(dumbbell(rows, {width, label, isLog: true}));
}

function sideOf(bcp: string, {bcps}: BorderContext): string {
  return bcps.find((known) => known.bcp === bcp)?.iso3 ?? "";
}
