import type {TripTableColumns} from "../trip-table.js";
import {type TripIndicators, toAverages} from "./unit-averages.js";

/** One row per group of trips: corridor (null: off the corridors, or all together) and mode. */
export interface TripGroup extends TripIndicators {
  corridor: string | null;
  mode: string;
}

/**
 * Returns SWD, SWOD and TFI3 by corridor and mode, from the sums of a `UnitTally`: those of `computeIndicators`.
 *
 * @example tripIndicators(table, tally.sums)[0]?.swd.ratio_of_sums
 */
export function tripIndicators({dictionaries}: TripTableColumns, sums: Float64Array): TripGroup[] {
  const {mode, corridor} = dictionaries;
  const rows: TripGroup[] = [];
  for (let group = 0; group < corridor.length * mode.length; group++) {
    const found = toAverages(sums, group);
    if (found === null) continue;
    rows.push({
      corridor: corridor[Math.floor(group / mode.length)] || null,
      mode: mode[group % mode.length]!,
      ...found
    });
  }
  return rows;
}
