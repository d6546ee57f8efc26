import type {LineageRow} from "../../lib/contract/tables.js";
import {newestReportedYear, type ResultView, resultViews, shownMilestone} from "../../lib/framework/result-views.js";
import type {Tables} from "../../lib/indicators/compute-tables.js";
import {lineageByMeasure} from "../../lib/progress/like-for-like.js";
import type {SiteData} from "../../lib/site/site-data.js";

/** The tables of a build with the views that its pages are made from. */
export interface SiteTables {
  tables: Tables;
  views: ResultView[];
  /** The milestone whose status pages show first. */
  milestone: ResultView["measures"][number]["shown_milestone"];
  /** The years of spark lines and small charts: the newest year with a value and the fourteen before it. */
  spark_years: {from: number; to: number};
  /** The rows that values were computed from, by `result/measure`. */
  lineage_of: ReadonlyMap<string, readonly LineageRow[]>;
}

const SPARK_YEARS = 15;

const known = new WeakMap<SiteData, SiteTables>();

/** Returns the tables of a build with their views, made at the first call and kept: a hundred fences share them. */
export function siteTables(data: SiteData): SiteTables {
  let made = known.get(data);
  if (made === undefined) {
    const {tables, snapshots} = data;
    const to = newestReportedYear(tables.values) ?? data.inputs.framework.measures[0]!.baseline_year ?? 0;
    made = {
      tables,
      views: resultViews({...tables, framework: data.inputs.framework, snapshots}),
      milestone: shownMilestone(tables.values),
      spark_years: {from: to - SPARK_YEARS + 1, to},
      lineage_of: lineageByMeasure(tables.lineage)
    };
    known.set(data, made);
  }
  return made;
}
