import {language, sentenceGap} from "../../lib/language/language.js";
import {localName, localText} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {type SectorDocument, sectorRisks} from "../../lib/sectors/sector-notes.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {html, type Markup, textMarkup} from "../layout/markup.js";
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

/** What the framework and the sector's report say about its strategy and technical assistance; nothing if they say nothing. */
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

/** The documents that guide a sector, with the results they bear on, and the sources that its results name. */
export function sectorDocuments(sector: string, data: SiteData): Markup {
  const {inputs, documents = []} = data;
  const own = documents.filter((row) => row.sector === sector);
  const all = documents.filter((row) => row.sector === null && row.theme === null);
  const results = inputs.framework.results.filter((row) => row.sector === sector);
  const sources = [...new Set(results.map(({sources_en}) => sources_en))];
  const addresses = [...own, ...all].filter(({address}) => address !== null).length;
  return html`${own.length === 0 ? html`<p>Neither the framework nor the reports held here name a document specific to this sector.</p>` : ""}
<ul class="documents">${own.map((row) => documentItem(row, data))}</ul>
<h3>Of the whole program</h3>
<ul class="documents">${all.map((row) => documentItem(row, data))}</ul>
${addresses === 0 && html`<p class="note-line">The source documents held here give no address for any of these, so none is shown.</p>`}
<p>Its results name these data sources: ${sources.join("; ")}.</p>`;
}

/** One document: its name, who decided on it, its own framework, the results it bears on and who says so, and where it is named. */
export function documentItem(document: SectorDocument, {links}: Pick<SiteData, "links">): Markup {
  const {title_zh, publisher, year, kind, decided, own_framework, cited_in, held_as, address} = document;
  const bears = (links?.document_results ?? []).filter((row) => row.document === document.document);
  const name = localName(document, "title", "documents");
  const linked = address === null ? html`${name}` : html`<a href="${address}">${name}</a>`;
  const isBeside = title_zh !== null && language() !== "zh";
  const title = html`${linked}${isBeside && html` <span class="zh muted" lang="zh">${title_zh}</span>`}`;
  const facts = [
    publisher,
    ...(year === null ? [] : [text("document-year", {year: String(year)})]),
    kind,
    ...(decided === null ? [] : [decided])
  ];
  const source = localText(cited_in, "documents");
  const place =
    held_as === null
      ? text("document-named", {source})
      : textMarkup("document-named-and-held", {source, file: html`<code>${held_as}</code>`});
  return html`<li>${textMarkup("document-line", {title, facts: facts.map((fact) => localText(fact, "documents")).join(language() === "zh" ? "，" : ", ")})}${
    own_framework && html`${sentenceGap()}${text("document-framework", {kind: own_framework.replaceAll(" ", "-")})}`
  } <span class="muted">${place}</span>${
    bears.length > 0 &&
    html`<ul>${bears.map((row) => {
      const result = html`<a href="/indicators/${row.result}">${row.result}</a>`;
      const basis = html`<strong>${text("result-theme-basis", {basis: row.basis})}</strong>`;
      const reason = localName(row, "reason", "relations");
      return html`<li>${textMarkup("document-bears", {result, basis, reason})}${
        row.evidence &&
        html` <span class="muted">${text("result-reason", {reason: localText(row.evidence, "evidence")})}</span>`
      }</li>`;
    })}</ul>`
  }</li>
`;
}
