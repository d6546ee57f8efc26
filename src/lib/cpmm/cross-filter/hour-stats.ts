import type {SortedGroups} from "./sorted-groups.js";

/** One row per group that has crossings in the choice: hours from entry to exit (TFI1) and dollars (TFI2). */
export interface HourStats {
  /** Crossings; so many trips too, since a trip crosses a BCP once in a direction. */
  n: number;
  mean_hours: number;
  q25: number;
  median: number;
  q75: number;
  p90: number;
  total_hours: number;
  /** Crossings whose payments were recorded, and their mean; null for none. */
  paid_n: number;
  mean_usd: number | null;
}

/**
 * Returns the hours and dollars of each group of crossings, by the group's number: TFI1 and TFI2 as `computeIndicators` has them.
 *
 * In: the marks of the crossings and the parts that count (bits of `FAILS`); `scratch`, as long as the crossings.
 * Quantiles are interpolated between the sorted hours, as by DuckDB's `quantile_cont`.
 * @example hourStats(index.by_border, marks.crossings, EVERY & ~FAILS.bcp, index.scratch)
 */
export function hourStats(
  {keys, starts, order, hours, cost_usd}: SortedGroups,
  marks: Uint16Array,
  parts: number,
  scratch: Float64Array
): (HourStats & {group: number})[] {
  const rows: (HourStats & {group: number})[] = [];
  for (let group = 0; group < keys.length; group++) {
    let n = 0;
    let total_hours = 0;
    let paid_n = 0;
    let paid = 0;
    const end = starts[group + 1]!;
    for (let k = starts[group]!; k < end; k++) {
      if ((marks[order[k]!]! & parts) !== 0) continue;
      const usd = cost_usd[k]!;
      total_hours += hours[k]!;
      scratch[n++] = hours[k]!;
      if (!Number.isNaN(usd)) {
        paid_n++;
        paid += usd;
      }
    }
    if (n === 0) continue;
    rows.push({
      group,
      n,
      mean_hours: total_hours / n,
      q25: quantile(scratch, n, 0.25),
      median: quantile(scratch, n, 0.5),
      q75: quantile(scratch, n, 0.75),
      p90: quantile(scratch, n, 0.9),
      total_hours,
      paid_n,
      mean_usd: paid_n === 0 ? null : paid / paid_n
    });
  }
  return rows;
}

function quantile(sorted: Float64Array, n: number, share: number): number {
  const position = (n - 1) * share;
  const below = Math.floor(position);
  const low = sorted[below]!;
  return below === n - 1 ? low : low + (sorted[below + 1]! - low) * (position - below);
}
