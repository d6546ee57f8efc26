import {joinClauses, joinList, language, sentenceGap} from "../../lib/language/language.js";
import {localName, localText} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {type SectorDocument, sectorRisks} from "../../lib/sectors/sector-notes.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {html, joinMarkup, localMarkup, type Markup, textMarkup, withOriginal} from "../layout/markup.js";
import {missingWord} from "../scorecard/status-mark.js";

/** The risks and assumptions of a sector with their status, and what its reports say about them. */
export function sectorRiskTable(sector: string, {inputs, challenges = []}: SiteData): Markup {
  const rows = sectorRisks(sector, inputs.framework);
  const own = challenges.filter((row) => row.sector === sector);
  if (rows.length === 0 && own.length === 0) return html`<p class="muted">${text("sector-no-risks")}</p>`;
  return html`<p class="note-line">${text(own.length > 0 ? "sector-risks-note-report" : "sector-risks-note")}</p>
<div class="wide" tabindex="0" role="region" aria-label="${text("result-risks")}"><table class="report stacks"><thead><tr>
<th scope="col">${text("sector-head-of")}</th><th scope="col">${text("sector-head-kind")}</th><th scope="col">${text("sector-head-words")}</th><th
 scope="col">${text("result-term-status")}</th></tr></thead><tbody>${rows.map(
   (row) =>
     html`<tr><th scope="row">${joinList(row.of.map(placeName))}</th><td>${text("sector-risk", {kind: row.kind})}</td><td>${withOriginal(row, "risks")}</td>
<td data-label="${text("result-term-status")}">${missingWord("not reported")}</td></tr>
`
 )}</tbody></table></div>
${
  own.length > 0 &&
  html`<h3 id="challenges">${text("sector-challenges")}</h3>
<div class="wide" tabindex="0" role="region" aria-label="${text("sector-challenges-label")}"><table class="report stacks"><thead><tr>
<th scope="col">${text("sector-head-related")}</th><th scope="col">${text("sector-head-reported")}</th><th scope="col">${text(
    "sector-head-evidence"
  )}</th></tr></thead><tbody>${own.map(
    (row) =>
      html`<tr><th scope="row">${text("sector-bears-on", {kind: row.bears_on})}</th><td>${withOriginal(row, "risks")}</td>
<td class="muted">${joinMarkup([localMarkup(row.evidence, "evidence"), html`${row.reported_on}`])}</td></tr>
`
  )}</tbody></table></div>`
}`;
}

/** What a risk is stated of: `cluster 1`, `the sector`, `EFS-OP1`. */
function placeName(of: string): string {
  const [, cluster] = /^cluster (\d+)$/.exec(of) ?? [];
  if (cluster !== undefined) return text("sector-risk-cluster", {cluster});
  return of === "the sector" ? text("sector-risk-sector") : of;
}

/** What the framework and the sector's report say about its strategy and technical assistance; nothing if they say nothing. */
export function sectorPassages(sector: string, {passages = []}: SiteData): Markup {
  const own = passages.filter((row) => row.sector === sector);
  if (own.length === 0) return html``;
  return html`<h2 id="passages">${text("sector-passages")}</h2>
<div class="wide" tabindex="0" role="region" aria-label="${text("sector-passages")}"><table class="report stacks"><thead>
<tr><th scope="col">${text("sector-head-of")}</th><th scope="col">${text("sector-head-what")}</th><th scope="col">${text(
    "sector-head-text"
  )}</th><th scope="col">${text("sector-head-document")}</th></tr></thead><tbody>${own.map(
    (row) =>
      html`<tr><th scope="row">${localMarkup(row.subject, "passages")}</th><td data-label="${text("sector-head-what")}">${localMarkup(
        row.kind,
        "passages"
      )}</td>
<td data-label="${text("sector-head-text")}">${withOriginal(row, "passages")}</td><td
 class="muted" data-label="${text("sector-head-document")}">${localMarkup(row.evidence, "evidence")}</td></tr>
`
  )}</tbody></table></div>`;
}

/** The documents that guide a sector, with the results they bear on, and the sources that its results name. */
export function sectorDocuments(sector: string, data: SiteData): Markup {
  const {inputs, documents = []} = data;
  const own = documents.filter((row) => row.sector === sector);
  const all = documents.filter((row) => row.sector === null && row.theme === null);
  const results = inputs.framework.results.filter((row) => row.sector === sector);
  const sources = [...new Set(results.map((row) => localName(row, "sources", "results")))];
  const addresses = [...own, ...all].filter(({address}) => address !== null).length;
  return html`${own.length === 0 ? html`<p>${text("sector-no-documents")}</p>` : ""}
<ul class="documents">${own.map((row) => documentItem(row, data))}</ul>
<h3>${text("sector-documents-all")}</h3>
<ul class="documents">${all.map((row) => documentItem(row, data))}</ul>
${addresses === 0 && html`<p class="note-line">${text("sector-no-addresses")}</p>`}
<p>${text("sector-named-sources", {sources: joinClauses(sources)})}</p>`;
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
