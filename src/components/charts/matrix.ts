import {axisX, axisY, cell, type PlotOptions, text} from "@observablehq/plot";
import {textWidth} from "./text-width.js";

/** One cell of a matrix; null where there is no figure. */
export interface MatrixCell {
  row: string;
  column: string;
  value: number | null;
  /** What is written in the cell; the figure where it is left out. */
  text?: string;
}

/** How dark the figure farthest from zero is. */
const DARKEST = 0.34;

/**
 * A matrix as Plot options: darker is more, or where it is below zero, in the accent color, less; a cell without a figure holds a dash.
 *
 * @example draw(matrix([{row: "Kazakhstan", column: "2020", value: 3}, {row: "Kazakhstan", column: "2021", value: null}]))
 */
export function matrix(
  cells: readonly MatrixCell[],
  {width = 760, label = ""}: {width?: number; label?: string} = {}
): PlotOptions {
  const rows = [...new Set(cells.map(({row}) => row))];
  const columns = [...new Set(cells.map(({column}) => column))];
  const textOf = ({value, text: own}: MatrixCell) => own ?? (value === null ? "–" : value.toLocaleString("en-US"));
  const marginLeft = Math.min(width / 2, Math.max(0, ...rows.map((row) => textWidth(row))) + 12);
  // Its place scrolls where that many columns are wider than it.
  const column = Math.max(0, ...columns.map((name) => textWidth(name)), ...cells.map((one) => textWidth(textOf(one))));
  const whole = Math.max(width, Math.ceil(marginLeft + columns.length * (column + 5)));
  const farthest = Math.max(0, ...cells.map(({value}) => Math.abs(value ?? 0))) || 1;
  return {
    className: "matrix",
    ariaLabel: label,
    width: whole,
    height: rows.length * 26 + 28,
    marginTop: 26,
    marginRight: 2,
    marginBottom: 2,
    marginLeft,
    x: {type: "band", domain: columns, label: null, padding: 0.04},
    y: {type: "band", domain: rows, label: null, padding: 0.08},
    marks: [
      axisX({className: "axis", anchor: "top", tickSize: 0, fill: "var(--muted)"}),
      axisY({className: "axis", tickSize: 0, fill: "var(--ink)"}),
      cell(cells, {
        x: "column",
        y: "row",
        fill: {value: ({value}: MatrixCell) => ((value ?? 0) < 0 ? "var(--accent)" : "var(--ink)"), scale: null},
        fillOpacity: {value: ({value}: MatrixCell) => (DARKEST * Math.abs(value ?? 0)) / farthest, scale: null}
      }),
      text(cells, {
        x: "column",
        y: "row",
        text: textOf,
        fill: "var(--ink)"
      })
    ]
  };
}
