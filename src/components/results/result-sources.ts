import {group} from "d3-array";
import type {SnapshotMeta} from "../../lib/contract/observations.js";
import {findSeries} from "../../lib/contract/reference.js";
import type {LineageRow} from "../../lib/contract/tables.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {html, type Markup} from "../layout/markup.js";

/** More codes than these say nothing to a reader; a file has them. */
export const MOST_CODES = 8;

/** In one line, whose figures a result is made of. */
export function sourcesLine(
  lineage: readonly LineageRow[],
  {value_snapshots}: Pick<SiteData, "value_snapshots">
): string {
  if (lineage.length === 0) return "no figure has a source yet";
  const names = [...new Set(lineage.map(({snapshot}) => snapshot))];
  const titles = names.map((name) => metaOf(name, value_snapshots)?.title ?? "the sector’s report");
  const series = new Set(lineage.map(({source, series: code}) => `${source}/${code}`)).size;
  return `${[...new Set(titles)].join("; ")} (${series === 1 ? "one series" : `${series.toLocaleString("en-US")} series`})`;
}

/** The sources of a result's figures: publisher, series, snapshot, license, and citation; one entry per snapshot. */
export function sourceNotes(
  lineage: readonly LineageRow[],
  {value_snapshots, inputs}: Pick<SiteData, "value_snapshots" | "inputs">
): Markup {
  if (lineage.length === 0) return html`<p class="muted">No figure of this result has a source yet.</p>`;
  const bySnapshot = [...group(lineage, ({snapshot}) => snapshot)].sort(([a], [b]) => (a < b ? -1 : 1));
  return html`<dl class="sources">${bySnapshot.map(([name, rows]) => {
    const meta = metaOf(name, value_snapshots);
    if (meta === undefined)
      return html`<dt>${name}</dt><dd>Reported by the sector; each value names who reported it and the evidence.</dd>`;
    const licence = meta.licence_url ? html`<a href="${meta.licence_url}">${meta.licence}</a>` : meta.licence;
    const [address] = meta.urls;
    const title = address?.startsWith("https://") ? html`<a href="${address}">${meta.title}</a>` : meta.title;
    return html`<dt>${title}</dt><dd>${meta.publisher}. Snapshot ${meta.date}${
      meta.upstream_date ? `, last updated by the publisher on ${meta.upstream_date}` : ""
    }; retrieved ${meta.retrieved.slice(0, 10)}.<br>
<span class="muted">${seriesWords(rows, inputs.reference)} License: ${licence}.
Cite as: ${meta.citation}</span></dd>
`;
  })}</dl>`;
}

function seriesWords(rows: readonly LineageRow[], {series}: SiteData["inputs"]["reference"]): Markup {
  const codes = [...new Set(rows.map((row) => row.series))].sort();
  const {source} = rows[0]!;
  if (codes.length <= MOST_CODES)
    return html`${codes.length === 1 ? "Series" : `${codes.length} series:`} ${codes.map((code, i) => {
      const name = findSeries(series, source, code)?.name_en;
      return html`${i > 0 ? "; " : ""}${name && html`${name} `}<code>${code}</code>`;
    })}.`;
  return html`${codes.length.toLocaleString("en-US")} product series, <code>${codes[0]}</code> to <code>${codes.at(-1)}</code><span
  class="needs-script"> (<button type="button" class="plain-button" data-series="${rows[0]!.snapshot}">CSV</button>)</span>.`;
}

function metaOf(name: string, snapshots: readonly SnapshotMeta[]): SnapshotMeta | undefined {
  return snapshots.find(({source, date}) => `${source}/${date}` === name);
}
