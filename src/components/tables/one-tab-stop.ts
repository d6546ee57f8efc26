/** What the keys go to. */
const STOPS = "a[href], button, summary, input[type='checkbox']";

/**
 * Makes an element one tab stop: Tab goes to the link or button that had the focus last, arrow keys, Home and End move between them,
 * in rows where it is a table. Follows what a page shows, hides and writes in it. Returns whether there is anything to go to.
 */
export function oneTabStop(box: HTMLElement): boolean {
  const {MutationObserver} = box.ownerDocument.defaultView!;
  renewStops(box);
  box.addEventListener("keydown", (event) => moveFocus(box, event));
  box.addEventListener("focusin", (event) => renewStops(box, event.target as HTMLElement));
  new MutationObserver(() => renewStops(box)).observe(box, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["hidden", "open", "href"]
  });
  return box.querySelector(STOPS) !== null;
}

function stopsOf(box: HTMLElement): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.closest("[hidden]") === null && (stop.checkVisibility?.() ?? true)
  );
}

/** Leaves an element one tab stop: the one that has the focus or had it last, else the first. */
export function renewStops(box: HTMLElement, focused?: HTMLElement): void {
  const stops = stopsOf(box);
  const last = box.querySelector<HTMLElement>("[data-stop]");
  const stop = [focused, last].find((one) => one !== undefined && one !== null && stops.includes(one)) ?? stops[0];
  for (const one of box.querySelectorAll<HTMLElement>(STOPS)) {
    one.tabIndex = one === stop ? 0 : -1;
    one.toggleAttribute("data-stop", one === stop);
  }
}

function moveFocus(box: HTMLElement, event: KeyboardEvent): void {
  const {key, ctrlKey, metaKey, altKey, shiftKey} = event;
  if (metaKey || altKey || shiftKey || (ctrlKey && key !== "Home" && key !== "End")) return;
  const from = (event.target as Element).closest<HTMLElement>(STOPS);
  if (from === null) return;
  const rows = rowsOf(stopsOf(box));
  const y = rows.findIndex((row) => row.includes(from));
  const row = rows[y];
  if (row === undefined) return;
  const next = {
    ArrowRight: () => row[row.indexOf(from) + 1],
    ArrowLeft: () => row[row.indexOf(from) - 1],
    ArrowDown: () => nearest(rows[y + 1], from),
    ArrowUp: () => nearest(rows[y - 1], from),
    Home: () => (ctrlKey ? rows[0]! : row)[0],
    End: () => (ctrlKey ? rows.at(-1)! : row).at(-1)
  }[key];
  if (next === undefined) return;
  // At an edge the key does nothing: a page that jumped away would take the table out of sight.
  event.preventDefault();
  next()?.focus();
}

function rowsOf(stops: HTMLElement[]): HTMLElement[][] {
  const rows = new Map<Element | null, HTMLElement[]>();
  for (const stop of stops) {
    const row = stop.closest("tr, caption");
    rows.set(row, [...(rows.get(row) ?? []), stop]);
  }
  return [...rows.values()];
}

/** The stop of a row whose column is nearest to that of another row's. */
function nearest(row: HTMLElement[] | undefined, from: HTMLElement): HTMLElement | undefined {
  const column = columnOf(from);
  return row && [...row].sort((a, b) => Math.abs(columnOf(a) - column) - Math.abs(columnOf(b) - column))[0];
}

function columnOf(stop: HTMLElement): number {
  return stop.closest<HTMLTableCellElement>("td, th")?.cellIndex ?? 0;
}
