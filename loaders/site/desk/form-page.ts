import {html, type Markup} from "../../../src/components/layout/markup.js";
import type {ReportFault} from "../../../src/lib/reporting/filled-form.js";
import {
  BY_FIELDS,
  FIELD_WORDS,
  HEAD_WORDS,
  type HeadField,
  type ReportField,
  SIGN_CHOICES,
  STATE_CHOICES,
  unitWords
} from "../../../src/lib/reporting/report-fields.js";
import type {FormMeasure, ReportForm} from "../../../src/lib/reporting/report-form.js";
import {csrfField, deskPage, deskTable, type Seen, timeWords} from "./desk-pages.js";
import type {InboxEntry} from "./inbox.js";

/** The cells of one row of a form, by field; a row of the page has a number, which its fields carry in their names. */
export type Cells = Record<string, string>;

/** What was typed, and what is wrong with it; empty for a new form. */
export interface Typed {
  head: Cells;
  rows: readonly Cells[];
  faults: readonly ReportFault[];
  /** What is wrong with a file of evidence. */
  fileFaults: readonly string[];
}

const CHOOSE_AGAIN = "Choose your files again: they are kept only once the form is sent without faults.";

/** Rows of crossings that a page offers for a measure that counts them. */
const CROSSING_ROWS = 5;

/**
 * Returns the rows of a form's page in their order, each with the measure and area that it is of: one for the region, and one for
 * each member or some for crossings where they are counted.
 *
 * @example formRows(form)[0] // {id: "EDC-OC1/agreements", area: "CAREC"}
 */
export function formRows({measures, areas}: ReportForm): {id: string; area: string}[] {
  const members = areas.filter(({kind}) => kind === "member");
  return measures.flatMap(({id, answer}) => [
    {id, area: "CAREC"},
    ...(answer === "members" ? members.map(({area}) => ({id, area})) : []),
    ...(answer === "crossings" ? Array.from({length: CROSSING_ROWS}, () => ({id, area: ""})) : [])
  ]);
}

/** Returns the page on which a focal point fills the form of her sector. @example formPage(form, typed, entries, years, seen) */
export function formPage(
  form: ReportForm,
  typed: Typed,
  {entries, years}: {entries: readonly InboxEntry[]; years: readonly number[]},
  seen: Seen
): string {
  const rows = formRows(form);
  const count = typed.faults.length + typed.fileFaults.length;
  const body = html`${count > 0 && faultList(typed, count)}
<form method="get" action="/report" class="year"><label>Year <select name="year">${years.map(
    (year) => html`<option${year === form.year && " selected"}>${year}</option>`
  )}</select></label> <button>Show</button></form>
<p>Fill in what happened in ${form.year} and leave the rest empty. Each figure needs evidence: the title of a document with its page or
paragraph, or its address. A reviewer looks at what you send before it is published.</p>
<form method="post" action="/report?year=${form.year}" enctype="multipart/form-data">
${csrfField(seen.csrf)}<input type="hidden" name="head.form" value="${form.sector}-${form.year}">
<input type="hidden" name="head.framework" value="${form.framework}">
<fieldset><legend>Who reports</legend>${(["name", "office", "reported_on"] as const).map((field) => headField(field, typed))}</fieldset>
${form.measures.map((measure) => measureFields(measure, form, rows, typed))}
<fieldset><legend>Files of evidence</legend>
<p id="files-help">PDF, PNG, XLSX or DOCX, up to 8 MB each, 20 MB together. ${count > 0 && CHOOSE_AGAIN}</p>
<label for="files">Files</label> <input id="files" type="file" name="evidence" multiple aria-describedby="files-help"
accept=".pdf,.png,.xlsx,.docx"></fieldset>
<p><button class="main">Send the report</button></p>
</form>
${sentList(entries)}`;
  return deskPage(`${form.sector_name.en}: report of ${form.year}`, body, seen);
}

function faultList({faults, fileFaults}: Typed, count: number): Markup {
  const links = faults.map(({message, row, field}) => {
    const target = field === null ? null : row === null ? `head.${field}` : `rows.${row}.${field}`;
    return html`<li>${target === null ? message : html`<a href="#${target}">${message}</a>`}</li>`;
  });
  const title = count === 1 ? "One thing has to be corrected" : `${count} things have to be corrected`;
  return html`<div class="faults" role="alert"><h2>${title}</h2><p>Nothing was sent yet.</p>
<ul>${links}${fileFaults.map((message) => html`<li><a href="#files">${message}</a></li>`)}</ul></div>`;
}

function headField(field: Exclude<HeadField, "form" | "framework">, typed: Typed): Markup {
  const name = `head.${field}`;
  const type = field === "reported_on" ? "date" : "text";
  const isBad = typed.faults.some((fault) => fault.row === null && fault.field === field);
  return html`<p><label for="${name}">${HEAD_WORDS[field].en}</label>
<input id="${name}" name="${name}" type="${type}" value="${typed.head[field] ?? ""}"${isBad && html` aria-invalid="true"`}></p>`;
}

function measureFields(
  measure: FormMeasure,
  form: ReportForm,
  rows: readonly {id: string; area: string}[],
  typed: Typed
): Markup {
  const own = rows.flatMap(({id, area}, row) => (id === measure.id ? [{area, row}] : []));
  const [region, ...others] = own.map(({area, row}) => rowFields(measure, form, {area, row}, typed));
  const isOpen = own
    .slice(1)
    .some(({row}) => Object.keys(typed.rows[row] ?? {}).some((field) => isFilled(typed, row, field)));
  return html`<fieldset><legend>${measure.id.split("/")[0]} · ${measure.name.en}</legend>
<p class="muted">${measure.definition.en}</p>
<dl><dt>Baseline</dt><dd>${measure.baseline.en}</dd><dt>Target</dt><dd>${measure.target.en}</dd><dt>Last reported</dt><dd>${measure.last.en}</dd></dl>
${region}${
  others.length > 0 &&
  html`<details${isOpen && " open"}><summary>Answer for each ${measure.answer === "members" ? "member" : "crossing"}</summary>${others}</details>`
}</fieldset>\n`;
}

const isFilled = (typed: Typed, row: number, field: string) =>
  field !== "id" && field !== "area" && (typed.rows[row]?.[field] ?? "") !== "";

function rowFields(
  measure: FormMeasure,
  form: ReportForm,
  {area, row}: {area: string; row: number},
  typed: Typed
): Markup {
  const {answer} = measure;
  const isRegion = area === "CAREC";
  const cell = (field: ReportField, control?: (attributes: Markup, value: string) => Markup, label?: string) =>
    cellField(typed, row, field, control, label);
  const number = cell("value", undefined, `${FIELD_WORDS.value.en} (${unitWords(measure, "en")})`);
  const sign = cell("sign", (attributes, value) => choice(attributes, value, SIGN_CHOICES, "exact"));
  const state = cell("state", (attributes, value) => choice(attributes, value, STATE_CHOICES, "no answer"));
  const hasState = answer === "yes_no" || !isRegion;
  const figure =
    answer === "share"
      ? html`${number}${cell("part")}${cell("whole")}${sign}`
      : hasState
        ? state
        : answer === "words"
          ? ""
          : html`${number}${sign}`;
  const name = form.areas.find((each) => each.area === area)?.name.en;
  const hidden = (field: string, value: string) =>
    html`<input type="hidden" name="rows.${row}.${field}" value="${value}">`;
  const place = area === "" ? cell("area") : hidden("area", area);
  const isGroup = !isRegion && html` role="group" aria-label="${name ?? "Crossing"}"`;
  return html`<div class="row"${isGroup}>${!isRegion && name !== undefined && html`<h3>${name}</h3>`}
${hidden("id", measure.id)}${place}${figure}${cell("evidence")}
<details${(["words_en", "words_zh", "from", "to", ...BY_FIELDS] as const).some((field) => isFilled(typed, row, field)) && " open"}>
<summary>In words, of another period than ${form.year}, or by another person</summary>
${cell("words_en", textArea)}${cell("words_zh", textArea)}${cell("from")}${cell("to")}${BY_FIELDS.map((field) => cell(field))}</details></div>`;
}

const textArea = (attributes: Markup, value: string) => html`<textarea rows="3" ${attributes}>${value}</textarea>`;

function cellField(
  typed: Typed,
  row: number,
  field: ReportField,
  control: ((attributes: Markup, value: string) => Markup) | undefined,
  label = FIELD_WORDS[field].en
): Markup {
  const name = `rows.${row}.${field}`;
  const value = typed.rows[row]?.[field] ?? "";
  const isBad = typed.faults.some((fault) => fault.row === row && fault.field === field);
  const attributes = html`id="${name}" name="${name}"${isBad && html` aria-invalid="true"`}`;
  const input = html`<input ${attributes} value="${value}"${field === "value" && html` inputmode="decimal"`}>`;
  return html`<p class="cell ${field}"><label for="${name}">${label}</label> ${control?.(attributes, value) ?? input}</p>`;
}

function choice(attributes: Markup, value: string, choices: Record<string, {en: string}>, none: string): Markup {
  const options = Object.values(choices).map(({en}) => html`<option${en === value && " selected"}>${en}</option>`);
  return html`<select ${attributes}><option value="">${none}</option>${options}</select>`;
}

function sentList(entries: readonly InboxEntry[]): Markup {
  if (entries.length === 0) return html`<h2>Sent so far</h2><p>Nothing was sent for this sector yet.</p>`;
  const lines = entries.map(
    ({submission: {receipt, year, received_at}, decision}) =>
      html`<tr><th scope="row"><a href="/receipt/${receipt}">${receipt}</a></th><td>${year}</td><td>${timeWords(received_at)}</td>
<td>${decision === null ? "waiting for review" : decision.outcome}</td><td>${decision?.reason ?? ""}</td></tr>`
  );
  return html`<h2>Sent so far</h2>${deskTable("Reports sent so far", ["Receipt", "Year", "Received", "State", "Reason"], lines)}`;
}
