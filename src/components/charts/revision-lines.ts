import {axisX, axisY, dot, gridY, line, type PlotOptions, ruleY} from "@observablehq/plot";
import {cutAxisMark, noteLabels} from "./label-marks.js";
import {textWidth} from "./text-width.js";

/** A figure as it was known from a day on. */
export interface RevisionRow {
  /** ISO date. */
  known_on: string;
  value: number;
  /** As it is written at its dot. */
  text: string;
}

export interface RevisionOptions {
  width?: number;
  label?: string;
  /** The published figure, a dashed line across. */
  published?: number | null;
}

/**
 * How one figure was revised, as Plot options: a step at each day on which it changed, by the day from which it was known.
 *
 * @example draw(revisionLines([{known_on: "2020-07-01", value: 10.1, text: "10.1"}, {known_on: "2022-04-08", value: 9.8, text: "9.8"}]))
 */
export function revisionLines(
  rows: readonly RevisionRow[],
  {width = 760, label = "", published = null}: RevisionOptions = {}
): PlotOptions {
  const points = rows.map((row) => ({...row, at: new Date(row.known_on)}));
  const values = [...rows.map(({value}) => value), ...(published === null ? [] : [published])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = high > low ? 0 : Math.abs(high) / 10 || 1;
  const changed = points.filter((point, i) => i === 0 || point.text !== points[i - 1]!.text);
  const [from, to] = [points[0]?.at, points.at(-1)?.at].map((day) => day?.getUTCFullYear() ?? 0) as [number, number];
  const years = Array.from({length: Math.max(0, to - from)}, (_, i) => new Date(Date.UTC(from + 1 + i, 0)));
  const step = Math.ceil(years.length / (width / 90));
  return {
    className: "revision-lines",
    ariaLabel: label,
    width,
    height: 170,
    marginTop: 24,
    marginRight: 40,
    marginBottom: 24,
    marginLeft: Math.max(34, ...rows.map((row) => textWidth(row.text) + 14)),
    x: {type: "utc", insetLeft: 12, label: null},
    y: {domain: [low - room, high + room], nice: 3, label: null},
    marks: [
      gridY({className: "grid", ticks: 3, stroke: "var(--hair)", strokeOpacity: 1}),
      axisY({className: "axis", ticks: 3, tickSize: 0, tickPadding: 6, fill: "var(--muted)"}),
      cutAxisMark([low - room, high + room]),
      axisX({
        className: "axis",
        ticks: years.filter((_, i) => i % step === 0),
        tickFormat: (day: Date) => String(day.getUTCFullYear()),
        tickSize: 0,
        fill: "var(--muted)"
      }),
      published === null
        ? null
        : ruleY([published], {className: "published", stroke: "var(--muted)", strokeDasharray: "2 3"}),
      line(points, {
        className: "known",
        x: "at",
        y: "value",
        curve: "step-after",
        stroke: "var(--ink)",
        strokeWidth: 1.8
      }),
      dot(points, {
        className: "known-at",
        x: "at",
        y: "value",
        r: 3,
        fill: "var(--ink)",
        stroke: "var(--paper)",
        title: ({known_on, text: figure}: RevisionRow) => `${known_on}: ${figure}`
      }),
      ...noteLabels(
        changed.map(({at, value, text}) => ({x: at, y: value, text})),
        [
          points.flatMap(({at, value}, i) =>
            i === 0
              ? [{x: at, y: value}]
              : [
                  {x: at, y: points[i - 1]!.value},
                  {x: at, y: value}
                ]
          )
        ]
      )
    ]
  };
}
