import {html, type Markup} from "../layout/markup.js";
import {bundleTable} from "./bundle-table.js";
import type {DownloadFacts} from "./download-facts.js";
import {formatBytes} from "./format-bytes.js";

/** Every vintage's files, for the place that the page of downloads keeps for them; written once the files are. */
export function bundleSections(all: readonly DownloadFacts[]): Markup {
  return html`${answer(all)}${all.map(section)}`;
}

function answer(all: readonly DownloadFacts[]): Markup {
  const [first] = all;
  if (first === undefined) return html`<p class="muted">No vintage is held.</p>`;
  const tables = new Set(first.files.map(({table}) => table)).size;
  return html`<p class="lede"><strong>${tables} tables of ${all.length} vintages</strong>, each as CSV, JSON, Arrow and Parquet: all of the newest figures in <a href="./downloads/${first.vintage}/${first.archive.path}">one archive of ${formatBytes(first.archive.bytes)}</a>, with README, manifest, licences and citation.</p>`;
}

function section(facts: DownloadFacts): Markup {
  const {vintage, title, permanent, date, citation, archive} = facts;
  const base = `./downloads/${vintage}/`;
  return html`<h2 id="${vintage}">${vintage}</h2>
<p>${title}. <a href="${base}${archive.path}">All as ZIP, ${formatBytes(archive.bytes)}</a> · <a href="${base}datapackage.json">manifest</a> · <a href="${base}README.md">README</a> · <a href="${base}LICENCE.md">licences</a> · <a href="${base}CITATION.cff">CITATION.cff</a> · <a href="${base}citation.bib">BibTeX</a></p>
${bundleTable(facts, base, "")}
<p class="note-line">${
    permanent === vintage
      ? "Frozen: the address does not change its contents."
      : html`The figures of ${date}; this address moves with the next ones. The same files under a name that never holds others: <a href="./downloads/${permanent}/">${permanent}</a>.`
  } Cite as: <span class="cite">${citation}</span></p>`;
}
