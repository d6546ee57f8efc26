import type {Chart} from "./chart.js";
import {drawBoth} from "./chart-kinds.js";
import {areaColor} from "./palette.js";
import type {TrendArea, TrendOptions, TrendRow} from "./trend-by-area.js";

/** One line of a chart by year: an area, how it is drawn, and its figures. */
export interface TrendLine extends TrendArea {
  points: Omit<TrendRow, "area">[];
}

/** What a chart of a sector's page says and how it is drawn. */
export interface ChartFigure
  extends Omit<Chart, "wide" | "narrow" | "measure" | "input">,
    Pick<TrendOptions, "unit" | "baseline" | "targets" | "breaks" | "height" | "reverse"> {
  lines: TrendLine[];
  /** Width on a wide screen; less where two stand side by side, so that the letters keep their size. */
  wide?: number;
}

/** Returns lines as the rows and the areas that `trendByArea` takes; several lines of one area are told apart by a number. */
export function trendInput(lines: readonly TrendLine[]): {rows: TrendRow[]; areas: TrendArea[]} {
  const named = lines.map((line, i) => {
    const isSecond = lines.findIndex(({area}) => area === line.area) < i;
    return {...line, area: isSecond ? `${line.area} ${i + 1}` : line.area, color: line.color ?? areaColor(line.area)};
  });
  return {
    rows: named.flatMap(({area, points}) => points.map((point) => ({area, ...point}))),
    areas: named.map(({points: _, ...area}) => area)
  };
}

/** A chart by year at the width of a page and of a phone; none where fewer than two years have a figure. */
export function chartFigure(figure: ChartFigure): Chart[] {
  const {lines, wide, unit, baseline, targets, breaks, height = 210, reverse, ...chart} = figure;
  const known = lines.flatMap(({points}) => points).filter(({value}) => value !== null);
  if (new Set(known.map(({year}) => year)).size < 2) return [];
  const {rows, areas} = trendInput(lines);
  const given = {unit, baseline, targets, breaks, height, reverse};
  const options = {label: `${chart.title}. ${chart.subtitle}`, areas, ...withoutUndefined(given)};
  return [{...chart, ...drawBoth({kind: "trendByArea", rows, options}, wide)}];
}

function withoutUndefined<T extends object>(options: T): {[K in keyof T]: Exclude<T[K], undefined>} {
  const entries = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as {[K in keyof T]: Exclude<T[K], undefined>};
}
