import {dot, link, type PlotOptions} from "@observablehq/plot";
import {type NamedRow, type PlacedRow, type RowOptions, rowFrame} from "./row-frame.js";

/** A figure with the range that it lies in. */
export interface DotRow extends NamedRow {
  value: number;
  low: number;
  high: number;
  /** Other figures of the range, each a small tick. */
  others?: readonly number[];
  /** Square in place of round: rail beside road. */
  isSquare?: boolean;
}

const colorOf = {value: (row: NamedRow) => row.color ?? "var(--ink)", scale: null};

/**
 * A dot for each row's figure, a line for its range and a tick for every other figure, as Plot options.
 *
 * @example draw(dotRange([{name: "Chaman", value: 54, low: 54, high: 70.7, strong: "54.0 h"}]))
 */
export function dotRange(
  rows: readonly DotRow[],
  {isLog = false, ...options}: RowOptions & {isLog?: boolean} = {}
): PlotOptions {
  const marks = (placed: PlacedRow<DotRow>[]) => [
    link(placed, {
      className: "range",
      x1: "low",
      x2: "high",
      y1: "at",
      y2: "at",
      stroke: "var(--grey)",
      strokeWidth: 2
    }),
    link(
      placed.flatMap((row) => (row.others ?? []).map((x) => ({...row, x}))),
      {
        className: "other",
        x1: "x",
        x2: "x",
        y1: (row: PlacedRow<DotRow>) => row.at - 3.5,
        y2: (row: PlacedRow<DotRow>) => row.at + 3.5,
        stroke: "var(--grey)",
        strokeWidth: 1.4
      }
    ),
    ...[false, true].map((isSquare) =>
      dot(
        placed.filter((row) => (row.isSquare ?? false) === isSquare),
        {
          className: "now",
          x: "value",
          y: "at",
          r: 4.6,
          symbol: isSquare ? "square" : "circle",
          fill: colorOf,
          title: "title"
        }
      )
    )
  ];
  return rowFrame(rows, options, {
    className: "dot-range",
    from: Math.min(...rows.map(({low}) => low)),
    to: Math.max(...rows.map(({high}) => high)),
    isLog,
    end: ({value, high}) => Math.max(value, high),
    marks
  });
}

/** A figure of two years. */
export interface DumbbellRow extends NamedRow {
  from: number;
  to: number;
  isSquare?: boolean;
  /** Drawn heavier: it changed for the better. */
  isHeavy?: boolean;
}

/**
 * A line from the first year's figure, a ring, to the last year's, a dot, for each row, as Plot options.
 *
 * @example draw(dumbbell([{name: "Chaman", from: 70.7, to: 54, strong: "54.0 h", quiet: "was 70.7 h"}]))
 */
export function dumbbell(
  rows: readonly DumbbellRow[],
  {isLog = false, ...options}: RowOptions & {isLog?: boolean} = {}
): PlotOptions {
  const values = rows.flatMap(({from, to}) => [from, to]);
  return rowFrame(rows, options, {
    className: "dumbbell",
    from: Math.min(...values),
    to: Math.max(...values),
    isLog,
    end: ({from, to}) => Math.max(from, to),
    marks: (placed) => [
      ...[false, true].map((isHeavy) =>
        link(
          placed.filter((row) => (row.isHeavy ?? false) === isHeavy),
          {
            className: isHeavy ? "heavy" : "thin",
            x1: "from",
            x2: "to",
            y1: "at",
            y2: "at",
            stroke: colorOf,
            strokeWidth: isHeavy ? 3 : 1.2
          }
        )
      ),
      ...[false, true].flatMap((isSquare) => {
        const own = placed.filter((row) => (row.isSquare ?? false) === isSquare);
        const mark = {y: "at", r: 3.8, symbol: isSquare ? "square" : "circle", title: "title"} as const;
        return [
          dot(own, {...mark, className: "then", x: "from", fill: "var(--paper)", stroke: colorOf, strokeWidth: 1.4}),
          dot(own, {...mark, className: "now", x: "to", fill: colorOf})
        ];
      })
    ]
  });
}
