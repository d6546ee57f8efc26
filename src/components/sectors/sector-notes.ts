import {sectorRisks} from "../../lib/sectors/sector-notes.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {html, type Markup} from "../layout/markup.js";
import {missingWord} from "../scorecard/status-mark.js";

/** The risks and assumptions of a sector with their status, and what its reports say about them. */
export function sectorRiskTable(sector: string, {inputs, challenges = []}: SiteData): Markup {
  const rows = sectorRisks(sector, inputs.framework);
  const own = challenges.filter((row) => row.sector === sector);
  if (rows.length === 0 && own.length === 0)
    return html`<p class="muted">The framework states no risk or assumption for this sector, its results, or its cluster.</p>`;
  return html`<p class="note-line">These are from the framework endorsed in December 2020, which does not require anyone to report on them${
    own.length > 0 ? ". What the sector’s report says is below." : ". No report held here mentions them."
  }</p>
<div class="wide" tabindex="0" role="region" aria-label="Risks and assumptions"><table class="report stacks"><thead><tr>
<th scope="col">Of</th><th scope="col">Kind</th><th scope="col">In the framework’s words</th><th scope="col">Status</th></tr></thead><tbody>${rows.map(
    ({of, kind, text_en, text_zh}) =>
      html`<tr><th scope="row">${of.join(", ")}</th><td>${kind}</td><td>${text_en}<br><span class="zh muted" lang="zh">${text_zh}</span></td>
<td data-label="Status">${missingWord("not reported")}</td></tr>
`
  )}</tbody></table></div>
${
  own.length > 0 &&
  html`<h3 id="challenges">Related statements in the sector’s report</h3>
<div class="wide" tabindex="0" role="region" aria-label="Challenges as reported"><table class="report stacks"><thead><tr>
<th scope="col">Related to</th><th scope="col">As reported</th><th scope="col">Evidence</th></tr></thead><tbody>${own.map(
    ({bears_on, text_en, text_zh, evidence, reported_on}) =>
      html`<tr><th scope="row">${bears_on}s</th><td>${text_en}<br><span class="zh muted" lang="zh">${text_zh}</span></td>
<td class="muted">${evidence}, ${reported_on}</td></tr>
`
  )}</tbody></table></div>`
}`;
}

/** What the framework and the sector's report say about its dependencies, strategy, and technical assistance; nothing if they say nothing. */
export function sectorPassages(sector: string, {passages = []}: SiteData): Markup {
  const own = passages.filter((row) => row.sector === sector);
  if (own.length === 0) return html``;
  return html`<h2 id="passages">In the words of the sector’s documents</h2>
<div class="wide" tabindex="0" role="region" aria-label="In the words of the sector’s documents"><table class="report stacks"><thead>
<tr><th scope="col">Of</th><th scope="col">What</th><th scope="col">Text</th><th scope="col">Document</th></tr></thead><tbody>${own.map(
    ({subject, kind, text_en, text_zh, evidence}) =>
      html`<tr><th scope="row">${subject}</th><td data-label="What">${kind}</td>
<td data-label="Text">${text_en}<br><span class="zh muted" lang="zh">${text_zh}</span></td><td class="muted" data-label="Document">${evidence}</td></tr>
`
  )}</tbody></table></div>`;
}

/** The documents that guide a sector, and the sources that its results name. */
export function sectorDocuments(sector: string, {inputs, documents = []}: SiteData): Markup {
  const own = documents.filter((row) => row.sector === sector);
  const all = documents.filter((row) => row.sector === null);
  const results = inputs.framework.results.filter((row) => row.sector === sector);
  const sources = [...new Set(results.map(({sources_en}) => sources_en))];
  return html`${own.length === 0 ? html`<p>Neither the framework nor the reports held here name a document specific to this sector.</p>` : ""}
<ul>${[...own, ...all].map(
    ({title_en, title_zh, publisher, year, kind, cited_in, held_as}) =>
      html`<li>${title_en}${title_zh && html` <span class="zh muted" lang="zh">${title_zh}</span>`}. ${publisher}${
        year === null ? "" : `, ${year}`
      }, ${kind}. <span class="muted">${cited_in}${held_as === null ? "" : html`; the text is kept with the data as <code>${held_as}</code>`}.</span></li>
`
  )}</ul>
<p>Its results name these data sources: ${sources.join("; ")}.</p>`;
}
