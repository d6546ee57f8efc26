import {syncFormUrl} from "../layout/sync-form-url.js";

const FILTERS = ["cluster", "sector", "level", "theme", "kind", "status"] as const;

/** Makes the scorecard follow its form, the address, and the arrow keys. */
export function scorecardControls(): void {
  const table = document.querySelector<HTMLTableElement>("#scorecard");
  const form = document.querySelector<HTMLFormElement>("#filters");
  if (table === null || form === null) return;
  syncFormUrl(form, () => apply(table, form));
  table.addEventListener("keydown", (event) => moveFocus(table, event));
}

function apply(table: HTMLTableElement, form: HTMLFormElement): void {
  const chosen = new FormData(form);
  const milestone = String(chosen.get("milestone") ?? "");
  table.dataset.milestone = milestone;
  const rows = table.querySelectorAll<HTMLTableRowElement>("tr.result");
  let shown = 0;
  for (const row of rows) {
    const {sector, level, kind = "", themes = ""} = row.dataset;
    const is: Record<(typeof FILTERS)[number], string[]> = {
      cluster: [row.parentElement?.dataset.cluster ?? ""],
      sector: [sector ?? ""],
      level: [level ?? ""],
      theme: themes.split(" "),
      kind: kind.split(" "),
      status: [row.querySelector<HTMLElement>(`.at-${milestone}`)?.dataset.key ?? ""]
    };
    const fits = FILTERS.every((name) => !chosen.get(name) || is[name].includes(String(chosen.get(name))));
    row.hidden = !fits;
    if (fits) shown += 1;
  }
  for (const body of table.tBodies) body.hidden = body.querySelector("tr.result:not([hidden])") === null;
  const all = shown === rows.length;
  form.querySelector("output")!.textContent = all ? "" : `${shown} of ${rows.length} results`;
  form.querySelector<HTMLElement>("#filters-clear")!.hidden = !FILTERS.some((name) => chosen.get(name));
}

function moveFocus(table: HTMLTableElement, event: KeyboardEvent): void {
  const step = {ArrowDown: 1, j: 1, ArrowUp: -1, k: -1}[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...table.querySelectorAll<HTMLAnchorElement>("tr.result:not([hidden]) th a")];
  const next = links[links.indexOf(document.activeElement as HTMLAnchorElement) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
