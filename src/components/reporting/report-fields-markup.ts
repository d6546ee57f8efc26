import {
  BY_FIELDS,
  FIELD_WORDS,
  HEAD_WORDS,
  type HeadField,
  type ReportField,
  SIGN_CHOICES,
  STATE_CHOICES,
  unitWords
} from "../../lib/reporting/report-fields.js";
import type {FormArea, FormMeasure, ReportForm} from "../../lib/reporting/report-form.js";
import {html, type Markup} from "../layout/markup.js";

/** A row of the page's form: a measure of the region, or the answer of one member or crossing. */
export interface PageRow {
  measure: FormMeasure;
  area: FormArea;
}

/** Returns the rows of a form as the page has them: each measure's own, then those of its areas where they answer one by one. */
export function pageRows({measures, areas}: ReportForm): PageRow[] {
  const region = areas[0]!;
  return measures.flatMap((measure) => [
    {measure, area: region},
    ...areasOf(measure, areas).map((area) => ({measure, area}))
  ]);
}

function areasOf({answer}: FormMeasure, areas: readonly FormArea[]): FormArea[] {
  if (answer === "members" || answer === "yes_no") return areas.filter(({kind}) => kind === "member");
  return answer === "crossings" ? areas.filter(({kind}) => kind === "crossing") : [];
}

/** The controls of a form: who reports, and a group of fields for each measure; made at build time and in the browser alike. */
export function reportFieldsMarkup(form: ReportForm): Markup {
  const rows = pageRows(form);
  const indexOf = (measure: FormMeasure, area: FormArea) =>
    rows.findIndex((row) => row.measure === measure && row.area === area);
  return html`<fieldset class="report-head"><legend>Who reports, and when</legend>
${headField("name", "text", "name")}${headField("office", "text", "organization")}${headField("reported_on", "date", "off")}
<p class="note-line">Name and office are published with the figures.</p></fieldset>
${form.measures.map((measure) => {
  const own = indexOf(measure, form.areas[0]!);
  const areas = areasOf(measure, form.areas);
  return html`<fieldset data-measure="${measure.id}"><legend><span class="code">${measure.id}</span> ${measure.name.en}
<span class="zh muted" lang="zh">${measure.name.zh}</span></legend>
<p class="asked">${measure.definition.en}</p>
<dl class="known"><dt>Unit</dt><dd>${unitWords(measure, "en")}</dd><dt>Baseline</dt><dd>${measure.baseline.en}</dd>
<dt>Target</dt><dd>${measure.target.en}</dd><dt>Last reported</dt><dd>${measure.last.en}</dd></dl>
<div class="fields">${ownFields(measure).map((field) => rowField(own, field, `${FIELD_WORDS[field].en} of ${measure.id}`))}</div>
<details class="by"><summary>Reported by another person, or on another day</summary>
<div class="fields">${BY_FIELDS.map((field) => rowField(own, field, `${FIELD_WORDS[field].en} of ${measure.id}`))}</div></details>
${areas.length > 0 && areaFields(measure, areas, (area) => indexOf(measure, area))}</fieldset>`;
})}`;
}

/** Fields of a measure's own row, by what it is answered by. */
function ownFields({answer}: FormMeasure): ReportField[] {
  const figure: ReportField[] =
    answer === "yes_no"
      ? ["state"]
      : answer === "words"
        ? []
        : answer === "share"
          ? ["part", "whole", "value", "sign"]
          : ["value", "sign"];
  return [...figure, "from", "to", "words_en", "words_zh", "evidence"];
}

function areaFields(
  {id, answer}: FormMeasure,
  areas: readonly FormArea[],
  indexOf: (area: FormArea) => number
): Markup {
  const what = answer === "crossings" ? "border crossing point" : "country";
  return html`<details class="areas"><summary>Answer for each ${what} instead</summary>
<div class="wide" tabindex="0" role="region" aria-label="Answers to ${id} by ${what}"><table><thead><tr><th scope="col">${what}</th>
<th scope="col">${FIELD_WORDS.state.en}</th><th scope="col">${FIELD_WORDS.evidence.en}</th><td></td></tr></thead><tbody>${areas.map(
    (area) => {
      const row = indexOf(area);
      return html`<tr><th scope="row">${area.name.en}</th><td>${control(row, "state", `Answer of ${area.name.en} to ${id}`)}</td>
<td>${control(row, "evidence", `Evidence of ${area.name.en} for ${id}`)}</td><td><button type="button" class="plain-button" data-more="${row}"
  aria-expanded="false" aria-label="More on ${area.name.en} for ${id}">More</button></td></tr>`;
    }
  )}</tbody></table></div></details>`;
}

/** The row of a table under that of an area, with what else an answer may say: words, months, who answers and when. */
export function moreFields(row: number, {measure, area}: PageRow): Markup {
  const fields = (["words_en", "words_zh", "from", "to", ...BY_FIELDS] as const).map((field) =>
    rowField(row, field, `${FIELD_WORDS[field].en} of ${area.name.en} for ${measure.id}`)
  );
  return html`<tr class="more"><td colspan="4"><div class="fields">${fields}</div></td></tr>`;
}

function headField(field: HeadField, type: string, autocomplete: string): Markup {
  const id = `head-${field}`;
  return html`<p class="field"><label for="${id}">${HEAD_WORDS[field].en}</label>
<input id="${id}" data-head="${field}" type="${type}" autocomplete="${autocomplete}" aria-describedby="${id}-fault"><span class="field-fault"
  id="${id}-fault"></span></p>`;
}

function rowField(row: number, field: ReportField, label: string): Markup {
  const hint = HINTS[field];
  return html`<p class="field field-${field}"><label for="row-${row}-${field}">${FIELD_WORDS[field].en}<span class="of-measure"> (${label})</span>${
    hint && html` <span class="muted">${hint}</span>`
  }</label>${control(row, field, null)}</p>`;
}

const HINTS: Partial<Record<ReportField, string>> = {
  from: "if not the whole year",
  to: "if not the whole year",
  value: "a number alone",
  evidence: "title with page, or address"
};

/** One control with the place of its fault; `label` where no label element names it. */
function control(row: number, field: ReportField, label: string | null): Markup {
  const id = `row-${row}-${field}`;
  const named = label === null ? "" : html` aria-label="${label}"`;
  const common = html`id="${id}" data-row="${row}" data-field="${field}" aria-describedby="${id}-fault"${named}`;
  const fault = html`<span class="field-fault" id="${id}-fault"></span>`;
  if (field === "state") return html`<select ${common}>${options(STATE_CHOICES, "")}</select>${fault}`;
  if (field === "sign") return html`<select ${common}>${options(SIGN_CHOICES, "exact")}</select>${fault}`;
  if (field === "words_en" || field === "words_zh")
    return html`<textarea ${common} rows="2" lang="${field === "words_zh" ? "zh" : "en"}"></textarea>${fault}`;
  const isNumber = field === "value" || field === "part" || field === "whole";
  const isMonth = field === "from" || field === "to";
  const kind = field === "by_date" ? "date" : "text";
  return html`<input ${common} type="${kind}"${isNumber ? html` inputmode="decimal"` : ""}${isMonth ? html` placeholder="year-month" size="9"` : ""}
  autocomplete="off">${fault}`;
}

function options(choices: Record<string, {en: string; zh: string}>, first: string): Markup {
  return html`<option value="">${first}</option>${Object.entries(choices).map(([key, {en}]) => html`<option value="${key}">${en}</option>`)}`;
}
