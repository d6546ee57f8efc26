import {dot, type PlotOptions, rect} from "@observablehq/plot";
import {type NamedRow, type PlacedRow, type RowOptions, rowFrame} from "./row-frame.js";

/** A bar in two parts. */
export interface BarRow extends NamedRow {
  /** What the chart is about, from zero, in the row's color. */
  first: number;
  /** The rest of the whole, grey, behind it. */
  second?: number;
  /** Of the published framework and not measured: hollow. */
  isHollow?: boolean;
  /** The baseline of the first part: a ring. */
  baseline?: number;
}

const TALL = 6;

/**
 * Bars in two parts as Plot options, one a row in the order given: the first part in the row's color, so that it is read from
 * zero, the rest grey.
 *
 * @example draw(stackedBars([{name: "Corridor 1", first: 5, second: 10, strong: "5.0", quiet: "of 15.0 h"}]))
 */
export function stackedBars(rows: readonly BarRow[], options: RowOptions = {}): PlotOptions {
  const end = ({first, second = 0, baseline = 0}: BarRow) => Math.max(first + second, baseline);
  const colorOf = {
    value: ({color, second}: BarRow) => color ?? (second === undefined ? GREY : "var(--ink)"),
    scale: null
  };
  const part = (own: PlacedRow<BarRow>[], isSecond: boolean, isHollow: boolean) => {
    const bars = own.filter((row) => (row.isHollow ?? false) === isHollow && (!isSecond || row.second !== undefined));
    const color = isSecond ? GREY : colorOf;
    return rect(bars, {
      className: isSecond ? "second" : "first",
      x1: isSecond ? "first" : () => 0,
      x2: isSecond ? ({first, second = 0}: BarRow) => first + second : "first",
      y1: ({at}: PlacedRow<BarRow>) => at - TALL,
      y2: ({at}: PlacedRow<BarRow>) => at + TALL,
      // A hair of paper between the parts: they are told apart without their colors.
      insetLeft: isSecond ? 1.5 : 0,
      fill: isHollow ? "var(--paper)" : color,
      stroke: isHollow ? color : "none",
      title: "title"
    });
  };
  return rowFrame(rows, options, {
    className: "stacked-bars",
    from: 0,
    to: Math.max(0, ...rows.map(end)),
    end,
    marks: (placed) => [
      ...[false, true].flatMap((isHollow) => [part(placed, true, isHollow), part(placed, false, isHollow)]),
      dot(
        placed.filter(({baseline}) => baseline !== undefined),
        {
          className: "baseline",
          x: "baseline",
          y: "at",
          r: 4.5,
          fill: "var(--paper)",
          stroke: "var(--ink)",
          strokeWidth: 1.6
        }
      )
    ]
  });
}

/** Grey with a contrast of three to one or more on paper. */
const GREY = "var(--grey)";
