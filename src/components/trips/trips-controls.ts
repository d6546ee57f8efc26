import type {BorderContext} from "../../lib/borders/border-figures.js";
import {DataError} from "../../lib/contract/data-error.js";
import {AllRefusedError, type RefusedRow, SHOWN_REFUSED, SYNTHETIC, type TripReport} from "../../lib/cpmm/record.js";
import {joinList, language, sentenceGap} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {figureActions} from "../charts/figure-actions.js";
import {element} from "../layout/element.js";
import {codeMarkup, html, type Markup, readJson, textMarkup} from "../layout/markup.js";
import type {BeforeAfter} from "./before-after.js";
import type {CallWatch, IndexedReading, TripReader} from "./open-trip-reader.js";
import type {TripExplorer} from "./trip-explorer.js";
import {openedBefore, painted, rememberOpened, tripProgress} from "./trip-progress.js";
import {tripNames} from "./trip-words.js";

/** Seed of the SYNTHETIC trips: the same ones for every reader. */
const SEED = 1;

/** Makes the page of trips work: files are dropped or chosen, read by `reader`, and shown. */
export function tripsControls(reader: TripReader): void {
  const context = readJson<BorderContext>("border-context");
  const page = document.querySelector<HTMLElement>("#open");
  if (context === null || page === null) return;
  figureActions();
  const names = tripNames(context);
  const find = <T extends HTMLElement>(id: string) => document.querySelector<T>(`#${id}`)!;
  const [drop, files, trips, report] = [
    find("drop"),
    find<HTMLInputElement>("files"),
    find("explorer"),
    find("report")
  ];
  // What shows trips is fetched while the first ones are read: a page without trips needs none of it.
  const loadViews = async () => {
    const [{tripExplorer}, {wireBeforeAfter}] = await Promise.all([
      import("./trip-explorer.js"),
      import("./before-after.js")
    ]);
    change ??= wireBeforeAfter(find("before-after"), context);
    return {tripExplorer, change};
  };
  let change: BeforeAfter | null = null;
  let explorer: TripExplorer | null = null;
  let stop: AbortController | null = null;

  const show = async (
    {table, index, report: told}: IndexedReading,
    source: string,
    {tripExplorer, change}: Awaited<ReturnType<typeof loadViews>>,
    signal: AbortSignal
  ) => {
    const ready = () => {
      explorer?.close();
      reveal(told, table, source);
    };
    const shown = await tripExplorer(find("views"), index, names, source, {signal, ready});
    explorer = shown;
    // The views above are painted first.
    setTimeout(() => explorer === shown && change.show(table, source));
  };
  const reveal = (told: TripReport, table: IndexedReading["table"], source: string) => {
    rememberOpened(table.synthetic && told.kind === "made" ? SYNTHETIC : source);
    find("again").hidden = true;
    trips.hidden = false;
    drop.hidden = true;
    find("demo").hidden = true;
    find("promise").hidden = true;
    report.innerHTML = String(tripReport(told, source));
    report.querySelector("[data-close]")!.addEventListener("click", close);
    report
      .querySelector("[data-refused]")
      ?.addEventListener("click", () =>
        saveFile(`${table.synthetic ? "SYNTHETIC-" : ""}refused.csv`, told.refused_csv!)
      );
  };
  const close = () => {
    explorer?.close();
    explorer = null;
    rememberOpened(null);
    change?.close();
    trips.hidden = true;
    drop.hidden = false;
    find("demo").hidden = false;
    find("promise").hidden = false;
    files.value = "";
    files.focus();
  };
  const progress = tripProgress(find("progress"));
  const open = async (read: (watch: CallWatch) => Promise<IndexedReading>, source: string) => {
    stop?.abort();
    const mine = new AbortController();
    stop = mine;
    find("failure").hidden = true;
    progress.start();
    try {
      const [reading, views] = await Promise.all([read({signal: mine.signal, progress: progress.say}), loadViews()]);
      if (stop !== mine) return;
      progress.say({step: "drawing", file: null, done: null});
      await painted();
      if (stop !== mine) return;
      await show(reading, reading.table.synthetic ? text("trips-made") : source, views, mine.signal);
    } catch (error) {
      if (mine.signal.aborted) return;
      find("failure").innerHTML = String(errorWords(error as Error));
      find("failure").hidden = false;
    } finally {
      if (stop === mine) progress.end();
    }
  };
  const openFiles = (chosen: readonly File[]) => {
    if (chosen.length === 0) return;
    const offset = find<HTMLSelectElement>("offset").value;
    void open((watch) => reader.readFiles(chosen, {utc_offset: offset || null}, watch), sourceOf(chosen));
  };
  files.addEventListener("change", () => openFiles([...(files.files ?? [])]));
  find("make-trips").addEventListener("click", () => {
    const stops = Number(find<HTMLSelectElement>("make-stops").value);
    void open((watch) => reader.makeTrips({stops, seed: SEED}, watch), text("trips-made"));
  });
  find("progress")
    .querySelector("button")!
    .addEventListener("click", () => {
      stop?.abort();
      progress.end();
    });
  const before = openedBefore();
  if (before !== null) {
    find("again").textContent = againWords(before, location.search !== "");
    find("again").hidden = false;
  }
  takeDrops(drop, openFiles);
  // A click before this would have done nothing.
  for (const control of page.querySelectorAll<HTMLInputElement | HTMLButtonElement>("[disabled]"))
    control.disabled = false;
}

/** Files may be dropped anywhere on the page: one that misses the frame would otherwise open in the page's place. */
function takeDrops(frame: HTMLElement, open: (files: readonly File[]) => void): void {
  let over = 0;
  const mark = (by: number) => {
    over = Math.max(0, over + by);
    frame.classList.toggle("over", over > 0);
  };
  document.addEventListener("dragenter", () => mark(1));
  document.addEventListener("dragleave", () => mark(-1));
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    mark(-over);
    open([...(event.dataTransfer?.files ?? [])]);
  });
}

/** The names of files with the days on which they were last changed. */
function sourceOf(files: readonly File[]): string {
  const all = files.map(({name, lastModified}) =>
    text("trips-file-of", {name, date: new Date(lastModified).toISOString().slice(0, 10)})
  );
  if (all.length <= 3) return joinList(all);
  return text("trips-more-files", {names: joinList(all.slice(0, 2)), count: all.length - 2});
}

/** What a reader is told who loads the page again. @example againWords("may.csv of 2026-01-02", true) */
export function againWords(source: string, isFiltered: boolean): string {
  const open = source === SYNTHETIC ? text("trips-again-made") : text("trips-again-open", {source});
  return [text("trips-again-lost"), open, ...(isFiltered ? [text("trips-again-filters")] : [])].join(sentenceGap());
}

/** What was read, and every row that was refused with the rule that it broke. */
function tripReport(report: TripReport, source: string): Markup {
  const {trips, stops, refused_trips, refused_stops, unread, refused, refused_csv} = report;
  const synthetic = html`<strong class="synthetic">${text("trips-synthetic")}</strong>`;
  const read = textMarkup("trips-read", {
    source: report.kind === "made" ? textMarkup("trips-read-made", {synthetic}) : source,
    trips: text("trips-count-trips", {count: trips}),
    stops: text("trips-count-stops", {count: stops})
  });
  const left = text("trips-refused-count", {
    trips: text("trips-count-trips", {count: refused_trips}),
    rows: text("trips-count-rows", {count: refused_stops})
  });
  const refusal =
    refused_trips + refused_stops > 0 &&
    html`${sentenceGap()}${textMarkup("trips-refused", {count: html`<strong>${left}</strong>`})}`;
  return html`<p>${read}${refusal} <button type="button" class="plain-button" data-close>${text("trips-other-files")}</button></p>
${unread.map(({file, headings}) => html`<p class="note-line">${text("trips-unread", {file, headings: joinList(headings)})}</p>`)}
${refused.length > 0 && refusedTable(refused)}
${
  refused_csv !== null &&
  html`<p class="note-line">${
    refused.length >= SHOWN_REFUSED && `${text("trips-first-rows", {count: refused.length})}${sentenceGap()}`
  }<button type="button" class="plain-button" data-refused>${text("trips-save-report")}</button></p>`
}`;
}

function refusedTable(refused: TripReport["refused"]): Markup {
  return html`<details class="refused"><summary>${text("trips-rejected")}</summary>
<div class="wide" tabindex="0" role="region" aria-label="${text("trips-rejected")}"><table><thead><tr><th scope="col">${text("trips-file-head")}</th>
<th scope="col" class="n">${text("trips-row-head")}</th><th scope="col">${text("trips-trip-head")}</th>
<th scope="col" class="n">${text("trips-stop-head")}</th><th scope="col">${text("trips-rule-head")}</th><th scope="col">${text("trips-field-head")}</th>
<th scope="col">${text("trips-value-head")}</th><th scope="col">${text("trips-allowed-head")}</th></tr></thead><tbody>${refused.map(
    (row) =>
      html`<tr><td>${row.source_file}</td><td class="n">${row.source_row}</td><td>${row.trip_id}</td><td class="n">${row.stop}</td>
<td><code>${row.rule}</code></td><td><code>${row.field}</code></td><td>${row.value}</td><td>${codeMarkup(allowedWords(row))}</td></tr>`
  )}</tbody></table></div></details>`;
}

function allowedWords({rule, allowed}: RefusedRow): string {
  return text("trips-allowed", {rule, allowed});
}

/**
 * Says why files could not be read: in English as the error does, in another language by its `fault`, which has the values of the sentence.
 * An error without one is quoted in English, and says so.
 */
export function errorWords(error: Error): Markup {
  const {message} = error;
  const {fault = null, source = ""} = error instanceof DataError ? error.place : {};
  const first = error instanceof AllRefusedError ? error.report.refused[0] : undefined;
  const files = source.replace(/^(.*) and (\d+) more files$/, (_, names: string, count: string) =>
    text("trips-more-files", {names, count})
  );
  const none = {message, row: "", field: "", value: "", other: "", count: "", most: ""};
  if (language() === "en") return html`${message}`;
  if (first !== undefined) {
    const {source_file, source_row, field, value} = first;
    const at = Object.assign({}, none, {source: source_file, row: source_row, field, value});
    const other = text("trips-error", Object.assign(at, {kind: "first-error", other: allowedWords(first)}));
    return codeMarkup(text("trips-error", Object.assign({}, none, {kind: "all-refused", source: files, other})));
  }
  if (fault === null) return textMarkup("trips-error-english", {message: html`<span lang="en">${message}</span>`});
  return codeMarkup(text("trips-error", Object.assign({}, none, {source: files}, fault)));
}

/** Hands a file to the reader's browser to save. */
function saveFile(name: string, file: Blob): void {
  const link = element("a", {download: name});
  link.href = URL.createObjectURL(file);
  link.click();
  // A busy machine starts the download late; an address taken back before that would end it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
