import {group} from "d3-array";
import type {SnapshotMeta} from "../../lib/contract/observations.js";
import {indexObservations} from "../../lib/indicators/observation-index.js";
import {joinList} from "../../lib/language/language.js";
import {localName, localText, unitName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {html, inEnglish, type Markup, textMarkup} from "../layout/markup.js";
import {missingMark} from "../scorecard/status-mark.js";

/** Addresses that are named of one snapshot. */
const MOST_ADDRESSES = 3;

/** Every snapshot of the vintage, then each source with its snapshots and series. */
export function sourcesTable(data: SiteData): Markup {
  const {observations, vintage} = data.inputs;
  const rows = [...data.snapshots].sort((a, b) => a.source.localeCompare(b.source, "en") || (a.date < b.date ? 1 : -1));
  const rowsOf = group(observations, (row) => row.snapshot);
  const sources = [...new Set(rows.map(({source}) => source))];
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("sources-region", {
    vintage
  })}"><table class="sources-table" data-sortable>
<caption>${text("sources-caption", {vintage})}</caption>
<thead><tr><th scope="col">${text("sources-source")}</th><th scope="col">${text("sources-publisher")}</th><th scope="col">${text("sources-snapshot")}</th>
<th scope="col">${text("sources-updated")}</th>
<th scope="col">${text("sources-retrieved")}</th><th scope="col" class="n">${text("sources-newest")}</th>
<th scope="col" class="n">${text("sources-series-shown")}</th>
<th scope="col" class="n">${text("sources-rows")}</th><th scope="col">${text("sources-license")}</th></tr></thead>
<tbody>${rows.map((meta) => {
    const own = rowsOf.get(`${meta.source}/${meta.date}`) ?? [];
    const reached = own.filter((row) => row.value !== null && row.flag !== "forecast").map((row) => row.year);
    const series = new Set(own.map((row) => row.series));
    const license = inEnglish(meta.licence);
    return html`<tr><th scope="row"><a href="#${anchorOf(meta)}">${localText(meta.title, "sources")}</a></th>
<td>${localText(meta.publisher, "sources")}</td><td>${meta.date}</td>
<td>${meta.upstream_date ?? html`<span class="none">${text("sources-undated")}</span>`}</td><td>${meta.retrieved.slice(0, 10)}</td>
<td class="n">${reached.length > 0 ? Math.max(...reached) : missingMark("not published")}</td><td class="n">${series.size}</td>
<td class="n">${formatNumber(meta.rows, "count")}</td><td>${
      meta.licence_url ? html`<a href="${meta.licence_url}">${license}</a>` : license
    }</td></tr>
`;
  })}</tbody></table></div>
${sources.map((source) => {
  const own = rows.filter((meta) => meta.source === source);
  return html`<h2 id="${source}">${localText(own[0]!.title, "sources")}</h2>
${own.map(snapshotNotes)}
${seriesTable(source, data)}`;
})}`;
}

/** The anchor of a snapshot on the page. */
function anchorOf({source, date}: SnapshotMeta): string {
  return `${source}-${date}`;
}

/** Citation and notes are quoted, and stay in English. */
function snapshotNotes(meta: SnapshotMeta): Markup {
  const {date, citation, notes, urls, sha256} = meta;
  const [shown, more] = [urls.slice(0, MOST_ADDRESSES), urls.length - MOST_ADDRESSES];
  const hosts = html`${shown.map((url, i) => html`${i > 0 && joinList(["", ""])}<a href="${url}">${hostOf(url)}</a>`)}`;
  const hash = html`<code>${sha256.slice(0, 12)}…</code>`;
  const from =
    more > 0 ? textMarkup("sources-from-more", {hosts, count: more, hash}) : textMarkup("sources-from", {hosts, hash});
  return html`<h3 id="${anchorOf(meta)}">${text("sources-snapshot-of", {date})}</h3>
<p>${inEnglish(citation)}</p>
${notes.length > 0 && html`<ul>${notes.map((note) => html`<li>${inEnglish(note)}</li>`)}</ul>`}
<p class="note-line">${from}</p>
`;
}

/** The host of an address; text that is not an address is shown as it is. */
function hostOf(address: string): string {
  return (URL.canParse(address) && new URL(address).hostname) || address;
}

function seriesTable(source: string, {inputs}: SiteData): Markup {
  const index = indexObservations(inputs.observations);
  const series = inputs.reference.series.filter(
    (row) => row.source === source && index.series(source, row.series).length > 0
  );
  if (series.length === 0) return html``;
  return html`<details><summary>${text("sources-series-count", {count: series.length})}</summary>
<div class="wide"><table><thead><tr><th scope="col">${text("sources-series")}</th>
<th scope="col">${text("sources-name")}</th><th scope="col">${text("sources-unit")}</th></tr></thead><tbody>${series.map(
    (row) =>
      html`<tr><th scope="row"><code>${row.series}</code></th><td>${localName(row, "name", "series")}</td><td>${unitName(row.unit)}</td></tr>`
  )}</tbody></table></div></details>`;
}
