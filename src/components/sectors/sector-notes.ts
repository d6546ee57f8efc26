import {sectorRisks} from "../../lib/sectors/sector-notes.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {html, type Markup} from "../layout/markup.js";
import {missingWord} from "../scorecard/status-mark.js";

/** The risks and assumptions of a sector with their state, and what its reports say that bears on them. */
export function sectorRiskTable(sector: string, {inputs, challenges = []}: SiteData): Markup {
  const rows = sectorRisks(sector, inputs.framework);
  const own = challenges.filter((row) => row.sector === sector);
  if (rows.length === 0 && own.length === 0)
    return html`<p class="muted">The framework states neither a risk nor an assumption for this sector, its results or its cluster.</p>`;
  return html`<p class="note-line">From the framework endorsed in December 2020, which asks nobody how each stands today${own.length > 0 ? "; the sector’s report says what follows below." : ", and no report held here says."}</p>
<div class="wide" tabindex="0" role="region" aria-label="Risks and assumptions"><table class="report stacks"><thead><tr><th scope="col">Of</th><th scope="col">Kind</th><th scope="col">In the framework’s words</th><th scope="col">State</th></tr></thead><tbody>${rows.map(
    ({of, kind, text_en, text_zh}) =>
      html`<tr><th scope="row">${of.join(", ")}</th><td>${kind}</td><td>${text_en}<br><span class="zh muted" lang="zh">${text_zh}</span></td><td data-label="State">${missingWord("not reported")}</td></tr>
`
  )}</tbody></table></div>
${
  own.length > 0 &&
  html`<h3 id="challenges">What the sector’s report says that bears on them</h3>
<div class="wide" tabindex="0" role="region" aria-label="Challenges as reported"><table class="report stacks"><thead><tr><th scope="col">Bears on</th><th scope="col">As reported</th><th scope="col">Evidence</th></tr></thead><tbody>${own.map(
    ({bears_on, text_en, text_zh, evidence, reported_on}) =>
      html`<tr><th scope="row">${bears_on}s</th><td>${text_en}<br><span class="zh muted" lang="zh">${text_zh}</span></td><td class="muted">${evidence}, ${reported_on}</td></tr>
`
  )}</tbody></table></div>`
}`;
}

/** What the framework and the sector's report say of what it depends on, its strategy and its technical assistance; nothing where they say none. */
export function sectorPassages(sector: string, {passages = []}: SiteData): Markup {
  const own = passages.filter((row) => row.sector === sector);
  if (own.length === 0) return html``;
  return html`<h2 id="passages">In the words of its documents</h2>
<div class="wide" tabindex="0" role="region" aria-label="In the words of its documents"><table class="report stacks"><thead><tr><th scope="col">Of</th><th scope="col">What</th><th scope="col">Text</th><th scope="col">Document</th></tr></thead><tbody>${own.map(
    ({subject, kind, text_en, text_zh, evidence}) =>
      html`<tr><th scope="row">${subject}</th><td data-label="What">${kind}</td><td data-label="Text">${text_en}<br><span class="zh muted" lang="zh">${text_zh}</span></td><td class="muted" data-label="Document">${evidence}</td></tr>
`
  )}</tbody></table></div>`;
}

/** The documents that a sector works by, and the sources that its results name. */
export function sectorDocuments(sector: string, {inputs, documents = []}: SiteData): Markup {
  const own = documents.filter((row) => row.sector === sector);
  const all = documents.filter((row) => row.sector === null);
  const results = inputs.framework.results.filter((row) => row.sector === sector);
  const sources = [...new Set(results.map(({sources_en}) => sources_en))];
  return html`${own.length === 0 ? html`<p>Neither the framework nor a report held here names a document of this sector’s own.</p>` : ""}
<ul>${[...own, ...all].map(
    ({title_en, title_zh, publisher, year, kind, cited_in, held_as}) =>
      html`<li>${title_en}${title_zh && html` <span class="zh muted" lang="zh">${title_zh}</span>`}. ${publisher}${year === null ? "" : `, ${year}`}, ${kind}. <span class="muted">${cited_in}${held_as === null ? "" : html`; its text is kept with the data as <code>${held_as}</code>`}.</span></li>
`
  )}</ul>
<p>As data sources its results name: ${sources.join("; ")}.</p>`;
}
