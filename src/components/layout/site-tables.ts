import {type ResultView, resultViews} from "../../lib/framework/result-views.js";
import type {Tables} from "../../lib/indicators/compute-tables.js";
import type {SiteData} from "../../lib/site/site-data.js";

/** The tables of a build with the views that its pages are made from. */
export interface SiteTables {
  tables: Tables;
  views: ResultView[];
}

const known = new WeakMap<SiteData, SiteTables>();

/** Returns the tables of a build with their views, made at the first call and kept: a hundred fences share them. */
export function siteTables(data: SiteData): SiteTables {
  let made = known.get(data);
  if (made === undefined) {
    const {tables, snapshots} = data;
    made = {tables, views: resultViews({...tables, framework: data.inputs.framework, snapshots})};
    known.set(data, made);
  }
  return made;
}
