import {group} from "d3-array";
import {findSeries} from "../../lib/contract/reference.js";
import type {LineageRow} from "../../lib/contract/tables.js";
import type {MeasureView} from "../../lib/framework/result-views.js";
import type {SiteData} from "../../lib/site/site-data.js";
import type {ChartInput} from "../charts/chart-kinds.js";
import {siteTables} from "../layout/site-tables.js";
import {measureCharts} from "./measure-chart.js";
import {measureTable, readingsOf} from "./measure-table.js";
import {MOST_CODES} from "./result-sources.js";

/** One reading of a measure, all of its years: what a page shows when a reader chooses it. */
export interface ReadingView {
  /** The table as HTML. */
  table: string;
  /** What its charts are drawn from, by the name of the figure: `TRD-OP1-services-members`. */
  charts: Record<string, {subtitle: string; source: string; input: ChartInput}>;
}

/** What a result's page fetches when a reader asks for more than the page holds. */
export interface ReadingFile {
  /** By `measure|variant`. */
  readings: Record<string, ReadingView>;
  /** Series by snapshot, of snapshots with more than a page names: code and name. */
  series: Record<string, [code: string, name: string | null][]>;
}

/**
 * Returns the texts of the files that pages of results fetch other readings from, by name: one per result that has values.
 *
 * @example JSON.parse(readingFiles(data).get("ENG-OC1-readings")!).readings["renewable-share|with-hydro"].table
 */
export function readingFiles(data: SiteData): Map<string, string> {
  const views = siteTables(data).views.filter(({measures}) => measures.some(({values}) => values.length > 0));
  const lineageOf = group(data.tables.lineage, ({result}) => result);
  return new Map(
    views.map(({result: {id}, measures}) => {
      const readings = measures
        .filter(({values}) => values.some(({value}) => value !== null))
        .flatMap((view) =>
          readingsOf(view).map(
            (variant) => [`${view.measure.measure}|${variant}`, reading(view, variant, data)] as const
          )
        );
      const file: ReadingFile = {
        readings: Object.fromEntries(readings),
        series: manySeries(lineageOf.get(id) ?? [], data)
      };
      return [`${id}-readings`, JSON.stringify(file)] as const;
    })
  );
}

function manySeries(lineage: readonly LineageRow[], {inputs}: SiteData): ReadingFile["series"] {
  const bySnapshot = [...group(lineage, ({snapshot}) => snapshot)].map(([snapshot, rows]) => {
    const codes = [...new Set(rows.map(({series}) => series))].sort();
    const nameOf = (code: string) => findSeries(inputs.reference.series, rows[0]!.source, code)?.name_en ?? null;
    return [snapshot, codes.map((code): [string, string | null] => [code, nameOf(code)])] as const;
  });
  return Object.fromEntries(bySnapshot.filter(([, codes]) => codes.length > MOST_CODES));
}

function reading(view: MeasureView, variant: string, data: SiteData): ReadingView {
  const charts = measureCharts(view, data, variant).map(
    ({id, subtitle, source, vintage, input}) =>
      [`figure-${id}`, {subtitle, source: `Source: ${source}. Vintage ${vintage}.`, input: input!}] as const
  );
  return {table: String(measureTable(view, data, {variant})), charts: Object.fromEntries(charts)};
}
