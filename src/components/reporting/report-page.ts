import {FIRST_REPORTED_YEAR} from "../../lib/contract/framework.js";
import {newestYear} from "../../lib/indicators/compute-tables.js";
import {carriedTexts, localName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {measuresToReport, reportForm, sectorsToReport} from "../../lib/reporting/report-form.js";
import {roundYear, sectorFormInputs} from "../../lib/reporting/report-guide.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {html, jsonBlock, type Markup, textMarkup} from "../layout/markup.js";
import {reportFieldsMarkup} from "./report-fields-markup.js";

/** What the page's script needs beside the form's inputs. */
export interface ReportPageSettings {
  sector: string;
  year: number;
  /** `owner/name` on GitHub to which a pull request may be opened; null where the site names none. */
  repository: string | null;
}

/** The form of a sector's annual report as a page: the same fields, rules and effects as the workbook's, checked as you type. */
export function reportPage(code: string, data: SiteData): Markup {
  const {inputs, repository = null} = data;
  const {framework} = inputs;
  const sector = framework.sectors.find((row) => row.sector === code);
  if (sector === undefined) throw new Error(`unknown sector "${code}"`);
  const name = localName(sector, "name", "sectors");
  if (measuresToReport(framework, code).length === 0)
    return html`<h1>${text("report-page-name", {sector: name})}</h1>
<p class="lede">${textMarkup("report-page-computed", {sector: html`<a href="/sectors/${code}">${name}</a>`})} ${otherForms(code, data)}</p>`;
  const year = roundYear(data.history?.status_day ?? `${newestYear(inputs)}-12-31`);
  const own = sectorFormInputs(inputs, code);
  const form = reportForm(own, {sector: code, year});
  const settings: ReportPageSettings = {sector: code, year, repository};
  const title = textMarkup("report-page-title", {sector: name, year: html`<span id="report-year">${year}</span>`});
  const lead = form.lead === null ? "" : text("report-page-lead", {lead: form.lead});
  const texts = carriedTexts(own, ["results", "measures", "measure_names", "sectors", "reported", "bcps"]);
  return html`<p class="crumbs"><a href="/sectors/${code}">${code} ${name}</a></p>
<h1>${title}</h1>
<p class="lede">${text("report-page-lede", {count: form.measures.length})}</p>
<form id="report-form" autocomplete="off" novalidate>
<p class="field needs-script"><label for="report-choose-year">${text("report-page-year")}</label>
<select id="report-choose-year">${[...years(year)].map((each) => html`<option${each === year ? html` selected` : ""}>${each}</option>`)}</select>
<span class="muted" id="report-draft" aria-live="polite"></span></p>
<div id="report-fields">${reportFieldsMarkup(form)}</div>
<section aria-labelledby="report-changes-title"><h2 id="report-changes-title">${text("report-page-changes")}</h2>
<div id="report-effects" aria-live="polite"><p class="muted">${text("report-page-no-changes")}</p></div></section>
<div id="report-faults" tabindex="-1" role="group" aria-label="${text("report-page-faults")}"></div>
<p class="needs-script report-buttons"><button type="submit" class="plain-button" id="report-save">${text("report-page-save")}</button>
${repository === null ? "" : html`<button type="button" class="plain-button" id="report-propose">${text("report-page-propose")}</button> `}
<button type="button" class="plain-button" id="report-delete">${text("report-page-delete")}</button></p>
<p class="note-line">${text("report-page-note", {lead})} ${otherForms(code, data)}</p>
</form>
${jsonBlock("report-inputs", own)}
${texts !== null && jsonBlock("report-texts", texts)}
${jsonBlock("report-settings", settings)}`;
}

/** Years that can be reported: from the first after the baselines to the one after the round's. */
function years(round: number): number[] {
  return Array.from({length: Math.max(1, round - FIRST_REPORTED_YEAR + 2)}, (_, i) => round + 1 - i);
}

function otherForms(code: string, {inputs}: SiteData): Markup {
  const others = sectorsToReport(inputs.framework).filter((sector) => sector !== code);
  const sectors = html`${others.map((sector, i) => html`${i > 0 && ", "}<a href="/report/${sector}">${sector}</a>`)}`;
  return textMarkup("report-page-others", {sectors});
}
