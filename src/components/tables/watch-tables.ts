import {currentSort, hasNewRows, pressHead, sortableHeads, sortTable, type TableSort, wordsOf} from "./sort-table.js";

const MARKED = "table[data-sortable]";

/** What a table's keys go to. */
const STOPS = "a[href], button, summary, input[type='checkbox']";

/** How the tables with an id were sorted last: a page that draws a table again gets it back in that order. */
type LastSorts = Map<string, TableSort | null>;

/**
 * Makes every `table[data-sortable]` of a page sortable and one tab stop, now and whenever the page writes another one.
 * docs/recipes/table.md says what a page writes; without scripts such a table is a plain one.
 */
export function watchTables(page: Document): void {
  const sorts: LastSorts = new Map();
  const follow = () => {
    for (const table of page.querySelectorAll<HTMLTableElement>(`${MARKED}:not([data-ready])`))
      prepareTable(table, sorts);
  };
  follow();
  const {MutationObserver} = page.defaultView!;
  new MutationObserver(follow).observe(page.body, {childList: true, subtree: true});
}

function prepareTable(table: HTMLTableElement, sorts: LastSorts): void {
  const page = table.ownerDocument;
  const {MutationObserver} = page.defaultView!;
  table.dataset.ready = "";
  for (const {head} of sortableHeads(table)) addButton(head);
  const before = sorts.get(table.id);
  if (before) sortTable(table, before);
  const frame = table.closest<HTMLElement>(".wide");
  renewStops(table);
  // The keys reach every column: a frame that can be scrolled need not be a stop of its own.
  if (frame !== null && stopsOf(table).length > 0) frame.removeAttribute("tabindex");
  table.addEventListener("keydown", (event) => moveFocus(table, event));
  table.addEventListener("focusin", (event) => renewStops(table, event.target as HTMLElement));
  table.addEventListener("click", (event) => {
    const pressed = (event.target as Element).closest(".sort");
    if (pressed !== null) pressHead(table, pressed);
  });
  table.addEventListener("tablesort", () => {
    if (table.id !== "") sorts.set(table.id, currentSort(table));
  });
  new MutationObserver(() => {
    const sort = currentSort(table);
    if (sort !== null && hasNewRows(table)) sortTable(table, sort);
    renewStops(table);
  }).observe(table, {childList: true, subtree: true, attributes: true, attributeFilter: ["hidden", "open", "href"]});
  if (frame !== null) watchFrame(frame, table);
}

function addButton(head: HTMLTableCellElement): void {
  const button = head.ownerDocument.createElement("button");
  button.type = "button";
  button.className = "sort";
  if (head.querySelector("a, button") === null) button.append(...head.childNodes);
  else button.setAttribute("aria-label", `Sort by ${wordsOf(head)}`);
  head.append(button);
}

function stopsOf(table: HTMLTableElement): HTMLElement[] {
  return [...table.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.closest("table") === table && stop.closest("[hidden]") === null && (stop.checkVisibility?.() ?? true)
  );
}

/** Leaves a table one tab stop: the one that has the focus or had it last, else the first. */
function renewStops(table: HTMLTableElement, focused?: HTMLElement): void {
  const stops = stopsOf(table);
  const last = table.querySelector<HTMLElement>("[data-stop]");
  const stop = [focused, last].find((one) => one !== undefined && one !== null && stops.includes(one)) ?? stops[0];
  for (const one of table.querySelectorAll<HTMLElement>(STOPS)) {
    if (one.closest("table") !== table) continue;
    one.tabIndex = one === stop ? 0 : -1;
    one.toggleAttribute("data-stop", one === stop);
  }
}

function moveFocus(table: HTMLTableElement, event: KeyboardEvent): void {
  const {key, ctrlKey, metaKey, altKey, shiftKey} = event;
  if (metaKey || altKey || shiftKey || (ctrlKey && key !== "Home" && key !== "End")) return;
  const from = (event.target as Element).closest<HTMLElement>(STOPS);
  if (from === null) return;
  const rows = rowsOf(stopsOf(table));
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

/** Says beside a table how many of its columns are out of sight, and lets its head stay in the window where none is. */
function watchFrame(frame: HTMLElement, table: HTMLTableElement): void {
  const note = frame.ownerDocument.createElement("p");
  note.className = "out-of-sight";
  frame.before(note);
  const measure = () => {
    if (!table.isConnected) {
      note.remove();
      return;
    }
    const isWide = table.offsetWidth > frame.clientWidth + 1;
    frame.toggleAttribute("data-fits", !isWide);
    frame.toggleAttribute("data-tall", isWide && table.offsetHeight > 1.5 * window.innerHeight);
    const {left, right} = frame.getBoundingClientRect();
    const centers = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => {
      const box = cell.getBoundingClientRect();
      return (box.left + box.right) / 2;
    });
    const after = isWide ? centers.filter((center) => center > right).length : 0;
    const before = isWide ? centers.filter((center) => center < left).length : 0;
    note.textContent = [before > 0 ? `← ${columns(before)}` : "", after > 0 ? `${columns(after)} →` : ""]
      .filter(Boolean)
      .join(" · ");
    frame.dataset.more = [before > 0 && "left", after > 0 && "right"].filter(Boolean).join(" ");
  };
  const observer = new ResizeObserver(() => {
    measure();
    renewStops(table);
  });
  observer.observe(frame);
  observer.observe(table);
  frame.addEventListener("scroll", measure, {passive: true});
}

function columns(count: number): string {
  return `${count} more column${count === 1 ? "" : "s"}`;
}
