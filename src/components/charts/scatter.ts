import {axisX, axisY, dot, gridY, type PlotOptions} from "@observablehq/plot";
import {noteLabels} from "./label-marks.js";
import {tickWords} from "./row-frame.js";
import {textWidth} from "./text-width.js";

/** A dot for two figures. */
export interface ScatterRow {
  x: number;
  y: number;
  /** Written beside the dot where the dots are few. */
  name?: string;
  /** A CSS color. */
  color?: string;
  title?: string;
}

export interface ScatterOptions {
  width?: number;
  height?: number;
  label?: string;
  /** What is below and above the axes: "Tonnes". */
  xName?: string;
  yName?: string;
  /** The axes whose figures are years, which have no thousands separator. */
  years?: readonly ("x" | "y")[];
}

/** More names than this cover each other and the dots. */
const MOST_NAMES = 24;

/**
 * Two figures against each other, a dot each, as Plot options; neither axis has to begin at zero.
 *
 * @example draw(scatter([{x: 650, y: 81.3, name: "Alashankou"}, {x: 520, y: 23.5, name: "Horgos"}], {xName: "Tonnes", yName: "Hours"}))
 */
export function scatter(
  rows: readonly ScatterRow[],
  {width = 760, height = 320, label = "", xName, yName, years = []}: ScatterOptions = {}
): PlotOptions {
  const named = rows.filter(({name}) => name !== undefined);
  const yearWords = (tick: number) => (Number.isInteger(tick) ? String(tick) : "");
  const format = (axis: "x" | "y") => (years.includes(axis) ? yearWords : tickWords);
  const widest = Math.max(0, ...rows.map(({y}) => textWidth(format("y")(Number(y.toPrecision(3))))));
  const fill = {value: ({color}: ScatterRow) => color ?? "var(--ink)", scale: null};
  return {
    className: "scatter",
    ariaLabel: label,
    width,
    height,
    marginLeft: Math.max(40, widest + 14),
    marginRight: 24,
    marginTop: yName === undefined ? 16 : 28,
    marginBottom: xName === undefined ? 28 : 40,
    x: {nice: true, label: xName ?? null},
    y: {nice: true, label: yName ?? null},
    marks: [
      gridY({className: "grid", stroke: "var(--hair)", strokeOpacity: 1, ticks: 5}),
      axisX({
        className: "axis",
        ticks: 6,
        tickSize: 0,
        tickPadding: 7,
        fill: "var(--muted)",
        labelArrow: "none",
        tickFormat: format("x")
      }),
      axisY({
        className: "axis",
        ticks: 5,
        tickSize: 0,
        tickPadding: 6,
        fill: "var(--muted)",
        labelArrow: "none",
        tickFormat: format("y")
      }),
      dot(rows, {className: "at", x: "x", y: "y", r: 3, fill, fillOpacity: 0.75, title: "title"}),
      ...(named.length > 0 && named.length <= MOST_NAMES
        ? noteLabels(
            named.map(({x, y, name}) => ({x, y, text: name!})),
            rows.map(({x, y}) => [{x, y}])
          )
        : [])
    ]
  };
}
