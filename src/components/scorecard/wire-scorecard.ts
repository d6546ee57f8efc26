import {STANDINGS, type Standing} from "../../lib/contract/tables.js";
import {language} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {standingWords} from "../../lib/wording/status-words.js";
import {syncFormUrl} from "../layout/sync-form-url.js";
import {updateMarkup} from "../layout/update-markup.js";
import {currentSort, keepOrder, sortTable, type TableSort} from "../tables/sort-table.js";
import {countEach, measureCounts, scorecardAnswer} from "./scorecard-answer.js";
import {standingTone} from "./status-mark.js";

/** Makes the scorecard, its sentence and its bar follow the form and the address; once, however often it is asked for. */
export function wireScorecard(): void {
  const table = document.querySelector<HTMLTableElement>("#scorecard");
  const form = document.querySelector<HTMLFormElement>("#filters");
  if (table === null || form === null || table.dataset.wired !== undefined) return;
  table.dataset.wired = "";
  const rows = [...table.querySelectorAll<HTMLTableRowElement>("tr.result")];
  let order = "";
  syncFormUrl(form, (chosen) => {
    if (chosen.order !== order) setOrder(table, rows, chosen.order === "framework");
    order = chosen.order ?? "";
    filter(table, rows, form, chosen);
  });
  const sort = sortOfAddress();
  if (sort !== null) sortTable(table, sort);
  else sortToAddress(currentSort(table));
  table.addEventListener("tablesort", () => sortToAddress(currentSort(table)));
  form.addEventListener("reset", () => sortTable(table, null));
}

function filter(
  table: HTMLTableElement,
  rows: readonly HTMLTableRowElement[],
  form: HTMLFormElement,
  {q = "", in: part = "", status = "", milestone = "", view = ""}: Record<string, string>
): void {
  table.dataset.milestone = milestone;
  const words = toPlain(q).split(/\s+/).filter(Boolean);
  for (const row of rows) {
    const standing = standingAt(row, milestone);
    row.querySelector<HTMLElement>(".c-status")!.dataset.sort = String(STANDINGS.indexOf(standing));
    const own = toPlain(`${row.dataset.words} ${row.cells[0]!.textContent}`);
    const isPart = part === "" || part === row.dataset.cluster || part === row.dataset.sector;
    const isInView = view !== "defr" || row.dataset.headline !== undefined;
    row.hidden =
      !isPart || !isInView || (status !== "" && status !== standing) || !words.every((word) => own.includes(word));
    showCell(row, standing);
  }
  for (const body of table.tBodies) body.hidden = body.querySelector("tr.result:not([hidden])") === null;
  const shown = rows.filter((row) => !row.hidden);
  document.querySelector<HTMLElement>("#results")!.hidden = shown.length === 0;
  const counts = {
    results: countEach(shown.map((row) => standingAt(row, milestone))),
    with_target: shown.filter((row) => row.dataset.target !== undefined).length
  };
  const option = form.querySelector<HTMLOptionElement>(`select[name="in"] option[value="${part}"]`);
  const among = [
    view === "defr" ? text("scorecard-of-defr") : "",
    part === "" ? "" : text("scorecard-in", {part: option!.text.trim().replace(/^\d /, "")}),
    words.length === 0 ? "" : text("scorecard-with", {query: q.trim()})
  ].join("");
  updateMarkup(document.querySelector("#answer")!, String(scorecardAnswer(counts, Number(milestone), among)));
  const measures = shown.flatMap((row) => measureStandings(row, milestone));
  document.querySelector("#measure-counts")!.textContent = measureCounts(countEach(measures));
  form.querySelector("output")!.textContent =
    shown.length === rows.length ? "" : text("scorecard-shown", {count: shown.length, all: rows.length});
  form.querySelector<HTMLElement>("#filters-clear")!.hidden = shown.length === rows.length && location.search === "";
}

/** Gives a result's cell of the bar the standing of the milestone, and lets it fade where its row is filtered away. */
function showCell(row: HTMLTableRowElement, standing: Standing): void {
  const cell = document.querySelector<HTMLElement>(`#standings [data-result="${row.dataset.result}"]`)!;
  const word = cell.querySelector("b")!;
  cell.toggleAttribute("data-off", row.hidden);
  const words = standingWords(standing, language());
  if (word.textContent === words) return;
  word.textContent = words;
  cell.className = `cell ${standingTone(standing)}`;
  const shape = row.querySelector(`.c-status [data-standing="${standing}"] svg`)!;
  cell.querySelector("svg")!.replaceWith(shape.cloneNode(true));
}

function standingAt(row: HTMLTableRowElement, milestone: string): Standing {
  return row.querySelector<HTMLElement>(`.c-status .at-${milestone}`)!.dataset.standing as Standing;
}

/** How each measure of a row stands by the milestone. */
function measureStandings(row: HTMLTableRowElement, milestone: string): Standing[] {
  const {measures = ""} = row.querySelector<HTMLElement>(`.c-status .at-${milestone}`)!.dataset;
  return measures
    .split(" ")
    .filter(Boolean)
    .map((index) => STANDINGS[Number(index)]!);
}

/** Puts every row below its cluster, or those with a figure before all others. */
function setOrder(table: HTMLTableElement, rows: readonly HTMLTableRowElement[], byCluster: boolean): void {
  const sort = currentSort(table);
  table.toggleAttribute("data-by-cluster", byCluster);
  for (const row of [...rows].sort((a, b) => Number(a.dataset.place) - Number(b.dataset.place))) {
    const hasFigure = row.querySelector(".c-last .fig") !== null;
    const id = byCluster || !hasFigure ? `cluster-${row.dataset.cluster}` : "with-figures";
    table.querySelector(`#${id}`)!.append(row);
  }
  keepOrder(table);
  if (sort !== null) sortTable(table, sort);
}

/** `?sort=status` and, from the largest, `?sort=-year`. */
function sortOfAddress(): TableSort | null {
  const [, down, column] = /^(-?)(\w+)$/.exec(new URLSearchParams(location.search).get("sort") ?? "") ?? [];
  return column === undefined ? null : {column, order: down === "-" ? "descending" : "ascending"};
}

function sortToAddress(sort: TableSort | null): void {
  const query = new URLSearchParams(location.search);
  if (sort === null) query.delete("sort");
  else query.set("sort", `${sort.order === "descending" ? "-" : ""}${sort.column}`);
  history.replaceState(null, "", `${location.pathname}${query.size > 0 ? `?${query}` : ""}${location.hash}`);
}

function toPlain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
