import {group} from "d3-array";
import type {SnapshotMeta} from "../../lib/contract/observations.js";
import {findSeries} from "../../lib/contract/reference.js";
import type {LineageRow} from "../../lib/contract/tables.js";
import {brackets, joinClauses} from "../../lib/language/language.js";
import {localName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {html, inEnglish, type Markup, textMarkup} from "../layout/markup.js";

/** More codes than these say nothing to a reader; a file has them. */
export const MOST_CODES = 8;

/** In one line, whose figures a result is made of. */
export function sourcesLine(
  lineage: readonly LineageRow[],
  {value_snapshots}: Pick<SiteData, "value_snapshots">
): string {
  if (lineage.length === 0) return text("result-sources-none");
  const names = [...new Set(lineage.map(({snapshot}) => snapshot))];
  const titles = names.map((name) => titleOf(metaOf(name, value_snapshots)));
  const series = new Set(lineage.map(({source, series: code}) => `${source}/${code}`)).size;
  return text("result-sources-line", {titles: joinClauses([...new Set(titles)]), count: series});
}

/** The sources of a result's figures: publisher, series, snapshot, license, and citation; one entry per snapshot. */
export function sourceNotes(
  lineage: readonly LineageRow[],
  {value_snapshots, inputs}: Pick<SiteData, "value_snapshots" | "inputs">
): Markup {
  if (lineage.length === 0) return html`<p class="muted">${text("result-sources-none-yet")}</p>`;
  const bySnapshot = [...group(lineage, ({snapshot}) => snapshot)].sort(([a], [b]) => (a < b ? -1 : 1));
  return html`<dl class="sources">${bySnapshot.map(([name, rows]) => {
    const meta = metaOf(name, value_snapshots);
    if (meta === undefined) return html`<dt><code>${name}</code></dt><dd>${text("result-sources-reported")}</dd>`;
    const license = inEnglish(meta.licence);
    const licence = meta.licence_url ? html`<a href="${meta.licence_url}">${license}</a>` : license;
    const [address] = meta.urls;
    const title = address?.startsWith("https://") ? html`<a href="${address}">${titleOf(meta)}</a>` : titleOf(meta);
    return html`<dt>${title}</dt><dd>${snapshotWords(meta)}<br>
<span class="muted">${seriesWords(rows, inputs.reference)} ${textMarkup("result-source-license", {license: licence})}
${textMarkup("result-source-cite", {citation: inEnglish(meta.citation)})}</span></dd>
`;
  })}</dl>`;
}

function titleOf(meta: SnapshotMeta | undefined): string {
  return meta === undefined ? text("result-sources-sector") : localName({title_en: meta.title}, "title", "sources");
}

function snapshotWords({publisher: name, date, retrieved, upstream_date: updated}: SnapshotMeta): string {
  const publisher = localName({publisher_en: name}, "publisher", "sources");
  const day = retrieved.slice(0, 10);
  return updated
    ? text("result-source-line-updated", {publisher, date, updated, retrieved: day})
    : text("result-source-line", {publisher, date, retrieved: day});
}

function seriesWords(rows: readonly LineageRow[], {series}: SiteData["inputs"]["reference"]): Markup {
  const codes = [...new Set(rows.map((row) => row.series))].sort();
  const {source} = rows[0]!;
  if (codes.length <= MOST_CODES)
    return textMarkup("result-series", {
      count: codes.length,
      list: html`${codes.map((code, i) => {
        const found = findSeries(series, source, code);
        const name = found && localName(found, "name", "series");
        return html`${i > 0 && joinClauses(["", ""])}${name && html`${name} `}<code>${code}</code>`;
      })}`
    });
  const [open, close] = brackets();
  return textMarkup("result-product-series", {
    count: codes.length,
    first: html`<code>${codes[0]}</code>`,
    last: html`<code>${codes.at(-1)}</code>`,
    file: html`<span
  class="needs-script">${open}<button type="button" class="plain-button" data-series="${rows[0]!.snapshot}">CSV</button>${close}</span>`
  });
}

function metaOf(name: string, snapshots: readonly SnapshotMeta[]): SnapshotMeta | undefined {
  return snapshots.find(({source, date}) => `${source}/${date}` === name);
}
