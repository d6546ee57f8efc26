import {html, type Markup} from "./markup.js";
import {type TrendLine, type TrendMarks, trendChart} from "./trend-chart.js";

/** What a chart of a sector's page says and how it is drawn. */
export interface ChartFigure {
  /** What is to be seen. */
  title: string;
  /** Measure, unit and what the lines are. */
  subtitle: string;
  lines: TrendLine[];
  format: (value: number) => string;
  /** Whose figures these are, of which snapshot. */
  source: string;
  marks?: Partial<TrendMarks>;
  height?: number;
  /** Width on a wide screen; less where two stand side by side, so that the letters keep their size. */
  wide?: number;
  /** Puts rank 1 at the top. */
  reverse?: boolean;
}

/** A chart with its title, at the width of a page and of a phone; nothing where fewer than two years have a figure. */
export function chartFigure({
  title,
  subtitle,
  lines,
  format,
  source,
  marks,
  height = 210,
  wide = 760,
  reverse
}: ChartFigure): Markup {
  const known = lines.flatMap(({points}) => points).filter(({value}) => value !== null);
  if (new Set(known.map(({year}) => year)).size < 2) return html``;
  const all = {baseline: null, targets: [], breaks: [], ...marks};
  const options = {label: `${title}. ${subtitle}`, format, reverse: reverse ?? false};
  return html`<figure class="chart"><figcaption><strong>${title}</strong><br><span class="muted">${subtitle}</span></figcaption>
<div class="at-wide">${trendChart(lines, all, {...options, width: wide, height})}</div><div class="at-narrow">${trendChart(lines, all, {...options, width: 358, height: Math.min(height, 300)})}</div>
<p class="figure-source">Source: ${source}.</p></figure>`;
}
