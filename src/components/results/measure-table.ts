import {group} from "d3-array";
import type {Measure} from "../../lib/contract/framework.js";
import type {LineageRow, ValueRow} from "../../lib/contract/tables.js";
import type {MeasureView} from "../../lib/framework/result-views.js";
import {readingOf} from "../../lib/indicators/registry.js";
import {missingKind, type SeriesName} from "../../lib/quality/missing-kind.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatFigure} from "../../lib/wording/format-figure.js";
import {MISSING_KINDS, type MissingKind, missingWords} from "../../lib/wording/missing-words.js";
import {isRegion} from "../charts/palette.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";
import {missingKey} from "../scorecard/status-mark.js";

/** A measure, or a figure computed beside the measures, with all of its values. */
export interface MeasureFigures extends Pick<MeasureView, "values" | "area" | "latest"> {
  measure: Pick<Measure, "measure" | "name_en" | "unit"> & Partial<Pick<Measure, "kind">>;
}

/**
 * The values of one measure, one row for each area, the newest year first. Each figure opens the rows it was computed from. A row
 * names its area once (`data-of`) and the header the years: a thousand figures that each named both would be larger than the page.
 */
export function measureTable(view: MeasureFigures, {inputs, tables}: Pick<SiteData, "inputs" | "tables">): Markup {
  const {reference} = inputs;
  const {measure, values} = view;
  const known = values.filter((row) => row.value !== null || row.text !== null);
  const years = [...new Set(known.map((row) => row.year))].sort((a, b) => b - a);
  const lines = [...new Set(known.map((row) => `${row.area}|${row.variant}`))];
  const seriesOf = seriesByVariant(values[0], tables.lineage);
  const why = (row: ValueRow | undefined, key: string, year: number): MissingKind => {
    // Below the floor of coverage there is a row that says who reported; a row without a figure is the publisher's dash.
    if (row !== undefined) return row.expected === null ? "not published" : "too few members";
    if (measure.kind === "reported") return "not reported";
    const [area, variant] = key.split("|") as [string, string];
    return isRegion(area) ? "not held" : missingKind(inputs, seriesOf.get(variant) ?? [], area, year);
  };
  const cells = new Map(values.map((row) => [`${row.area}|${row.variant}|${row.year}`, row]));
  const shown = new Set(
    lines.flatMap((line) =>
      years.flatMap((year) => {
        const row = cells.get(`${line}|${year}`);
        return row && (row.value !== null || row.text !== null) ? [] : why(row, line, year);
      })
    )
  );
  const kinds = MISSING_KINDS.filter((kind) => shown.has(kind));
  const coverage =
    view.area === null
      ? []
      : years.map((year) => cells.get(`${view.area}|${view.latest?.variant ?? "headline"}|${year}`));
  return html`<div class="wide" tabindex="0" role="region" aria-label="Table: ${measure.name_en}"><table class="values">
<caption>${measure.name_en}, ${measure.unit}.${kinds.length > 0 ? html` ${missingKey(kinds)}` : ""}</caption>
<thead><tr><th scope="col">Area</th>${years.map((year) => html`<th scope="col" class="n">${year}</th>`)}</tr></thead>
<tbody>${lines.map((key) => {
    const [area, variant] = key.split("|") as [string, string];
    const heavy = isRegion(area) && variant === (view.latest?.variant ?? "headline");
    return html`<tr data-of="${measure.measure}|${key}"${heavy ? html` class="region"` : ""}>
<th scope="row">${areaName(area, reference)}${variantWords(view, variant)}</th>${years.map(
      (year) => html`<td>${valueCell(cells.get(`${key}|${year}`), view, (row) => why(row, key, year))}</td>`
    )}</tr>
`;
  })}${coverage.some((row) => row && row.expected !== null) ? coverageLine(coverage) : ""}</tbody></table></div>`;
}

/** The series that values of each variant of a measure are made of, but for those that only weigh. */
function seriesByVariant(first: ValueRow | undefined, lineage: readonly LineageRow[]): Map<string, SeriesName[]> {
  const own = lineage.filter(
    ({result, measure, role}) => result === first?.result && measure === first.measure && role !== "weight"
  );
  return new Map(
    [...group(own, ({variant}) => variant)].map(([variant, rows]) => [
      variant,
      [...new Map(rows.map(({source, series}) => [`${source}/${series}`, {source, series}])).values()]
    ])
  );
}

/** What a line counts where that is open, else which variant it is; nothing beside a headline that needs no word. */
function variantWords({values}: MeasureFigures, variant: string): Markup | string {
  const words = readingOf(values[0]!.result, variant) ?? (variant === "headline" ? null : readingName(variant));
  return words === null ? "" : html` <span class="muted">${words}</span>`;
}

function valueCell(
  row: ValueRow | undefined,
  {measure}: MeasureFigures,
  why: (row: ValueRow | undefined) => MissingKind
): Markup {
  const figure = row && formatFigure({...row, unit: measure.unit});
  if (!row || figure === null || figure === undefined)
    return html`<span class="none">${missingWords(why(row)).sign}</span>`;
  const flag = row.flag ? html`<sup title="${row.flag}">${row.flag.charAt(0)}</sup>` : "";
  return html`<a href="#${measure.measure}"${row.flag === "forecast" ? html` class="forecast"` : ""}>${figure}</a>${flag}`;
}

function coverageLine(rows: (ValueRow | undefined)[]): Markup {
  return html`<tr class="coverage"><th scope="row">Members with a figure</th>${rows.map(
    (row) =>
      html`<td class="n"${row?.missing ? html` title="missing: ${row.missing.replaceAll(";", ", ")}"` : ""}>${
        row?.expected == null ? "–" : `${row.reporting} of ${row.expected}`
      }</td>`
  )}</tr>`;
}

/**
 * Returns a reading's id as its name in a table: dashes become blanks, abbreviations get their capitals.
 * @example readingName("gdp-of-all-ten") // "GDP of all ten"
 */
export function readingName(variant: string): string {
  return variant.replaceAll("-", " ").replace(/\b(gdp|prc|wdi|afg)\b/g, (word) => word.toUpperCase());
}
