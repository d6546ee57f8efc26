import {type PlotOptions, rect} from "@observablehq/plot";
import {type NamedRow, type PlacedRow, type RowOptions, rowFrame} from "./row-frame.js";

/** A bar in two parts. */
export interface BarRow extends NamedRow {
  /** The grey part, from zero. */
  first: number;
  /** The part in the row's color, behind it. */
  second?: number;
  /** Of the published framework and not measured: hollow. */
  isHollow?: boolean;
  isThin?: boolean;
}

/**
 * Bars in two parts as Plot options, one a row in the order given: the first part grey, the second in the row's color.
 *
 * @example draw(stackedBars([{name: "Corridor 1", first: 10, second: 5, strong: "5.0", quiet: "of 15.0 h"}]))
 */
export function stackedBars(rows: readonly BarRow[], options: RowOptions = {}): PlotOptions {
  const end = ({first, second = 0}: BarRow) => first + second;
  const tall = ({isThin, pixel}: PlacedRow<BarRow>) => (isThin ? 3.5 : 5.5) * pixel;
  const part = (own: PlacedRow<BarRow>[], isSecond: boolean, isHollow: boolean) => {
    const bars = own.filter((row) => (row.isHollow ?? false) === isHollow && (!isSecond || row.second !== undefined));
    return rect(bars, {
      className: isSecond ? "second" : "first",
      x1: isSecond ? "first" : () => 0,
      x2: isSecond ? end : "first",
      y1: (row: PlacedRow<BarRow>) => row.at - tall(row),
      y2: (row: PlacedRow<BarRow>) => row.at + tall(row),
      fill: isHollow
        ? "none"
        : isSecond
          ? {value: (row: BarRow) => row.color ?? "var(--ink)", scale: null}
          : firstColor(bars),
      stroke: isHollow
        ? {value: (row: BarRow) => (isSecond ? (row.color ?? "var(--ink)") : "var(--rule)"), scale: null}
        : "none",
      title: "title"
    });
  };
  return rowFrame(rows, options, {
    className: "stacked-bars",
    from: 0,
    to: Math.max(0, ...rows.map(end)),
    end,
    marks: (placed) =>
      [false, true].flatMap((isHollow) => [part(placed, false, isHollow), part(placed, true, isHollow)])
  });
}

/** Bars of one part alone are what the chart is of: they are not the grey rest. */
function firstColor(rows: readonly BarRow[]) {
  return {
    value: (row: BarRow) => (row.second === undefined ? (row.color ?? "var(--muted)") : "var(--rule)"),
    scale: null,
    label: String(rows.length)
  };
}
