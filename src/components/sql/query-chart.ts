import {axisX, axisY, barX, dot, gridX, gridY, type PlotOptions, ruleX} from "@observablehq/plot";
import {group, max} from "d3-array";
import type {Cell} from "../../lib/contract/tables.js";
import {areaColor} from "../charts/palette.js";
import {textWidth} from "../charts/text-width.js";
import {trendByArea} from "../charts/trend-by-area.js";
import {type QueryResult, type ResultColumn, showCell} from "./query-result.js";

/** Columns of a result that a chart draws, by their place; `color` may be none. */
export interface ChartChoice {
  x: number;
  y: number;
  color: number | null;
}

/** A chart of a result, and what it leaves out. */
export interface QueryChart {
  options: PlotOptions;
  note: string;
}

const MOST_BARS = 40;
const MOST_DOTS = 5000;
/** More lines than this are no longer told apart. */
const MOST_LINES = 60;
const SERIES = ["var(--C4)", "var(--C2)", "var(--C6)", "var(--C3)", "var(--C1)", "var(--C5)"];

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
 * @example queryChart(result, {x: 1, y: 2, color: 0}, 760)
 */
export function queryChart({columns, length}: QueryResult, choice: ChartChoice, width: number): QueryChart {
  const [x, y] = [columns[choice.x]!, columns[choice.y]!];
  const color = choice.color === null ? null : columns[choice.color]!;
  const label = `${y.name} by ${x.name}${color === null ? "" : ` and ${color.name}`}`;
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
        options: trendByArea(points, {label, width, unit: unitOf(columns, length)}),
        note: missingNote(all.length - rows.length)
      };
    }
  }
  if (x.kind === "text" || x.kind === "boolean") return bars(rows, all.length, {label, width, kind: x.kind});
  return dots(rows, all.length, {label, width, x, y});
}

interface Row {
  x: Cell;
  y: number;
  color: Cell;
}

interface Setting {
  label: string;
  width: number;
}

function bars(
  rows: readonly Row[],
  all: number,
  {label, width, kind}: Setting & Pick<ResultColumn, "kind">
): QueryChart {
  const shown = rows.slice(0, MOST_BARS).map((row, i) => ({...row, i, name: shorten(showCell(row.x, kind))}));
  const names = new Map(shown.map(({i, name, color}) => [i, color === null ? name : `${name}, ${color}`]));
  const marginLeft = Math.min(width * 0.45, Math.max(40, ...[...names.values()].map((name) => textWidth(name) + 14)));
  const fill = colorsOf(shown);
  const options: PlotOptions = {
    className: "query-bars",
    ariaLabel: label,
    width,
    height: 40 + shown.length * 20,
    marginLeft,
    marginRight: 54,
    marginTop: 6,
    marginBottom: 26,
    x: {nice: true, label: null},
    y: {type: "band", domain: shown.map(({i}) => i), label: null, padding: 0.25},
    marks: [
      gridX({className: "grid", stroke: "var(--hair)", strokeOpacity: 1, ticks: 5}),
      axisX({
        className: "axis",
        ticks: 5,
        tickSize: 0,
        tickPadding: 7,
        fill: "var(--muted)",
        tickFormat: (tick: number) => showCell(tick, "number")
      }),
      axisY({
        className: "axis",
        tickSize: 0,
        tickPadding: 6,
        fill: "var(--ink)",
        tickFormat: (i: number) => names.get(i) ?? ""
      }),
      barX(shown, {x: "y", y: "i", fill: (row: Row) => fill(row.color ?? row.x)}),
      ruleX([0], {className: "zero", stroke: "var(--muted)"})
    ]
  };
  const more = rows.length > MOST_BARS ? `The first ${MOST_BARS} of ${rows.length.toLocaleString("en-US")} rows.` : "";
  return {options, note: [more, missingNote(all - rows.length)].filter(Boolean).join(" ")};
}

function dots(
  rows: readonly Row[],
  all: number,
  {label, width, x, y}: Setting & {x: ResultColumn; y: ResultColumn}
): QueryChart {
  const known = rows.filter((row) => typeof row.x === "number");
  const shown = known.slice(0, MOST_DOTS);
  const fill = colorsOf(shown);
  const widest = max(shown, (row) => textWidth(showCell(row.y, "number"))) ?? 0;
  const options: PlotOptions = {
    className: "query-dots",
    ariaLabel: label,
    width,
    height: 320,
    marginLeft: Math.max(40, widest + 14),
    marginRight: 20,
    marginTop: 16,
    marginBottom: 28,
    x: {nice: true, label: null},
    y: {nice: true, label: null},
    marks: [
      gridY({className: "grid", stroke: "var(--hair)", strokeOpacity: 1, ticks: 5}),
      axisX({
        className: "axis",
        ticks: 6,
        tickSize: 0,
        tickPadding: 7,
        fill: "var(--muted)",
        tickFormat: (tick: number) => showCell(tick, x.kind)
      }),
      axisY({
        className: "axis",
        ticks: 5,
        tickSize: 0,
        tickPadding: 6,
        fill: "var(--muted)",
        tickFormat: (tick: number) => showCell(tick, y.kind)
      }),
      dot(shown, {x: "x", y: "y", r: 3, fill: (row: Row) => fill(row.color), fillOpacity: 0.75})
    ]
  };
  const more =
    known.length > MOST_DOTS
      ? `The first ${MOST_DOTS.toLocaleString("en-US")} of ${known.length.toLocaleString("en-US")} rows.`
      : "";
  return {options, note: [more, missingNote(all - known.length)].filter(Boolean).join(" ")};
}

/** Members and corridors in their own color; other names in turn, which repeats after six. */
function colorsOf(rows: readonly Row[]): (name: Cell) => string {
  const others = [...new Set(rows.map(({color}) => color))].filter((name) => name !== null);
  return (name) => {
    if (name === null || others.length === 0) return areaColor(String(name));
    const own = areaColor(String(name));
    return own === "var(--ink)" && !/^(CAREC|ALL)/.test(String(name))
      ? SERIES[others.indexOf(name) % SERIES.length]!
      : own;
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
  return rows === 0 ? "" : `${rows.toLocaleString("en-US")} ${rows === 1 ? "row has" : "rows have"} no figure to draw.`;
}
