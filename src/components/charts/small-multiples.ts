import {axisX, axisY, dot, gridY, line, link, type Markish, type PlotOptions, text} from "@observablehq/plot";
import {signedAxis} from "../../lib/charts/axis.js";
import {endLabels} from "./label-marks.js";
import {tickWords} from "./row-frame.js";
import {textWidth} from "./text-width.js";

/** A figure of one year in a panel. */
export interface PanelPoint {
  year: number;
  value: number;
  /** Of the published framework: a ring that no line joins. */
  isBaseline?: boolean;
  title?: string;
}

/** A line of a panel; years that do not follow each other stay open. */
export interface PanelLine {
  points: readonly PanelPoint[];
  /** Written at the end of the line. */
  end?: string;
  isSquare?: boolean;
  /** The lighter of two: thinner, in grey marks. */
  isLight?: boolean;
  isDashed?: boolean;
}

/** One panel of several that share their scales. */
export interface Panel {
  label: string;
  color: string;
  /** Of the gaps; the panel's own where it is left out. */
  gapColor?: string;
  lines: readonly PanelLine[];
  /** Joins two lines where both have a figure: the gap is what is to be seen. */
  gaps?: readonly {year: number; low: number; high: number}[];
  targets?: readonly {year: number; value: number; text: string}[];
  /** Written under a year: a figure of the gap. */
  below?: readonly {year: number; text: string}[];
  belowName?: string;
}

export interface MultiplesOptions {
  width?: number;
  height?: number;
  /** Written in place of a year: `23#`. */
  yearName?: (year: number, panel: number) => string;
  /** Years on the axis beside those of the figures. */
  years?: readonly number[];
}

/**
 * Panels that share their scales, each as Plot options, in the order given: figures by year as lines, round or square.
 *
 * @example smallMultiples([{label: "Road", color: "var(--ink)", lines: [{points: [{year: 2020, value: 23}]}]}]).map((panel) => draw(panel))
 */
export function smallMultiples(
  panels: readonly Panel[],
  {width = 174, height = 158, yearName = String, years = []}: MultiplesOptions = {}
): PlotOptions[] {
  const points = panels.flatMap(({lines}) => lines.flatMap((own) => own.points));
  const all = [...points.map(({year}) => year), ...years];
  const [from, to] = [Math.min(...all), Math.max(...all)];
  const targets = panels.flatMap((panel) => panel.targets ?? []);
  const values = [...points, ...targets].map(({value}) => value);
  const axis = signedAxis(Math.min(0, ...values), Math.max(0, ...values), 0, 1);
  const ticks = Array.from({length: to - from + 1}, (_, i) => from + i);
  const ends = panels.flatMap(({lines}) => lines.flatMap(({end}) => (end === undefined ? [] : [textWidth(end) + 14])));
  const hasBelow = panels.some(({below = []}) => below.length > 0);
  const marginRight = Math.max(20, ...ends);
  const marginLeft = 12 + Math.max(...[axis.bottom, axis.top].map((end) => textWidth(tickWords(end))));
  const every = Math.ceil(
    (ticks.length * Math.max(...ticks.map((year) => textWidth(yearName(year, 0)) + 4))) /
      Math.max(40, width - marginLeft - marginRight)
  );
  return panels.map((panel, i) => ({
    className: "panel-chart",
    ariaLabel: panel.label,
    width,
    height,
    marginTop: 12,
    marginRight,
    marginBottom: hasBelow ? 44 : 24,
    marginLeft,
    x: {domain: [from, to === from ? from + 1 : to], insetLeft: 6, label: null},
    y: {domain: [axis.bottom, axis.top], label: null},
    marks: [
      gridY({className: "grid", ticks: axis.ticks, stroke: "var(--hair)", strokeOpacity: 1}),
      axisY({
        className: "axis",
        ticks: axis.ticks,
        tickFormat: tickWords,
        tickSize: 0,
        tickPadding: 5,
        fill: "var(--muted)"
      }),
      axisX({
        className: "axis",
        ticks: ticks.filter((year) => (to - year) % every === 0),
        tickFormat: (year: number) => yearName(year, i),
        tickSize: 0,
        fill: "var(--muted)"
      }),
      ...panelMarks(panel),
      ...endLabels(
        panel.lines.flatMap(({points: own, end}) =>
          end === undefined || own.length === 0
            ? []
            : [{x: own.at(-1)!.year, y: own.at(-1)!.value, text: end, color: "var(--ink)", bold: false}]
        )
      )
    ]
  }));
}

function panelMarks({
  color,
  gapColor = color,
  lines,
  gaps = [],
  targets = [],
  below = [],
  belowName
}: Panel): Markish[] {
  return [
    link(gaps, {
      className: "gap",
      x1: "year",
      x2: "year",
      y1: "low",
      y2: "high",
      stroke: gapColor,
      strokeWidth: 5,
      strokeOpacity: 0.3
    }),
    ...lines.flatMap((own) => panelLine(own, color)),
    link(targets, {
      className: "target",
      x1: ({year}: {year: number}) => year - 0.4,
      x2: ({year}: {year: number}) => year + 0.4,
      y1: "value",
      y2: "value",
      stroke: "var(--ink)",
      strokeWidth: 1.6
    }),
    text(targets, {className: "target", x: "year", y: "value", dy: -9, text: "text", fill: "var(--ink)"}),
    below.length > 0
      ? text(below, {className: "below", x: "year", frameAnchor: "bottom", dy: 34, text: "text", fill: "var(--ink)"})
      : null,
    below.length > 0 && belowName !== undefined
      ? text([belowName], {
          className: "below",
          frameAnchor: "bottom-left",
          dx: -14,
          dy: 34,
          text: String,
          fill: "var(--muted)"
        })
      : null
  ];
}

function panelLine({points, isSquare = false, isLight = false, isDashed = false}: PanelLine, color: string): Markish[] {
  const measured = points.filter(({isBaseline}) => !isBaseline);
  const joined = measured.flatMap((point, i) => {
    const before = measured[i - 1];
    return before !== undefined && point.year - before.year > 1
      ? [{year: point.year - 0.5, value: Number.NaN}, point]
      : [point];
  });
  const mark = {x: "year", y: "value", r: 3.3, symbol: isSquare ? "square" : "circle", title: "title"} as const;
  const tone = isLight ? "var(--faint)" : color;
  return [
    line(joined, {
      className: isLight ? "course light" : "course",
      x: "year",
      y: "value",
      stroke: color,
      strokeWidth: isLight ? 0.9 : 1.4,
      ...(isDashed && {strokeDasharray: "4 3"})
    }),
    dot(measured, {...mark, className: "at", fill: tone}),
    dot(
      points.filter(({isBaseline}) => isBaseline),
      {...mark, className: "at baseline", fill: "var(--paper)", stroke: tone, strokeWidth: 1.4}
    )
  ];
}
