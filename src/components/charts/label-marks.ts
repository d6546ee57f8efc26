import {
  type ChannelValueSpec,
  type ChannelValues,
  link,
  type Markish,
  type RenderFunction,
  text
} from "@observablehq/plot";
import {type Language, language} from "../../lib/language/language.js";
import {placeLabels, placeNotes} from "./place-labels.js";

/** The words at the end of a line. */
export interface EndLabel {
  x: number;
  y: number;
  text: string;
  /** A CSS color. */
  color: string;
  bold: boolean;
  /** Ends too far from its name to be led to it: dots across the frame would read as figures. */
  isFar?: boolean;
}

type Pixels = Record<"x" | "y" | "x1" | "y1", number[]>;

/** Lengths on the screen of a mark’s channels. */
function pixelsOf(values: ChannelValues): Pixels {
  const list = (name: string) => Array.from((values[name] ?? []) as Iterable<number>);
  return {x: list("x"), y: list("y"), x1: list("x1"), y1: list("y1")};
}

function movedTo(values: ChannelValues, channels: Partial<Pixels & {x2: number[]; y2: number[]}>): ChannelValues {
  return {...values, ...channels} as ChannelValues;
}

/** How far right of the frame the words begin. */
const GAP = 11;
/** Least distance of two labels of 12 px. */
const STEP = 12.5;

const asItIs = (value: string): ChannelValueSpec => ({value, scale: null});

/** Marks that write the names of lines right of the frame, pushed apart where they would collide, each led to its line unless that is far. */
export function endLabels(labels: readonly EndLabel[]): Markish[] {
  const spread = (index: readonly number[], y: readonly number[], height: number, top: number, bottom: number) =>
    new Map(
      placeLabels(
        index.map((i) => ({i, y: y[i]!})),
        {top: top - 4, bottom: height - bottom, step: STEP}
      ).map(({i, at}) => [i, at])
    );
  const leader: RenderFunction = (index, scales, values, dimensions, context, next) => {
    const {width, height, marginTop, marginBottom, marginRight} = dimensions;
    const {x1, y1} = pixelsOf(values);
    const at = spread([...index], y1, height, marginTop, marginBottom);
    const moved = movedTo(values, {
      x1: x1.map((x) => x + 3),
      x2: x1.map(() => width - marginRight + GAP - 3),
      y2: y1.map((y, i) => at.get(i) ?? y)
    });
    const led = [...index].filter((i) => labels[i]!.isFar !== true);
    return next!(led as typeof index, scales, moved, dimensions, context);
  };
  const words =
    (bold: boolean): RenderFunction =>
    (index, scales, values, dimensions, context, next) => {
      const {width, height, marginTop, marginBottom, marginRight} = dimensions;
      const {x, y} = pixelsOf(values);
      const at = spread([...index], y, height, marginTop, marginBottom);
      const moved = movedTo(values, {
        x: x.map(() => width - marginRight + GAP),
        y: y.map((own, i) => at.get(i) ?? own)
      });
      const own = [...index].filter((i) => labels[i]!.bold === bold);
      return next!(own as typeof index, scales, moved, dimensions, context);
    };
  const texts = [false, true].filter((bold) => labels.some((label) => label.bold === bold));
  return [
    link(labels, {
      className: "leader",
      x1: "x",
      y1: "y",
      x2: "x",
      y2: "y",
      stroke: asItIs("color"),
      strokeWidth: 0.8,
      // Dotted: it is no part of the line that it leads from, which may have ended years before.
      strokeDasharray: "0.8 3",
      render: leader
    }),
    ...texts.map((bold) =>
      text(labels, {
        className: "end",
        x: "x",
        y: "y",
        text: "text",
        fill: asItIs("color"),
        textAnchor: "start",
        ...(bold && {fontWeight: 700}),
        render: words(bold)
      })
    )
  ];
}

const CUT_AXIS: Readonly<Record<Language, string>> = {
  en: "The axis does not begin at 0",
  zh: "纵轴不从0开始",
  ru: "Ось начинается не с нуля"
};

/** A mark that says above the axis of figures that zero is not on it; none where it is. */
export function cutAxisMark([low, high]: readonly [number, number]): Markish {
  if (Math.min(low, high) <= 0 && Math.max(low, high) >= 0) return null;
  return text([CUT_AXIS[language()]], {
    className: "cut-axis",
    frameAnchor: "top-left",
    textAnchor: "start",
    lineAnchor: "bottom",
    dy: -5,
    fill: "var(--muted)"
  });
}

/** Words beside a mark: a baseline's, a target's. */
export interface NoteLabel {
  x: number | Date;
  y: number;
  text: string;
}

/** A course that words keep clear of, as points joined in order; null is a gap. */
export type Course = readonly {x: number | Date; y: number | null}[];

/** Marks that write words where they cover no line, no mark and no other words: above their mark, else below, else beside it. */
export function noteLabels(notes: readonly NoteLabel[], courses: readonly Course[]): Markish[] {
  if (notes.length === 0) return [];
  const points = courses.flatMap((course, line) => course.map((point) => ({...point, line, text: ""})));
  const data = [...notes.map((note) => ({...note, line: -1})), ...points];
  const render: RenderFunction = (index, scales, values, dimensions, context, next) => {
    const {width, height, marginTop, marginRight, marginBottom, marginLeft} = dimensions;
    const {x, y} = pixelsOf(values);
    const at = (i: number) => ({x: x[i]!, y: y[i]!, line: data[i]!.line, text: data[i]!.text});
    const own = [...index].filter((i) => i < notes.length);
    const taken = joined([...index].filter((i) => i >= notes.length).map(at));
    const frame = {
      left: marginLeft + 2,
      right: width - marginRight + 6,
      top: marginTop - 8,
      bottom: height - marginBottom - 6
    };
    const places = placeNotes(own.map(at), taken, frame);
    for (const [n, i] of own.entries()) [x[i], y[i]] = [places[n]!.x, places[n]!.y];
    const moved = movedTo(values, {x, y});
    return next!(own as typeof index, scales, moved, dimensions, context);
  };
  return [
    text(data, {
      className: "note",
      x: "x",
      y: "y",
      text: "text",
      fill: "var(--ink)",
      stroke: "var(--paper)",
      strokeWidth: 4,
      render
    })
  ];
}

/** Points along each course, close enough that no word slips between two. */
function joined(points: {x: number; y: number; line: number}[]): {x: number; y: number}[] {
  return points.flatMap((point, i) => {
    const next = points[i + 1];
    if (next === undefined || next.line !== point.line || next.x < point.x) return [point];
    const steps = Math.max(1, Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / 8));
    return Array.from({length: steps}, (_, step) => ({
      x: point.x + ((next.x - point.x) * step) / steps,
      y: point.y + ((next.y - point.y) * step) / steps
    }));
  });
}
