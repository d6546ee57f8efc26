/** Fills a form's fields from the page's address; a field that the address does not name keeps its default. */
export function fromAddress(form: HTMLFormElement): void {
  form.reset();
  const query = new URLSearchParams(location.search);
  for (const field of fieldsOf(form)) {
    const value = query.get(field.name);
    if (value === null) continue;
    const before = field.value;
    field.value = value;
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = before;
  }
}

/** Writes a form's fields into the page's address, those that are not at their default; other forms' parts stay. */
export function toAddress(form: HTMLFormElement): void {
  const query = new URLSearchParams(location.search);
  for (const field of fieldsOf(form)) {
    if (field.value === defaultOf(field)) query.delete(field.name);
    else query.set(field.name, field.value);
  }
  history.replaceState(null, "", `${location.pathname}${query.size > 0 ? `?${query}` : ""}${location.hash}`);
}

/** Keeps a form, the address and what is shown in step; `show` is called at the start and after each change. */
export function addressForm(form: HTMLFormElement, show: (chosen: Record<string, string>) => void): void {
  const shown = () => show(Object.fromEntries(fieldsOf(form).map(({name, value}) => [name, value])));
  fromAddress(form);
  shown();
  const follow = () => {
    shown();
    toAddress(form);
  };
  form.addEventListener("input", follow);
  form.addEventListener("reset", () => setTimeout(follow));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", () => {
    fromAddress(form);
    shown();
  });
}

type Field = HTMLSelectElement | HTMLInputElement;

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.querySelectorAll<Field>("select[name], input[name]")];
}

function defaultOf(field: Field): string {
  if (field instanceof HTMLInputElement) return field.defaultValue;
  return (field.querySelector<HTMLOptionElement>("option[selected]") ?? field.options[0])?.value ?? "";
}
