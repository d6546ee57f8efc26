import {monthText, type TripChoice, type TripIndex, type TripViews} from "../../lib/cpmm/explorer.js";
import {text} from "../../lib/language/text.js";
import {ActivitySplitView} from "./activity-split-view.js";
import {BorderRankView} from "./border-rank-view.js";
import {type BarRange, brushedBars} from "./brushed-bars.js";
import {ComparisonView} from "./comparison-view.js";
import {CorridorSpeedView} from "./corridor-speed-view.js";
import type {Drawing} from "./drawing.js";
import {StopCostView} from "./stop-cost-view.js";
import type {TripState} from "./trip-state.js";
import type {TripNames} from "./trip-words.js";

/** What a reader did in a picture. */
interface PictureEvents {
  range(part: "months" | "hours", range: readonly [number, number] | null): void;
  word(part: "bcp" | "corridor" | "activity", word: string): void;
}

/** All pictures of a choice. */
interface TripPictures {
  /** Draws what changed since the last time. */
  draw(views: TripViews, state: TripState): void;
  close(): void;
}

interface Picture {
  node: Element;
  drawing: Drawing;
  /** What it is drawn from; the same things are not drawn again. */
  from(views: TripViews, state: TripState): unknown[];
  draw(views: TripViews, state: TripState, width: number): void;
}

/** Returns the pictures, put into the elements of `root` that have their names in `data-view`. */
export function tripPictures(
  root: HTMLElement,
  index: TripIndex,
  names: TripNames,
  events: PictureEvents
): TripPictures {
  const pictures = makePictures(index, names, events);
  const widths = new Map<string, number>();
  const drawn = new Map<string, unknown[]>();
  let last: [TripViews, TripState] | null = null;
  const draw = (views: TripViews, state: TripState) => {
    last = [views, state];
    for (const [name, picture] of Object.entries(pictures)) {
      const width = widths.get(name) ?? 0;
      const from = [width, ...picture.from(views, state)];
      const before = drawn.get(name);
      if (width === 0 || before?.every((part, i) => part === from[i])) continue;
      drawn.set(name, from);
      picture.draw(views, state, width);
    }
  };
  const places = Object.keys(pictures).map((name) => root.querySelector<HTMLElement>(`[data-view="${name}"]`)!);
  const observer = new ResizeObserver((entries) => {
    for (const {target, contentRect} of entries) {
      widths.set((target as HTMLElement).dataset.view!, Math.floor(contentRect.width));
    }
    if (last !== null) draw(...last);
  });
  places.forEach((place) => {
    const picture = pictures[place.dataset.view!]!;
    if (index.table.synthetic) picture.drawing.mark = text("trips-mark");
    place.replaceChildren(picture.node);
    widths.set(place.dataset.view!, Math.floor(place.clientWidth));
    observer.observe(place);
  });
  return {draw, close: () => observer.disconnect()};
}

function makePictures(index: TripIndex, names: TripNames, events: PictureEvents): Record<string, Picture> {
  const {first_month, months, bins} = index;
  const monthsBars = brushedBars({
    className: "months",
    first: text("trips-first-month"),
    last: text("trips-last-month"),
    nameOf: (bar) => monthText(first_month + bar),
    choose: (range) => events.range("months", range && [first_month + range[0], first_month + range[1]])
  });
  const isLast = (bar: number) => bar === bins.count - 1;
  const hoursBars = brushedBars({
    className: "hours",
    first: text("trips-hours-from"),
    last: text("trips-hours-below"),
    nameOf: (bar, end) =>
      end === 1 && isLast(bar) ? text("trips-no-limit") : text("borders-hours", {amount: (bar + end) * bins.width}),
    choose: (range) =>
      events.range(
        "hours",
        range && [range[0] * bins.width, isLast(range[1]) ? Number.POSITIVE_INFINITY : (range[1] + 1) * bins.width]
      )
  });
  const yearTicks = Array.from({length: months}, (_, bar) => ({
    bar,
    words: String(Math.floor((first_month + bar) / 12))
  }))
    .filter(({bar}) => (first_month + bar) % 12 === 0)
    .filter((_, i, all) => all.length <= 8 || i % 2 === 0);
  const every = Math.max(1, Math.round(bins.count / 6 / 5) * 5);
  const hourTicks = Array.from({length: bins.count}, (_, bar) => ({
    bar,
    words: isLast(bar) ? "+" : bar === 0 ? text("places-hours", {amount: 0}) : String(bar * bins.width)
  })).filter(({bar}) => bar % every === 0 || isLast(bar));
  const borders = new BorderRankView();
  const corridors = new CorridorSpeedView();
  const activities = new ActivitySplitView();
  const stops = new StopCostView();
  const borderChanges = new ComparisonView();
  const corridorChanges = new ComparisonView();
  pickRows(borders, (bcp) => events.word("bcp", bcp));
  pickRows(corridors, (corridor) => events.word("corridor", corridor));
  pickRows(activities, (activity) => events.word("activity", activity));
  pickRows(stops, (bcp) => events.word("bcp", bcp));
  for (const view of [borders, corridors, activities, stops, borderChanges, corridorChanges]) readRows(view);
  const only = (words: readonly string[] | undefined) => words?.[0] ?? null;
  return {
    months: {
      node: monthsBars.node,
      drawing: monthsBars.drawing,
      from: (views, {choice}) => [views.months, choice.months],
      draw: ({months}, {choice}, width) =>
        monthsBars.draw(
          {heights: months.trips, range: monthRange(choice, index), ticks: yearTicks, words: text("trips-by-month")},
          width
        )
    },
    hours: {
      node: hoursBars.node,
      drawing: hoursBars.drawing,
      from: (views, {choice}) => [views.hours, choice.hours],
      draw: ({hours}, {choice}, width) =>
        hoursBars.draw(
          {
            heights: hours,
            range: hourRange(choice, index),
            ticks: hourTicks,
            words: text("trips-by-hours")
          },
          width
        )
    },
    borders: {
      node: borders.drawing.svg,
      drawing: borders.drawing,
      from: (views, {choice, rank}) => [views.borders, rank, only(choice.bcp)],
      draw: (views, {choice, rank}, width) => borders.draw(views.borders, rank, only(choice.bcp), names, width)
    },
    corridors: {
      node: corridors.drawing.svg,
      drawing: corridors.drawing,
      from: (views, {choice, rule}) => [views.corridors, rule, only(choice.corridor)],
      draw: (views, {choice, rule}, width) => corridors.draw(views.corridors, rule, only(choice.corridor), names, width)
    },
    activities: {
      node: activities.drawing.svg,
      drawing: activities.drawing,
      from: (views, {choice}) => [views.activities, only(choice.activity)],
      draw: (views, {choice}, width) => activities.draw(views.activities.split, only(choice.activity), names, width)
    },
    stops: {
      node: stops.drawing.svg,
      drawing: stops.drawing,
      from: (views, {cost}) => [views.activities, cost],
      draw: (views, {cost}, width) => stops.draw(views.activities.stops, cost, names, width)
    },
    "border-changes": {
      node: borderChanges.drawing.svg,
      drawing: borderChanges.drawing,
      from: ({comparison}) => [comparison],
      draw: ({comparison}, _, width) => borderChanges.drawBorders(comparison?.borders ?? [], names, width)
    },
    "corridor-changes": {
      node: corridorChanges.drawing.svg,
      drawing: corridorChanges.drawing,
      from: ({comparison}) => [comparison],
      draw: ({comparison}, _, width) => corridorChanges.drawCorridors(comparison?.corridors ?? [], names, width)
    }
  };
}

/** A picture of rows of one height. */
interface RowView {
  drawing: {svg: SVGSVGElement};
  /** What a row is chosen by; null where it cannot be. */
  shown: readonly (string | null)[];
  readonly step: number;
}

/** A click on a row chooses it, as Enter does on the row that is read. */
function pickRows(view: RowView, pick: (word: string) => void): void {
  const {svg} = view.drawing;
  const take = (row: string | null | undefined) => typeof row === "string" && pick(row);
  svg.classList.add("pick");
  svg.addEventListener("click", (event) =>
    take(view.shown[Math.floor((event.clientY - svg.getBoundingClientRect().top) / view.step)])
  );
  svg.addEventListener("keydown", ({key}) => key === "Enter" && take(view.shown[Number(svg.dataset.row ?? -1)]));
}

/** The picture is one stop of the Tab key: arrow keys, Home and End read its rows out, below it. */
function readRows(view: RowView): void {
  const {svg} = view.drawing;
  svg.setAttribute("tabindex", "0");
  svg.addEventListener("keydown", (event) => {
    const last = view.shown.length - 1;
    const at = Number(svg.dataset.row ?? -1);
    const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last}[event.key];
    if (to === undefined || last < 0) return;
    event.preventDefault();
    const row = Math.min(last, Math.max(0, to));
    svg.dataset.row = String(row);
    const words = [...svg.querySelectorAll<SVGTextElement>("text:not(.across)")].filter((text) => {
      const y = Number(text.getAttribute("y"));
      return text.style.display !== "none" && y >= row * view.step && y < (row + 1) * view.step;
    });
    const place = svg.closest("figure")?.querySelector(".readout");
    if (place) place.textContent = words.map(({textContent}) => textContent).join(" ");
  });
}

function monthRange({months}: TripChoice, index: TripIndex): BarRange | null {
  return months === undefined ? null : [months[0] - index.first_month, months[1] - index.first_month];
}

function hourRange({hours}: TripChoice, {bins}: TripIndex): BarRange | null {
  if (hours === undefined) return null;
  const last = bins.count - 1;
  const [from, below] = hours;
  return [Math.min(last, Math.floor(from / bins.width)), Math.min(last, Math.ceil(below / bins.width) - 1)];
}
