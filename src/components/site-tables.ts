import {computeTables, type Tables} from "../lib/compute-tables.js";
import {type ResultView, resultViews} from "../lib/result-views.js";
import type {SiteData} from "../lib/site-data.js";

/** The tables of a build with the views that its pages are made from. */
export interface SiteTables {
  tables: Tables;
  views: ResultView[];
}

const computed = new WeakMap<SiteData, SiteTables>();

/** Returns the tables of a build, computed at the first call and kept: a hundred fences share them. */
export function siteTables(data: SiteData): SiteTables {
  const known = computed.get(data);
  if (known) return known;
  const tables = computeTables(data.inputs);
  const views = resultViews({...tables, framework: data.inputs.framework, snapshots: data.snapshots});
  const result = {tables, views};
  computed.set(data, result);
  return result;
}
