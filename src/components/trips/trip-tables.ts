import {monthText, type PeriodChange, type TripIndex, type TripViews} from "../../lib/cpmm/explorer.js";
import {FEW_TRIPS} from "../../lib/cpmm/record.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
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

type Column<T> = [head: string, cell: (row: T) => string | number | null, digits?: number];

/** What each table holds, for its caption. That of the modes is two rows at most, and is not sorted. */
const CAPTIONS = {
  months: "Trips and crossings by month.",
  hours: "Crossings by hours from entry to exit.",
  borders: "Hours and dollars at each crossing point, by direction and mode.",
  corridors: "Speeds on each corridor, in km/h.",
  activities: "Hours and dollars at borders by activity.",
  stops: "Hours and dollars by activity, crossing point and direction.",
  "border-changes": "Hours at each border in the two periods.",
  "corridor-changes": "Speeds on each corridor in the two periods, in km/h."
} as const;

/** The table behind each view, by the view's name; with `most`, only so many rows. */
export const TRIP_TABLES: Record<"summary" | keyof typeof CAPTIONS, (input: TripTableInput, most?: number) => Markup> =
  {
    summary: ({views, source}) =>
      table("summary", views.trips_by_mode, source, [
        ["Mode", ({mode}) => mode],
        ["Trips", ({trips}) => trips, 0],
        ["Crossings", ({mode}) => ofMode(views, mode)?.n ?? null, 0],
        ["TFI1, mean hours", ({mode}) => ofMode(views, mode)?.mean_hours ?? null],
        ["Median", ({mode}) => ofMode(views, mode)?.median ?? null],
        ["90th percentile", ({mode}) => ofMode(views, mode)?.p90 ?? null],
        ["TFI2, mean $", ({mode}) => ofMode(views, mode)?.mean_usd ?? null, 0],
        ["SWD, km/h", ({swd}) => swd.ratio_of_sums],
        ["mean of trips", ({swd}) => swd.mean_of_trips],
        ["SWOD, km/h", ({swod}) => swod.ratio_of_sums],
        ["mean of trips", ({swod}) => swod.mean_of_trips],
        ["TFI3, $", ({tfi3}) => tfi3.ratio_of_sums, 0],
        ["mean of trips", ({tfi3}) => tfi3.mean_of_trips, 0]
      ]),
    months: ({views, index, source}) =>
      table(
        "months",
        [...views.months.trips].map((trips, i) => ({trips, i})),
        source,
        [
          ["Month", ({i}) => monthText(index.first_month + i)],
          ["Trips", ({trips}) => trips, 0],
          ["Crossings", ({i}) => views.months.crossings[i]!, 0]
        ]
      ),
    hours: ({views, index, source}) =>
      table(
        "hours",
        [...views.hours].map((n, i) => ({n, i})),
        source,
        [
          ["Hours from", ({i}) => i * index.bins.width, 2],
          ["Below", ({i}) => (i === index.bins.count - 1 ? "no upper limit" : (i + 1) * index.bins.width), 2],
          ["Crossings", ({n}) => n, 0]
        ]
      ),
    borders: ({views, state, names, source}, most) =>
      table(
        "borders",
        rankBorders(views.borders, state.rank),
        source,
        [
          ["Crossing point", ({bcp}) => names.bcp(bcp)],
          ["Side", (row) => names.side(row)],
          ["Direction", ({direction}) => direction ?? "not recorded"],
          ["Mode", ({mode}) => mode],
          ["Crossings", ({n}) => n, 0],
          ["Mean hours", ({mean_hours}) => mean_hours],
          ["25%", ({q25}) => q25],
          ["Median", ({median}) => median],
          ["75%", ({q75}) => q75],
          ["90%", ({p90}) => p90],
          ["Total hours", ({total_hours}) => total_hours, 0],
          ["Mean $", ({mean_usd}) => mean_usd, 0],
          ["Note", ({n}) => (n < FEW_TRIPS ? "few trips" : "")]
        ],
        most
      ),
    corridors: ({views, names, source}) =>
      table("corridors", sortGroups(views.corridors), source, [
        ["Corridor", ({corridor}) => names.corridor(corridor)],
        ["Mode", ({mode}) => mode],
        ["Trips", ({trips}) => trips, 0],
        ["SWD, total km over total hours", ({swd}) => swd.ratio_of_sums],
        ["SWD, mean of trips", ({swd}) => swd.mean_of_trips],
        ["SWOD, total km over total hours", ({swod}) => swod.ratio_of_sums],
        ["SWOD, mean of trips", ({swod}) => swod.mean_of_trips],
        ["TFI3, $", ({tfi3}) => tfi3.ratio_of_sums, 0]
      ]),
    activities: ({views, names, source}) =>
      table("activities", sortShares(views.activities.split), source, [
        ["Activity", ({activity}) => `${activity ?? ""} ${names.activity(activity)}`.trim()],
        ["Crossings", ({crossings}) => crossings, 0],
        ["Total hours", ({hours}) => hours, 0],
        ["Share, %", ({share}) => (share === null ? null : share * 100)],
        ["Mean hours", ({mean_hours}) => mean_hours],
        ["Total $", ({usd}) => usd, 0],
        ["Mean $", ({mean_usd}) => mean_usd]
      ]),
    stops: ({views, state, names, source}, most) =>
      table(
        "stops",
        rankStops(views.activities.stops, state.cost),
        source,
        [
          ["Activity", ({activity}) => names.activity(activity)],
          ["Crossing point", ({bcp}) => names.bcp(bcp)],
          ["Side", (row) => names.side(row)],
          ["Direction", ({direction}) => direction ?? "not recorded"],
          ["Mode", ({mode}) => mode],
          ["Trips", ({crossings}) => crossings, 0],
          ["Total hours", ({hours}) => hours, 0],
          ["Mean hours", ({mean_hours}) => mean_hours],
          ["Total $", ({usd}) => usd, 0],
          ["Mean $", ({mean_usd}) => mean_usd]
        ],
        most
      ),
    "border-changes": ({views, names, source}, most) =>
      table(
        "border-changes",
        views.comparison?.borders ?? [],
        source,
        [
          ["Crossing point", ({bcp}) => names.bcp(bcp)],
          ["Side", (row) => names.side(row)],
          ["Mode", ({mode}) => mode],
          ...changeColumns<{mean_hours: PeriodChange; median_hours: PeriodChange}>(
            "Mean hours",
            ({mean_hours}) => mean_hours
          ),
          ...changeColumns<{mean_hours: PeriodChange; median_hours: PeriodChange}>(
            "Median hours",
            ({median_hours}) => median_hours
          ).slice(0, 3),
          ["Note", ({mean_hours}) => (mean_hours.few ? "few trips" : "")]
        ],
        most
      ),
    "corridor-changes": ({views, names, source}) =>
      table("corridor-changes", views.comparison?.corridors ?? [], source, [
        ["Corridor", ({corridor}) => names.corridor(corridor)],
        ["Mode", ({mode}) => mode],
        ...changeColumns<{swd: PeriodChange; swod: PeriodChange}>("SWD", ({swd}) => swd),
        ...changeColumns<{swd: PeriodChange; swod: PeriodChange}>("SWOD", ({swod}) => swod).slice(0, 3),
        ["Note", ({swd}) => (swd.few ? "few trips" : "")]
      ])
  };

function changeColumns<T>(name: string, of: (row: T) => PeriodChange): Column<T>[] {
  return [
    [`${name}, earlier`, (row) => of(row).first],
    ["later", (row) => of(row).second],
    ["change", (row) => of(row).change],
    ["n earlier", (row) => of(row).first_n, 0],
    ["n later", (row) => of(row).second_n, 0]
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
  const head = columns.map(
    ([words, , digits]) =>
      html`<th scope="col"${digits === undefined && !isNumeric(rows[0], words, columns) ? "" : html` class="n"`}>${words}</th>`
  );
  // With an id it keeps its order when it is drawn again.
  const start =
    name === "summary"
      ? html`<table>`
      : html`<table data-sortable id="table-${name}"><caption>${CAPTIONS[name]}</caption>`;
  return html`${start}<thead><tr>${head}<th scope="col">Source</th></tr></thead><tbody>${shown.map(
    (row) =>
      html`<tr>${columns.map(([, cell, digits], i) => toCell(cell(row), digits, i === 0))}<td class="source">${source}</td></tr>`
  )}</tbody></table>${
    rows.length > shown.length &&
    html`<p class="note-line">Showing the first ${shown.length} of ${rows.length} rows; the CSV file has all of them.</p>`
  }`;
}

function isNumeric<T>(row: T | undefined, name: string, columns: readonly Column<T>[]): boolean {
  const cell = columns.find(([own]) => own === name)![1];
  return row !== undefined && typeof cell(row) !== "string";
}

function toCell(value: string | number | null, digits = 1, isFirst: boolean): Markup {
  if (typeof value === "string") return isFirst ? html`<th scope="row">${value}</th>` : html`<td>${value}</td>`;
  if (value === null) return html`<td class="n none" data-value="">–</td>`;
  const words = digits === 0 ? formatNumber(Math.round(value), "count") : value.toFixed(digits).replace("-", "−");
  return html`<td class="n" data-value="${Number(value.toPrecision(12))}">${words}</td>`;
}
