import type {BorderContext} from "../../lib/borders/border-figures.js";
import {SHOWN_REFUSED, type TripReport} from "../../lib/cpmm/record.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {figureActions} from "../charts/figure-actions.js";
import {element} from "../layout/element.js";
import {html, type Markup, readJson} from "../layout/markup.js";
import {wireBeforeAfter} from "./before-after.js";
import type {CallWatch, IndexedReading, TripReader} from "./open-trip-reader.js";
import {type TripExplorer, tripExplorer} from "./trip-explorer.js";
import {painted, tripProgress} from "./trip-progress.js";
import {counted, tripNames} from "./trip-words.js";

/** Seed of the SYNTHETIC trips: the same ones for every reader. */
const SEED = 1;
const MADE = "SYNTHETIC trips, generated in the browser; not real data";

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
  const change = wireBeforeAfter(find("before-after"), context);
  let explorer: TripExplorer | null = null;
  let stop: AbortController | null = null;

  const show = ({table, index, report: told}: IndexedReading, source: string) => {
    explorer?.close();
    remember(source);
    find("again").hidden = true;
    trips.hidden = false;
    drop.hidden = true;
    find("demo").hidden = true;
    find("promise").hidden = true;
    report.innerHTML = String(tripReport(told, source));
    const shown = tripExplorer(find("views"), index, names, source);
    explorer = shown;
    // The views above are painted first.
    setTimeout(() => explorer === shown && change.show(table, source));
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
    remember(null);
    change.close();
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
      const reading = await read({signal: mine.signal, progress: progress.say});
      if (stop !== mine) return;
      progress.say({step: "drawing", file: null, done: null});
      await painted();
      if (stop !== mine) return;
      show(reading, reading.table.synthetic ? MADE : source);
    } catch (error) {
      if (mine.signal.aborted) return;
      find("failure").textContent = (error as Error).message;
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
    void open((watch) => reader.makeTrips({stops, seed: SEED}, watch), MADE);
  });
  find("progress")
    .querySelector("button")!
    .addEventListener("click", () => {
      stop?.abort();
      progress.end();
    });
  const before = remembered();
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
  const all = files.map(({name, lastModified}) => `${name} of ${new Date(lastModified).toISOString().slice(0, 10)}`);
  return all.length <= 3 ? all.join(", ") : `${all.slice(0, 2).join(", ")} and ${all.length - 2} more files`;
}

/** Where a tab keeps the names of what was open in it: never the trips. */
const OPENED = "trips-opened";

/** Remembers what is open for the case that the page is loaded again; a browser that keeps nothing remembers nothing. */
function remember(source: string | null): void {
  try {
    if (source === null) sessionStorage.removeItem(OPENED);
    else sessionStorage.setItem(OPENED, source);
  } catch {
    // Storage is switched off: the page then says nothing of files that were open.
  }
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(OPENED);
  } catch {
    return null;
  }
}

/** What a reader is told who loads the page again. @example againWords("may.csv of 2026-01-02", true) */
export function againWords(source: string, isFiltered: boolean): string {
  const kept = isFiltered ? " Your filters are still in the address and apply again." : "";
  const lost = "A page that is loaded again holds no trips, because files never leave your computer.";
  return source === MADE ? `${lost} Show the SYNTHETIC trips again.${kept}` : `${lost} Open ${source} again.${kept}`;
}

/** What was read, and every row that was refused with the rule that it broke. */
function tripReport(report: TripReport, source: string): Markup {
  const {trips, stops, refused_trips, refused_stops, unread, refused, refused_csv} = report;
  const count = (value: number) => formatNumber(value, "count");
  return html`<p>${
    report.kind === "made" ? html`<strong class="synthetic">SYNTHETIC</strong> trips, generated; not real data` : source
  }: ${counted(trips, "trip")}, ${counted(stops, "stop")}.${
    refused_trips + refused_stops > 0 &&
    html` <strong>${counted(refused_trips, "trip")} with ${counted(refused_stops, "row")} refused</strong> and not included in any figure below.`
  } <button type="button" class="plain-button" data-close>Open other files</button></p>
${unread.map(({file, headings}) => html`<p class="note-line">${file}: ${headings.join(", ")} not read, because no column of the record has this heading.</p>`)}
${
  refused.length > 0 &&
  html`<details class="refused"><summary>Rejected rows</summary>
<div class="wide" tabindex="0" role="region" aria-label="Rejected rows"><table><thead><tr><th scope="col">File</th><th scope="col" class="n">Row</th>
<th scope="col">Trip</th><th scope="col" class="n">Stop</th><th scope="col">Rule</th>
<th scope="col">Field</th><th scope="col">Value</th><th scope="col">What is allowed</th></tr></thead><tbody>${refused.map(
    (row) =>
      html`<tr><td>${row.source_file}</td><td class="n">${row.source_row}</td><td>${row.trip_id}</td><td class="n">${row.stop}</td>
<td>${row.rule}</td><td>${row.field}</td><td>${row.value}</td><td>${row.allowed}</td></tr>`
  )}</tbody></table></div></details>`
}
${
  refused_csv !== null &&
  html`<p class="note-line">${
    refused.length >= SHOWN_REFUSED ? `The first ${count(refused.length)} rows are shown. ` : ""
  }<button type="button" class="plain-button" data-refused>Save the whole report (CSV)</button></p>`
}`;
}

/** Hands a file to the reader's browser to save. */
function saveFile(name: string, file: Blob): void {
  const link = element("a", {download: name});
  link.href = URL.createObjectURL(file);
  link.click();
  // A busy machine starts the download late; an address taken back before that would end it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
