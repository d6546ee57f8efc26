import {ascending, group, max} from "d3-array";
import type {SpeedGap} from "./speed-gaps.js";

/** What is ranked: one mode, members or corridors, one year; null is the newest year that can be ranked. */
export interface SpeedChoice {
  mode: SpeedGap["mode"];
  kind: "member" | "corridor";
  year: number | null;
}

/** Pairs of speeds of one mode and one kind of area. Only `ranked` is in an order of figures. */
export interface SpeedRanking {
  /** The year of `region` and `ranked`; null where no pair is published. */
  year: number | null;
  /** All corridors together, in that year. */
  region: SpeedGap | null;
  /** The region's baseline as the PRF gives it; null where `region` is that baseline. */
  baseline: SpeedGap | null;
  /** Areas with a pair of that year, most hours lost first. */
  ranked: SpeedGap[];
  /** The newest pair of every other area, each of its own year, the region first, then by area. */
  apart: SpeedGap[];
}

/** Returns which kind of area it is. @example areaKind("C4") // "corridor" */
export function areaKind(area: string): "all" | "corridor" | "member" {
  return area === "ALL" ? "all" : /^C\d$/.test(area) ? "corridor" : "member";
}

/**
 * Returns what can be ranked of the speeds: like with like, so that a rank never mixes trucks with trains, members with
 * corridors, or years.
 *
 * In: rows as `speedGaps` gives them, sorted by year. Out: km/h and hours per 500 km; rows without both speeds are left out.
 * Where no year is chosen it is the newest in which the region and another area have a pair, else the newest of any other area,
 * else of the region. Where CPMM and the PRF both have the year, the row is CPMM's.
 * @example speedRanking(gaps, {mode: "road", kind: "member", year: null}).ranked[0]?.area // "PAK"
 */
export function speedRanking(gaps: readonly SpeedGap[], {mode, kind, year}: SpeedChoice): SpeedRanking {
  const known = gaps.filter(
    (row) => row.mode === mode && row.lost_hours !== null && ["all", kind].includes(areaKind(row.area))
  );
  const [whole, others] = [known.filter(isWhole), known.filter((row) => !isWhole(row))];
  const shared = others.filter((row) => whole.some((all) => all.year === row.year));
  const at = year ?? newest(shared) ?? newest(others) ?? newest(whole);
  const of = (rows: readonly SpeedGap[]) => oneOf(rows.filter((row) => row.year === at));
  const region = of(whole) ?? null;
  const base = whole.find(({origin}) => origin === "prf");
  const areas = [...group(others, ({area}) => area).values()];
  const apart = [...(region === null ? [whole] : []), ...areas.filter((rows) => of(rows) === undefined)].sort(
    ([a], [b]) => Number(isWhole(b)) - Number(isWhole(a)) || ascending(a?.area, b?.area)
  );
  return {
    year: at,
    region,
    baseline: base === undefined || base === region ? null : base,
    ranked: areas
      .flatMap((rows) => of(rows) ?? [])
      .sort((a, b) => b.lost_hours! - a.lost_hours! || ascending(a.area, b.area)),
    apart: apart.flatMap((rows) => oneOf(rows.filter((row) => row.year === newest(rows))) ?? [])
  };
}

/** Returns the years with a pair of speeds, newest first. @example rankedYears(gaps)[0] // 2023 */
export function rankedYears(gaps: readonly SpeedGap[]): number[] {
  const years = new Set(gaps.filter((row) => row.lost_hours !== null).map((row) => row.year));
  return [...years].sort((a, b) => b - a);
}

function isWhole({area}: {area: string} = {area: ""}): boolean {
  return area === "ALL";
}

function newest(rows: readonly SpeedGap[]): number | null {
  return max(rows, (row) => row.year) ?? null;
}

/** One row of those of an area and a year: CPMM's where the PRF has one too. */
function oneOf(rows: readonly SpeedGap[]): SpeedGap | undefined {
  return rows.find(({origin}) => origin === "cpmm") ?? rows[0];
}
