import {group} from "d3-array";
import type {Cell} from "../../lib/contract/tables.js";
import {sentenceGap} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import type {ChartInput} from "../charts/chart-kinds.js";
import {areaColor, isRegion, seriesColor} from "../charts/palette.js";
import {type QueryResult, type ResultColumn, showCell} from "./query-result.js";

/** Columns of a result that a chart draws, by their place; `color` may be none. */
export interface ChartChoice {
  x: number;
  y: number;
  color: number | null;
}

/** A chart of a result, and what it leaves out. */
export interface QueryChart {
  input: ChartInput;
  note: string;
}

const MOST_BARS = 40;
const MOST_DOTS = 5000;
/** More lines than this are no longer told apart. */
const MOST_LINES = 60;

/**
 * Returns the columns that a chart of a result draws first: figures over years, or figures by name; null where it has no
 * column of figures.
 *
 * @example firstChoice(result) // {x: 1, y: 2, color: 0}
 */
export function firstChoice({columns, length}: QueryResult): ChartChoice | null {
  const y = columns.findIndex(({kind}) => kind === "number");
  if (y < 0 || length === 0) return null;
  const texts = columns.flatMap(({kind}, i) => (kind === "text" ? [i] : []));
  const year = columns.findIndex(({kind}) => kind === "year");
  const color = texts.find((i) => isFew(columns[i]!, length)) ?? null;
  if (year >= 0 && new Set(cellsOf(columns[year]!, length)).size > 1) return {x: year, y, color};
  const x = texts[0] ?? columns.findIndex((_, i) => i !== y);
  return {x: x < 0 ? y : x, y, color: null};
}

function isFew(column: ResultColumn, length: number): boolean {
  const names = new Set(cellsOf(column, length));
  return names.size > 1 && names.size <= MOST_LINES;
}

/**
 * Returns a result as a chart: lines by year where each line has one figure a year, bars by name, dots otherwise.
 *
 * @example queryChart(result, {x: 1, y: 2, color: 0}).input.kind // "trendByArea"
 */
export function queryChart({columns, length}: QueryResult, choice: ChartChoice): QueryChart {
  const [x, y] = [columns[choice.x]!, columns[choice.y]!];
  const color = choice.color === null ? null : columns[choice.color]!;
  const label =
    color === null
      ? text("sql-chart-by", {y: y.name, x: x.name})
      : text("sql-chart-by-and", {y: y.name, x: x.name, color: color.name});
  const all = Array.from({length}, (_, row) => ({x: x.at(row), y: y.at(row), color: color?.at(row) ?? null}));
  const rows = all.filter((row): row is Row => typeof row.y === "number" && Number.isFinite(row.y));
  if (x.kind === "year") {
    const lines = group(all, (row) => String(row.color ?? y.name));
    const areDistinct = [...lines.values()].every((own) => new Set(own.map((row) => row.x)).size === own.length);
    if (areDistinct && lines.size <= MOST_LINES) {
      const points = all.flatMap(({x: year, y: value, color: name}) =>
        typeof year === "number"
          ? [{area: String(name ?? y.name), year, value: typeof value === "number" ? value : null}]
          : []
      );
      return {
        input: {kind: "trendByArea", rows: points, options: {label, unit: unitOf(columns, length)}},
        note: missingNote(all.length - rows.length)
      };
    }
  }
  if (x.kind === "text" || x.kind === "boolean") return bars(rows, all.length, {label, x, y});
  return dots(rows, all.length, {label, x, y});
}

interface Row {
  x: Cell;
  y: number;
  color: Cell;
}

interface Setting {
  label: string;
  x: ResultColumn;
  y: ResultColumn;
}

function bars(rows: readonly Row[], all: number, {label, x, y}: Setting): QueryChart {
  const shown = rows.slice(0, MOST_BARS);
  const fill = colorsOf(shown);
  const drawn = shown.map((row) => ({
    name: shorten(showCell(row.x, x.kind)),
    ...(row.color !== null && row.color !== row.x && {note: shorten(String(row.color))}),
    color: fill(row.color ?? row.x),
    first: row.y,
    strong: showCell(row.y, y.kind)
  }));
  const more = rows.length > MOST_BARS ? text("sql-first-of", {shown: MOST_BARS, count: rows.length}) : "";
  const note = [more, missingNote(all - rows.length)].filter(Boolean).join(sentenceGap());
  return {input: {kind: "stackedBars", rows: drawn, options: {label}}, note};
}

function dots(rows: readonly Row[], all: number, {label, x, y}: Setting): QueryChart {
  const known = rows.filter((row): row is Row & {x: number} => typeof row.x === "number" && Number.isFinite(row.x));
  const shown = known.slice(0, MOST_DOTS);
  const fill = colorsOf(shown);
  const drawn = shown.map((row) => ({x: row.x, y: row.y, color: fill(row.color)}));
  const years = [["x", x] as const, ["y", y] as const].flatMap(([axis, {kind}]) => (kind === "year" ? [axis] : []));
  const more = known.length > MOST_DOTS ? text("sql-first-of", {shown: MOST_DOTS, count: known.length}) : "";
  return {
    input: {kind: "scatter", rows: drawn, options: {label, xName: x.name, yName: y.name, years}},
    note: [more, missingNote(all - known.length)].filter(Boolean).join(sentenceGap())
  };
}

/** Members and corridors in their own color; other names in turn, which repeats after six. */
function colorsOf(rows: readonly Row[]): (name: Cell) => string {
  const others = [...new Set(rows.map(({color}) => color))].filter((name) => name !== null);
  return (name) => {
    if (name === null || others.length === 0) return areaColor(String(name));
    const own = areaColor(String(name));
    return own === "var(--ink)" && !isRegion(String(name)) ? seriesColor(others.indexOf(name)) : own;
  };
}

function cellsOf(column: ResultColumn, length: number): Cell[] {
  return Array.from({length}, (_, row) => column.at(row));
}

/** The unit of all rows, where the result says it. */
function unitOf(columns: readonly ResultColumn[], length: number): string {
  const own = columns.find(({name}) => name === "unit");
  const units = own === undefined ? [] : [...new Set(cellsOf(own, length))];
  return units.length === 1 && typeof units[0] === "string" ? units[0] : "%";
}

function shorten(text: string): string {
  return text.length > 32 ? `${text.slice(0, 31)}…` : text;
}

function missingNote(rows: number): string {
  return rows === 0 ? "" : text("sql-no-figure", {count: rows});
}
