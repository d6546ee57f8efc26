import type {SiteData} from "../../lib/site/site-data.js";
import type {Chart} from "../charts/chart.js";
import {siteTables} from "../layout/site-tables.js";
import {measureCharts} from "../results/measure-chart.js";
import {corridorCharts} from "../sectors/corridor-section.js";
import {readingCharts} from "../sectors/energy-section.js";
import {rankEditions} from "../sectors/rank-editions.js";
import {arrivalsChart} from "../sectors/tourism-section.js";
import {opennessCharts} from "../sectors/trade-section.js";

/**
 * Every chart that is drawn of one vintage and nothing else, in the order of the results: each has files and an embed of
 * its own. Pictures of the history of figures, and those that answer a reader's filters, are made where they are read.
 */
export function siteCharts(data: SiteData): Chart[] {
  const {views} = siteTables(data);
  return [
    ...views.flatMap(({measures}) => measures).flatMap((view) => measureCharts(view, data)),
    ...rankEditions(data),
    ...arrivalsChart(data),
    ...opennessCharts(data),
    ...readingCharts(data),
    ...(data.facts?.economic_corridors ?? []).flatMap(({corridor}) => corridorCharts(corridor, data))
  ];
}
