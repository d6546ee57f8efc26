import type {Markup} from "./markup.js";
import {html} from "./markup.js";

/**
 * Fills a form's fields from the page's address. A field that is not at its default stays as it is: the reader changed it
 * before the script was loaded. (Forms here are `autocomplete="off"`, so that no browser brings back old choices.)
 */
export function formFromUrl(form: HTMLFormElement): void {
  const query = new URLSearchParams(location.search);
  for (const [name, field] of fieldsOf(form)) {
    const value = query.get(name);
    const before = field.value;
    if (value === null || before !== defaultOf(field)) continue;
    field.value = value;
    // A select or a group of radio buttons takes only what it offers.
    if (field.value !== value) field.value = before;
  }
}

/** Writes a form's fields into the page's address, those that are not at their default; other forms' parts stay. */
export function formToUrl(form: HTMLFormElement): void {
  const query = new URLSearchParams(location.search);
  for (const [name, field] of fieldsOf(form)) {
    if (field.value === defaultOf(field)) query.delete(name);
    else query.set(name, field.value);
  }
  history.replaceState(null, "", `${location.pathname}${query.size > 0 ? `?${query}` : ""}${location.hash}`);
}

/** Keeps a form, the address, and the page in step; `show` is called at the start and after each change. */
export function syncFormUrl(form: HTMLFormElement, show: (chosen: Record<string, string>) => void): void {
  const follow = () => {
    // First, because drawing may read the selection from the address.
    formToUrl(form);
    show(Object.fromEntries(fieldsOf(form).map(([name, {value}]) => [name, value])));
  };
  formFromUrl(form);
  follow();
  form.addEventListener("input", follow);
  form.addEventListener("reset", () => setTimeout(follow));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", () => {
    form.reset();
    formFromUrl(form);
    follow();
  });
}

/**
 * Calls `start` once: now where the address or a field holds a choice already, else at the reader's first. What the page shows
 * before a choice is in its HTML, so that the code that draws others need not be loaded.
 */
export function whenChosen(form: HTMLFormElement, start: () => void): void {
  if (location.search !== "" || fieldsOf(form).some(([, field]) => field.value !== defaultOf(field))) {
    start();
    return;
  }
  const controller = new AbortController();
  const {signal} = controller;
  const first = () => {
    controller.abort();
    start();
  };
  form.addEventListener("input", first, {signal});
  addEventListener("popstate", first, {signal});
}

type Field = HTMLSelectElement | HTMLInputElement | RadioNodeList;

/** The form's fields by name; the radio buttons of one name are one field. */
function fieldsOf(form: HTMLFormElement): [string, Field][] {
  const named = [...form.querySelectorAll<HTMLSelectElement | HTMLInputElement>("select[name], input[name]")];
  const names = new Set(named.map(({name}) => name));
  return [...names].map((name) => [name, form.elements.namedItem(name) as Field]);
}

function defaultOf(field: Field): string {
  if (field instanceof HTMLInputElement) return field.defaultValue;
  if (field instanceof HTMLSelectElement)
    return (field.querySelector<HTMLOptionElement>("option[selected]") ?? field.options[0])?.value ?? "";
  return [...field].find((radio): radio is HTMLInputElement => (radio as HTMLInputElement).defaultChecked)?.value ?? "";
}

/** A select field with its label; the first option is selected unless `chosen` names another. */
export function selectField(
  name: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen = ""
): Markup {
  return html`<label>${label} <select name="${name}">${options.map(
    ([value, text]) =>
      html`<option value="${value}"${value === chosen && chosen !== "" ? html` selected` : ""}>${text}</option>`
  )}</select></label>`;
}
