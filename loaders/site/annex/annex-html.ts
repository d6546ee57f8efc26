import {html, Markup} from "../../../src/components/layout/markup.js";
import {reportBlock} from "../../../src/components/reporting/annual-report-page.js";
import type {Annex, AnnexCluster, AnnexMeasure, AnnexResult} from "../../../src/lib/annex/annex.js";
import {baselineLine, cellLines, safeText} from "../../../src/lib/annex/annex.js";
import {type AnnexWords, annexWords} from "../../../src/lib/annex/annex-words.js";
import {MILESTONES} from "../../../src/lib/contract/framework.js";
import type {SectorReport} from "../../../src/lib/reporting/sector-report.js";
import {sectorReportWords} from "../../../src/lib/reporting/sector-report.js";

const REPORT_STYLE = `body{font:11pt/1.5 "Noto Sans","Noto Sans SC",Arial,sans-serif;max-width:46em;margin:24px auto;padding:0 16px}
h1{line-height:1.25}
h2{margin-top:2em}
.quiet{color:#555;margin:.2em 0}
.paragraph{display:grid;grid-template-columns:2.2em 1fr}
.goes-on,ul,ol,blockquote{margin-left:2.2em}
ol{list-style:none;counter-reset:item;padding-left:2.2em}
ol li{counter-increment:item;text-indent:-2.2em}
ol li::before{content:"(" counter(item) ")";display:inline-block;width:2.2em;text-indent:0}
blockquote{font-style:italic}
.wide{overflow-x:auto}
.wide table{min-width:38em}
table{border-collapse:collapse;width:100%;font-size:.9em}
caption{text-align:left;font-weight:700;margin:.6em 0}
th,td{border:1px solid #999;padding:4px 7px;text-align:left;vertical-align:top}
thead th{background:#e9e6df}
@page{size:A4;margin:18mm}
thead{display:table-header-group}
tr{break-inside:avoid}`;

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
  const title = safeText(annex.title);
  return `<!doctype html>\n${html`<html lang="${annex.lang === "zh" ? "zh-Hans" : annex.lang}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title><style>${new Markup(STYLE)}</style></head><body>
<h1>${title}</h1>
<p>${safeText(annex.subtitle)}</p>
<table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
${annex.clusters.map((cluster) => clusterRows(cluster, annex, words))}</table>
<h2>${words.notes}</h2>
<ol>${annex.notes.map((note) => html`<li>${safeText(note)}</li>`)}</ol>
${annex.general.map((text) => html`<p>${safeText(text)}</p>`)}
</body></html>
`}`;
}

function clusterRows(cluster: AnnexCluster, annex: Annex, words: AnnexWords): Markup {
  const {outcome, sectors} = cluster;
  const name = `${words.cluster} ${cluster.cluster}: ${cluster.name}`;
  const head = html`${safeText(name)}<br>${safeText(outcome)}${leadAndRisks(cluster, words)}`;
  const rows = sectors.map((sector) => {
    const sectorHead = html`${safeText(sector.name)}${leadAndRisks(sector, words)}`;
    const results = sector.results.map((result) =>
      result.measures.map((measure, i) => measureRow(result, measure, i === 0, annex.lang))
    );
    return html`<tr class="sector"><th colspan="8" scope="rowgroup">${sectorHead}</th></tr>\n${results}`;
  });
  return html`<tbody><tr class="cluster"><th colspan="8" scope="rowgroup">${head}</th></tr>\n${rows}</tbody>\n`;
}

/** The first row of a result holds the cells that span its measures. */
function measureRow(result: AnnexResult, measure: AnnexMeasure, isFirst: boolean, lang: Annex["lang"]): Markup {
  const span = result.measures.length;
  const spanning = (content: Markup | string) => isFirst && html`<td rowspan="${span}">${content}</td>`;
  const title = html`${safeText(result.id)} ${safeText(result.title)}${quietLines([...result.amended, ...result.risks])}`;
  const baseline = html`<span class="quiet">${safeText(measure.name)}</span><br>${safeText(baselineLine(measure))}`;
  const cells = measure.cells.map((cell) => {
    const lines = cellLines(cell, lang).map((line, i) => html`${i > 0 && html`<br>`}${safeText(line)}`);
    return html`<td>${lines}${cell.note !== null && html`<sup>${cell.note}</sup>`}</td>`;
  });
  const before = html`${spanning(title)}${spanning(safeText(result.indicator))}<td>${baseline}</td>`;
  return html`<tr>${before}${cells}${spanning(safeText(result.sources))}</tr>\n`;
}

function leadAndRisks({lead, risks}: Pick<AnnexCluster, "lead" | "risks">, words: AnnexWords): Markup[] {
  return quietLines(lead === null ? risks : [`${words.lead}: ${lead}`, ...risks]);
}

function quietLines(texts: readonly string[]): Markup[] {
  return texts.map((text) => html`<br><span class="quiet">${safeText(text)}</span>`);
}

/**
 * Returns a sector's annual report as one HTML page that needs nothing else: the same parts in the same order as `sectorReportDocx`,
 * in wide and narrow windows and on paper.
 *
 * @example sectorReportHtml(report).startsWith("<!doctype html>") // true
 */
export function sectorReportHtml(report: SectorReport): string {
  const words = sectorReportWords(report.lang);
  const title = safeText(report.title);
  const [above, below] = report.cover.map((lines) =>
    lines.map((line) => html`<p class="quiet">${safeText(line)}</p>\n`)
  );
  const names = report.abbreviations.map(
    ([short, name]) => html`<tr><th scope="row">${safeText(short)}</th><td>${safeText(name)}</td></tr>\n`
  );
  return `<!doctype html>\n${html`<html lang="${report.lang === "zh" ? "zh-Hans" : report.lang}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title><style>${new Markup(REPORT_STYLE)}</style></head><body>
${above}<h1>${title}</h1>
${below}<table><caption>${words.abbreviations}</caption><tbody>
${names}</tbody></table>
${report.blocks.map((block) => reportBlock(block, words.table))}<h2>${words.sources}</h2>
${report.sources.map((source) => html`<p class="quiet">${safeText(source)}</p>\n`)}</body></html>
`}`;
}
