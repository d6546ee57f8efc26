import {group} from "d3-array";
import type {SnapshotMeta} from "../../lib/contract/observations.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {html, type Markup} from "../layout/markup.js";
import {missingMark} from "../scorecard/status-mark.js";

/** Every snapshot of the vintage, then each source with its snapshots and series. */
export function sourcesTable(data: SiteData): Markup {
  const {observations, vintage} = data.inputs;
  const rows = [...data.snapshots].sort((a, b) => a.source.localeCompare(b.source, "en") || (a.date < b.date ? 1 : -1));
  const rowsOf = group(observations, (row) => row.snapshot);
  const sources = [...new Set(rows.map(({source}) => source))];
  return html`<div class="wide" tabindex="0" role="region" aria-label="Snapshots of vintage ${vintage}"><table class="sources-table" data-sortable>
<caption>Every snapshot of vintage ${vintage}.</caption>
<thead><tr><th scope="col">Source</th><th scope="col">Publisher</th><th scope="col">Snapshot</th><th scope="col">Publisher’s update</th>
<th scope="col">Retrieved</th><th scope="col" class="n">Newest year shown</th><th scope="col" class="n">Series shown</th>
<th scope="col" class="n">Rows</th><th scope="col">License</th></tr></thead>
<tbody>${rows.map((meta) => {
    const own = rowsOf.get(`${meta.source}/${meta.date}`) ?? [];
    const reached = own.filter((row) => row.value !== null && row.flag !== "forecast").map((row) => row.year);
    const series = new Set(own.map((row) => row.series));
    return html`<tr><th scope="row"><a href="#${anchorOf(meta)}">${meta.title}</a></th><td>${meta.publisher}</td><td>${meta.date}</td>
<td>${meta.upstream_date ?? html`<span class="none">not dated</span>`}</td><td>${meta.retrieved.slice(0, 10)}</td>
<td class="n">${reached.length > 0 ? Math.max(...reached) : missingMark("not published")}</td><td class="n">${series.size}</td>
<td class="n">${meta.rows.toLocaleString("en-US")}</td><td>${
      meta.licence_url ? html`<a href="${meta.licence_url}">${meta.licence}</a>` : meta.licence
    }</td></tr>
`;
  })}</tbody></table></div>
${sources.map((source) => {
  const own = rows.filter((meta) => meta.source === source);
  return html`<h2 id="${source}">${own[0]!.title}</h2>
${own.map(snapshotNotes)}
${seriesTable(source, data)}`;
})}`;
}

/** The anchor of a snapshot on the page. */
function anchorOf({source, date}: SnapshotMeta): string {
  return `${source}-${date}`;
}

function snapshotNotes(meta: SnapshotMeta): Markup {
  return html`<h3 id="${anchorOf(meta)}">Snapshot ${meta.date}</h3>
<p>${meta.citation}</p>
${meta.notes.length > 0 ? html`<ul>${meta.notes.map((note) => html`<li>${note}</li>`)}</ul>` : ""}
<p class="note-line">Retrieved from ${meta.urls
    .slice(0, 3)
    .map(
      (url, i) => html`${i > 0 ? ", " : ""}<a href="${url}">${hostOf(url)}</a>`
    )}${meta.urls.length > 3 ? ` and ${meta.urls.length - 3} more addresses` : ""}. SHA-256 of the snapshot: <code>${meta.sha256.slice(0, 12)}…</code></p>
`;
}

/** The host of an address; text that is not an address is shown as it is. */
function hostOf(address: string): string {
  return (URL.canParse(address) && new URL(address).hostname) || address;
}

function seriesTable(source: string, {inputs}: SiteData): Markup {
  const used = new Set(inputs.observations.filter((row) => row.source === source).map((row) => row.series));
  const series = inputs.reference.series.filter((row) => row.source === source && used.has(row.series));
  if (series.length === 0) return html``;
  return html`<details><summary>${series.length} series</summary><div class="wide"><table><thead><tr><th scope="col">Series</th>
<th scope="col">Name</th><th scope="col">Unit</th></tr></thead><tbody>${series.map(
    (row) => html`<tr><th scope="row"><code>${row.series}</code></th><td>${row.name_en}</td><td>${row.unit}</td></tr>`
  )}</tbody></table></div></details>`;
}
