import {dot, line, type Markish} from "@observablehq/plot";
import {group} from "d3-array";
import type {EndLabel} from "./label-marks.js";
import {areaColor, isRegion} from "./palette.js";
import type {TrendArea, TrendOptions, TrendRow} from "./trend-by-area.js";

/** How strongly the lines of the many are drawn. */
const GREY = 0.5;
/** As many lines as can all keep their color. */
const FEW = 3;

/** A line as it is drawn: an area with its figures by year. */
export interface DrawnLine {
  area: string;
  name: string;
  color: string;
  /** One of many: grey until a reader picks it. */
  isGrey: boolean;
  weight: "heavy" | "dotted" | "thin";
  step: number;
  isLeftOut: boolean;
  points: TrendRow[];
  /** Where its name stands if not at the last figure. */
  end?: {year: number; value: number} | undefined;
}

/** The lines in the order in which they are drawn, each with its figures by year. */
export function trendLines(rows: readonly TrendRow[], {areas, highlight}: TrendOptions): DrawnLine[] {
  const byArea = group(rows, ({area}) => area);
  const order = (area: string) => (isRegion(area) ? 1 : 0);
  const all = areas ?? [...byArea.keys()].sort((a, b) => order(a) - order(b)).map((area) => ({area}));
  const lines = all.map((own: TrendArea) => ({
    ...own,
    weight: own.weight ?? (isRegion(own.area) ? ("heavy" as const) : ("thin" as const)),
    points: [...(byArea.get(own.area) ?? [])].sort((a, b) => a.year - b.year)
  }));
  const thin = lines.filter(({weight}) => weight === "thin");
  const shown = new Set(highlight ?? (thin.length <= FEW ? thin.map(({area}) => area) : standingOut(thin)));
  return lines.map(({area, label, color, weight, step = 1, isLeftOut = false, points}) => {
    const own = color ?? areaColor(area);
    return {
      area,
      name: label ?? area,
      color: own,
      isGrey: weight === "thin" && !shown.has(area),
      weight,
      step,
      isLeftOut,
      points
    };
  });
}

/** What the axis has no room for is not drawn; a name at the end with an arrow says where it went. */
export function within(line: DrawnLine, domain: readonly [number, number]): DrawnLine {
  const [low, high] = [Math.min(...domain), Math.max(...domain)];
  const known = line.points.filter(({value}) => value !== null);
  const last = known.at(-1)?.value ?? null;
  if (!line.isLeftOut || known.every(({value}) => value! >= low && value! <= high)) return line;
  const arrow = last === null ? "" : last > high ? " ↑" : last < low ? " ↓" : "";
  const inside = (value: number | null) => (value !== null && value >= low && value <= high ? value : null);
  return {
    ...line,
    name: `${line.name}${arrow}`,
    end: arrow === "" ? undefined : {year: known.at(-1)!.year, value: last! > high ? high : low},
    points: line.points.map((point) => ({...point, value: inside(point.value)}))
  };
}

/** The highest and the lowest at the end, and the one that moved most. */
function standingOut(lines: readonly {area: string; points: readonly TrendRow[]}[]): string[] {
  const ends = lines.flatMap(({area, points}) => {
    const known = points.filter(({value, flag}) => value !== null && flag !== "forecast");
    const [first, last] = [known[0], known.at(-1)];
    return first && last ? [{area, last: last.value!, moved: Math.abs(last.value! - first.value!)}] : [];
  });
  const by = (key: (end: (typeof ends)[number]) => number) => [...ends].sort((a, b) => key(b) - key(a))[0]?.area ?? "";
  return [by(({last}) => last), by(({last}) => -last), by(({moved}) => moved)];
}

/** The line of an area: reached solid, ahead dashed, and a dot for each figure that no line reaches. */
export function lineMarks(
  {area, color: own, isGrey, weight, step, points}: DrawnLine,
  breaks: readonly number[]
): Markish[] {
  const color = isGrey ? "var(--faint)" : own;
  const reached = points.filter(({flag}) => flag !== "forecast");
  const last = reached.filter(({value}) => value !== null).at(-1);
  const forecasts = points.filter(({flag}) => flag === "forecast");
  const ahead = last && forecasts.length > 0 ? [last, ...forecasts] : forecasts;
  const solid = withGaps(reached, step, breaks);
  const dashed = withGaps(ahead, step, []);
  const alone = aloneIn(solid);
  const aloneAhead = aloneIn(dashed).filter((point) => point !== last);
  const shared = {
    className: `line ${weight} area-${area.replace(/[^\w-]/g, "")}`,
    x: "year",
    y: "value",
    stroke: color,
    ...(isGrey && {strokeOpacity: GREY}),
    strokeWidth: weight === "heavy" ? 2.6 : weight === "dotted" ? 1.8 : 1.3,
    ...(weight === "dotted" && {strokeDasharray: "0.5 3.5"})
  } as const;
  const spot = {className: shared.className, x: "year", y: "value", ...(isGrey && {opacity: GREY})};
  return [
    isJoined(solid) ? line(solid, shared) : null,
    isJoined(dashed) ? line(dashed, {...shared, strokeDasharray: "4 3"}) : null,
    alone.length > 0 ? dot(alone, {...spot, r: 2.2, fill: color}) : null,
    aloneAhead.length > 0
      ? dot(aloneAhead, {...spot, r: 2.4, fill: "var(--paper)", stroke: color, strokeWidth: 1.2})
      : null
  ];
}

/** The points with a hole where figures are missing, where a year is skipped, and where the method changed. */
function withGaps(
  points: readonly TrendRow[],
  step: number,
  breaks: readonly number[]
): {year: number; value: number}[] {
  return points.flatMap(({year, value}, i) => {
    const before = points[i - 1];
    const isOpen = before !== undefined && (year - before.year > step || breaks.includes(year));
    const own = {...points[i]!, year, value: value ?? Number.NaN};
    return isOpen ? [{year: year - 0.5, value: Number.NaN}, own] : [own];
  });
}

function isJoined(points: readonly {value: number}[]): boolean {
  return points.some(({value}, i) => i > 0 && !Number.isNaN(value) && !Number.isNaN(points[i - 1]!.value));
}

function aloneIn<T extends {value: number}>(points: readonly T[]): T[] {
  const isKnown = (point: T | undefined) => point !== undefined && !Number.isNaN(point.value);
  return points.filter((point, i) => isKnown(point) && !isKnown(points[i - 1]) && !isKnown(points[i + 1]));
}

/** A line that ends this share of the axis or more before the axis does has its last year beside its name. */
const FAR = 0.15;

/** Where a line's name stands, on an axis of these years; one that ends long before them says its own last year where there is room. */
export function endOf(
  {name, color, isGrey, weight, points, end}: DrawnLine,
  [from, to]: readonly [number, number],
  hasRoom: boolean
): EndLabel {
  const last = end ?? points.filter(({value}) => value !== null).at(-1)!;
  const isFar = to - last.year > Math.max(1, FAR * (to - from));
  return {
    x: last.year,
    y: last.value!,
    text: isFar && hasRoom && !name.includes(String(last.year)) ? `${name} ${last.year}` : name,
    color: isGrey ? "var(--muted)" : color,
    bold: weight === "heavy",
    isFar
  };
}
