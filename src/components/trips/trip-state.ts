import {
  choiceToQuery,
  queryToChoice,
  type TripChoice,
  type TripIndex,
  type WORD_PARTS
} from "../../lib/cpmm/explorer.js";
import {BORDER_RANKS, type BorderRank} from "./border-rank-view.js";
import type {SpeedAverage} from "./corridor-speed-view.js";
import type {StopRank} from "./stop-cost-view.js";

/** What a reader chose: of the trips, and of how they are shown. */
export interface TripState {
  choice: TripChoice;
  rank: BorderRank;
  rule: SpeedAverage;
  cost: StopRank;
}

/** The state that an address names; what it does not name is at its default. */
export function fromStateUrl(search: string): TripState {
  const query = new URLSearchParams(search);
  const rank = query.get("rank");
  return {
    choice: queryToChoice(query),
    rank: BORDER_RANKS.find((known) => known === rank) ?? "mean_hours",
    rule: query.get("rule") === "mean_of_trips" ? "mean_of_trips" : "ratio_of_sums",
    cost: query.get("cost") === "usd" ? "usd" : "hours"
  };
}

/** The query of an address that names a state; what other parts of the page wrote into it, in `search`, stays. */
export function toStateUrl({choice, rank, rule, cost}: TripState, search = ""): string {
  const query = choiceToQuery(choice);
  if (rank !== "mean_hours") query.set("rank", rank);
  if (rule !== "ratio_of_sums") query.set("rule", rule);
  if (cost !== "hours") query.set("cost", cost);
  for (const [name, value] of new URLSearchParams(search)) if (name.startsWith("change_")) query.append(name, value);
  return query.size === 0 ? "" : `?${query}`;
}

/** A choice with one word of a part, or without that part; other parts stay. */
export function withWord(choice: TripChoice, part: (typeof WORD_PARTS)[number], word: string): TripChoice {
  const {[part]: _, ...rest} = choice;
  return word === "" ? rest : {...rest, [part]: [word]};
}

/** A choice with a range, or without it where it is null. */
export function withRange(
  choice: TripChoice,
  part: "months" | "hours" | "other_months",
  range: readonly [number, number] | null
): TripChoice {
  const {[part]: _, ...rest} = choice;
  return range === null ? rest : {...rest, [part]: range};
}

/**
 * A choice held against the months of equal length before it; where none are chosen, the later half of the trips' months
 * against the earlier. A record of one month has nothing before it.
 */
export function withPeriodBefore(
  choice: TripChoice,
  {first_month, months}: Pick<TripIndex, "first_month" | "months">
): TripChoice {
  const half = Math.max(1, Math.floor(months / 2));
  const [from, to] = choice.months ?? [first_month + months - half, first_month + months - 1];
  return {...choice, months: [from, to], other_months: [from - (to - from + 1), from - 1]};
}
