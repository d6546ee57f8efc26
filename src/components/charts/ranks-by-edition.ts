import {dot, link, type Markish, type PlotOptions, ruleX, ruleY, text} from "@observablehq/plot";
import {group} from "d3-array";
import {language} from "../../lib/language/language.js";
import {endLabels} from "./label-marks.js";
import {areaColor} from "./palette.js";
import {placeLabels} from "./place-labels.js";
import {textWidth} from "./text-width.js";

/** One edition of an index: a block of columns of its own, never joined with the next. */
export interface RankEdition {
  name: string;
  years: readonly number[];
}

/** The rank of an area in one year of an edition; null where none was published. */
export interface RankRow {
  area: string;
  edition: string;
  year: number;
  rank: number | null;
}

export interface RankOptions {
  width?: number;
  label?: string;
  /** In the order in which they came out. */
  editions: readonly RankEdition[];
  /** The line across: ranks above it are inside. */
  top?: number;
  /** What the line across says; `top 70` where it is left out. */
  top_words?: string;
  names?: Readonly<Record<string, string>>;
  /** Areas in their own color among grey ones; all of them where it is left out. */
  highlight?: readonly string[];
}

/** Room between two editions, in columns: the break is to be seen. */
const BREAK = 0.75;
/** Columns closer than this have no room for four figures. */
const NARROW = 34;
/** The color of those that are not picked out: legible as words, and lines of it are drawn at half strength. */
const GREY = "var(--muted)";
const TOP = 34;
const BOTTOM = 22;

/**
 * Ranks by edition as Plot options, 1 at the top: years of one edition are joined, editions stand apart, a line across marks
 * the top ranks.
 *
 * @example draw(ranksByEdition(rows, {editions: [{name: "TTCI", years: [2017, 2019]}], top: 70}))
 */
export function ranksByEdition(
  rows: readonly RankRow[],
  {width = 760, label = "", editions, top, top_words = `top ${top}`, names = {}, highlight}: RankOptions
): PlotOptions {
  const columns = editions.flatMap(({name, years}, i) =>
    years.map((year, own) => ({
      edition: name,
      year,
      at: editions.slice(0, i).reduce((sum, row) => sum + row.years.length + BREAK, 0) + own
    }))
  );
  const colorOf = (area: string) => (highlight === undefined || highlight.includes(area) ? areaColor(area) : GREY);
  const placeOf = new Map(columns.map(({edition, year, at}) => [`${edition}|${year}`, at]));
  const points = rows.flatMap(({area, edition, year, rank}) => {
    const at = placeOf.get(`${edition}|${year}`);
    return rank === null || at === undefined ? [] : [{area, edition, year, rank, at, color: colorOf(area)}];
  });
  const areas = [...group(points, ({area}) => area)];
  const last = columns.at(-1)?.at ?? 0;
  const worst = Math.max(top ?? 1, 2, ...points.map(({rank}) => rank));
  const named = areas.flatMap(([area, own]) => {
    const end = own.find(({at}) => at === last);
    return end
      ? [{x: end.at, y: end.rank, text: `${names[area] ?? area} ${end.rank}`, color: end.color, bold: false}]
      : [];
  });
  const across = top === undefined ? [] : [{x: last, y: top, text: top_words, color: "var(--ink)", bold: false}];
  const marginRight = Math.max(40, ...[...named, ...across].map((own) => textWidth(own.text) + 16));
  const step = (width - 38 - marginRight) / Math.max(1, last);
  return {
    className: "ranks-by-edition",
    ariaLabel: label,
    width,
    height: width < 500 ? 340 : 360,
    marginTop: TOP,
    marginRight,
    marginBottom: BOTTOM,
    marginLeft: 30,
    x: {type: "linear", domain: [0, Math.max(1, last)], insetLeft: 8, axis: null},
    y: {type: "linear", domain: [1, worst], reverse: true, axis: null},
    marks: [
      rankGrid(worst),
      text(columns, {
        className: "axis",
        x: "at",
        frameAnchor: "bottom",
        dy: BOTTOM - 6,
        text: ({year}: {year: number}) => (step < NARROW ? `’${String(year).slice(2)}` : String(year)),
        fill: "var(--muted)"
      }),
      editionNames(editions, placeOf),
      ruleX(
        editions.slice(1).map(({name, years}) => placeOf.get(`${name}|${years[0]!}`)! - (1 + BREAK) / 2),
        {className: "break", stroke: "var(--paper)", strokeWidth: 7}
      ),
      top === undefined ? null : ruleY([top], {className: "top", stroke: "var(--ink)", strokeDasharray: "2 3"}),
      ...areas.flatMap(([area, own]) => rankLines(area, own)),
      codes(points, last),
      ...endLabels([...named, ...across])
    ]
  };
}

type Point = {area: string; edition: string; year: number; rank: number; at: number; color: string};

function rankGrid(worst: number): Markish[] {
  const ticks = [1, 20, 40, 60, 80, 100, 120].filter((rank) => rank <= worst);
  return [
    ruleY(ticks, {className: "grid", stroke: "var(--hair)"}),
    text(ticks, {
      className: "axis",
      y: (rank: number) => rank,
      frameAnchor: "left",
      dx: -6,
      text: String,
      textAnchor: "end",
      fill: "var(--muted)"
    })
  ];
}

function editionNames(editions: readonly RankEdition[], placeOf: ReadonlyMap<string, number>): Markish[] {
  return editions.map(({name, years}) =>
    text([name], {
      className: "axis",
      x: () => placeOf.get(`${name}|${years[0]!}`)!,
      frameAnchor: "top",
      dy: -22,
      text: String,
      textAnchor: years.length === 1 ? "middle" : "start",
      fill: "var(--muted)"
    })
  );
}

function rankLines(area: string, own: readonly Point[]): Markish[] {
  const shared = {className: `line area-${area}`, x: "at", y: "rank"};
  const joined = [...group(own, ({edition}) => edition).values()].flatMap((points) =>
    points.slice(1).flatMap((point, i) => (point.at - points[i]!.at === 1 ? [{from: points[i]!, to: point}] : []))
  );
  const color = own[0]!.color;
  const grey = color === GREY ? {opacity: 0.5} : {};
  return [
    link(joined, {
      className: shared.className,
      x1: (pair: (typeof joined)[number]) => pair.from.at,
      y1: (pair: (typeof joined)[number]) => pair.from.rank,
      x2: (pair: (typeof joined)[number]) => pair.to.at,
      y2: (pair: (typeof joined)[number]) => pair.to.rank,
      stroke: color,
      strokeWidth: 1.3,
      ...grey
    }),
    dot(own, {...shared, r: 2.4, fill: color, ...grey})
  ];
}

/** Codes of the areas where their ranks end in an edition that another follows: names are at the last one alone. */
function codes(points: readonly Point[], last: number): Markish {
  const ends = [...group(points, ({area, edition}) => `${area}|${edition}`).values()]
    .map((own) => own.reduce((a, b) => (b.at > a.at ? b : a)))
    .filter(({edition}) => points.find((point) => point.at === last)?.edition !== edition);
  return text(ends, {
    className: "note",
    x: "at",
    y: "rank",
    dx: 6,
    text: ({area}: Point) => (area === "CHN" && language() === "en" ? "PRC" : area),
    textAnchor: "start",
    fontSize: 11,
    fill: {value: "color", scale: null},
    stroke: "var(--paper)",
    strokeWidth: 3,
    render: (index, scales, values, dimensions, context, next) => {
      const [x, y] = [values.x, values.y].map((list) => Array.from(list as Iterable<number>)) as [number[], number[]];
      const moved = y.slice();
      for (const column of columnsOf([...index], x)) {
        const room = {top: TOP - 4, bottom: dimensions.height - BOTTOM, step: 12.5};
        for (const {i, at} of placeLabels(
          column.map((i) => ({i, y: y[i]!})),
          room
        ))
          moved[i] = at;
      }
      return next!(index, scales, {...values, y: moved} as typeof values, dimensions, context);
    }
  });
}

/** Room of a code, with the gap before it: codes of columns that are closer are in each other's way. */
const CODE = 27;

/** The codes by columns; columns that have no room beside each other are one. */
function columnsOf(index: readonly number[], x: readonly number[]): number[][] {
  const columns: number[][] = [];
  for (const i of [...index].sort((a, b) => x[a]! - x[b]!)) {
    const last = columns.at(-1);
    if (last !== undefined && x[i]! - x[last.at(-1)!]! < CODE) last.push(i);
    else columns.push([i]);
  }
  return columns;
}
