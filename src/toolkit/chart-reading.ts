import {areaColor, isRegion, seriesColor} from "../components/charts/palette.js";
import type {TrendArea, TrendMark} from "../components/charts/trend-by-area.js";
import {DataError} from "../lib/contract/data-error.js";
import {assertOptions, unknownName} from "../lib/text/nearest.js";
import type {MeasureFacts, VintageFacts} from "../lib/toolkit/vintage-facts.js";
import {figureWords} from "../lib/wording/figure-words.js";
import {formatFigure} from "../lib/wording/format-figure.js";
import type {AreaFinder} from "./area-finder.js";
import {CHART_OPTIONS, type ChartKind, type ChartKinds, type ChartOptions, KIND_OPTIONS} from "./chart-options.js";
import {type AnyRow, assertColumns, assertUnique, cell, numberOf} from "./row-keys.js";
import {sourceNote} from "./wording.js";

/** Units of the columns that the toolkit's own calls add. */
const UNITS: Record<string, string> = {share: "%", index: "index", rank: "rank"};

/** Rows as the charts read them. */
export interface ChartReading {
  kind: ChartKind;
  rows: readonly AnyRow[];
  facts: VintageFacts;
  unit: string;
  /** The measure that all rows are of; null for none or several. */
  measure: MeasureFacts | null;
  /** What a name stands for: the id of an area by any listed spelling, else the name itself. */
  idOf(row: AnyRow): string;
  /** How a name is written. */
  nameOf(row: AnyRow): string;
  wordsOf(id: string): string;
  finder: AreaFinder;
  /** A figure; null where it is missing. Throws DataError for anything else. */
  figure(row: AnyRow, column?: string): number | null;
  year(row: AnyRow): number;
}

/**
 * Returns rows as the charts read them, with names, unit and measure.
 *
 * Throws TypeError for an unknown kind, option or column with the nearest, DataError for figures in several units.
 */
export function readChartRows(
  {facts, finder}: {facts: VintageFacts; finder: AreaFinder},
  kind: ChartKind,
  rows: readonly AnyRow[],
  options: ChartOptions
): ChartReading {
  if (!Object.hasOwn(KIND_OPTIONS, kind)) throw unknownName("chart", kind, Object.keys(KIND_OPTIONS));
  assertOptions(kind, options, [...CHART_OPTIONS, ...KIND_OPTIONS[kind]]);
  const {name = "area", value = "value"} = options;
  assertColumns(kind, rows, []);
  if (rows.length === 0) throw new DataError(`missing rows of ${kind}; there is nothing to draw`, {source: kind});
  const known = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const isNamed = !["revisionLines", "scatter"].includes(kind) || options.name !== undefined;
  for (const column of [...(isNamed ? [name] : []), ...(options.value === undefined ? [] : [value])])
    if (!known.includes(column)) throw unknownName("column", column, known, {of: kind});
  const idOf = (row: AnyRow) => {
    const own = String(cell(row, name) ?? "");
    return finder.find(own)?.area ?? own;
  };
  const wordsOf = (id: string) => finder.find(id)?.short_en ?? id;
  return {
    kind,
    rows,
    facts,
    unit: options.unit ?? unitOf(kind, rows, value),
    measure: measureOf(facts, rows),
    idOf,
    wordsOf,
    finder,
    nameOf: (row) => wordsOf(idOf(row)),
    figure: (row, column = value) => {
      if (!known.includes(column)) throw unknownName("column", column, known, {of: kind});
      return numberOf(kind, row, column);
    },
    year: (row) => {
      const year = numberOf(kind, row, "year");
      if (year === null) throw new DataError(`missing year of a row of ${kind}`, {source: kind, field: "year"});
      return year;
    }
  };
}

function unitOf(kind: ChartKind, rows: readonly AnyRow[], value: string): string {
  if (value !== "value") return UNITS[value] ?? "";
  const units = [...new Set(rows.map((row) => cell(row, "unit")))].filter((unit) => typeof unit === "string");
  if (units.length > 1)
    throw new DataError(
      `mismatched units of ${kind}: ${units.join(" and ")}; draw one, or pass the unit that all figures have`,
      {source: kind, field: "unit"}
    );
  return units[0] ?? "";
}

function measureOf({measures}: VintageFacts, rows: readonly AnyRow[]): MeasureFacts | null {
  const ids = new Set(rows.map((row) => `${cell(row, "result")}/${cell(row, "measure")}`));
  return (ids.size === 1 ? measures.find(({id}) => ids.has(id)) : undefined) ?? null;
}

/** The words around a chart: those of the options, else what the rows say. */
export function chartWords(
  {kind, rows, facts, measure, unit}: ChartReading,
  options: ChartOptions
): {title: string; subtitle: string; label: string; source: string | null} {
  const {title = measure?.name_en ?? seriesName(facts, rows) ?? "", subtitle = unit} = options;
  const isCited = rows.some((row) => cell(row, "release") || cell(row, "releases"));
  const source = options.source === undefined ? (isCited ? sourceNote(facts, rows) : null) : options.source;
  const said = [title, subtitle].filter(Boolean).join(". ");
  return {title, subtitle, source, label: options.label ?? `${said || kind}; the table below has the figures.`};
}

function seriesName({series}: VintageFacts, rows: readonly AnyRow[]): string | undefined {
  const ids = new Set(rows.map((row) => `${cell(row, "source")}/${cell(row, "series")}`));
  return ids.size === 1 ? series.find((own) => ids.has(`${own.source}/${own.series}`))?.name_en : undefined;
}

/** Whether any row has a column. */
export function hasColumn(rows: readonly AnyRow[], column: string): boolean {
  return rows.some((row) => cell(row, column) !== undefined);
}

/** Throws TypeError where a chart's rows lack columns. */
export function needs({kind, rows}: ChartReading, ...columns: string[]): void {
  assertColumns(kind, rows, columns);
}

/** Returns the names of rows, each once; throws DataError where two rows have one name and key. */
export function uniqueNames({kind, rows, idOf}: ChartReading, ...key: string[]): string[] {
  assertUnique(
    kind,
    rows.map((row) => ({name: idOf(row), ...Object.fromEntries(key.map((column) => [column, cell(row, column)]))})),
    ["name", ...key]
  );
  return [...new Set(rows.map(idOf))];
}

/** Returns the rows with a figure in every column, and the names of the others with the reason. */
export function splitMissing(
  {rows, nameOf, figure}: ChartReading,
  columns: readonly (string | undefined)[]
): {known: AnyRow[]; left_out: string[]} {
  const isKnown = (row: AnyRow) => columns.every((column) => figure(row, column) !== null);
  const why = (row: AnyRow) => String(cell(row, "reason") ?? cell(row, "caution") ?? "").replace(/:.*/s, "");
  return {
    known: rows.filter(isKnown),
    left_out: rows
      .filter((row) => !isKnown(row))
      .map((row) => (why(row) === "" ? nameOf(row) : `${nameOf(row)} (${why(row)})`))
  };
}

/** Throws DataError for figures that a logarithm, an area or a part of a whole cannot show. */
export function assertDrawable({kind}: ChartReading, figures: readonly number[], isLog = false): void {
  const odd = figures.find((value) => value < 0 || (isLog && value === 0));
  if (odd !== undefined)
    throw new DataError(
      `invalid figure ${odd} of ${kind}; it shows figures ${isLog ? "above zero, as isLog asks" : "from zero"}`,
      {
        source: kind,
        value: odd
      }
    );
}

/** Returns the id of a name that has to be among the rows; throws TypeError with the nearest. */
export function nameAmong(
  {kind, wordsOf, finder}: ChartReading,
  option: string,
  name: string,
  ids: readonly string[]
): string {
  const id = finder.find(name)?.area ?? name;
  if (ids.includes(id)) return id;
  const spellings = new Map(ids.map((own) => [wordsOf(own), own] as const));
  throw unknownName("name", name, ids, {of: `${option} of ${kind}`, spellings});
}

/** Returns a figure of a row with its unit, as a chart writes it beside a mark. */
export function markWords({unit}: ChartReading, row: AnyRow, value: number | null): string {
  const [sign, flag] = [cell(row, "sign"), cell(row, "flag")];
  if (value === null) return String(cell(row, "reason") ?? "no figure").replace(/:.*/s, "");
  const figure = figureWords({value, unit, sign: typeof sign === "string" ? sign : null}, "en");
  return typeof flag === "string" ? `${figure} (${flag})` : figure;
}

/** Returns what a chart of named rows writes of each: its name and its color. */
export function rowName({idOf, nameOf}: ChartReading, row: AnyRow): {name: string; color?: string} {
  const color = areaColor(idOf(row));
  return {name: nameOf(row), ...((color !== "var(--ink)" || isRegion(idOf(row))) && {color})};
}

/** Returns the lines of a trend, the last one on top: the region heavy, names that are no areas each in a color of its own. */
export function trendAreas({measure, wordsOf}: ChartReading, ids: readonly string[]): TrendArea[] {
  const headline = measure?.headline.area;
  const others = ids.filter((id) => areaColor(id) === "var(--ink)" && !isRegion(id));
  const weightOf = (id: string) => {
    if (!isRegion(id)) return "thin";
    return id === headline || headline === undefined || !ids.includes(headline) ? "heavy" : "dotted";
  };
  const rank = (id: string) => (weightOf(id) === "heavy" ? 2 : isRegion(id) ? 1 : 0);
  return [...ids]
    .sort((a, b) => rank(a) - rank(b))
    .map((id) => ({
      area: id,
      label: wordsOf(id),
      weight: weightOf(id),
      color: others.length > 1 && others.includes(id) ? seriesColor(others.indexOf(id)) : areaColor(id)
    }));
}

/** Returns baseline and targets of a trend: those given, else the measure's where its headline is drawn. */
export function trendMarks(
  {measure, rows, unit}: ChartReading,
  {baseline, targets}: ChartKinds["trendByArea"],
  ids: readonly string[]
): {baseline: TrendMark | null; targets: readonly TrendMark[]} {
  const isHeadline =
    measure !== null &&
    ids.includes(measure.headline.area) &&
    unit === measure.unit &&
    rows.every((row) => cell(row, "variant") === measure.headline.variant);
  const {value = null, sign = null, year = null} = (isHeadline && measure?.baseline) || {};
  const said =
    value === null || year === null ? null : {year, value, text: `${formatFigure({value, sign, unit})} in ${year}`};
  const set = (isHeadline ? measure.targets : []).flatMap((target) =>
    target.value === null || target.status !== "set"
      ? []
      : [
          {
            year: target.year,
            value: target.value,
            text: `target ${formatFigure({value: target.value, sign: target.sign, unit})}`
          }
        ]
  );
  return {
    baseline: baseline === undefined ? said : baseline || null,
    targets: targets === undefined ? set : targets || []
  };
}
