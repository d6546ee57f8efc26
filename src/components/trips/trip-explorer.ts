import {crossFilterSteps, type TripIndex, type TripViews} from "../../lib/cpmm/explorer.js";
import type {Steps} from "../../lib/cpmm/steps.js";
import {text} from "../../lib/language/text.js";
import {updateMarkup} from "../layout/update-markup.js";
import {setWords} from "./drawing.js";
import {inSlices} from "./in-slices.js";
import {tripForm} from "./trip-form.js";
import {tripPictures} from "./trip-pictures.js";
import {fromStateUrl, type TripState, toStateUrl, withRange, withWord} from "./trip-state.js";
import {TABLE_ROWS, TRIP_TABLES} from "./trip-tables.js";
import {type TripNames, tripAnswer, tripTitles} from "./trip-words.js";

/** Views of trips that follow the page's controls and its address. */
export interface TripExplorer {
  close(): void;
}

/** After this long without a change the address, the open tables and the spoken count follow. */
const SETTLED_MS = 160;

/**
 * Shows trips in the frames of `tripFigures` inside `root`. `source` names them in every table and file; `ready` is called when the
 * first views are to be drawn, so that frames that were hidden get their size. Rejects with the reason of `signal` once that is aborted before.
 *
 * A choice is worked out and drawn at once, and of many millions of stops in slices between which the page paints; choices that come
 * before the browser has painted wait for the next frame, and only the latest of them is drawn.
 */
export async function tripExplorer(
  root: HTMLElement,
  index: TripIndex,
  names: TripNames,
  source: string,
  {signal, ready}: {signal: AbortSignal; ready: () => void}
): Promise<TripExplorer> {
  const first = await new Promise<FirstViews>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error));
    inSlices(firstViews(index, fromStateUrl(location.search)), signal, resolve);
  });
  ready();
  return showViews(root, index, names, source, first);
}

/** What every choice is asked of, and the first choice with its views. */
interface FirstViews {
  viewsOf: (choice: TripState["choice"]) => Steps<TripViews>;
  state: TripState;
  views: TripViews;
}

function* firstViews(index: TripIndex, state: TripState): Steps<FirstViews> {
  const viewsOf = yield* crossFilterSteps(index);
  return {viewsOf, state, views: yield* viewsOf(state.choice)};
}

function showViews(
  root: HTMLElement,
  index: TripIndex,
  names: TripNames,
  source: string,
  {viewsOf, ...first}: FirstViews
): TripExplorer {
  const {table} = index;
  let {state, views} = first;
  // Of what is drawn, which a choice that is still worked out is not.
  let drawn = state;
  let painting = false;
  let waiting = false;
  let settled = 0;
  const listening = new AbortController();
  const {signal} = listening;

  const tableOf = (name: string, most?: number) =>
    String(TRIP_TABLES[name as keyof typeof TRIP_TABLES]({views, index, state: drawn, names, source}, most));
  const fillTable = (place: HTMLElement, most?: number) => {
    place.innerHTML = tableOf(place.dataset.table!, most);
  };
  const tables = [...root.querySelectorAll<HTMLElement>("[data-table]")];
  const isOpen = (place: HTMLElement) => place.closest("details")?.open ?? true;
  const settle = () => {
    history.replaceState(null, "", `${location.pathname}${toStateUrl(state, location.search)}${location.hash}`);
    const trips = views.trips_by_mode.reduce((sum, row) => sum + row.trips, 0);
    const crossings = views.borders_by_mode.reduce((sum, row) => sum + row.n, 0);
    root.querySelector("#trip-count")!.textContent = text("trips-counted", {trips, crossings});
    for (const place of tables) if (place.dataset.table !== "summary" && isOpen(place)) fillTable(place, TABLE_ROWS);
  };
  const show = () => {
    updateMarkup(root.querySelector("#trip-answer")!, String(tripAnswer(views, table.trips.length)));
    updateMarkup(root.querySelector('[data-table="summary"]')!, tableOf("summary"));
    for (const [id, words] of Object.entries(tripTitles(views, {names, index, state: drawn})))
      setWords(root.querySelector(`#${id}-title`)!, words);
    const none = drawn.choice.other_months === undefined;
    setHidden(root.querySelector("#comparison")!, none);
    setHidden(root.querySelector("#compare-none")!, !none);
    form.show(state);
    pictures.draw(views, drawn);
    clearTimeout(settled);
    settled = window.setTimeout(settle, SETTLED_MS);
  };
  const refresh = () => {
    waiting = painting;
    if (painting) return;
    painting = true;
    const asked = state;
    inSlices(viewsOf(asked.choice), signal, (found) => {
      [drawn, views] = [asked, found];
      show();
      requestAnimationFrame(() => {
        painting = false;
        if (waiting) refresh();
      });
    });
  };
  const change = (next: (state: TripState) => TripState) => {
    state = next(state);
    refresh();
  };
  const form = tripForm(root, index, names, change);
  const pictures = tripPictures(root, index, names, {
    range: (part, range) => change((state) => ({...state, choice: withRange(state.choice, part, range)})),
    // What is chosen already is let go.
    word: (part, word) =>
      change((state) => ({
        ...state,
        choice: withWord(state.choice, part, state.choice[part]?.[0] === word ? "" : word)
      }))
  });
  markFigures(root, table.synthetic, source);
  for (const place of tables) {
    scrollByKeyboard(place.closest<HTMLElement>(".wide")!, place.closest("figure")!);
    place.closest("details")?.addEventListener("toggle", () => isOpen(place) && fillTable(place, TABLE_ROWS), {signal});
    // A file holds every row: the whole table stands there before `figureActions` reads it.
    place.closest("figure")!.addEventListener(
      "click",
      ({target}) => {
        if (target instanceof Element && target.closest('[data-action="csv"]')) fillTable(place);
      },
      {signal, capture: true}
    );
  }
  addEventListener("popstate", () => change(() => fromStateUrl(location.search)), {signal});
  show();

  return {
    close() {
      listening.abort();
      clearTimeout(settled);
      form.close();
      pictures.close();
      for (const place of tables) place.replaceChildren();
    }
  };
}

/** Says SYNTHETIC on every view and in the names and contents of its files, or takes that away. */
function markFigures(root: HTMLElement, synthetic: boolean, source: string): void {
  root.classList.toggle("is-synthetic", synthetic);
  for (const mark of root.querySelectorAll("[data-mark]"))
    mark.innerHTML = synthetic ? `${text("trips-synthetic")} ` : "";
  for (const figure of root.querySelectorAll<HTMLElement>("[data-figure]")) {
    figure.dataset.figure = `${synthetic ? "SYNTHETIC-" : ""}${figure.id}`;
    figure.dataset.source = text("chart-source", {source});
    const line = figure.querySelector(".figure-source");
    if (line !== null) line.textContent = figure.dataset.source;
  }
}

/** A wide table scrolls in its frame, so that the frame is reached by keyboard and has a name. */
function scrollByKeyboard(frame: HTMLElement, figure: HTMLElement): void {
  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", text("trips-table-of", {table: figure.id.replace("trips-", "")}));
}

function setHidden(place: HTMLElement, hidden: boolean): void {
  if (place.hidden !== hidden) place.hidden = hidden;
}
