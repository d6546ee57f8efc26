import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Chart} from "../../../src/components/charts/chart.js";
import {chartPicture} from "../../../src/components/charts/chart-picture.js";
import {embedPage} from "../../../src/components/charts/embed-page.js";
import {siteCharts} from "../../../src/components/charts/site-charts.js";
import type {SiteData} from "../../../src/lib/contract/site-data.js";
import {toCsv} from "../../export/to-csv.js";
import {chartLook} from "./chart-style.js";
import {aloneSetting} from "./standalone-style.js";

/** Where embeds are written. */
export interface EmbedsSetting {
  /** Folder of the pages' sources, for the style. */
  root: string;
  /** Folder of the site. */
  out: string;
  /** Whether these are the site's own figures, which move, or those of a vintage, which do not. */
  isLive: boolean;
  /** Pages that the site has; a chart of a result that was retired since leads to the first page. */
  places: ReadonlySet<string>;
}

/**
 * Writes every chart of a vintage as a page for frames, an SVG of print size and its data: `<out>/embed/<chart>` for the
 * site's own figures, `<out>/embed/<vintage>/<chart>` for a frozen vintage. Returns the names of the charts.
 *
 * What is written depends on the vintage alone: a newer snapshot beside it changes no byte.
 */
export async function writeEmbeds(data: SiteData, {root, out, isLive, places}: EmbedsSetting): Promise<string[]> {
  const {name} = data.vintage;
  const folder = isLive ? join(out, "embed") : join(out, "embed", name);
  const base = isLive ? "../" : "../../";
  const alone = aloneSetting(root, ["tokens.css", "alone.css", "chart.css"]);
  const look = chartLook(root);
  await mkdir(folder, {recursive: true});
  const charts = siteCharts(data);
  for (const chart of charts) {
    const place = places.has(chart.place) ? chart.place.slice(1) : null;
    const file = join(folder, chart.id);
    await writeFile(`${file}.html`, embedPage(chart, {base, place, tables: `downloads/${name}/`}, alone));
    await writeFile(`${file}.svg`, chartPicture(chart, look).text);
    await writeFile(`${file}.csv`, toCsv(chart.data.columns, chart.data.rows));
  }
  return charts.map(({id}: Chart) => id);
}
