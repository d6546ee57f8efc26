import type {SiteData} from "../lib/site-data.js";
import {html, type Markup} from "./markup.js";

/** Every source of the vintage: publisher, series, newest figure, when it was updated and read, rows, licence. */
export function sourcesTable(data: SiteData): Markup {
  const {observations, vintage} = data.inputs;
  const rows = [...data.snapshots].sort((a, b) => a.title.localeCompare(b.title, "en"));
  return html`<div class="wide" tabindex="0" role="region" aria-label="Sources of vintage ${vintage}"><table class="sources-table"><thead><tr><th scope="col">Source</th><th scope="col">Publisher</th><th scope="col">Vintage</th><th scope="col">Publisher’s update</th><th scope="col">Read</th><th scope="col" class="n">Newest year</th><th scope="col" class="n">Series</th><th scope="col" class="n">Rows</th><th scope="col">Licence</th></tr></thead>
<tbody>${rows.map((meta) => {
    const own = observations.filter((row) => row.source === meta.source);
    const reached = own.filter((row) => row.value !== null && row.flag !== "forecast").map((row) => row.year);
    const series = new Set(own.map((row) => row.series));
    return html`<tr><th scope="row"><a href="#${meta.source}">${meta.title}</a></th><td>${meta.publisher}</td><td>${meta.date}</td><td>${meta.upstream_date ?? html`<span class="none">date unknown</span>`}</td><td>${meta.retrieved.slice(0, 10)}</td><td class="n">${reached.length > 0 ? Math.max(...reached) : "–"}</td><td class="n">${series.size}</td><td class="n">${meta.rows.toLocaleString("en-US")}</td><td>${meta.licence_url ? html`<a href="${meta.licence_url}">${meta.licence}</a>` : meta.licence}</td></tr>
`;
  })}</tbody></table></div>
${rows.map(
  (meta) => html`<h2 id="${meta.source}">${meta.title}</h2>
<p>${meta.citation}</p>
${meta.notes.length > 0 ? html`<ul>${meta.notes.map((note) => html`<li>${note}</li>`)}</ul>` : ""}
<p class="note-line">Read from ${meta.urls.slice(0, 3).map((url, i) => html`${i > 0 ? ", " : ""}<a href="${url}">${hostOf(url)}</a>`)}${meta.urls.length > 3 ? ` and ${meta.urls.length - 3} more addresses` : ""}. SHA-256 of the snapshot: <code>${meta.sha256.slice(0, 12)}…</code></p>
${seriesTable(meta.source, data)}`
)}`;
}

/** The host that an address names, for a reader to see; what is no address is shown as it is. */
function hostOf(address: string): string {
  return (URL.canParse(address) && new URL(address).hostname) || address;
}

function seriesTable(source: string, {inputs}: SiteData): Markup {
  const used = new Set(inputs.observations.filter((row) => row.source === source).map((row) => row.series));
  const series = inputs.reference.series.filter((row) => row.source === source && used.has(row.series));
  if (series.length === 0) return html``;
  return html`<details><summary>${series.length} series</summary><div class="wide"><table><thead><tr><th scope="col">Series</th><th scope="col">Name</th><th scope="col">Unit</th></tr></thead><tbody>${series.map(
    (row) => html`<tr><th scope="row"><code>${row.series}</code></th><td>${row.name_en}</td><td>${row.unit}</td></tr>`
  )}</tbody></table></div></details>`;
}
