import {axisX, gridX, type Markish, type PlotOptions, ruleX, text} from "@observablehq/plot";
import {logAxis, signedAxis} from "../../lib/charts/axis.js";
import {LOCALES, language} from "../../lib/language/language.js";
import {rowPlaces} from "./row-places.js";
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
  /** A line above the row: it opens a group that is not in one order with the rows before it. */
  above?: string;
}

export interface RowOptions {
  width?: number;
  /** The text alternative. */
  label?: string;
}

/** A row with the middle of its marks, in pixels from the top. */
export type PlacedRow<T> = T & {at: number};

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
  const {places, height, isNarrow} = rowPlaces(rows, width);
  const placed = rows.map((row, i) => ({...row, at: places[i]!.at}));
  const nameWidth = Math.max(0, ...rows.map((row) => nameEnds(row).all));
  const wordWidth = Math.max(
    0,
    ...rows.map(({strong, quiet = ""}) => textWidth(strong, {bold: true}) + textWidth(quiet) + 6)
  );
  const axis = isLog ? logAxis(from, to, 0, 1) : signedAxis(from, to, 0, 1);
  const ticks = isNarrow ? axis.ticks.filter((_, i) => i % Math.ceil(axis.ticks.length / 6) === 0) : axis.ticks;
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
      y: places.map(({name}) => name),
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
    height: height + 26,
    marginTop: 0,
    marginRight: wordWidth + GAP + 6,
    marginBottom: 26,
    marginLeft,
    x: {
      type: isLog ? "log" : "linear",
      domain: [isLog ? ticks[0] : Math.min(0, axis.ticks[0]!), axis.top],
      label: null
    },
    y: {type: "linear", domain: [0, Math.max(1, height)], range: [0, Math.max(1, height)], axis: null},
    marks: [
      gridX({className: "grid", ticks, stroke: "var(--hair)", strokeOpacity: 1}),
      axisX({
        className: "axis",
        ticks,
        // Not a tickFormat: on a logarithmic scale that leaves ticks without words.
        text: tickWords,
        tickSize: 0,
        fill: "var(--muted)"
      }),
      text(
        places.flatMap(({above}, i) => (above === null ? [] : [{above, words: rows[i]!.above!}])),
        {
          className: "row-above",
          x: {value: () => 0, scale: null},
          y: "above",
          text: "words",
          textAnchor: "start",
          fontStyle: "italic",
          fill: "var(--muted)",
          stroke: "var(--paper)",
          strokeWidth: 4
        }
      ),
      names(false),
      names(true),
      !isLog && from < 0 ? ruleX([0], {className: "zero", stroke: "var(--muted)"}) : null,
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

/** A figure at a tick, with a real minus sign. */
export function tickWords(tick: number): string {
  return tick.toLocaleString(LOCALES[language()], {maximumSignificantDigits: 12}).replace("-", "−");
}

function words<T>(end: (row: T) => number) {
  return {x: end, y: "at", textAnchor: "start"} as const;
}

/** How wide name and note are, each with the space that follows or precedes it. */
function nameEnds({name, note = ""}: NamedRow): {name: number; note: number; all: number} {
  const [own, other] = [textWidth(name), note === "" ? 0 : textWidth(note) + 5];
  return {name: own + 5, note: other, all: own + other};
}
