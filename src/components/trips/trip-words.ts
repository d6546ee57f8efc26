import type {BorderContext} from "../../lib/borders/border-figures.js";
import {type Border, monthText, type PeriodChange, type TripIndex, type TripViews} from "../../lib/cpmm/explorer.js";
import {ACTIVITIES} from "../../lib/cpmm/record.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {bcpName, sideName} from "../borders/border-name.js";
import {html, type Markup} from "../layout/markup.js";
import {sortShares} from "./activity-split-view.js";
import {rankBorders} from "./border-rank-view.js";
import {topStops} from "./stop-cost-view.js";
import type {TripState} from "./trip-state.js";

const ACTIVITY_NAMES = new Map(ACTIVITIES.map(({code, name_en}) => [code, name_en]));

/** Names of what the trips hold by code, for pictures, tables and controls alike. */
export interface TripNames {
  bcp(id: string): string;
  /** Whose side of which border, with an arrow for the direction: `Pakistan → Afghanistan`. */
  side(border: Border): string;
  country(iso3: string): string;
  corridor(corridor: string | null): string;
  activity(code: string | null): string;
}

/** Returns the names, from what the page carries of data/reference. */
export function tripNames(context: BorderContext): TripNames {
  const known = new Map(context.bcps.map((row) => [row.bcp, row]));
  return {
    bcp: (id) => bcpName(id, context),
    side: ({bcp, direction}) => {
      const side = direction === "outbound" || direction === "inbound" ? direction : "both";
      return known.has(bcp) ? sideName(bcp, side, context) : (direction ?? "direction not recorded");
    },
    country: (iso3) => context.names[iso3] ?? iso3,
    corridor: (corridor) => (corridor === null ? "off the corridors" : `Corridor ${corridor.replace(/^C/, "")}`),
    activity: (code) => (code === null ? "no activity recorded" : (ACTIVITY_NAMES.get(code) ?? code))
  };
}

const CARRIERS: Record<string, [whose: string, one: string]> = {
  road: ["A truck", "a truck"],
  rail: ["A wagon", "a wagon"]
};

/** The answer: how long borders take in the choice, and how fast goods move, by mode. */
export function tripAnswer(views: TripViews, all_trips: number): Markup {
  const trips = views.trips_by_mode.reduce((sum, row) => sum + row.trips, 0);
  if (trips === 0) return html`No trip matches these filters. Clear a filter to see more.`;
  const modes = views.trips_by_mode.map(({mode, swd, swod}, i) => {
    const border = views.borders_by_mode.find((row) => row.mode === mode);
    const [first, next] = CARRIERS[mode] ?? ["A trip", "a trip"];
    const took =
      border &&
      html` took <strong>${border.mean_hours.toFixed(1)} hours</strong> on average to clear a border, half of them under ${border.median.toFixed(1)}`;
    const drove =
      swd.ratio_of_sums !== null &&
      html`${took ? ", and" : ""} made <strong>${swd.ratio_of_sums.toFixed(1)} km/h</strong> with stops${
        swod.ratio_of_sums !== null && html`, ${swod.ratio_of_sums.toFixed(1)} in motion`
      }`;
    return html`${i === 0 ? first : html`; ${next}`}${took || ""}${drove || ""}`;
  });
  const of =
    trips === all_trips ? html`All ${counted(trips, "trip")}` : html`${count(trips)} of ${counted(all_trips, "trip")}`;
  return html`${of}. ${modes}.`;
}

/** What each picture shows, as a sentence, by the figure's name. */
export function tripTitles(
  views: TripViews,
  {names, index, state}: {names: TripNames; index: TripIndex; state: TripState}
): Record<string, string> {
  const border = rankBorders(views.borders, state.rank)[0];
  const activity = sortShares(views.activities.split)[0];
  const stop = topStops(views.activities.stops, state.cost, 1)[0];
  const [from, to] = state.choice.months ?? [index.first_month, index.first_month + index.months - 1];
  const slow = [...views.corridors]
    .filter(({swd, swod}) => swd.ratio_of_sums !== null && swod.ratio_of_sums !== null)
    .map((row) => ({...row, lost: 500 / row.swd.ratio_of_sums! - 500 / row.swod.ratio_of_sums!}))
    .sort((a, b) => b.lost - a.lost)[0];
  const periods = [state.choice.months ?? [from, to], state.choice.other_months ?? [from, to]];
  const change = (rows: readonly PeriodChange[], thing: string, words: [less: string, more: string]) =>
    changeTitle(rows, periods as MonthRange[], thing, words);
  const amount = (value: number) =>
    state.cost === "usd" ? `$${count(Math.round(value))}` : `${count(Math.round(value))} hours`;
  return {
    "trips-months": `Trips from ${monthText(from)} to ${monthText(to)}`,
    "trips-hours": hoursTitle(views),
    "trips-borders": border === undefined ? "No crossing matches these filters" : borderTitle(border, names, state),
    "trips-corridors":
      slow === undefined
        ? "No speed recorded for these filters"
        : `${slow.corridor === null ? "Off the corridors" : names.corridor(slow.corridor)}, ${slow.mode}, loses the most ` +
          `time: ${slow.lost.toFixed(1)} hours per 500 km`,
    "trips-activities":
      activity === undefined || activity.share === null
        ? "No hours recorded for these filters"
        : `${names.activity(activity.activity)} accounts for ${Math.round(activity.share * 100)}% of the hours at borders`,
    "trips-stops":
      stop === undefined
        ? state.cost === "usd"
          ? "No payment recorded for these filters"
          : "No stop matches these filters"
        : `${names.activity(stop.activity)} at ${names.bcp(stop.bcp)} costs the most: ${amount(stop[state.cost] ?? 0)}`,
    "trips-border-changes": change(views.comparison?.borders.map(({mean_hours}) => mean_hours) ?? [], "crossing", [
      "quicker",
      "slower"
    ]),
    "trips-corridor-changes": change(views.comparison?.corridors.map(({swd}) => swd) ?? [], "corridor", [
      "slower",
      "faster"
    ])
  };
}

type MonthRange = readonly [number, number];

/** How many figures fell and rose between two periods; where one of them has no figure, that and which one. */
export function changeTitle(
  rows: readonly PeriodChange[],
  periods: readonly MonthRange[],
  thing: string,
  [less, more]: readonly [string, string]
): string {
  const [earlier, later] = [...periods].sort(([a], [b]) => a - b).map(periodWords);
  const [isFirstEmpty, isSecondEmpty] = [
    rows.every(({first}) => first === null),
    rows.every(({second}) => second === null)
  ];
  if (isFirstEmpty && isSecondEmpty) return `No ${thing} has trips in either period`;
  if (isFirstEmpty) return `No trips ${earlier}: nothing to compare`;
  if (isSecondEmpty) return `No trips ${later}: nothing to compare`;
  const changes = rows.flatMap(({change}) => change ?? []);
  if (changes.length === 0) return `No ${thing} has trips in both periods`;
  const same = changes.filter((change) => change === 0).length;
  const words = `${counted(rose(changes, -1), thing)} became ${less}, ${rose(changes, 1)} ${more}`;
  return same === 0 ? words : `${words}, ${same} stayed the same`;
}

function periodWords([from, to]: MonthRange): string {
  return from === to ? `in ${monthText(from)}` : `from ${monthText(from)} to ${monthText(to)}`;
}

function borderTitle(border: TripViews["borders"][number], names: TripNames, {rank}: TripState): string {
  const where = `${names.bcp(border.bcp)}, ${border.direction ?? "direction not recorded"} by ${border.mode},`;
  if (rank === "n") return `${where} has the most crossings: ${count(border.n)}`;
  if (rank === "total_hours") return `${where} takes the most hours: ${count(Math.round(border.total_hours))}`;
  return `${where} takes the longest: ${border[rank].toFixed(1)} hours`;
}

function hoursTitle({borders_by_mode}: TripViews): string {
  const parts = borders_by_mode.map(
    ({mode, median, p90}) => `by ${mode} take under ${median.toFixed(1)} hours, one in ten over ${p90.toFixed(1)}`
  );
  return parts.length === 0 ? "No crossing matches these filters" : `Half of the crossings ${parts.join("; ")}`;
}

function rose(changes: readonly number[], sign: 1 | -1): number {
  return changes.filter((change) => change * sign > 0).length;
}

/** A number of things in words: one trip, two trips. */
export function counted(value: number, thing: string): string {
  return `${count(value)} ${value === 1 ? thing : `${thing}s`}`;
}

function count(value: number): string {
  return formatNumber(value, "count");
}
