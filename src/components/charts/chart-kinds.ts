import type {PlotOptions} from "@observablehq/plot";
import type {Markup} from "../layout/markup.js";
import {dotRange, dumbbell} from "./dot-range.js";
import {draw} from "./draw.js";
import {matrix} from "./matrix.js";
import {ranksByEdition} from "./ranks-by-edition.js";
import {revisionLines} from "./revision-lines.js";
import {scatter} from "./scatter.js";
import {shareOfWhole, stackedBars} from "./stacked-bars.js";
import {trendByArea} from "./trend-by-area.js";

/** The chart functions that a page draws again at another width. */
const CHART_KINDS = {
  trendByArea,
  ranksByEdition,
  dumbbell,
  stackedBars,
  dotRange,
  matrix,
  revisionLines,
  scatter,
  shareOfWhole
};

type Kinds = typeof CHART_KINDS;

/** Everything a chart is drawn from, as plain data: it goes into the page, and the same function draws it there again. */
export type ChartInput = {
  [K in keyof Kinds]: {
    kind: K;
    rows: Parameters<Kinds[K]>[0];
    options: Omit<NonNullable<Parameters<Kinds[K]>[1]>, "width">;
  };
}[keyof Kinds];

/** Widths at which a build draws: a column of text, and a phone. */
const WIDE = 760;
const NARROW = 358;

/** Returns a chart at a width as Plot options. */
export function optionsAt({kind, rows, options}: ChartInput, width: number): PlotOptions {
  const chart = CHART_KINDS[kind] as (rows: unknown, options: object) => PlotOptions;
  return chart(rows, {...options, width});
}

/** Draws a chart at a width. */
export function drawAt(input: ChartInput, width: number): Markup {
  return draw(optionsAt(input, width));
}

/** The two drawings of a build and what they are drawn from; `wide` is less than a column where two stand side by side. */
export function drawBoth(input: ChartInput, wide = WIDE): {wide: Markup; narrow: Markup; input: ChartInput} {
  return {wide: drawAt(input, wide), narrow: drawAt(input, NARROW), input};
}
