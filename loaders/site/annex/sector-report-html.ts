import {html, Markup} from "../../../src/components/layout/markup.js";
import {reportBlock} from "../../../src/components/reporting/annual-report-page.js";
import {safeText} from "../../../src/lib/annex/annex.js";
import {type SectorReport, sectorReportWords} from "../../../src/lib/reporting/sector-report.js";

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
  return `<!doctype html>\n${html`<html lang="${report.lang === "zh" ? "zh-Hans" : "en"}"><head><meta charset="utf-8">
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
