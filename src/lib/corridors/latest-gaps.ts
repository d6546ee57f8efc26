import {groupBy} from "../contract/group-by.js";
import type {SpeedGap} from "./speed-gaps.js";

/**
 * Returns one pair of speeds for each area and mode: the latest, or that of one year. Areas and modes without one are left out.
 *
 * In: rows as `speedGaps` gives them, sorted by year; a year, or null for the latest of each. Out: rows with hours lost; where
 * CPMM and the PRF both print the year, CPMM's.
 * @example latestGaps(gaps, 2022).every((row) => row.year === 2022) // true
 */
export function latestGaps(gaps: SpeedGap[], year: number | null): SpeedGap[] {
  const known = gaps.filter((row) => row.lost_hours !== null && (year === null || row.year === year));
  return [...groupBy(known, ({area, mode}) => `${area} ${mode}`).values()].map((rows) => {
    const last = rows.at(-1)!;
    return rows.find((row) => row.year === last.year && row.origin === "cpmm") ?? last;
  });
}
