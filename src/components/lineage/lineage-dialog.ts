import type {ValueRow} from "../../lib/contract/tables.js";
import {text} from "../../lib/language/text.js";
import {element} from "../layout/element.js";
import {fetchLineage, fetchRows, fetchWords, valueRows} from "./fetch-lineage.js";
import type {LineageView} from "./value-view.js";

/** Where a figure came from: the file that holds its lineage, and its key in it. */
interface Wanted {
  file: string;
  key: string;
}

const HASH = "#lineage=";
const BUTTON = "plain-button";

/**
 * A click on a figure opens a panel with what it was computed from: links with `data-from`, cells of a table's line with `data-of`,
 * links with `data-row`, which hold a publisher's own row, and links with `data-place`, which name its lines. The panel has an
 * address of its own (`#lineage=services,CAREC-X,headline,2016`), which opens it again, and the browser's way back closes it. The
 * lineage, and the code that shows it, are fetched at the first click; without scripts, and with a key held for a new tab, the link
 * leads to the result's page.
 * What publishers call their rows, and how they want to be cited, stays in English on pages of every language.
 */
export function lineageDialog(): void {
  const dialog = document.body.appendChild(element("dialog", {id: "from", "aria-labelledby": "from-title"}));
  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>("a");
    const address = link === null || dialog.contains(link) ? null : addressOf(link);
    if (link === null || address === null) return;
    event.preventDefault();
    history.pushState({isLineage: true}, "", `${HASH}${address}`);
    void showLink(dialog, link);
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || (event.target as Element).closest(".close")) dialog.close();
  });
  dialog.addEventListener("close", () => {
    if (!location.hash.startsWith(HASH)) return;
    if ((history.state as {isLineage?: boolean} | null)?.isLineage) history.back();
    else history.replaceState(null, "", `${location.pathname}${location.search}`);
  });
  const follow = () => {
    if (!location.hash.startsWith(HASH)) dialog.close();
    else if (!dialog.open) void showAddress(dialog, decodeURIComponent(location.hash.slice(HASH.length)));
  };
  addEventListener("popstate", follow);
  follow();
}

/** What stands in the address for a link's figure; null if it is none. */
function addressOf(link: HTMLAnchorElement): string | null {
  const {place, row} = link.dataset;
  if (place !== undefined) return `at:${place.replaceAll(" ", ",")}`;
  const wanted = wantedBy(link);
  if (wanted !== null) {
    const key = wanted.key.replaceAll("|", ",");
    return wanted.file === fileOf(location.href) ? key : `${wanted.file}:${key}`;
  }
  return row === undefined ? null : `row:${row.split("|").slice(10, 12).join(",")}`;
}

/** Opens what an address names: a value from its file, a row by the link of the page that has it. */
async function showAddress(dialog: HTMLDialogElement, address: string): Promise<void> {
  if (/^(at|row):/.test(address)) {
    const links = document.querySelectorAll<HTMLAnchorElement>("a[data-place], a[data-row]");
    const link = [...links].find((own) => addressOf(own) === address);
    if (link !== undefined) await showLink(dialog, link);
    return;
  }
  const [, file = fileOf(location.href), key = ""] = /^(?:([\w-]+):)?(.*)$/.exec(address)!;
  // The files lie beside the pages of results, in whatever folder the site stands.
  const addresses = [location.href, ...[...document.links].map(({href}) => href)].map((href) => new URL(href));
  const near = addresses.find(
    ({origin, pathname}) => origin === location.origin && /\/indicators\/[^/]+$/.test(pathname)
  );
  const page = new URL(file, near ?? location.href).href;
  await showOrSay(dialog, page, () => findValue({file, key: key.replaceAll(",", "|")}, page));
}

async function showLink(dialog: HTMLDialogElement, link: HTMLAnchorElement): Promise<void> {
  const {place, row} = link.dataset;
  const page = link.href.replace(/[#?].*/, "");
  await showOrSay(dialog, link.href, async () => {
    if (place !== undefined) {
      const cell = link.closest("td");
      const head = cell?.closest("table")?.tHead?.rows[0]?.cells[cell.cellIndex];
      const beside = new URL("indicators/", link.href).href;
      const [found, words, {sourceRowsView}] = await Promise.all([
        fetchRows(link.hash.slice(1), beside),
        fetchWords(beside),
        import("./row-table.js")
      ]);
      const figure = {text: link.textContent ?? "", how: head?.dataset.how ?? link.dataset.how ?? null};
      return sourceRowsView(found, place.split(" "), figure, words);
    }
    const wanted = wantedBy(link);
    if (wanted !== null) return await findValue(wanted, page);
    const beside = new URL("indicators/", page).href;
    const [words, {observationView}] = await Promise.all([fetchWords(beside), import("./row-table.js")]);
    return observationView(row!, words);
  });
}

/** What a link asks for; null if it is no figure. In a table, the row names the measure and the area, and the header the year. */
function wantedBy(link: HTMLAnchorElement): Wanted | null {
  const file = link.dataset.file ?? fileOf(link.href);
  if (link.dataset.from !== undefined) return {file, key: link.dataset.from};
  const line = link.closest<HTMLTableRowElement>("tr[data-of]");
  const cell = link.closest("td");
  if (line === null || cell === null) return null;
  const year = line.closest("table")?.tHead?.rows[0]?.cells[cell.cellIndex]?.textContent?.trim();
  return {file, key: `${line.dataset.of}|${year}`};
}

function fileOf(address: string): string {
  return new URL(address).pathname
    .split("/")
    .at(-1)!
    .replace(/\.html$/, "");
}

async function findValue({file, key}: Wanted, page: string): Promise<LineageView> {
  const [found, words, {valueView}] = await Promise.all([
    fetchLineage(file, page),
    fetchWords(page),
    import("./value-view.js")
  ]);
  const row = valueRows<ValueRow>(found).find(
    ({measure, area, variant, year}) => `${measure}|${area}|${variant}|${year}` === key
  );
  if (row === undefined) throw new Error(`missing figure "${key}" in the lineage of ${file}`);
  return valueView(row, found, key, words);
}

async function showOrSay(dialog: HTMLDialogElement, address: string, view: () => Promise<LineageView>): Promise<void> {
  try {
    show(dialog, address, await view());
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const parts = [element("p", {class: "note-line", lang: "en"}, why)];
    show(dialog, address, {title: text("lineage-failed"), parts, copy: "", csv: ""});
  }
}

function show(dialog: HTMLDialogElement, address: string, {title, parts, copy, csv}: LineageView): void {
  const isHere = address.replace(/#.*/, "") === location.href.replace(/[#?].*/, "");
  const name = text(address.includes("/sources") ? "lineage-the-source" : "lineage-all-figures");
  dialog.replaceChildren(
    element("button", {type: "button", class: `${BUTTON} close`}, text("lineage-close")),
    element("h2", {id: "from-title"}, title),
    ...parts,
    ...(csv === "" ? [] : [actions(copy, csv)]),
    ...(isHere ? [] : [element("p", {class: "note-line"}, element("a", {href: address}, name))])
  );
  if (!dialog.open) dialog.showModal();
}

/** Copies the answer with its sources and the panel's address, and writes the rows to a file. */
function actions(copy: string, csv: string): HTMLElement {
  const copied = element("button", {type: "button", class: BUTTON}, text("lineage-copy"));
  copied.addEventListener("click", async () => {
    await navigator.clipboard.writeText(`${copy}\n${location.href}`);
    copied.textContent = text("lineage-copied");
  });
  const saved = element("button", {type: "button", class: BUTTON}, text("lineage-csv"));
  saved.addEventListener("click", () => {
    const link = element("a", {download: `${location.hash.slice(HASH.length).replace(/[^\w-]+/g, "-")}.csv`});
    link.href = URL.createObjectURL(new Blob([csv], {type: "text/csv"}));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  });
  return element("p", {class: "panel-actions"}, copied, " ", saved);
}
