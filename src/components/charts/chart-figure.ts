import type {Chart} from "./chart.js";
import {type TrendLine, type TrendMarks, trendChart} from "./trend-chart.js";

/** What a chart of a sector's page says and how it is drawn. */
export interface ChartFigure extends Omit<Chart, "wide" | "narrow" | "measure"> {
  lines: TrendLine[];
  format: (value: number) => string;
  marks?: Partial<TrendMarks>;
  height?: number;
  /** Width on a wide screen; less where two stand side by side, so that the letters keep their size. */
  wide?: number;
  /** Puts rank 1 at the top. */
  reverse?: boolean;
}

/** A chart by year at the width of a page and of a phone; none where fewer than two years have a figure. */
export function chartFigure({lines, format, marks, height = 210, wide = 760, reverse, ...chart}: ChartFigure): Chart[] {
  const known = lines.flatMap(({points}) => points).filter(({value}) => value !== null);
  if (new Set(known.map(({year}) => year)).size < 2) return [];
  const all = {baseline: null, targets: [], breaks: [], ...marks};
  const options = {label: `${chart.title}. ${chart.subtitle}`, format, reverse: reverse ?? false};
  return [
    {
      ...chart,
      wide: trendChart(lines, all, {...options, width: wide, height}),
      narrow: trendChart(lines, all, {...options, width: 358, height: Math.min(height, 300)})
    }
  ];
}
