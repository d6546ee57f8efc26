import {monthText, type PeriodChange, type TripIndex, type TripViews} from "../../lib/cpmm/explorer.js";
import {FEW_TRIPS} from "../../lib/cpmm/record.js";
import {text} from "../../lib/language/text.js";
import {type Decimals, formatNumber} from "../../lib/wording/format-figure.js";
import {html, type Markup} from "../layout/markup.js";
import {sortShares} from "./activity-split-view.js";
import {rankBorders} from "./border-rank-view.js";
import {sortGroups} from "./corridor-speed-view.js";
import {rankStops} from "./stop-cost-view.js";
import type {TripState} from "./trip-state.js";
import type {TripNames} from "./trip-words.js";

/** What tables are made from. */
interface TripTableInput {
  views: TripViews;
  index: TripIndex;
  state: TripState;
  names: TripNames;
  /** Whose trips these are: is in every row, so that no file of figures is without it. */
  source: string;
}

/** Beyond these rows a table of the page would be slow; the file has them all. */
export const TABLE_ROWS = 300;

type Column<T> = [head: string, cell: (row: T) => string | number | null, digits?: Decimals];

/** The views with tables that have a caption. That of the modes is two rows at most, and is not sorted. */
type TableName =
  | "months"
  | "hours"
  | "borders"
  | "corridors"
  | "activities"
  | "stops"
  | "border-changes"
  | "corridor-changes";

const head = (column: string) => text("trips-head", {column});
const modeName = (mode: string) => text("trips-mode", {mode});
const directionName = (direction: string | null) => text("trips-direction", {direction: direction ?? "none"});
const bcpHead = () => text("trips-filter", {name: "bcp"});
const modeHead = () => text("trips-filter", {name: "mode"});
const fewNote = (few: boolean) => (few ? text("trips-few") : "");

/** The table behind each view, by the view's name; with `most`, only so many rows. */
export const TRIP_TABLES: Record<"summary" | TableName, (input: TripTableInput, most?: number) => Markup> = {
  summary: ({views, source}) =>
    table("summary", views.trips_by_mode, source, [
      [modeHead(), ({mode}) => modeName(mode)],
      [head("trips"), ({trips}) => trips, 0],
      [head("crossings"), ({mode}) => ofMode(views, mode)?.n ?? null, 0],
      [head("tfi1"), ({mode}) => ofMode(views, mode)?.mean_hours ?? null],
      [head("median"), ({mode}) => ofMode(views, mode)?.median ?? null],
      [head("p90"), ({mode}) => ofMode(views, mode)?.p90 ?? null],
      [head("tfi2"), ({mode}) => ofMode(views, mode)?.mean_usd ?? null, 0],
      [head("swd"), ({swd}) => swd.ratio_of_sums],
      [head("mean-of-trips"), ({swd}) => swd.mean_of_trips],
      [head("swod"), ({swod}) => swod.ratio_of_sums],
      [head("mean-of-trips"), ({swod}) => swod.mean_of_trips],
      [head("tfi3"), ({tfi3}) => tfi3.ratio_of_sums, 0],
      [head("mean-of-trips"), ({tfi3}) => tfi3.mean_of_trips, 0]
    ]),
  months: ({views, index, source}) =>
    table(
      "months",
      [...views.months.trips].map((trips, i) => ({trips, i})),
      source,
      [
        [head("month"), ({i}) => monthText(index.first_month + i)],
        [head("trips"), ({trips}) => trips, 0],
        [head("crossings"), ({i}) => views.months.crossings[i]!, 0]
      ]
    ),
  hours: ({views, index, source}) =>
    table(
      "hours",
      [...views.hours].map((n, i) => ({n, i})),
      source,
      [
        [head("hours-from"), ({i}) => i * index.bins.width, 2],
        [head("below"), ({i}) => (i === index.bins.count - 1 ? text("trips-no-limit") : (i + 1) * index.bins.width), 2],
        [head("crossings"), ({n}) => n, 0]
      ]
    ),
  borders: ({views, state, names, source}, most) =>
    table(
      "borders",
      rankBorders(views.borders, state.rank),
      source,
      [
        [bcpHead(), ({bcp}) => names.bcp(bcp)],
        [head("side"), (row) => names.side(row)],
        [text("trips-filter", {name: "direction"}), ({direction}) => directionName(direction)],
        [modeHead(), ({mode}) => modeName(mode)],
        [head("crossings"), ({n}) => n, 0],
        [head("mean-hours"), ({mean_hours}) => mean_hours],
        ["25%", ({q25}) => q25],
        [head("median"), ({median}) => median],
        ["75%", ({q75}) => q75],
        ["90%", ({p90}) => p90],
        [head("total-hours"), ({total_hours}) => total_hours, 0],
        [head("mean-dollars"), ({mean_usd}) => mean_usd, 0],
        [head("note"), ({n}) => fewNote(n < FEW_TRIPS)]
      ],
      most
    ),
  corridors: ({views, names, source}) =>
    table("corridors", sortGroups(views.corridors), source, [
      [text("trips-filter", {name: "corridor"}), ({corridor}) => names.corridor(corridor)],
      [modeHead(), ({mode}) => modeName(mode)],
      [head("trips"), ({trips}) => trips, 0],
      [head("swd-sums"), ({swd}) => swd.ratio_of_sums],
      [head("swd-trips"), ({swd}) => swd.mean_of_trips],
      [head("swod-sums"), ({swod}) => swod.ratio_of_sums],
      [head("swod-trips"), ({swod}) => swod.mean_of_trips],
      [head("tfi3"), ({tfi3}) => tfi3.ratio_of_sums, 0]
    ]),
  activities: ({views, names, source}) =>
    table("activities", sortShares(views.activities.split), source, [
      [
        text("trips-filter", {name: "activity"}),
        ({activity}) => `${activity ?? ""} ${names.activity(activity)}`.trim()
      ],
      [head("crossings"), ({crossings}) => crossings, 0],
      [head("total-hours"), ({hours}) => hours, 0],
      [head("share"), ({share}) => (share === null ? null : share * 100)],
      [head("mean-hours"), ({mean_hours}) => mean_hours],
      [head("total-dollars"), ({usd}) => usd, 0],
      [head("mean-dollars"), ({mean_usd}) => mean_usd]
    ]),
  stops: ({views, state, names, source}, most) =>
    table(
      "stops",
      rankStops(views.activities.stops, state.cost),
      source,
      [
        [text("trips-filter", {name: "activity"}), ({activity}) => names.activity(activity)],
        [bcpHead(), ({bcp}) => names.bcp(bcp)],
        [head("side"), (row) => names.side(row)],
        [text("trips-filter", {name: "direction"}), ({direction}) => directionName(direction)],
        [modeHead(), ({mode}) => modeName(mode)],
        [head("trips"), ({crossings}) => crossings, 0],
        [head("total-hours"), ({hours}) => hours, 0],
        [head("mean-hours"), ({mean_hours}) => mean_hours],
        [head("total-dollars"), ({usd}) => usd, 0],
        [head("mean-dollars"), ({mean_usd}) => mean_usd]
      ],
      most
    ),
  "border-changes": ({views, names, source}, most) =>
    table(
      "border-changes",
      views.comparison?.borders ?? [],
      source,
      [
        [bcpHead(), ({bcp}) => names.bcp(bcp)],
        [head("side"), (row) => names.side(row)],
        [modeHead(), ({mode}) => modeName(mode)],
        ...changeColumns<{mean_hours: PeriodChange; median_hours: PeriodChange}>(
          head("mean-hours"),
          ({mean_hours}) => mean_hours
        ),
        ...changeColumns<{mean_hours: PeriodChange; median_hours: PeriodChange}>(
          head("median-hours"),
          ({median_hours}) => median_hours
        ).slice(0, 3),
        [head("note"), ({mean_hours}) => fewNote(mean_hours.few)]
      ],
      most
    ),
  "corridor-changes": ({views, names, source}) =>
    table("corridor-changes", views.comparison?.corridors ?? [], source, [
      [text("trips-filter", {name: "corridor"}), ({corridor}) => names.corridor(corridor)],
      [modeHead(), ({mode}) => modeName(mode)],
      ...changeColumns<{swd: PeriodChange; swod: PeriodChange}>("SWD", ({swd}) => swd),
      ...changeColumns<{swd: PeriodChange; swod: PeriodChange}>("SWOD", ({swod}) => swod).slice(0, 3),
      [head("note"), ({swd}) => fewNote(swd.few)]
    ])
};

function changeColumns<T>(name: string, of: (row: T) => PeriodChange): Column<T>[] {
  return [
    [text("trips-head-earlier", {name}), (row) => of(row).first],
    [head("later"), (row) => of(row).second],
    [head("change"), (row) => of(row).change],
    [head("n-earlier"), (row) => of(row).first_n, 0],
    [head("n-later"), (row) => of(row).second_n, 0]
  ];
}

function ofMode({borders_by_mode}: TripViews, mode: string) {
  return borders_by_mode.find((row) => row.mode === mode);
}

function table<T>(
  name: keyof typeof TRIP_TABLES,
  rows: readonly T[],
  source: string,
  columns: readonly Column<T>[],
  most = Number.POSITIVE_INFINITY
): Markup {
  const shown = rows.slice(0, most);
  const heads = columns.map(
    ([words, , digits]) =>
      html`<th scope="col"${digits === undefined && !isNumeric(rows[0], words, columns) ? "" : html` class="n"`}>${words}</th>`
  );
  // With an id it keeps its order when it is drawn again.
  const start =
    name === "summary"
      ? html`<table>`
      : html`<table data-sortable id="table-${name}"><caption>${text("trips-caption", {table: name})}</caption>`;
  return html`${start}<thead><tr>${heads}<th scope="col">${text("places-source-head")}</th></tr></thead><tbody>${shown.map(
    (row) =>
      html`<tr>${columns.map(([, cell, digits], i) => toCell(cell(row), digits, i === 0))}<td class="source">${source}</td></tr>`
  )}</tbody></table>${
    rows.length > shown.length &&
    html`<p class="note-line">${text("trips-first-shown", {shown: shown.length, count: rows.length})}</p>`
  }`;
}

function isNumeric<T>(row: T | undefined, name: string, columns: readonly Column<T>[]): boolean {
  const cell = columns.find(([own]) => own === name)![1];
  return row !== undefined && typeof cell(row) !== "string";
}

function toCell(value: string | number | null, digits: Decimals = 1, isFirst: boolean): Markup {
  if (typeof value === "string") return isFirst ? html`<th scope="row">${value}</th>` : html`<td>${value}</td>`;
  if (value === null) return html`<td class="n none" data-value="">–</td>`;
  const words = digits === 0 ? formatNumber(Math.round(value), "count") : formatNumber(value, "hours", digits);
  return html`<td class="n" data-value="${Number(value.toPrecision(12))}">${words}</td>`;
}
