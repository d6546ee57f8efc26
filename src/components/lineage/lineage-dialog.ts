import type {ValueRow} from "../../lib/contract/tables.js";
import {element} from "../layout/element.js";
import {fetchLineage, fetchRows, valueRows} from "./fetch-lineage.js";
import {inputTable, observationTable} from "./lineage-tables.js";
import {sourceRowsView} from "./source-rows-view.js";

/** Where a figure came from: the file that holds its lineage, and its key in it. */
interface Wanted {
  file: string;
  key: string;
}

/**
 * A click on a figure opens a dialog with the publishers' rows that it was made from: links with `data-from`, cells of a
 * table's line with `data-of`, links with `data-row`, which hold a publisher's own row, and links with `data-place`, which
 * name its lines. The lineage is fetched at the first click; without scripts, and with a key held for a new tab, the link leads to the result's page.
 */
export function lineageDialog(): void {
  const dialog = document.body.appendChild(element("dialog", {id: "from", "aria-labelledby": "from-title"}));
  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>("a");
    if (link === null) return;
    if (link.dataset.place !== undefined) {
      event.preventDefault();
      void openRows(dialog, link, link.dataset.place);
      return;
    }
    const wanted = wantedBy(link);
    if (wanted === null && link.dataset.row === undefined) return;
    event.preventDefault();
    if (wanted === null) show(dialog, link, ...observationTable(link.dataset.row!));
    else void open(dialog, link, wanted);
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || (event.target as Element).closest(".close")) dialog.close();
  });
}

/** What a link asks for; null where it is no figure. In a table the line names the measure and the area, the head the year. */
function wantedBy(link: HTMLAnchorElement): Wanted | null {
  const file =
    link.dataset.file ??
    new URL(link.href).pathname
      .split("/")
      .at(-1)!
      .replace(/\.html$/, "");
  if (link.dataset.from !== undefined) return {file, key: link.dataset.from};
  const line = link.closest<HTMLTableRowElement>("tr[data-of]");
  const cell = link.closest("td");
  if (line === null || cell === null) return null;
  const year = line.closest("table")?.tHead?.rows[0]?.cells[cell.cellIndex]?.textContent;
  return {file, key: `${line.dataset.of}|${year}`};
}

async function open(dialog: HTMLDialogElement, link: HTMLAnchorElement, {file, key}: Wanted): Promise<void> {
  await orSayWhy(dialog, link, async () => {
    const found = await fetchLineage(file, link.href.replace(/[#?].*/, ""));
    const row = valueRows<ValueRow>(found).find(
      ({measure, area, variant, year}) => `${measure}|${area}|${variant}|${year}` === key
    );
    if (row === undefined) throw new Error(`no figure "${key}" in the lineage of ${file}`);
    show(dialog, link, titleOf(row), noteOf(row), ...inputTable(found.lineage, key));
  });
}

/** The rows at places of a source; what a table's head says of the column is how a figure is computed from several. */
async function openRows(dialog: HTMLDialogElement, link: HTMLAnchorElement, places: string): Promise<void> {
  await orSayWhy(dialog, link, async () => {
    const cell = link.closest("td");
    const head = cell?.closest("table")?.tHead?.rows[0]?.cells[cell.cellIndex];
    const found = await fetchRows(link.hash.slice(1), new URL("indicators/", link.href).href);
    const figure = {text: link.textContent ?? "", how: head?.dataset.how ?? link.dataset.how ?? null};
    show(dialog, link, ...sourceRowsView(found, places.split(" "), figure));
  });
}

async function orSayWhy(dialog: HTMLDialogElement, link: HTMLAnchorElement, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    show(dialog, link, "The rows could not be read", element("p", {class: "note-line"}, why));
  }
}

function show(dialog: HTMLDialogElement, link: HTMLAnchorElement, title: string, ...rest: Node[]): void {
  const isHere = link.href.replace(/#.*/, "") === location.href.replace(/#.*/, "");
  const name = link.href.includes("/sources") ? "The source" : "All figures of this measure";
  dialog.replaceChildren(
    element("button", {type: "button", class: "plain-button close"}, "Close"),
    element("h2", {id: "from-title"}, title),
    ...rest,
    ...(isHere ? [] : [element("p", {class: "note-line"}, element("a", {href: link.href}, name))])
  );
  dialog.showModal();
}

function titleOf({area, year, value, text, unit}: ValueRow): string {
  return `${area}, ${year}: ${value ?? text ?? "no number"}${value === null ? "" : ` ${unit}`}`;
}

function noteOf(row: ValueRow): Node {
  const {reporting, expected, weight_share: share, missing, flag, method, variant, vintage} = row;
  const weight = share === null ? "" : `, ${Math.round(share * 100)} % of the weight`;
  const without = missing ? `; missing: ${missing.replaceAll(";", ", ")}` : "";
  const coverage = expected === null ? "" : ` ${reporting} of ${expected} members reported${weight}${without}.`;
  const flagged = flag ? ` Flag: ${flag}.` : "";
  return element(
    "p",
    {class: "note-line"},
    `Result ${row.result}, ${row.measure.replace(/.*\//, "")}. Method: ${method}, reading: ${variant}, vintage ${vintage}.${coverage}${flagged}`
  );
}
