import {group} from "d3-array";
import {findSeries, MEMBERS} from "../../lib/contract/reference.js";
import type {LineageRow} from "../../lib/contract/tables.js";
import type {MeasureView} from "../../lib/framework/result-views.js";
import {LANGUAGES, withLanguage} from "../../lib/language/language.js";
import {measureName, unitName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatFigure} from "../../lib/wording/format-figure.js";
import {sourceLine} from "../charts/chart.js";
import type {ChartInput} from "../charts/chart-kinds.js";
import {mappedYear} from "../charts/member-map.js";
import {valueSource} from "../charts/value-source.js";
import {areaName} from "../layout/area-name.js";
import {siteTables} from "../layout/site-tables.js";
import {measureCharts} from "./measure-chart.js";
import {headlineVariant, measureTable, readingsOf, readingWords} from "./measure-table.js";
import {readingFileName} from "./open-later.js";
import {MOST_CODES} from "./result-sources.js";

/** One reading of a measure, all of its years: what a page shows when a reader chooses it. */
export interface ReadingView {
  /** The table as HTML. */
  table: string;
  /** What its charts are drawn from, by the name of the figure: `TRD-OP1-services-members`. */
  charts: Record<string, {subtitle: string; source: string; input: ChartInput}>;
  /** What its map is drawn from; absent where no year has figures of enough members. */
  map?: ReadingMap;
}

/** The members' figures of the years that can be mapped. */
export interface ReadingMap {
  /** Measure and reading: `Services trade`. */
  name: string;
  unit: string;
  source: string;
  names: Record<string, string>;
  rows: {area: string; year: number; value: number; text: string}[];
}

/** What a result's page fetches when a reader asks for more than the page holds. */
export interface ReadingFile {
  /** By `measure|variant`. */
  readings: Record<string, ReadingView>;
  /** Series by snapshot, of snapshots with more than a page names: code and name. */
  series: Record<string, [code: string, name: string | null][]>;
}

/**
 * Returns the texts of the files that pages of results fetch other readings from, by name: one per result that has values and language, and
 * `outlines` for all maps.
 *
 * @example JSON.parse(readingFiles(data).get("ENG-OC1-readings")!).readings["renewable-share|with-hydro"].table
 */
export function readingFiles(data: SiteData): Map<string, string> {
  const views = siteTables(data).views.filter(({measures}) => measures.some(({values}) => values.length > 0));
  const lineageOf = group(data.tables.lineage, ({result}) => result);
  const files = new Map<string, string>();
  for (const {result, measures} of views) {
    const series = manySeries(lineageOf.get(result.id) ?? [], data);
    for (const own of LANGUAGES) {
      const file: ReadingFile = {readings: withLanguage(own, () => allReadings(measures, data)), series};
      files.set(readingFileName(result.id, own), JSON.stringify(file));
    }
  }
  if (data.explorer !== undefined) {
    const {places: _, ...outlines} = data.explorer.map;
    files.set("outlines", JSON.stringify(outlines));
  }
  return files;
}

function allReadings(measures: readonly MeasureView[], data: SiteData): ReadingFile["readings"] {
  const readings = measures
    .filter(({values}) => values.some(({value}) => value !== null))
    .flatMap((view) =>
      readingsOf(view).map((variant) => [`${view.measure.measure}|${variant}`, reading(view, variant, data)] as const)
    );
  return Object.fromEntries(readings);
}

function manySeries(lineage: readonly LineageRow[], {inputs}: SiteData): ReadingFile["series"] {
  const bySnapshot = [...group(lineage, ({snapshot}) => snapshot)].map(([snapshot, rows]) => {
    const codes = [...new Set(rows.map(({series}) => series))].sort();
    const nameOf = (code: string) => findSeries(inputs.reference.series, rows[0]!.source, code)?.name_en ?? null;
    return [snapshot, codes.map((code): [string, string | null] => [code, nameOf(code)])] as const;
  });
  return Object.fromEntries(bySnapshot.filter(([, codes]) => codes.length > MOST_CODES));
}

/** Returns what the map of a reading is drawn from: forecasts left out, and years of which a map would show hardly a member. */
export function readingMap(view: MeasureView, variant: string, data: SiteData): ReadingMap | undefined {
  const {measure} = view;
  const {reference} = data.inputs;
  const known = view.values.filter(
    (row) => row.variant === variant && row.value !== null && row.flag !== "forecast" && isMember(row.area)
  );
  const years = new Set(
    known.map(({year}) => year).filter((year) => mappedYear(known, {from: year, to: year}) !== null)
  );
  const own = known.filter(({year}) => years.has(year));
  if (own.length === 0) return undefined;
  const fullName = measureName(measure);
  const isHeadline = variant === headlineVariant(view);
  const {source, vintage} = valueSource(own, data);
  return {
    name: isHeadline
      ? fullName
      : text("result-map-reading", {measure: fullName, reading: readingWords(measure.result, variant)}),
    unit: unitName(measure.unit),
    source: sourceLine({source, vintage}),
    names: Object.fromEntries(MEMBERS.map((area) => [area, areaName(area, reference)])),
    rows: own.map(({area, year, value, sign}) => ({
      area,
      year,
      value: value!,
      text: formatFigure({value, sign, unit: measure.unit, result: measure.result})!
    }))
  };
}

const isMember = (area: string) => (MEMBERS as readonly string[]).includes(area);

function reading(view: MeasureView, variant: string, data: SiteData): ReadingView {
  const map = readingMap(view, variant, data);
  const charts = measureCharts(view, data, {variant, isDrawn: false}).map(
    ({id, subtitle, source, vintage, input}) =>
      [`figure-${id}`, {subtitle, source: sourceLine({source, vintage}), input: input!}] as const
  );
  return {table: String(measureTable(view, data, {variant})), charts: Object.fromEntries(charts), ...(map && {map})};
}
