import {FIRST_REPORTED_YEAR} from "../../lib/contract/framework.js";
import {newestYear} from "../../lib/indicators/compute-tables.js";
import {measuresToReport, reportForm, sectorsToReport} from "../../lib/reporting/report-form.js";
import {roundYear, sectorFormInputs} from "../../lib/reporting/sector-form-inputs.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {html, jsonBlock, type Markup} from "../layout/markup.js";
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
  if (measuresToReport(framework, code).length === 0)
    return html`<h1>Report of ${sector.name_en}</h1>
<p class="lede">Nothing is reported by hand: every measure of <a href="/sectors/${code}">${sector.name_en}</a> is computed from published
series. ${otherForms(code, data)}</p>`;
  const year = roundYear(data.history?.status_day ?? `${newestYear(inputs)}-12-31`);
  const own = sectorFormInputs(inputs, code);
  const form = reportForm(own, {sector: code, year});
  const settings: ReportPageSettings = {sector: code, year, repository};
  const count = form.measures.length;
  return html`<p class="crumbs"><a href="/sectors/${code}">${code} ${sector.name_en}</a></p>
<h1>Report of ${sector.name_en} for <span id="report-year">${year}</span></h1>
<p class="lede">${count === 1 ? "One measure is" : `${count} measures are`} counted and reported by the sector. Leave empty what is not known: it stays
“not reported” and is never taken as zero.</p>
<form id="report-form" autocomplete="off" novalidate>
<p class="field needs-script"><label for="report-choose-year">Year of the report</label>
<select id="report-choose-year">${[...years(year)].map((each) => html`<option${each === year ? html` selected` : ""}>${each}</option>`)}</select>
<span class="muted" id="report-draft" aria-live="polite"></span></p>
<div id="report-fields">${reportFieldsMarkup(form)}</div>
<section aria-labelledby="report-changes-title"><h2 id="report-changes-title">What this would change</h2>
<div id="report-effects" aria-live="polite"><p class="muted">Nothing yet: no figure is complete.</p></div></section>
<div id="report-faults" tabindex="-1" role="group" aria-label="What is to be corrected"></div>
<p class="needs-script report-buttons"><button type="submit" class="plain-button" id="report-save">Check and save the file to send</button>
${repository === null ? "" : html`<button type="button" class="plain-button" id="report-propose">Propose it on GitHub</button> `}
<button type="button" class="plain-button" id="report-delete">Delete the draft</button></p>
<p class="note-line">What you type stays in this browser until you save the file; nothing is sent. Send the file to whoever asked for the report${
    form.lead.en === null ? "" : html` (${form.lead.en})`
  }. It is checked once more when it is received, and counts from then on. ${otherForms(code, data)}</p>
</form>
${jsonBlock("report-inputs", own)}
${jsonBlock("report-settings", settings)}`;
}

/** Years that can be reported: from the first after the baselines to the one after the round's. */
function years(round: number): number[] {
  return Array.from({length: Math.max(1, round - FIRST_REPORTED_YEAR + 2)}, (_, i) => round + 1 - i);
}

function otherForms(code: string, {inputs}: SiteData): Markup {
  const others = sectorsToReport(inputs.framework).filter((sector) => sector !== code);
  return html`Forms of other sectors: ${others.map((sector, i) => html`${i > 0 ? ", " : ""}<a href="/report/${sector}">${sector}</a>`)}.`;
}
