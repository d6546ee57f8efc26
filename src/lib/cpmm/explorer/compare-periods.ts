import {FEW_TRIPS} from "../definitions.js";
import type {BorderStats} from "./cross-filter.js";
import type {TripGroup} from "./trip-indicators.js";

/** A figure in two periods; null where a period has none. The first is the earlier; `change` is the second less the first. */
export interface PeriodChange {
  first: number | null;
  second: number | null;
  change: number | null;
  first_n: number;
  second_n: number;
  /** One of the periods has fewer than `FEW_TRIPS` units. */
  few: boolean;
}

/** One row per BCP, direction and mode that has crossings in one of the periods: mean and median hours. */
export interface BorderChangeRow {
  bcp: string;
  direction: string | null;
  mode: string;
  mean_hours: PeriodChange;
  median_hours: PeriodChange;
}

/** One row per corridor and mode that has trips in one of the periods: speeds as sums over sums. */
export interface CorridorChangeRow {
  corridor: string | null;
  mode: string;
  swd: PeriodChange;
  swod: PeriodChange;
}

/** Returns the hours at each border in two periods, those of most crossings first. @example compareBorders(first, second)[0]?.mean_hours.change */
export function compareBorders(first: readonly BorderStats[], second: readonly BorderStats[]): BorderChangeRow[] {
  const pairs = pairUp(first, second, ({bcp, direction, mode}) => `${bcp} ${direction} ${mode}`);
  return pairs
    .map(([a, b]) => {
      const {bcp, direction, mode} = (a ?? b)!;
      const counts = {first: a?.n ?? 0, second: b?.n ?? 0};
      const of = (name: "mean_hours" | "median") => toChange(a?.[name], b?.[name], counts.first, counts.second);
      return {bcp, direction, mode, mean_hours: of("mean_hours"), median_hours: of("median")};
    })
    .sort((a, b) => b.mean_hours.first_n + b.mean_hours.second_n - a.mean_hours.first_n - a.mean_hours.second_n);
}

/** Returns the speeds on each corridor in two periods. @example compareCorridors(first, second)[0]?.swd.change */
export function compareCorridors(first: readonly TripGroup[], second: readonly TripGroup[]): CorridorChangeRow[] {
  const pairs = pairUp(first, second, ({corridor, mode}) => `${corridor} ${mode}`);
  return pairs.map(([a, b]) => {
    const {corridor, mode} = (a ?? b)!;
    const of = (name: "swd" | "swod") =>
      toChange(a?.[name].ratio_of_sums, b?.[name].ratio_of_sums, a?.[name].n ?? 0, b?.[name].n ?? 0);
    return {corridor, mode, swd: of("swd"), swod: of("swod")};
  });
}

function pairUp<T>(
  first: readonly T[],
  second: readonly T[],
  keyOf: (row: T) => string
): [T | undefined, T | undefined][] {
  const pairs = new Map<string, [T | undefined, T | undefined]>();
  for (const row of first) pairs.set(keyOf(row), [row, undefined]);
  for (const row of second) pairs.set(keyOf(row), [pairs.get(keyOf(row))?.[0], row]);
  return [...pairs.values()];
}

function toChange(
  first: number | null | undefined,
  second: number | null | undefined,
  first_n: number,
  second_n: number
): PeriodChange {
  const change = first == null || second == null ? null : second - first;
  const few = first_n < FEW_TRIPS || second_n < FEW_TRIPS;
  return {first: first ?? null, second: second ?? null, change, first_n, second_n, few};
}
