import {text} from "../../lib/language/text.js";
import type {ChartInput} from "../charts/chart-kinds.js";
import {figureActions} from "../charts/figure-actions.js";
import {liveCharts} from "../charts/live-charts.js";
import {element} from "../layout/element.js";
import {html} from "../layout/markup.js";
import {fetchReadings, openLater} from "./open-later.js";
import type {ReadingView} from "./reading-file.js";
import {readViewState, type ViewState, writeViewState} from "./view-state.js";

/** More lines than these cannot be told apart by color. */
const MOST_COLORED = 3;

/**
 * Makes a result's page show one measure in one way: tabs of measures and of views, the reading, the years, and the members to
 * highlight, all kept in the address. Without it the page has every measure one below the other.
 */
export function measureTabs(): void {
  const main = document.querySelector<HTMLElement>(".result-main");
  const panels = [...document.querySelectorAll<HTMLElement>(".result-main > .measure")];
  if (main === null || panels.length === 0) return;
  const tabs = [...main.querySelectorAll<HTMLAnchorElement>(".measure-tabs a")];
  let state: ViewState;
  const change = (part: Partial<ViewState>) => {
    state = {...state, ...part};
    writeViewState(state, panels[0]!.dataset.measure!);
    apply();
  };
  const apply = () => {
    for (const panel of document.querySelectorAll<HTMLElement>(".measure, .side-measure"))
      panel.hidden = panel.dataset.measure !== state.measure;
    mark(tabs, (tab) => tab.hash === `#${state.measure}`);
    const panel = panels.find(({dataset}) => dataset.measure === state.measure)!;
    showView(panel, state.view);
    fillChoices(panel, state);
    void showChoices(panel, state);
  };
  tabList(main.querySelector(".measure-tabs"), tabs, (tab) => change({measure: tab.hash.slice(1), reading: ""}));
  for (const [i, panel] of panels.entries()) {
    if (tabs.length > 0) {
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", tabs[i]!.id);
    }
    const views = [...panel.querySelectorAll<HTMLElement>("[data-show]")];
    tabList(panel.querySelector(".view-tabs"), views, (tab) => change({view: tab.dataset.show!}));
    const form = panel.querySelector<HTMLFormElement>(".choices-form");
    form?.addEventListener("change", () => change(choicesIn(form)));
    form?.addEventListener("submit", (event) => event.preventDefault());
  }
  const follow = () => {
    const names = panels.map(({dataset}) => dataset.measure!);
    state = readViewState(names);
    // A link named the measure: from here on the query does, and the hash is free for where a figure came from.
    if (names.includes(location.hash.slice(1))) writeViewState(state, names[0]!);
    apply();
  };
  addEventListener("hashchange", follow);
  addEventListener("popstate", follow);
  addEventListener("beforeprint", () => openLater(main));
  main.classList.add("live");
  follow();
}

/** Makes a list of tabs one tab stop: the arrow keys, Home and End go from tab to tab. */
function tabList<T extends HTMLElement>(list: Element | null, tabs: readonly T[], choose: (tab: T) => void): void {
  list?.setAttribute("role", "tablist");
  for (const tab of tabs) {
    tab.setAttribute("role", "tab");
    tab.addEventListener("click", (event) => {
      event.preventDefault();
      choose(tab);
    });
    tab.addEventListener("keydown", (event) => {
      const at = tabs.indexOf(tab);
      const to = {ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: -1}[
        event.key
      ];
      if (to === undefined) return;
      event.preventDefault();
      const next = tabs.at(to % tabs.length)!;
      next.focus();
      choose(next);
    });
  }
}

function mark<T extends HTMLElement>(tabs: readonly T[], isChosen: (tab: T) => boolean): void {
  for (const tab of tabs) {
    tab.setAttribute("aria-selected", String(isChosen(tab)));
    tab.tabIndex = isChosen(tab) ? 0 : -1;
  }
}

/** Shows one view of a measure; the first where the measure has no such view. */
function showView(panel: HTMLElement, asked: string): void {
  const views = [...panel.querySelectorAll<HTMLElement>(":scope > .view")];
  const shown = views.find(({dataset}) => dataset.view === asked) ?? views[0];
  for (const view of views) view.hidden = view !== shown;
  mark([...panel.querySelectorAll<HTMLElement>("[data-show]")], (tab) => tab.dataset.show === shown?.dataset.view);
  // Revisions are of one reading and of the years that were known.
  const form = panel.querySelector<HTMLElement>(".choices-form");
  if (form !== null) form.hidden = shown?.dataset.view === "revisions";
  const pick = panel.querySelector<HTMLElement>(".pick");
  if (pick !== null) pick.hidden = shown?.dataset.view !== "chart";
  if (shown !== undefined && openLater(shown)) wake(shown);
}

/** Charts that came into the page after its script. */
function wake(root: ParentNode): void {
  liveCharts(root);
  figureActions(root);
}

function choicesIn(form: HTMLFormElement): Partial<ViewState> {
  const data = new FormData(form);
  const year = (name: string) => String(data.get(name) ?? "");
  return {
    reading: form.querySelector("select")?.selectedIndex ? String(data.get("reading")) : "",
    from: year("from"),
    to: year("to"),
    members: data.getAll("members").map(String).slice(0, MOST_COLORED)
  };
}

function fillChoices(panel: HTMLElement, {reading, from, to, members}: ViewState): void {
  const form = panel.querySelector<HTMLFormElement>(".choices-form");
  if (form === null) return;
  for (const select of form.querySelectorAll<HTMLSelectElement>("select")) {
    select.value = reading;
    if (select.value === "") select.selectedIndex = 0;
  }
  for (const input of form.querySelectorAll<HTMLInputElement>("input[type=number]"))
    input.value = input.name === "from" ? from : to;
  const boxes = [...form.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  for (const box of boxes) box.checked = members.includes(box.value);
  const isFull = boxes.filter(({checked}) => checked).length >= MOST_COLORED;
  for (const box of boxes) box.disabled = isFull && !box.checked;
}

/** What a panel had before a reader chose anything. */
const before = new WeakMap<HTMLElement, {table: string; charts: Map<Element, string>}>();

/** Shows the reading, years and members that are chosen, in the table and in the charts of a measure. */
async function showChoices(panel: HTMLElement, state: ViewState): Promise<void> {
  const isPlain = state.reading === "" && state.from === "" && state.to === "" && state.members.length === 0;
  const place = panel.querySelector<HTMLElement>('.view[data-view="table"]');
  const own = before.get(panel);
  const map = panel.querySelector<HTMLElement>('.view[data-view="map"]:not([hidden])');
  if (map !== null) void import("./measure-map.js").then(({measureMap}) => measureMap(map, state));
  if (place === null || (isPlain && own === undefined)) return;
  openLater(place);
  const kept = own ?? {
    table: place.innerHTML,
    charts: new Map([...panel.querySelectorAll(".chart-place")].map((chart) => [chart, chart.innerHTML]))
  };
  before.set(panel, kept);
  if (isPlain) {
    place.innerHTML = kept.table;
    for (const [chart, text] of kept.charts) {
      chart.innerHTML = text;
      wake(chart);
      chart.dispatchEvent(new CustomEvent("redrawn", {bubbles: true}));
    }
    return;
  }
  const {readings} = await fetchReadings();
  const reading = state.reading || (panel.querySelector<HTMLSelectElement>("select[name=reading]")?.value ?? "");
  const found = reading
    ? readings[`${state.measure}|${reading}`]
    : Object.entries(readings).find(([key]) => key.startsWith(`${state.measure}|`))?.[1];
  if (found === undefined) return;
  const years = {from: Number(state.from) || 0, to: Number(state.to) || 9999};
  if (state.reading !== "" || state.from !== "" || state.to !== "") {
    place.innerHTML = found.table;
    keepYears(place.querySelector("table")!, years);
  } else place.innerHTML = kept.table;
  for (const chart of kept.charts.keys()) await redraw(chart as HTMLElement, found, years, state.members);
}

/** Takes the columns of other years out of a table. */
function keepYears(table: HTMLTableElement, {from, to}: {from: number; to: number}): void {
  const years = [...table.tHead!.rows[0]!.cells].map((cell) => Number(cell.textContent));
  for (const row of table.rows)
    for (const [i, cell] of [...row.cells].entries()) if (i > 0 && (years[i]! < from || years[i]! > to)) cell.remove();
}

async function redraw(
  place: HTMLElement,
  reading: ReadingView,
  {from, to}: {from: number; to: number},
  members: readonly string[]
): Promise<void> {
  const figure = place.querySelector<HTMLElement>("figure")!;
  const found = reading.charts[figure.id];
  // Ranks by edition show every reading at once.
  if (found === undefined && (JSON.parse(figure.dataset.input!) as ChartInput).kind !== "trendByArea") return;
  const picture = figure.querySelector<HTMLElement>(".picture")!;
  const fresh = document.createElement("div");
  fresh.classList.add("picture", "live");
  if (found?.input.kind !== "trendByArea") {
    fresh.replaceChildren(element("p", {class: "note-line"}, text("result-too-few-years")));
    picture.replaceWith(fresh);
    return;
  }
  const {rows, options} = found.input;
  const isInside = ({year}: {year: number}) => year >= from && year <= to;
  const input: ChartInput = {
    kind: "trendByArea",
    rows: rows.filter(isInside),
    options: {
      ...options,
      ...(members.length > 0 && {highlight: members}),
      ...(options.baseline && {baseline: isInside(options.baseline) ? options.baseline : null}),
      ...(options.targets && {targets: options.targets.filter(isInside)})
    }
  };
  const {drawAt} = await import("../charts/chart-kinds.js");
  const width = Math.min(860, Math.floor(place.clientWidth)) || 760;
  fresh.innerHTML = String(html`<div class="at-any">${drawAt(input, width)}</div>`);
  picture.replaceWith(fresh);
  figure.querySelector("figcaption .muted")!.textContent = found.subtitle;
  figure.dataset.input = JSON.stringify(input);
  figure.dataset.source = found.source;
  ownFiles(figure);
  const line = figure.querySelector(".figure-source")!;
  line.replaceChildren(`${found.source} `, line.querySelector(".figure-actions")!);
  liveCharts(place);
  fresh.dispatchEvent(new CustomEvent("redrawn", {bubbles: true}));
}

/** The files of the build are of the headline and of all years: what a reader chose is written where it is read, and has no embed. */
function ownFiles(figure: HTMLElement): void {
  for (const link of figure.querySelectorAll<HTMLAnchorElement>(".figure-actions a")) {
    const {action = ""} = link.dataset;
    if (action === "embed") link.remove();
    else
      link.replaceWith(
        element("button", {type: "button", class: "plain-button", "data-action": action}, link.textContent ?? "")
      );
  }
}
