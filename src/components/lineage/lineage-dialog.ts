import {splitReference} from "../../lib/borders/border-figures.js";
import type {ValueRow} from "../../lib/contract/tables.js";
import type {LineageData} from "../../lib/lineage/lineage-data.js";
import type {SourceRow, SourceRowsFile} from "../../lib/lineage/source-rows.js";
import {rowsAt} from "../../lib/lineage/source-rows.js";
import {element} from "../layout/element.js";
import {fetchLineage, fetchRows, valueRows} from "./fetch-lineage.js";

/** The figure as the page shows it, and how it is computed if it is not a publisher's own; null if the page does not say. */
interface ShownFigure {
  text: string;
  how: string | null;
}

const ROLES: Record<string, string> = {v: "value", w: "weight", p: "part"};

/** Where a figure came from: the file that holds its lineage, and its key in it. */
interface Wanted {
  file: string;
  key: string;
}

/**
 * A click on a figure opens a dialog with the publishers' rows that it was computed from: links with `data-from`, cells of a
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

/** What a link asks for; null if it is no figure. In a table, the row names the measure and the area, and the header the year. */
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
  await orShowError(dialog, link, async () => {
    const found = await fetchLineage(file, link.href.replace(/[#?].*/, ""));
    const row = valueRows<ValueRow>(found).find(
      ({measure, area, variant, year}) => `${measure}|${area}|${variant}|${year}` === key
    );
    if (row === undefined) throw new Error(`missing figure "${key}" in the lineage of ${file}`);
    show(dialog, link, titleOf(row), noteOf(row), ...inputTable(found.lineage, key));
  });
}

/** Opens the rows at places of a source; the table's header says how a figure is computed from several. */
async function openRows(dialog: HTMLDialogElement, link: HTMLAnchorElement, places: string): Promise<void> {
  await orShowError(dialog, link, async () => {
    const cell = link.closest("td");
    const head = cell?.closest("table")?.tHead?.rows[0]?.cells[cell.cellIndex];
    const found = await fetchRows(link.hash.slice(1), new URL("indicators/", link.href).href);
    const figure = {text: link.textContent ?? "", how: head?.dataset.how ?? link.dataset.how ?? null};
    show(dialog, link, ...sourceRowsView(found, places.split(" "), figure));
  });
}

async function orShowError(
  dialog: HTMLDialogElement,
  link: HTMLAnchorElement,
  run: () => Promise<void>
): Promise<void> {
  try {
    await run();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    show(dialog, link, "The rows could not be loaded", element("p", {class: "note-line"}, why));
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
    `Result ${row.result}, ${row.measure.replace(/.*\//, "")}. Method: ${method}. Reading: ${variant}. Vintage: ${vintage}.${coverage}${flagged}`
  );
}

/** The publishers' rows that a value was computed from, as a table, and how many more the export has. */
function inputTable({inputs, values, more}: LineageData, key: string): Node[] {
  const rows = values[key] ?? [];
  if (rows.length === 0) return [element("p", {}, "No source rows are recorded for this figure.")];
  const body = rows.map(([at, role, weight]) => {
    const [, series, area, partner, mode, direction, year, value, snapshot, line] = inputs[at]!;
    const place = [area, partner && `→ ${partner}`, mode, direction].filter(Boolean).join(" ");
    return [place, year, value ?? "–", weight ?? "", ROLES[role] ?? role, series, `${snapshot}, ${line}`];
  });
  const table = tableOf(["Area", "Year", "Value", "Weight", "Role", "Series", "Snapshot, row"], body, 1, 3);
  const rest = more[key];
  if (rest === undefined) return [table];
  const note = `${rest} more rows are in the export: npm run -s prf -- export lineage.`;
  return [table, element("p", {class: "note-line"}, note)];
}

/** A publisher's own row, from a link's `data-row`: a title, a note, and the table. */
function observationTable(text: string): [title: string, ...rest: Node[]] {
  const [, series, area, partner, mode, direction, year, value, unit, flag, snapshot, line, updated] = text.split("|");
  const place = [area, partner && `→ ${partner}`, mode, direction].filter(Boolean).join(" ");
  const note = `The publisher’s own figure, unchanged${updated ? `; updated by the publisher on ${updated}` : ""}${flag ? `; flag: ${flag}` : ""}.`;
  const cells = [place, year!, value!, unit!, series!, `${snapshot}, ${line}`];
  return [
    `${place}, ${year}: ${value} ${unit}`,
    element("p", {class: "note-line"}, note),
    tableOf(["Area", "Year", "Value", "Unit", "Series", "Snapshot, row"], [cells], 1, 2)
  ];
}

/** A table of publishers' rows; columns `from` to `to` hold numbers. */
export function tableOf(head: string[], body: (string | number | Node)[][], from: number, to: number): HTMLElement {
  const cell = (name: "th" | "td", text: string | number | Node, i: number) =>
    element(
      name,
      {...(name === "th" ? {scope: "col"} : {}), ...(i >= from && i <= to ? {class: "n"} : {})},
      typeof text === "object" ? text : String(text)
    );
  const line = (name: "th" | "td", cells: (string | number | Node)[]) =>
    element("tr", {}, ...cells.map((text, i) => cell(name, text, i)));
  const table = element(
    "table",
    {class: "rows"},
    element("thead", {}, line("th", head)),
    element("tbody", {}, ...body.map((cells) => line("td", cells)))
  );
  return element("div", {class: "wide", tabindex: "0", role: "region", "aria-label": "Publishers’ rows"}, table);
}

/**
 * The rows of a publisher at places of its snapshots, for a dialog: a title, how the figure was computed from them, the rows with
 * report, table, and line, then publisher, citation, and license. Throws Error if there is no such row.
 */
function sourceRowsView(
  file: SourceRowsFile,
  places: readonly string[],
  {text, how}: ShownFigure
): [title: string, ...rest: Node[]] {
  const rows = rowsAt(file, places);
  const [first] = rows;
  if (first === undefined) throw new Error(`missing row at ${places.join(", ")}`);
  const {publisher, citation, licence, licence_url} = file.source;
  const isOwn = how === null && rows.length === 1;
  const title = isOwn
    ? `${placeOf(first)}, ${first.year}: ${first.value ?? "no samples"}${first.value === null ? "" : ` ${first.unit}`}`
    : `${placeOf(first)}, ${[...new Set(rows.map(({year}) => year))].join(" and ")}: ${text}`;
  const note = isOwn
    ? `The publisher’s own figure, unchanged${first.flag ? `; flag: ${first.flag}` : ""}.`
    : `Computed here${how === null ? " from these rows" : `: ${how}`}.`;
  const body = rows.map((row) => [
    row.series,
    row.year,
    row.value ?? "no samples",
    row.unit,
    reportOf(row),
    row.place.replace(":", ", ")
  ]);
  return [
    title,
    element("p", {class: "note-line"}, note),
    tableOf(["Series", "Year", "Value", "Unit", "Report and table", "Snapshot, line"], body, 1, 2),
    element(
      "p",
      {class: "note-line"},
      `${publisher}. ${citation.replace(/\.?$/, ".")} License: `,
      licence_url === null ? licence : element("a", {href: licence_url}, licence),
      "."
    )
  ];
}

function placeOf({name, mode, direction}: SourceRow): string {
  return [name, mode, direction].filter(Boolean).join(", ");
}

function reportOf({reference}: SourceRow): string | Node {
  if (reference === null) return "";
  const [words, url] = splitReference(reference);
  return url === null ? words : element("a", {href: url}, words);
}
