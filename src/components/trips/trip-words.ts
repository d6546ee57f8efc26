import type {BorderContext} from "../../lib/borders/border-figures.js";
import {
  type Border,
  monthText,
  type PeriodChange,
  type StopCost,
  type TripIndex,
  type TripViews
} from "../../lib/cpmm/explorer.js";
import {ACTIVITIES} from "../../lib/cpmm/record.js";
import {joinClauses} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {formatNumber, formatUnit} from "../../lib/wording/format-figure.js";
import {bcpName, sideName} from "../borders/border-name.js";
import {html, type Markup, textMarkup} from "../layout/markup.js";
import {sortShares} from "./activity-split-view.js";
import {rankBorders} from "./border-rank-view.js";
import {oneDecimal} from "./drawing.js";
import {topStops} from "./stop-cost-view.js";
import type {TripState} from "./trip-state.js";

const CODES = new Set(ACTIVITIES.map(({code}) => code));

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
  const corridors = keptWords((corridor) =>
    corridor === null ? text("trips-off-corridors") : text("trips-corridor", {number: corridor.replace(/^C/, "")})
  );
  const activities = keptWords((code) => {
    if (code === null) return text("trips-activity-none");
    return CODES.has(code) ? text("places-activity", {code}) : code;
  });
  return {
    bcp: (id) => bcpName(id, context),
    side: ({bcp, direction}) => {
      const side = direction === "outbound" || direction === "inbound" ? direction : "both";
      if (known.has(bcp)) return sideName(bcp, side, context);
      return direction === null ? text("trips-side-none") : text("trips-direction", {direction});
    },
    country: (iso3) => context.names[iso3] ?? iso3,
    corridor: (corridor) => corridors.get(corridor),
    activity: (code) => activities.get(code)
  };
}

/** Words are asked for by each row of each picture, at each turn of a brush: those of a code are made once. */
function keptWords(make: (code: string | null) => string): {get(code: string | null): string} {
  const made = new Map<string | null, string>();
  return {
    get(code) {
      let words = made.get(code);
      if (words === undefined) {
        words = make(code);
        made.set(code, words);
      }
      return words;
    }
  };
}

/** The answer: how long borders take in the choice, and how fast goods move, by mode. */
export function tripAnswer(views: TripViews, all_trips: number): Markup {
  const trips = views.trips_by_mode.reduce((sum, row) => sum + row.trips, 0);
  if (trips === 0) return html`${text("trips-no-match")}`;
  const speed = (value: number) => `${oneDecimal(value)}${formatUnit("km/h")}`;
  const modes = views.trips_by_mode.map(({mode, swd, swod}, i) => {
    const border = views.borders_by_mode.find((row) => row.mode === mode);
    const carrier = text("trips-carrier", {kind: `${i === 0 ? "first" : "next"}-${mode}`});
    const motion = swod.ratio_of_sums === null ? "" : text("trips-in-motion", {speed: oneDecimal(swod.ratio_of_sums)});
    const made = swd.ratio_of_sums === null ? "" : html`<strong>${speed(swd.ratio_of_sums)}</strong>`;
    if (border === undefined)
      return made === "" ? html`${carrier}` : textMarkup("trips-made-speed", {carrier, speed: made, motion});
    const hours = html`<strong>${text("borders-hours", {amount: oneDecimal(border.mean_hours)})}</strong>`;
    const median = oneDecimal(border.median);
    if (made === "") return textMarkup("trips-took", {carrier, hours, median});
    return textMarkup("trips-took-and-made", {carrier, hours, median, speed: made, motion});
  });
  const all = text("trips-count-trips", {count: all_trips});
  const of =
    trips === all_trips
      ? text("trips-answer-all", {trips: all})
      : text("trips-answer-some", {count: count(trips), trips: all_trips});
  const [first, ...rest] = modes;
  const parts = rest.reduce((before, next) => textMarkup("trips-answer-parts", {first: before, next}), first!);
  return textMarkup("trips-answer", {trips: of, modes: parts});
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
  const periods: MonthRange[] = [state.choice.months ?? [from, to], state.choice.other_months ?? [from, to]];
  const comparison = views.comparison;
  return {
    "trips-months": text("trips-title-months", {from: monthText(from), to: monthText(to)}),
    "trips-hours": hoursTitle(views),
    "trips-borders": border === undefined ? text("trips-title-no-crossing") : borderTitle(border, names, state),
    "trips-corridors":
      slow === undefined
        ? text("trips-title-no-speed")
        : text("trips-title-corridor", {
            name: slow.corridor === null ? text("trips-off-corridors-start") : names.corridor(slow.corridor),
            mode: text("trips-mode", {mode: slow.mode}),
            hours: oneDecimal(slow.lost)
          }),
    "trips-activities":
      activity === undefined || activity.share === null
        ? text("trips-title-no-hours")
        : text("trips-title-activity", {
            name: names.activity(activity.activity),
            share: Math.round(activity.share * 100)
          }),
    "trips-stops": stop === undefined ? noStopTitle(state) : stopTitle(stop, names, state),
    "trips-border-changes": changeTitle(comparison?.borders.map((row) => row.mean_hours) ?? [], periods, "crossing"),
    "trips-corridor-changes": changeTitle(comparison?.corridors.map(({swd}) => swd) ?? [], periods, "corridor")
  };
}

function noStopTitle({cost}: TripState): string {
  return text(cost === "usd" ? "trips-title-no-payment" : "trips-title-no-stop");
}

function stopTitle(stop: StopCost, names: TripNames, {cost}: TripState): string {
  const amount = count(Math.round(stop[cost] ?? 0));
  return text("trips-title-stop", {
    activity: names.activity(stop.activity),
    name: names.bcp(stop.bcp),
    amount: text(cost === "usd" ? "places-dollars" : "borders-hours", {amount})
  });
}

type MonthRange = readonly [number, number];

/** How many figures fell and rose between two periods: hours of crossings, speeds of corridors; where a period has none, that and which one. */
export function changeTitle(
  rows: readonly PeriodChange[],
  periods: readonly MonthRange[],
  thing: "crossing" | "corridor"
): string {
  const [earlier, later] = [...periods].sort(([a], [b]) => a - b).map(periodWords);
  const [isFirstEmpty, isSecondEmpty] = [
    rows.every(({first}) => first === null),
    rows.every(({second}) => second === null)
  ];
  if (isFirstEmpty && isSecondEmpty) return text("trips-change-neither", {thing});
  if (isFirstEmpty) return text("trips-change-empty", {period: earlier!});
  if (isSecondEmpty) return text("trips-change-empty", {period: later!});
  const changes = rows.flatMap(({change}) => change ?? []);
  if (changes.length === 0) return text("trips-change-not-both", {thing});
  const same = changes.filter((change) => change === 0).length;
  const words = text("trips-change", {thing, less: rose(changes, -1), more: rose(changes, 1)});
  return same === 0 ? words : text("trips-change-same", {changes: words, same});
}

function periodWords([from, to]: MonthRange): string {
  return from === to
    ? text("trips-period-month", {month: monthText(from)})
    : text("trips-period", {from: monthText(from), to: monthText(to)});
}

function borderTitle(border: TripViews["borders"][number], names: TripNames, {rank}: TripState): string {
  const {bcp, direction, mode} = border;
  const course = text("trips-course", {kind: `${direction ?? "none"}-${mode}`});
  const whole = rank === "n" || rank === "total_hours";
  const amount = whole ? count(Math.round(border[rank])) : oneDecimal(border[rank]);
  return text("trips-title-border", {rank, name: names.bcp(bcp), course, amount});
}

function hoursTitle({borders_by_mode}: TripViews): string {
  const modes = borders_by_mode.map(({mode, median, p90}) =>
    text("trips-title-hours-mode", {mode, median: oneDecimal(median), tenth: oneDecimal(p90)})
  );
  return modes.length === 0 ? text("trips-title-no-crossing") : text("trips-title-hours", {modes: joinClauses(modes)});
}

function rose(changes: readonly number[], sign: 1 | -1): number {
  return changes.filter((change) => change * sign > 0).length;
}

function count(value: number): string {
  return formatNumber(value, "count");
}
