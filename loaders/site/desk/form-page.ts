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
import {faultWords} from "../../../src/lib/reporting/report-guide.js";
import type {Lang} from "../../../src/lib/wording/figure-words.js";
import {csrfField, deskPage, deskTable, deskWords, type Seen, timeWords} from "./desk-pages.js";
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

/** What was typed, and the language in which the page shows it. */
interface Shown {
  typed: Typed;
  lang: Lang;
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
  const {lang} = seen;
  const say = (key: Parameters<typeof deskWords>[0], value?: string | number) => deskWords(key, lang, value);
  const rows = formRows(form);
  const count = typed.faults.length + typed.fileFaults.length + typed.bookFaults.length;
  const filesHelp = html`${say("files_help")} ${count > 0 && say("again")}`;
  const start = html`<form method="post" action="/report?year=${form.year}" enctype="multipart/form-data">
${csrfField(seen.csrf)}`;
  const body = html`${count > 0 && faultList(typed, count, form, lang)}
<form method="get" action="/report" class="year"><label>${say("year")} <select name="year">${years.map(
    (year) => html`<option${year === form.year && " selected"}>${year}</option>`
  )}</select></label> <button>${say("show")}</button></form>
<p>${say("intro", form.year)}</p>
${start}<input type="hidden" name="head.form" value="${form.sector}-${form.year}">
<input type="hidden" name="head.framework" value="${form.framework}">
<fieldset><legend>${say("who")}</legend>${(["name", "office", "reported_on"] as const).map((field) =>
    headField(field, typed, lang)
  )}</fieldset>
${form.measures.map((measure) => measureFields(measure, form, rows, {typed, lang}))}
<fieldset><legend>${say("files")}</legend>
<p id="files-help">${filesHelp}</p>
<label for="files">${say("files_label")}</label> <input id="files" type="file" name="evidence" multiple aria-describedby="files-help"
accept=".pdf,.png,.xlsx,.docx"></fieldset>
<p><button class="main">${say("send")}</button></p>
</form>
<h2 id="workbook">${say("file_title")}</h2>
<p id="book-help">${say("file_help")} <a href="/form.xlsx?year=${form.year}">${say("file_get", form.year)}</a></p>
${start}
<p><label for="book">${say("file_label")}</label> <input id="book" type="file" name="form" required aria-describedby="book-help" accept=".xlsx,.csv"></p>
<p><label for="book-files">${say("files")}</label> <input id="book-files" type="file" name="evidence" multiple aria-describedby="files-help"
accept=".pdf,.png,.xlsx,.docx"></p>
<p><button class="main">${say("file_send")}</button></p>
</form>
${sentList(entries, lang)}`;
  const title = `${form.sector_name[lang]}${lang === "zh" ? "，" : ": "}${say("title")}${lang === "zh" ? "" : " "}${form.year}`;
  return deskPage(title, body, seen);
}

function faultList({faults, fileFaults, bookFaults}: Typed, count: number, form: ReportForm, lang: Lang): Markup {
  const links = faults.map((fault) => {
    const {row, field} = fault;
    const target = field === null ? null : row === null ? `head.${field}` : `rows.${row}.${field}`;
    const words = faultWords(fault, form, lang);
    return html`<li>${target === null ? words : html`<a href="#${target}">${words}</a>`}</li>`;
  });
  const others = [
    ...fileFaults.map((text) => html`<li><a href="#files">${text}</a></li>`),
    ...bookFaults.map((text) => html`<li><a href="#book">${text}</a></li>`)
  ];
  const title = count === 1 ? deskWords("fault", lang) : deskWords("faults", lang, count);
  return html`<div class="faults" role="alert"><h2>${title}</h2><p>${deskWords("unsent", lang)}</p>
<ul>${links}${others}</ul></div>`;
}

function headField(field: Exclude<HeadField, "form" | "framework">, typed: Typed, lang: Lang): Markup {
  const name = `head.${field}`;
  const type = field === "reported_on" ? "date" : "text";
  const isBad = typed.faults.some((fault) => fault.row === null && fault.field === field);
  return html`<p><label for="${name}">${HEAD_WORDS[field][lang]}</label>
<input id="${name}" name="${name}" type="${type}" value="${typed.head[field] ?? ""}"${isBad && html` aria-invalid="true"`}></p>`;
}

function measureFields(
  measure: FormMeasure,
  form: ReportForm,
  rows: readonly {id: string; area: string}[],
  shown: Shown
): Markup {
  const {typed, lang} = shown;
  const own = rows.flatMap(({id, area}, row) => (id === measure.id ? [{area, row}] : []));
  const [region, ...others] = own.map(({area, row}) => rowFields(measure, form, {area, row}, shown));
  const isOpen = own
    .slice(1)
    .some(({row}) => Object.keys(typed.rows[row] ?? {}).some((field) => isFilled(typed, row, field)));
  const each = deskWords(measure.answer === "crossings" ? "for_crossing" : "for_member", lang);
  const known = (["baseline", "target", "last"] as const).map(
    (key) => html`<dt>${deskWords(key, lang)}</dt><dd>${measure[key][lang]}</dd>`
  );
  return html`<fieldset><legend>${measure.id.split("/")[0]} · ${measure.name[lang]}</legend>
<p class="muted">${measure.definition[lang]}</p>
<dl>${known}</dl>
${region}${others.length > 0 && html`<details${isOpen && " open"}><summary>${each}</summary>${others}</details>`}</fieldset>\n`;
}

const isFilled = (typed: Typed, row: number, field: string) =>
  field !== "id" && field !== "area" && (typed.rows[row]?.[field] ?? "") !== "";

function rowFields(
  measure: FormMeasure,
  form: ReportForm,
  {area, row}: {area: string; row: number},
  {typed, lang}: Shown
): Markup {
  const {answer} = measure;
  const isRegion = area === "CAREC";
  const cell = (field: ReportField, control?: (attributes: Markup, value: string) => Markup, label?: string) =>
    cellField(typed, row, field, control, label ?? FIELD_WORDS[field][lang]);
  const number = cell("value", undefined, `${FIELD_WORDS.value[lang]} (${unitWords(measure, lang)})`);
  const sign = cell("sign", (attributes, value) =>
    choice(attributes, value, SIGN_CHOICES, {none: deskWords("exact", lang), lang})
  );
  const state = cell("state", (attributes, value) =>
    choice(attributes, value, STATE_CHOICES, {none: deskWords("no_answer", lang), lang})
  );
  const hasState = answer === "yes_no" || !isRegion;
  const figure =
    answer === "share"
      ? html`${number}${cell("part")}${cell("whole")}${sign}`
      : hasState
        ? state
        : answer === "words"
          ? ""
          : html`${number}${sign}`;
  const name = form.areas.find((each) => each.area === area)?.name[lang];
  const hidden = (field: string, value: string) =>
    html`<input type="hidden" name="rows.${row}.${field}" value="${value}">`;
  const place = area === "" ? cell("area") : hidden("area", area);
  const isGroup = !isRegion && html` role="group" aria-label="${name ?? deskWords("crossing", lang)}"`;
  return html`<div class="row"${isGroup}>${!isRegion && name !== undefined && html`<h3>${name}</h3>`}
${hidden("id", measure.id)}${place}${figure}${cell("evidence")}
<details${(["words_en", "words_zh", "from", "to", ...BY_FIELDS] as const).some((field) => isFilled(typed, row, field)) && " open"}>
<summary>${deskWords("more", lang, form.year)}</summary>
${cell("words_en", textArea)}${cell("words_zh", textArea)}${cell("from")}${cell("to")}${BY_FIELDS.map((field) => cell(field))}</details></div>`;
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

function choice(
  attributes: Markup,
  value: string,
  choices: Record<string, Record<Lang, string>>,
  {none, lang}: {none: string; lang: Lang}
): Markup {
  // What was chosen in one language stays chosen in the other.
  const options = Object.values(choices).map(
    (words) => html`<option${(words.en === value || words.zh === value) && " selected"}>${words[lang]}</option>`
  );
  return html`<select ${attributes}><option value="">${none}</option>${options}</select>`;
}

function sentList(entries: readonly InboxEntry[], lang: Lang): Markup {
  const title = html`<h2>${deskWords("sent", lang)}</h2>`;
  if (entries.length === 0) return html`${title}<p>${deskWords("none_sent", lang)}</p>`;
  const lines = entries.map(
    ({submission: {receipt, year, received_at}, decision}) =>
      html`<tr><th scope="row"><a href="/receipt/${receipt}">${receipt}</a></th><td>${year}</td><td>${timeWords(received_at, lang)}</td>
<td>${deskWords(decision?.outcome ?? "waiting", lang)}</td><td>${decision?.reason ?? ""}</td></tr>`
  );
  const headings = (["receipt", "year", "received", "state", "reason"] as const).map((key) => deskWords(key, lang));
  return html`${title}${deskTable(deskWords("sent", lang), headings, lines)}`;
}
