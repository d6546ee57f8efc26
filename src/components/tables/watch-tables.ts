import {text} from "../../lib/language/text.js";
import {oneTabStop, renewStops} from "./one-tab-stop.js";
import {currentSort, hasNewRows, pressHead, sortableHeads, sortTable, type TableSort, wordsOf} from "./sort-table.js";

const MARKED = "table[data-sortable], [data-one-stop], .wide > table:not(.stacks)";

/** How the tables with an id were sorted last: a page that draws a table again gets it back in that order. */
type LastSorts = Map<string, TableSort | null>;

/**
 * Makes every `table[data-sortable]` of a page sortable and one tab stop, now and whenever the page writes another one; any other
 * element with `data-one-stop` becomes one tab stop too. Every table in a `.wide` frame that does not stack says how many of its columns are out of sight.
 * docs/recipes/table.md says what a page writes; without scripts such a table is a plain one.
 */
export function watchTables(page: Document): void {
  const sorts: LastSorts = new Map();
  const follow = () => {
    for (const found of page.querySelectorAll<HTMLElement>(MARKED)) {
      if (found.dataset.ready !== undefined) continue;
      found.dataset.ready = "";
      if (found.dataset.oneStop !== undefined) oneTabStop(found);
      else if (found.dataset.sortable !== undefined) prepareTable(found as HTMLTableElement, sorts);
      else watchFrame(found.parentElement!, found as HTMLTableElement);
    }
  };
  follow();
  const {MutationObserver} = page.defaultView!;
  new MutationObserver(follow).observe(page.body, {childList: true, subtree: true});
}

function prepareTable(table: HTMLTableElement, sorts: LastSorts): void {
  const {MutationObserver} = table.ownerDocument.defaultView!;
  for (const {head} of sortableHeads(table)) addButton(head);
  const before = sorts.get(table.id);
  if (before) sortTable(table, before);
  const frame = table.closest<HTMLElement>(".wide");
  // The keys reach every column: a frame that can be scrolled need not be a stop of its own.
  if (oneTabStop(table)) frame?.removeAttribute("tabindex");
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
  }).observe(table, {childList: true, subtree: true});
  if (frame !== null) watchFrame(frame, table);
}

function addButton(head: HTMLTableCellElement): void {
  const button = head.ownerDocument.createElement("button");
  button.type = "button";
  button.className = "sort";
  if (head.querySelector("a, button") === null) button.append(...head.childNodes);
  else button.setAttribute("aria-label", text("table-sort", {column: wordsOf(head)}));
  head.append(button);
}

/** Says beside a table how many of its columns are out of sight, and lets the head of one that sorts stay in the window where none is. */
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
    if (table.dataset.sortable !== undefined) {
      frame.toggleAttribute("data-fits", !isWide);
      frame.toggleAttribute("data-tall", isWide && table.offsetHeight > 1.5 * window.innerHeight);
    }
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
    if (table.dataset.sortable !== undefined) renewStops(table);
  });
  observer.observe(frame);
  observer.observe(table);
  frame.addEventListener("scroll", measure, {passive: true});
}

function columns(count: number): string {
  return text("table-more-columns", {count});
}
