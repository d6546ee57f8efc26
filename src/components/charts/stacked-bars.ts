import {dot, type PlotOptions, rect, text} from "@observablehq/plot";
import {type NamedRow, type PlacedRow, type RowOptions, rowFrame} from "./row-frame.js";

/** One part of a whole with its words. */
interface SharePart {
  value: number;
  text: string;
}

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
  const end = ({first, second = 0, baseline = 0}: BarRow) => Math.max(0, first + second, baseline);
  const colorOf = {
    value: ({color, second}: BarRow) => color ?? (second === undefined ? GREY : "var(--ink)"),
    scale: null
  };
  const part = (own: PlacedRow<BarRow>[], isSecond: boolean, isHollow: boolean) => {
    const bars = own.filter((row) => (row.isHollow ?? false) === isHollow && (!isSecond || row.second !== undefined));
    const color = isSecond ? GREY : colorOf;
    return rect(bars, {
      className: isSecond ? "second" : "first",
      x1: isSecond ? "first" : ({first}: BarRow) => Math.min(0, first),
      x2: isSecond ? ({first, second = 0}: BarRow) => first + second : ({first}: BarRow) => Math.max(0, first),
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
    from: Math.min(0, ...rows.map(({first}) => first)),
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

/**
 * A whole as one bar in parts, each with its words below, as Plot options: the first part black, the others hollow.
 *
 * @example draw(shareOfWhole([{value: 54, text: "women 54"}, {value: 96, text: "others 96"}]))
 */
export function shareOfWhole(
  parts: readonly SharePart[],
  {width = 358, label}: {width?: number; label?: string} = {}
): PlotOptions {
  const placed = parts.map((part, i) => {
    const before = parts.slice(0, i).reduce((sum, {value}) => sum + value, 0);
    return {...part, from: before, to: before + part.value, isFirst: i === 0, isLast: i === parts.length - 1};
  });
  const bars = (isFirst: boolean) =>
    rect(
      placed.filter((part) => part.isFirst === isFirst),
      {
        className: isFirst ? "part" : "rest",
        x1: "from",
        x2: "to",
        y1: () => 0,
        y2: () => 1,
        insetRight: 1,
        insetLeft: 1,
        fill: isFirst ? "var(--ink)" : "none",
        stroke: isFirst ? "none" : "var(--faint)"
      }
    );
  const words = (isLast: boolean) =>
    text(
      placed.filter((part) => part.isLast === isLast || parts.length === 1),
      {
        x: isLast && parts.length > 1 ? "to" : "from",
        y: () => 0,
        dy: 12,
        text: "text",
        textAnchor: isLast && parts.length > 1 ? "end" : "start",
        fill: "var(--ink)"
      }
    );
  return {
    className: "share-of-whole",
    ariaLabel: label ?? parts.map((part) => part.text).join(", "),
    width,
    height: 40,
    marginTop: 2,
    marginRight: 1,
    marginBottom: 24,
    marginLeft: 1,
    x: {domain: [0, placed.at(-1)?.to ?? 1], axis: null},
    y: {domain: [0, 1], axis: null},
    marks: [bars(true), bars(false), words(false), ...(parts.length > 1 ? [words(true)] : [])]
  };
}
