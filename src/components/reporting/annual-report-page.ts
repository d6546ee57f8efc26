import {safeText} from "../../lib/annex/annex.js";
import {inLanguage, joinClauses, LANGUAGES, language} from "../../lib/language/language.js";
import {localName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {
  findMissingParts,
  type ReportAsked,
  type ReportBlock,
  type SectorReport,
  type SectorReportInputs,
  sectorReportWords,
  toSectorReport
} from "../../lib/reporting/sector-report.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {html, type Markup, textMarkup} from "../layout/markup.js";
import {OWN_NAMES} from "../layout/site-header.js";

/** One sector's annual report in one language, as the site has it. */
export interface AnnualReport extends ReportAsked {
  /** `/annual-reports/HLT-2022`, in Chinese `/zh/annual-reports/HLT-2022` */
  path: string;
  /** Address of the Word document. */
  document: string;
}

/**
 * Returns the annual reports that the site shows, in the order of their files: those of which nothing is missing, in each language that
 * their texts are typed in. A vintage that was frozen before a report's figures came has no page of it.
 *
 * @example annualReports(data).map(({path}) => path) // ["/annual-reports/HLT-2022", "/zh/annual-reports/HLT-2022", …]
 */
export function annualReports(data: SiteData): AnnualReport[] {
  const asked = (data.sector_reports ?? []).flatMap(({sector, year}) =>
    LANGUAGES.map((lang): ReportAsked => ({sector, year, lang}))
  );
  return asked
    .filter((one) => findMissingParts(inputsOf(one, data), one).length === 0)
    .map(({sector, year, lang}) => {
      const place = `/annual-reports/${sector}-${year}`;
      const ending = lang === "en" ? "docx" : `${lang}.docx`;
      return {sector, year, lang, path: inLanguage(place, lang), document: `${place}.${ending}`};
    });
}

/** Returns the addresses of the reports without their language. @example annualReportPaths(data) // ["/annual-reports/HLT-2022"] */
export function annualReportPaths(data: SiteData): string[] {
  return [...new Set(annualReports(data).map(({path}) => inLanguage(path, "en")))];
}

/** The report of a page in the language that is being written, in English where it is not there in that. */
function reportOf(name: string, data: SiteData): AnnualReport | undefined {
  const own = annualReports(data).filter(({path}) => inLanguage(path, "en") === `/annual-reports/${name}`);
  return own.find(({lang}) => lang === language()) ?? own.find(({lang}) => lang === "en");
}

/** Returns the report of a page with what it is made from. @example toAnnualReport(annualReports(data)[0]!, data).blocks.length // 34 */
export function toAnnualReport(asked: ReportAsked, data: SiteData): SectorReport {
  return toSectorReport(inputsOf(asked, data), asked);
}

function inputsOf({sector, year}: ReportAsked, data: SiteData): SectorReportInputs {
  const {inputs, sector_reports = [], deliverables = [], passages = []} = data;
  const {framework, reference, reported} = inputs;
  const rows = sector_reports.find((each) => each.sector === sector && each.year === year)?.rows ?? null;
  return {rows, framework, reference, reported, deliverables, passages};
}

/** Returns the title and description of a report's page, undefined for what is no page of a report. @example findAnnualReport("HLT-2022", data)?.title */
export function findAnnualReport(name: string, data: SiteData): {title: string; description: string} | undefined {
  const found = reportOf(name, data);
  if (found === undefined) return undefined;
  const {sector, year} = found;
  const of = data.inputs.framework.sectors.find((row) => row.sector === sector)!;
  return {
    title: toAnnualReport(found, data).title,
    description: text("annual-description", {sector: localName(of, "name", "sectors"), year: String(year)})
  };
}

/** The links from a sector's page to its annual reports; nothing where there is none. */
export function annualReportLinks(code: string, data: SiteData): Markup {
  const own = annualReports(data).filter(({sector}) => sector === code);
  const years = [...new Set(own.map(({year}) => year))].sort((a, b) => b - a);
  if (years.length === 0) return html``;
  const link = ({lang, path, document}: AnnualReport) => {
    const isOwn = lang === language();
    const words = isOwn ? text("annual-read") : OWN_NAMES[lang];
    return html`<a href="${isOwn ? inLanguage(path, "en") : path}" ${langOf(lang)}${!isOwn && html` hreflang="${lang}"`}>${words}</a>,
<a href="${document}">Word</a>`;
  };
  return html`<h2 id="annual-reports">${text("annual-links")}</h2>
<ul>${years.map((year) => {
    const each = own.filter((row) => row.year === year);
    const first = [...each].sort((a, b) => Number(b.lang === language()) - Number(a.lang === language()));
    const links = html`${first.map((row, i) => html`${i > 0 && joinClauses(["", ""])}${link(row)}`)}`;
    return html`<li>${textMarkup("annual-link", {year: String(year), links})}</li>`;
  })}</ul>`;
}

const langOf = (lang: ReportAsked["lang"]) => html`lang="${lang}"`;

/** A sector's annual report as a page of the site: the same parts in the same order as its Word document. */
export function annualReportPage(name: string, data: SiteData): Markup {
  const found = reportOf(name, data);
  if (found === undefined) throw new Error(`unknown annual report "${name}"`);
  const {sector, year, lang, document} = found;
  const report = toAnnualReport(found, data);
  const words = sectorReportWords(lang);
  const of = data.inputs.framework.sectors.find((row) => row.sector === sector)!;
  const others = annualReports(data).filter((row) => row.sector === sector && row.year === year && row.lang !== lang);
  const otherLinks = others.map(
    (other) =>
      html` · <a href="${other.path}" hreflang="${other.lang}" ${langOf(other.lang)}>${OWN_NAMES[other.lang]}</a>`
  );
  const [above, below] = report.cover.map((lines) => html`<p class="muted">${lines.map(line)}</p>`);
  const sections = report.blocks.filter((block) => block.kind === "section");
  return html`<article class="annual-report" lang="${lang}">
<p class="crumbs"><a href="/sectors/${sector}">${sector} ${localName(of, "name", "sectors")}</a> · ${text("annual-kind")}</p>
<h1>${safeText(report.title)}</h1>
${above}${below}
<p><a href="${document}">${text("annual-word")}</a>${otherLinks}</p>
<p class="note-line">${text("annual-made")}</p>
<nav class="contents" aria-label="${words.contents}"><ul>${sections.map(
    ({number, text}) => html`<li><a href="#${sectionId(number)}">${number} ${safeText(text)}</a></li>`
  )}</ul></nav>
<h2 id="abbreviations">${words.abbreviations}</h2>
<dl class="abbreviations">${report.abbreviations.map(([short, full]) => html`<dt>${safeText(short)}</dt><dd>${safeText(full)}</dd>\n`)}</dl>
${report.blocks.map((block) => reportBlock(block, words.table))}<h2 id="sources">${words.sources}</h2>
${report.sources.map((source) => html`<p class="muted">${safeText(source)}</p>\n`)}</article>`;
}

const line = (text: string, i: number) => html`${i > 0 && html`<br>`}${safeText(text)}`;

const sectionId = (number: string | null) => `section-${number ?? "0"}`;

/** One part of a report, on the site's page and in the file that stands alone; `table` is the word before the number of a table. */
export function reportBlock(block: ReportBlock, table: string): Markup {
  switch (block.kind) {
    case "section":
      return html`<h2 id="${sectionId(block.number)}">${block.number}${block.number !== null && " "}${safeText(block.text)}</h2>\n`;
    case "heading":
      return html`<h3>${block.number}${block.number !== null && " "}${safeText(block.text)}</h3>\n`;
    case "quote":
      return html`<blockquote>${safeText(block.text)}</blockquote>\n`;
    case "paragraph":
      return block.number === null
        ? html`<p class="goes-on">${safeText(block.text)}</p>\n`
        : html`<p class="paragraph"><span>${block.number}.</span><span>${safeText(block.text)}</span></p>\n`;
    case "list": {
      const items = block.items.map((item) => html`<li>${safeText(item)}</li>\n`);
      return block.ordered ? html`<ol>\n${items}</ol>\n` : html`<ul>\n${items}</ul>\n`;
    }
    case "table":
      return tableBlock(block, table);
  }
}

function tableBlock(
  {content, number, caption, head, rows}: Extract<ReportBlock, {kind: "table"}>,
  table: string
): Markup {
  const body = rows.map(
    ([first = [], ...others]) =>
      html`<tr><th scope="row">${first.map(line)}</th>${others.map(
        (cell, i) => html`<td data-label="${safeText(head[i + 1] ?? "")}">${cell.map(line)}</td>`
      )}</tr>\n`
  );
  const name = `${table} ${number ?? ""} ${caption ?? head[0] ?? content}`.replace(/ +/g, " ");
  return html`<div class="wide" tabindex="0" role="region" aria-label="${safeText(name)}"><table class="report stacks">${
    caption !== null && html`<caption>${table} ${number}${number !== null && " "}${safeText(caption)}</caption>`
  }<thead><tr>${head.map((each) => html`<th scope="col">${safeText(each)}</th>`)}</tr></thead><tbody>
${body}</tbody></table></div>\n`;
}
