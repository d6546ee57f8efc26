import {text} from "../../lib/language/text.js";
import {
  BY_FIELDS,
  fieldLabel,
  type HeadField,
  type ReportField,
  SIGN_CHOICES,
  STATE_CHOICES,
  unitWords,
  WORD_FIELDS
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
  return html`<fieldset class="report-head"><legend>${text("report-page-who")}</legend>
${headField("name", "text", "name")}${headField("office", "text", "organization")}${headField("reported_on", "date", "off")}
<p class="note-line">${text("report-page-public")}</p></fieldset>
${form.measures.map((measure) => {
  const own = indexOf(measure, form.areas[0]!);
  const areas = areasOf(measure, form.areas);
  return html`<fieldset data-measure="${measure.id}"><legend><span class="code">${measure.id}</span> ${measure.name}</legend>
<p class="asked">${measure.definition}</p>
<dl class="known"><dt>${text("report-column-unit")}</dt><dd>${unitWords(measure)}</dd>
<dt>${text("report-column-baseline")}</dt><dd>${measure.baseline}</dd>
<dt>${text("report-column-target")}</dt><dd>${measure.target}</dd><dt>${text("report-column-last")}</dt><dd>${measure.last}</dd></dl>
<div class="fields">${ownFields(measure).map((field) => rowField(own, field, fieldOf(field, measure)))}</div>
<details class="by"><summary>${text("report-by")}</summary>
<div class="fields">${BY_FIELDS.map((field) => rowField(own, field, fieldOf(field, measure)))}</div></details>
${areas.length > 0 && areaFields(measure, areas, (area) => indexOf(measure, area))}</fieldset>`;
})}`;
}

const fieldOf = (field: ReportField, {id}: FormMeasure) => text("report-field-of", {field: fieldLabel(field), id});

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
  return [...figure, "from", "to", ...WORD_FIELDS, "evidence"];
}

function areaFields(
  {id, answer}: FormMeasure,
  areas: readonly FormArea[],
  indexOf: (area: FormArea) => number
): Markup {
  const isCrossings = answer === "crossings";
  const each = text(isCrossings ? "report-each-crossing" : "report-each-country");
  const name = text(isCrossings ? "report-answers-crossings" : "report-answers-countries", {id});
  const ofArea = (field: ReportField, area: FormArea) =>
    text("report-field-of-area", {field: fieldLabel(field), area: area.name, id});
  return html`<details class="areas"><summary>${each}</summary>
<div class="wide" tabindex="0" role="region" aria-label="${name}"><table><thead><tr>
<th scope="col">${text(isCrossings ? "report-crossing" : "report-country")}</th>
<th scope="col">${fieldLabel("state")}</th><th scope="col">${fieldLabel("evidence")}</th><td></td></tr></thead><tbody>${areas.map(
    (area) => {
      const row = indexOf(area);
      return html`<tr><th scope="row">${area.name}</th><td>${control(row, "state", ofArea("state", area))}</td>
<td>${control(row, "evidence", ofArea("evidence", area))}</td><td><button type="button" class="plain-button" data-more="${row}"
  aria-expanded="false" aria-label="${text("report-more-on", {area: area.name, id})}">${text("report-more")}</button></td></tr>`;
    }
  )}</tbody></table></div></details>`;
}

/** The row of a table under that of an area, with what else an answer may say: words, months, who answers and when. */
export function moreFields(row: number, {measure, area}: PageRow): Markup {
  const fields = ([...WORD_FIELDS, "from", "to", ...BY_FIELDS] as const).map((field) =>
    rowField(row, field, text("report-field-of-area", {field: fieldLabel(field), area: area.name, id: measure.id}))
  );
  return html`<tr class="more"><td colspan="4"><div class="fields">${fields}</div></td></tr>`;
}

function headField(field: HeadField, type: string, autocomplete: string): Markup {
  const id = `head-${field}`;
  return html`<p class="field"><label for="${id}">${fieldLabel(field)}</label>
<input id="${id}" data-head="${field}" type="${type}" autocomplete="${autocomplete}" aria-describedby="${id}-fault"><span class="field-fault"
  id="${id}-fault"></span></p>`;
}

function rowField(row: number, field: ReportField, label: string): Markup {
  const hint = HINTS[field];
  return html`<p class="field field-${field}"><label for="row-${row}-${field}">${fieldLabel(field)}<span class="of-measure"> (${label})</span>${
    hint && html` <span class="muted">${text(hint)}</span>`
  }</label>${control(row, field, null)}</p>`;
}

const HINTS: Partial<Record<ReportField, string>> = {
  from: "report-short-months",
  to: "report-short-months",
  value: "report-short-number",
  evidence: "report-short-evidence"
};

/** One control with the place of its fault; `label` where no label element names it. */
function control(row: number, field: ReportField, label: string | null): Markup {
  const id = `row-${row}-${field}`;
  const named = label === null ? "" : html` aria-label="${label}"`;
  const common = html`id="${id}" data-row="${row}" data-field="${field}" aria-describedby="${id}-fault"${named}`;
  const fault = html`<span class="field-fault" id="${id}-fault"></span>`;
  if (field === "state") return html`<select ${common}>${options(STATE_CHOICES, "")}</select>${fault}`;
  if (field === "sign") return html`<select ${common}>${options(SIGN_CHOICES, text("report-exact"))}</select>${fault}`;
  if ((WORD_FIELDS as readonly ReportField[]).includes(field))
    return html`<textarea ${common} rows="2" lang="${field.slice(-2)}"></textarea>${fault}`;
  const isNumber = field === "value" || field === "part" || field === "whole";
  const isMonth = field === "from" || field === "to";
  const kind = field === "by_date" ? "date" : "text";
  return html`<input ${common} type="${kind}"${isNumber ? html` inputmode="decimal"` : ""}${
    isMonth
      ? html` size="9"
  placeholder="${text("report-month-example")}"`
      : ""
  }
  autocomplete="off">${fault}`;
}

function options(choices: Record<string, string>, first: string): Markup {
  return html`<option value="">${first}</option>${Object.entries(choices).map(([key, id]) => html`<option value="${key}">${text(id)}</option>`)}`;
}
