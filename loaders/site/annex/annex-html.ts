import {html, Markup} from "../../../src/components/layout/markup.js";
import type {Annex, AnnexMeasure, AnnexResult} from "../../../src/lib/annex/annex.js";
import {baselineLine, cellLines, safeText} from "../../../src/lib/annex/annex.js";
import {annexWords} from "../../../src/lib/annex/annex-words.js";
import {MILESTONES} from "../../../src/lib/contract/framework.js";

/** With this number format Excel takes pasted cells as text, even where they begin with `=`. */
const STYLE = `body{font:10pt/1.35 "Noto Sans","Noto Sans SC",Arial,sans-serif;margin:24px}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #999;padding:3px 5px;text-align:left;vertical-align:top;font-weight:400;mso-number-format:"\\@"}
thead th,.cluster th,.sector th{font-weight:700}
thead th,.cluster th{background:#e9e6df}
.quiet{color:#555}
sup{line-height:0}
@page{size:A4 landscape;margin:14mm}
thead{display:table-header-group}
tr{break-inside:avoid}`;

/** Returns the annex as one HTML file, its table in the framework's own layout, to be pasted into a report. */
export function annexHtml(annex: Annex): string {
  const words = annexWords(annex.lang);
  const heads = [words.result, words.indicator, words.baseline, ...MILESTONES.map(String), words.sources];
  return `<!doctype html>\n${html`<html lang="${annex.lang === "zh" ? "zh-Hans" : "en"}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${safeText(annex.title)}</title><style>${new Markup(STYLE)}</style></head><body>
<h1>${safeText(annex.title)}</h1>
<p>${safeText(annex.subtitle)}</p>
<table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
${annex.clusters.map(
  (
    cluster
  ) => html`<tbody><tr class="cluster"><th colspan="8" scope="rowgroup">${words.cluster} ${cluster.cluster}: ${safeText(cluster.name)}<br>${safeText(cluster.outcome)}${lines([cluster.lead === null ? null : `${words.lead}: ${cluster.lead}`, ...cluster.risks])}</th></tr>
${cluster.sectors.map(
  (
    sector
  ) => html`<tr class="sector"><th colspan="8" scope="rowgroup">${safeText(sector.name)}${lines([sector.lead === null ? null : `${words.lead}: ${sector.lead}`, ...sector.risks])}</th></tr>
${sector.results.map((result) => result.measures.map((measure, i) => row(result, measure, i, annex)))}`
)}</tbody>
`
)}</table>
<h2>${words.notes}</h2>
<ol>${annex.notes.map((note) => html`<li>${safeText(note)}</li>`)}</ol>
${annex.general.map((text) => html`<p>${safeText(text)}</p>`)}
</body></html>
`}`;
}

function row(result: AnnexResult, measure: AnnexMeasure, i: number, annex: Annex): Markup {
  const span = result.measures.length;
  const first = i === 0;
  return html`<tr>${first && html`<td rowspan="${span}">${safeText(result.id)} ${safeText(result.title)}${lines(result.risks)}</td><td rowspan="${span}">${safeText(result.indicator)}</td>`}<td><span class="quiet">${safeText(measure.name)}</span><br>${safeText(baselineLine(measure))}</td>${measure.cells.map(
    (cell) =>
      html`<td>${cellLines(cell, annex.lang).map((line, n) => html`${n > 0 && html`<br>`}${safeText(line)}`)}${cell.note !== null && html`<sup>${cell.note}</sup>`}</td>`
  )}${first && html`<td rowspan="${span}">${safeText(result.sources)}</td>`}</tr>
`;
}

function lines(texts: (string | null)[]): Markup[] {
  return texts.flatMap((text) => (text === null ? [] : [html`<br><span class="quiet">${safeText(text)}</span>`]));
}
