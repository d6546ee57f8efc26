import type {Measure} from "../../lib/contract/framework.js";
import {FLAGS} from "../../lib/contract/observations.js";
import type {LineageRow, ValueRow} from "../../lib/contract/tables.js";
import type {MeasureView} from "../../lib/framework/result-views.js";
import {readingOf} from "../../lib/indicators/registry.js";
import {joinClauses, language, sentenceGap} from "../../lib/language/language.js";
import {measureName, unitName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {missingKind, type SeriesName} from "../../lib/quality/missing-kind.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatFigure} from "../../lib/wording/format-figure.js";
import {MISSING_KINDS, type MissingKind, missingSign} from "../../lib/wording/missing-words.js";
import {flagWords} from "../../lib/wording/status-words.js";
import {ownReadingWords, variantWords} from "../../lib/wording/variant-words.js";
import {isRegion} from "../charts/palette.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {missingKey} from "../scorecard/status-mark.js";

/** A measure, or a figure computed beside the measures, with all of its values. */
export interface MeasureFigures extends Pick<MeasureView, "values" | "area" | "latest"> {
  measure: Pick<Measure, "measure" | "name_en" | "unit"> & Partial<Pick<Measure, "kind">>;
}

/** As many lines as need no sorting. */
const FEW_LINES = 3;

/** Which of a measure's values a table shows. */
export interface TableChoice {
  /** One reading; the headline's where it is left out. */
  variant?: string | undefined;
  /** The first year; all where it is left out. */
  from?: number | undefined;
}

/**
 * The values of one reading of a measure, one row for each area, the newest year first. Each figure opens the rows it was computed
 * from. A row names its area once (`data-of`) and the header the years: a thousand figures that each named both would be larger than
 * the page.
 */
export function measureTable(
  view: MeasureFigures,
  data: SiteData,
  {variant = headlineVariant(view), from = 0}: TableChoice = {}
): Markup {
  const {inputs} = data;
  const {reference} = inputs;
  const {measure} = view;
  const values = view.values.filter((row) => row.variant === variant);
  const known = values.filter((row) => row.year >= from && (row.value !== null || row.text !== null));
  const years = [...new Set(known.map((row) => row.year))].sort((a, b) => b - a);
  const areas = [...new Set(known.map((row) => row.area))];
  const [first] = values;
  const series = first === undefined ? [] : seriesOf(first, siteTables(data).lineage_of);
  const why = (row: ValueRow | undefined, area: string, year: number): MissingKind => {
    // Below the floor of coverage there is a row that says who reported; a row without a figure is the publisher's dash.
    if (row !== undefined) return row.expected === null ? "not published" : "too few members";
    if (measure.kind === "reported") return "not reported";
    return isRegion(area) ? "not held" : missingKind(inputs, series, area, year);
  };
  const cells = new Map(values.map((row) => [`${row.area}|${row.year}`, row]));
  const lines = areas.map((area) => ({
    area,
    cells: years.map((year) => {
      const row = cells.get(`${area}|${year}`);
      const figure = row ? formatFigure({...row, unit: measure.unit}) : null;
      return figure === null ? why(row, area, year) : {figure, flag: row!.flag};
    })
  }));
  const all = lines.flatMap((line) => line.cells);
  const kinds = MISSING_KINDS.filter((kind) => all.includes(kind));
  const flags = FLAGS.filter((flag) => all.some((cell) => typeof cell === "object" && cell.flag === flag));
  const coverage = view.area === null ? [] : years.map((year) => cells.get(`${view.area}|${year}`));
  const hasReadings = new Set(view.values.map((row) => row.variant)).size > 1;
  const result = view.values[0]?.result ?? "";
  const isNamed = hasReadings && (variant !== "headline" || readingOf(result, variant) !== null);
  const words = isNamed ? readingWords(result, variant) : null;
  const isLong = lines.length > FEW_LINES;
  const named = flags.map((flag) => `${flag.charAt(0)} ${flagWords(flag, language())}`);
  const flagKey = named.length === 0 ? "" : `${sentenceGap()}${text("result-flags", {flags: joinClauses(named)})}`;
  const own = measureName(measure);
  const unit = unitName(measure.unit);
  const caption =
    words === null
      ? text("result-table-caption", {measure: own, unit})
      : text("result-table-caption-reading", {measure: own, unit, reading: words});
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("result-table-label", {
    measure: own
  })}"><table class="values"${isLong && html` data-sortable`}>
<caption>${caption}${flagKey}${kinds.length > 0 && html` ${missingKey(kinds)}`}</caption>
<thead><tr><th scope="col">${text("result-area")}</th>${years.map((year) => html`<th scope="col" class="n">${year}</th>`)}</tr></thead>
<tbody>${lines.map(
    ({
      area,
      cells: shown
    }) => html`<tr data-of="${measure.measure}|${area}|${variant}"${isRegion(area) && html` class="region"`}>
<th scope="row">${areaName(area, reference)}</th>${shown.map((cell) => html`<td>${valueCell(cell, measure.measure)}</td>`)}</tr>
`
  )}${coverage.some((row) => row && row.expected !== null) ? coverageLine(coverage) : ""}</tbody></table></div>`;
}

/** The reading that stands for a measure on its page. */
export function headlineVariant({latest, values}: Pick<MeasureFigures, "latest" | "values">): string {
  return (
    latest?.variant ??
    (values.some(({variant}) => variant === "headline") ? "headline" : (values[0]?.variant ?? "headline"))
  );
}

/** The readings of a measure that have figures, the headline's first. */
export function readingsOf(view: Pick<MeasureFigures, "latest" | "values">): string[] {
  const own = new Set(
    view.values.flatMap(({value, text, variant}) => (value !== null || text !== null ? [variant] : []))
  );
  const first = headlineVariant(view);
  return [first, ...[...own].filter((variant) => variant !== first)];
}

/** The series that values of a variant of a measure are made of, but for those that only weigh. */
function seriesOf(
  {result, measure, variant: own}: ValueRow,
  lineage: ReadonlyMap<string, readonly LineageRow[]>
): SeriesName[] {
  const rows = (lineage.get(`${result}/${measure}`) ?? []).filter(
    ({variant, role}) => variant === own && role !== "weight"
  );
  return [...new Map(rows.map(({source, series}) => [`${source}/${series}`, {source, series}])).values()];
}

function valueCell(cell: MissingKind | {figure: string; flag: ValueRow["flag"]}, measure: string): Markup {
  if (typeof cell === "string") return html`<span class="none">${missingSign(cell, language())}</span>`;
  const {figure, flag} = cell;
  const mark = flag ? html`<sup>${flag.charAt(0)}</sup>` : "";
  return html`<a href="#${measure}"${flag === "forecast" && html` class="forecast"`}>${figure}</a>${mark}`;
}

function coverageLine(rows: (ValueRow | undefined)[]): Markup {
  return html`<tr class="coverage" data-fixed><th scope="row">${text("result-members-with-figure")}</th>${rows.map(
    (row) =>
      html`<td class="n">${row?.expected == null ? "–" : text("result-count-of", {count: row.reporting ?? 0, all: row.expected})}</td>`
  )}</tr>`;
}

/** Returns the name of a reading of a result, for the middle of a sentence. @example readingWords("ENG-OC1", "with-hydro") */
export function readingWords(result: string, variant: string): string {
  const own = readingOf(result, variant);
  return own === null ? variantWords(variant) : ownReadingWords(own);
}

/** Returns the same at the start of a line. @example readingTitle("ENG-OC1", "with-hydro") // "Electricity, including hydropower" */
export function readingTitle(result: string, variant: string): string {
  const words = readingWords(result, variant);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
