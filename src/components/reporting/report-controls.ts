import {addCarriedTexts, type CarriedTexts} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {checkReport} from "../../lib/reporting/check-report.js";
import {reportEffects} from "../../lib/reporting/report-effects.js";
import {fieldLabel, type HeadField, type ReportField} from "../../lib/reporting/report-fields.js";
import {type FormInputs, type ReportForm, reportForm} from "../../lib/reporting/report-form.js";
import type {FilledForm, FilledRow, ReportFault} from "../../lib/reporting/report-grid.js";
import {toReportCsv} from "../../lib/reporting/report-grid.js";
import {html, readJson, textMarkup} from "../layout/markup.js";
import {moreFields, pageRows, reportFieldsMarkup} from "./report-fields-markup.js";
import type {ReportPageSettings} from "./report-page.js";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Makes a report's page work: checks as you type, says what figures would change, keeps a draft in the browser, and saves the
 * file to send. `today` is the reader's day as an ISO date.
 */
export function reportControls(today: string): void {
  const inputs = readJson<FormInputs>("report-inputs");
  const settings = readJson<ReportPageSettings>("report-settings");
  const page = document.querySelector<HTMLFormElement>("#report-form");
  if (inputs === null || settings === null || page === null) return;
  const texts = readJson<CarriedTexts>("report-texts");
  if (texts !== null) addCarriedTexts(texts);
  const {sector, repository} = settings;
  const chooser = document.querySelector<HTMLSelectElement>("#report-choose-year")!;
  const fields = document.querySelector<HTMLElement>("#report-fields")!;
  const asked = new URL(location.href).searchParams.get("year");
  if (asked !== null && [...chooser.options].some(({value}) => value === asked)) chooser.value = asked;
  let form = reportForm(inputs, {sector, year: Number(chooser.value)});
  const touched = new Set<string>();
  let isAsked = false;

  const check = () => {
    const filled = readFields(form, fields);
    const checked = checkReport(form, filled, today);
    const shown = checked.faults.filter((fault) => isAsked || touched.has(controlId(fault)));
    for (const fault of shown) {
      const button = fields.querySelector<HTMLElement>(`[data-more="${fault.row}"]`);
      const isClosed = document.getElementById(controlId(fault))?.closest("[hidden]") !== null;
      if (button !== null && isClosed) showMore(button, form);
    }
    showFaults(shown, fields);
    const effects = reportEffects(inputs.framework, inputs.reported, checked.rows);
    document.querySelector("#report-effects")!.innerHTML = String(
      effects.length === 0
        ? html`<p class="muted">${text("report-page-no-changes")}</p>`
        : html`<ul>${effects.map((effect) => html`<li>${effect.text}</li>`)}</ul>`
    );
    return {filled, faults: checked.faults};
  };
  const open = (year: number) => {
    form = reportForm(inputs, {sector, year});
    fields.innerHTML = String(reportFieldsMarkup(form));
    document.querySelector("#report-year")!.textContent = String(year);
    touched.clear();
    isAsked = false;
    restoreDraft(form, fields);
    showSummary([]);
    check();
  };
  /** Returns the form where nothing is wrong with it; else says everything that is, and goes there. */
  const finish = (): FilledForm | null => {
    isAsked = true;
    const {filled, faults} = check();
    showSummary(faults);
    return faults.length === 0 ? filled : null;
  };

  fields.addEventListener("input", (event) => {
    if (event.target instanceof HTMLElement) touched.add(event.target.id);
    keepDraft(form, fields);
    check();
  });
  fields.addEventListener("click", (event) => {
    const button = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-more]") : null;
    if (button === null) return;
    const isOpen = button.getAttribute("aria-expanded") === "true";
    const more = showMore(button, form, !isOpen);
    if (!isOpen) more.querySelector<Control>("[data-row]")!.focus();
  });
  chooser.addEventListener("change", () => open(Number(chooser.value)));
  page.addEventListener("submit", (event) => {
    event.preventDefault();
    const filled = finish();
    if (filled !== null) save(`${form.sector}-${form.year}.csv`, `\uFEFF${toReportCsv(form, filled)}`);
  });
  document.querySelector("#report-propose")?.addEventListener("click", () => {
    const filled = finish();
    if (filled === null) return;
    const csv = toReportCsv(form, filled);
    const whole = proposalAddress(repository!, form, csv);
    if (whole.length > MAX_ADDRESS) save(`${form.sector}-${form.year}.csv`, `\uFEFF${csv}`);
    window.open(whole.length > MAX_ADDRESS ? uploadAddress(repository!) : whole, "_blank", "noopener");
  });
  document.querySelector("#report-delete")!.addEventListener("click", () => {
    say(
      withStorage((storage) => storage.removeItem(draftKey(form)))
        ? text("report-draft-deleted")
        : text("report-draft-none")
    );
    for (const control of controls(fields)) control.value = "";
    touched.clear();
    isAsked = false;
    showSummary([]);
    check();
  });
  open(Number(chooser.value));
}

const controls = (fields: HTMLElement) => [...fields.querySelectorAll<Control>("[data-row], [data-head]")];

/** The row with what else an area's answer may say, made when it is first asked for: eleven of them would make the page heavy. */
function showMore(button: HTMLElement, form: ReportForm, isShown = true): HTMLElement {
  const line = button.closest("tr")!;
  const row = Number(button.dataset.more);
  if (!line.nextElementSibling?.matches(".more"))
    line.insertAdjacentHTML("afterend", String(moreFields(row, pageRows(form)[row]!)));
  const more = line.nextElementSibling as HTMLElement;
  more.hidden = !isShown;
  button.setAttribute("aria-expanded", String(isShown));
  return more;
}

/** What is typed, as any other filled form: each cell by the label that a person finds it by. */
function readFields(form: ReportForm, fields: HTMLElement): FilledForm {
  const head: FilledForm["head"] = {
    form: {text: `${form.sector}-${form.year}`, place: text("report-place-page")},
    framework: {text: form.framework, place: text("report-place-page")}
  };
  const rows = pageRows(form).map(({measure, area}): FilledRow => {
    const place = area.kind === "region" ? measure.id : `${measure.id}, ${area.name}`;
    return {place, cells: {id: {text: measure.id, place}, area: {text: area.area, place}}};
  });
  for (const {dataset, value} of controls(fields)) {
    if (value.trim() === "") continue;
    if (dataset.head !== undefined) head[dataset.head as HeadField] = {text: value, place: text("report-place-head")};
    else {
      const row = rows[Number(dataset.row)]!;
      row.cells[dataset.field as ReportField] = {text: value, place: row.place};
    }
  }
  return {source: text("report-source-page"), head, rows: rows.map((row) => withoutArea(row))};
}

/** A row in which nothing but its measure and area stands is empty. */
function withoutArea(row: FilledRow): FilledRow {
  const {id, area, ...answers} = row.cells;
  return Object.keys(answers).length > 0 ? row : {place: row.place, cells: {}};
}

function controlId({row, field}: ReportFault): string {
  return row === null ? `head-${field}` : `row-${row}-${field}`;
}

function showFaults(faults: readonly ReportFault[], fields: HTMLElement): void {
  for (const control of controls(fields)) {
    const own = faults.filter((fault) => controlId(fault) === control.id);
    const isBad = own.length > 0;
    if (isBad) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
    document.getElementById(`${control.id}-fault`)!.textContent = own.map(({brief}) => brief).join("; ");
  }
}

function showSummary(faults: readonly ReportFault[]): void {
  const place = document.querySelector<HTMLElement>("#report-faults")!;
  if (faults.length === 0) {
    place.replaceChildren();
    return;
  }
  const list = faults.map((fault) => {
    const id = controlId(fault);
    return document.getElementById(id) === null
      ? html`<li>${fault.brief}</li>`
      : html`<li><a href="#${id}">${labelOf(fault)}</a>: ${fault.brief}</li>`;
  });
  const entries = html`<strong>${text("report-page-entries", {count: faults.length})}</strong>`;
  place.innerHTML = String(html`<p>${textMarkup("report-page-corrections", {entries})}</p><ul>${list}</ul>`);
  place.focus();
}

function labelOf({row, field, place}: ReportFault): string {
  const label = fieldLabel(field!);
  return row === null ? label : `${place}, ${label}`;
}

/** Controls that are made when they are asked for. */
const MORE = /-(words_en|words_zh|words_ru|from|to|by_name|by_office|by_date)$/;

const draftKey = ({sector, year}: ReportForm) => `prf-report/${sector}/${year}`;

function withStorage(use: (storage: Storage) => void): boolean {
  try {
    use(localStorage);
    return true;
  } catch {
    return false;
  }
}

function keepDraft(form: ReportForm, fields: HTMLElement): void {
  const values = Object.fromEntries(controls(fields).flatMap(({id, value}) => (value === "" ? [] : [[id, value]])));
  say(
    withStorage((storage) => storage.setItem(draftKey(form), JSON.stringify(values)))
      ? text("report-draft-kept")
      : text("report-draft-none")
  );
}

function restoreDraft(form: ReportForm, fields: HTMLElement): void {
  let found = false;
  withStorage((storage) => {
    const kept = JSON.parse(storage.getItem(draftKey(form)) ?? "{}") as Record<string, unknown>;
    for (const button of fields.querySelectorAll<HTMLElement>("[data-more]"))
      if (Object.keys(kept).some((id) => MORE.test(id) && id.startsWith(`row-${button.dataset.more}-`)))
        showMore(button, form);
    for (const control of controls(fields)) {
      const value = kept[control.id];
      if (typeof value !== "string") continue;
      control.value = value;
      found = true;
      control.closest("details")?.setAttribute("open", "");
    }
  });
  say(found ? text("report-draft-found") : "");
}

function say(words: string): void {
  document.querySelector("#report-draft")!.textContent = words;
}

/** The page on which GitHub offers a new file with this content, as a pull request where one may not write. */
function proposalAddress(repository: string, {sector, year}: ReportForm, csv: string): string {
  const file = `data/reported/forms/${sector}-${year}.csv`;
  return `https://github.com/${repository}/new/main?filename=${encodeURIComponent(file)}&value=${encodeURIComponent(csv)}`;
}

/** GitHub refuses longer addresses: the file is saved, and dropped on the page where it takes files. */
const MAX_ADDRESS = 7000;
const uploadAddress = (repository: string) => `https://github.com/${repository}/upload/main/data/reported/forms`;

function save(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], {type: "text/csv"}));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
