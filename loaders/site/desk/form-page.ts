import {html, type Markup} from "../../../src/components/layout/markup.js";
import {text} from "../../../src/lib/language/text.js";
import {
  BY_FIELDS,
  fieldLabel,
  findChoice,
  type HeadField,
  type ReportField,
  SIGN_CHOICES,
  STATE_CHOICES,
  unitWords,
  WORD_FIELDS
} from "../../../src/lib/reporting/report-fields.js";
import type {FormMeasure, ReportForm} from "../../../src/lib/reporting/report-form.js";
import type {ReportFault} from "../../../src/lib/reporting/report-grid.js";
import {LOCKED_LABELS} from "../../../src/lib/reporting/report-grid.js";
import {csrfField, deskPage, deskTable, outcomeWords, type Seen, timeWords} from "./desk-pages.js";
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
  /** What is wrong with a workbook that was sent in place of the fields. */
  bookFaults: readonly string[];
}

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
  const year = String(form.year);
  const rows = formRows(form);
  const count = typed.faults.length + typed.fileFaults.length + typed.bookFaults.length;
  const filesHelp = html`${text("desk-files-help")} ${count > 0 && text("desk-again")}`;
  const start = html`<form method="post" action="/report?year=${form.year}" enctype="multipart/form-data">
${csrfField(seen.csrf)}`;
  const body = html`${count > 0 && faultList(typed, count)}
<form method="get" action="/report" class="year"><label>${text("desk-year")} <select name="year">${years.map(
    (each) => html`<option${each === form.year && " selected"}>${each}</option>`
  )}</select></label> <button>${text("desk-show")}</button></form>
<p>${text("desk-intro", {year})}</p>
${start}<input type="hidden" name="head.form" value="${form.sector}-${form.year}">
<input type="hidden" name="head.framework" value="${form.framework}">
<fieldset><legend>${text("desk-who")}</legend>${(["name", "office", "reported_on"] as const).map((field) =>
    headField(field, typed)
  )}</fieldset>
${form.measures.map((measure) => measureFields(measure, form, rows, typed))}
<fieldset><legend>${text("desk-files")}</legend>
<p id="files-help">${filesHelp}</p>
<label for="files">${text("desk-files-label")}</label> <input id="files" type="file" name="evidence" multiple aria-describedby="files-help"
accept=".pdf,.png,.xlsx,.docx"></fieldset>
<p><button class="main">${text("desk-send")}</button></p>
</form>
<h2 id="workbook">${text("desk-book")}</h2>
<p id="book-help">${text("desk-book-help")} <a href="/form.xlsx?year=${form.year}">${text("desk-book-get", {year})}</a></p>
${start}
<p><label for="book">${text("desk-book-label")}</label> <input id="book" type="file" name="form" required aria-describedby="book-help" accept=".xlsx,.csv"></p>
<p><label for="book-files">${text("desk-files")}</label> <input id="book-files" type="file" name="evidence" multiple aria-describedby="files-help"
accept=".pdf,.png,.xlsx,.docx"></p>
<p><button class="main">${text("desk-book-send")}</button></p>
</form>
${sentList(entries)}`;
  return deskPage(text("desk-title", {sector: form.sector_name, year}), body, seen);
}

function faultList({faults, fileFaults, bookFaults}: Typed, count: number): Markup {
  const links = faults.map((fault) => {
    const {row, field, message} = fault;
    const target = field === null ? null : row === null ? `head.${field}` : `rows.${row}.${field}`;
    return html`<li>${target === null ? message : html`<a href="#${target}">${message}</a>`}</li>`;
  });
  const others = [
    ...fileFaults.map((fault) => html`<li><a href="#files">${fault}</a></li>`),
    ...bookFaults.map((fault) => html`<li><a href="#book">${fault}</a></li>`)
  ];
  return html`<div class="faults" role="alert"><h2>${text("desk-faults", {count})}</h2><p>${text("desk-unsent")}</p>
<ul>${links}${others}</ul></div>`;
}

function headField(field: Exclude<HeadField, "form" | "framework">, typed: Typed): Markup {
  const name = `head.${field}`;
  const type = field === "reported_on" ? "date" : "text";
  const isBad = typed.faults.some((fault) => fault.row === null && fault.field === field);
  return html`<p><label for="${name}">${fieldLabel(field)}</label>
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
  const each = text(measure.answer === "crossings" ? "desk-for-crossing" : "desk-for-member");
  const known = (["baseline", "target", "last"] as const).map(
    (key) => html`<dt>${text(LOCKED_LABELS[key])}</dt><dd>${measure[key]}</dd>`
  );
  return html`<fieldset><legend>${measure.id.split("/")[0]} · ${measure.name}</legend>
<p class="muted">${measure.definition}</p>
<dl>${known}</dl>
${region}${others.length > 0 && html`<details${isOpen && " open"}><summary>${each}</summary>${others}</details>`}</fieldset>\n`;
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
    cellField(typed, row, field, control, label ?? fieldLabel(field));
  const number = cell("value", undefined, text("desk-figure", {field: fieldLabel("value"), unit: unitWords(measure)}));
  const sign = cell("sign", (attributes, value) => choice(attributes, value, SIGN_CHOICES, text("report-exact")));
  const state = cell("state", (attributes, value) => choice(attributes, value, STATE_CHOICES, text("desk-no-answer")));
  const hasState = answer === "yes_no" || !isRegion;
  const figure =
    answer === "share"
      ? html`${number}${cell("part")}${cell("whole")}${sign}`
      : hasState
        ? state
        : answer === "words"
          ? ""
          : html`${number}${sign}`;
  const name = form.areas.find((each) => each.area === area)?.name;
  const hidden = (field: string, value: string) =>
    html`<input type="hidden" name="rows.${row}.${field}" value="${value}">`;
  const place = area === "" ? cell("area") : hidden("area", area);
  const isGroup = !isRegion && html` role="group" aria-label="${name ?? text("desk-crossing")}"`;
  return html`<div class="row"${isGroup}>${!isRegion && name !== undefined && html`<h3>${name}</h3>`}
${hidden("id", measure.id)}${place}${figure}${cell("evidence")}
<details${([...WORD_FIELDS, "from", "to", ...BY_FIELDS] as const).some((field) => isFilled(typed, row, field)) && " open"}>
<summary>${text("desk-more", {year: String(form.year)})}</summary>
${WORD_FIELDS.map((field) => cell(field, textArea))}${cell("from")}${cell("to")}${BY_FIELDS.map((field) => cell(field))}</details></div>`;
}

const textArea = (attributes: Markup, value: string) => html`<textarea rows="3" ${attributes}>${value}</textarea>`;

function cellField(
  typed: Typed,
  row: number,
  field: ReportField,
  control: ((attributes: Markup, value: string) => Markup) | undefined,
  label: string
): Markup {
  const name = `rows.${row}.${field}`;
  const value = typed.rows[row]?.[field] ?? "";
  const isBad = typed.faults.some((fault) => fault.row === row && fault.field === field);
  const attributes = html`id="${name}" name="${name}"${isBad && html` aria-invalid="true"`}`;
  const input = html`<input ${attributes} value="${value}"${field === "value" && html` inputmode="decimal"`}>`;
  return html`<p class="cell ${field}"><label for="${name}">${label}</label> ${control?.(attributes, value) ?? input}</p>`;
}

function choice(attributes: Markup, value: string, choices: Record<string, string>, none: string): Markup {
  // What was chosen in one language stays chosen in the others.
  const chosen = value === "" ? undefined : findChoice(choices, value);
  const options = Object.entries(choices).map(
    ([key, id]) => html`<option${key === chosen && " selected"}>${text(id)}</option>`
  );
  return html`<select ${attributes}><option value="">${none}</option>${options}</select>`;
}

function sentList(entries: readonly InboxEntry[]): Markup {
  const title = html`<h2>${text("desk-sent")}</h2>`;
  if (entries.length === 0) return html`${title}<p>${text("desk-none-sent")}</p>`;
  const lines = entries.map(
    ({submission: {receipt, year, received_at}, decision}) =>
      html`<tr><th scope="row"><a href="/receipt/${receipt}">${receipt}</a></th><td>${year}</td><td>${timeWords(received_at)}</td>
<td>${outcomeWords(decision?.outcome ?? null)}</td><td>${decision?.reason ?? ""}</td></tr>`
  );
  const headings = [
    text("desk-receipt"),
    text("desk-year"),
    text("desk-received"),
    text("desk-state"),
    text("desk-reason")
  ];
  return html`${title}${deskTable(text("desk-sent"), headings, lines)}`;
}
