import {axisX, gridX, type Markish, type PlotOptions, text} from "@observablehq/plot";
import {linearAxis, logAxis} from "../../lib/charts/axis.js";
import {textWidth} from "./text-width.js";

/** A named row of a chart that lists from high to low. */
export interface NamedRow {
  name: string;
  /** What the name alone does not say: mode, year. */
  note?: string;
  /** A CSS color. */
  color?: string;
  /** The figure behind the marks, as it is printed, and what follows it in grey. */
  strong: string;
  quiet?: string;
  /** Where the name leads. */
  href?: string;
  /** Read out at the mark. */
  title?: string;
}

export interface RowOptions {
  width?: number;
  /** The text alternative. */
  label?: string;
}

/** A row with its place: `at` is its middle, in rows from the top, and `pixel` one pixel in rows. */
export type PlacedRow<T> = T & {at: number; pixel: number};

/** Below this width names stand above their marks. */
const NARROW = 500;
const GAP = 8;

interface FrameParts<T> {
  className: string;
  /** The figures that the axis reaches, and whether equal distances are equal ratios. */
  from: number;
  to: number;
  isLog?: boolean;
  /** Where a row's marks end on the right. */
  end: (row: T) => number;
  marks: (rows: PlacedRow<T>[]) => Markish[];
}

/** The frame of every chart of named rows: names left of the marks or, on a phone, above them; figures right of them. */
export function rowFrame<T extends NamedRow>(
  rows: readonly T[],
  {width = 760, label = ""}: RowOptions,
  {className, from, to, isLog = false, end, marks}: FrameParts<T>
): PlotOptions {
  const isNarrow = width < NARROW;
  const step = isNarrow ? 35 : 20;
  const placed = rows.map((row, i) => ({
    ...row,
    pixel: 1 / step,
    at: i + (isNarrow ? 24 / step : 0.5),
    top: i + (isNarrow ? 9 / step : 0.5)
  }));
  const nameWidth = Math.max(0, ...rows.map((row) => nameEnds(row).all));
  const wordWidth = Math.max(
    0,
    ...rows.map(({strong, quiet = ""}) => textWidth(strong, {bold: true}) + textWidth(quiet) + 6)
  );
  const axis = isLog ? logAxis(from, to, 0, 1) : linearAxis(to, 0, 1);
  const ticks = width < NARROW ? axis.ticks.filter((_, i) => i % Math.ceil(axis.ticks.length / 6) === 0) : axis.ticks;
  const marginLeft = isNarrow ? 8 : Math.min(width * 0.45, nameWidth + GAP + 4);
  const names = (isQuiet: boolean) => {
    const shift = (row: T) => {
      const {name, note} = nameEnds(row);
      if (isNarrow) return isQuiet ? name : 0;
      return marginLeft - GAP - (isQuiet ? 0 : note);
    };
    return text(placed, {
      className: isQuiet ? "row-note" : "row-name",
      x: {value: placed.map((row) => shift(row)), scale: null},
      y: "top",
      text: isQuiet ? (row: T) => row.note ?? "" : "name",
      textAnchor: isNarrow ? "start" : "end",
      fill: isQuiet ? "var(--muted)" : "var(--ink)",
      href: "href"
    });
  };
  return {
    className,
    ariaLabel: label,
    width,
    height: rows.length * step + 26,
    marginTop: 0,
    marginRight: wordWidth + GAP + 6,
    marginBottom: 26,
    marginLeft,
    x: {type: isLog ? "log" : "linear", domain: isLog ? [ticks[0], axis.top] : [0, axis.top], label: null},
    y: {type: "linear", domain: [0, Math.max(1, rows.length)], range: [0, Math.max(1, rows.length) * step], axis: null},
    marks: [
      gridX({className: "grid", ticks, stroke: "var(--hair)", strokeOpacity: 1}),
      axisX({
        className: "axis",
        ticks,
        tickFormat: (tick: number) => tick.toLocaleString("en-US"),
        tickSize: 0,
        fill: "var(--muted)"
      }),
      names(false),
      names(true),
      ...marks(placed),
      text(placed, {
        ...words(end),
        className: "row-figure",
        text: "strong",
        dx: GAP,
        fontWeight: 700,
        fill: "var(--ink)"
      }),
      ...placed.map((row) =>
        row.quiet === undefined
          ? null
          : text([row], {
              ...words(end),
              className: "row-quiet",
              text: "quiet",
              dx: GAP + 4 + Math.round(textWidth(row.strong, {bold: true})),
              fill: "var(--muted)"
            })
      )
    ]
  };
}

function words<T>(end: (row: T) => number) {
  return {x: end, y: "at", textAnchor: "start"} as const;
}

/** How wide name and note are, each with the space that follows or precedes it. */
function nameEnds({name, note = ""}: NamedRow): {name: number; note: number; all: number} {
  const [own, other] = [textWidth(name), note === "" ? 0 : textWidth(note) + 5];
  return {name: own + 5, note: other, all: own + other};
}
