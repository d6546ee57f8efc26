import type {BucketSums} from "./bootstrap-interval.js";
import type {SqlRow} from "./sql-engine.js";
import {type Dimension, NUMBER_DIMENSIONS} from "./trip-dimensions.js";
import type {UnitKind} from "./unit-sql.js";

/** One indicator of one group: averages and quantiles of its units, and the sums of its buckets for the bootstrap. */
export interface GroupAverages {
  indicator: string;
  /** By dimension of the cut; null where not recorded. */
  dimensions: Record<string, string | number | null>;
  synthetic: boolean;
  n: number;
  trips: number;
  mean_of_trips: number;
  ratio_of_sums: number;
  q25: number;
  median: number;
  q75: number;
  p90: number;
  trimmed_n: number;
  /** Null where a small group is trimmed to nothing. */
  trimmed_mean_of_trips: number | null;
  trimmed_ratio_of_sums: number | null;
  buckets: BucketSums[];
}

/** Sums of units: how many, of their values, of numerators and of denominators. */
type Totals = Omit<BucketSums, "bucket">;

/**
 * Returns the averages of each indicator and group: measure by measure, the groups in the order of `quantiles`.
 *
 * In: rows of `quantileSql` and of `sumSql` of a kind of unit. A group without a value of a measure has no row of it.
 * Both averages are given because the publisher does not print which it uses; of TFI1 and TFI2 they are the same.
 * @example foldUnits(["mode"], UNIT_KINDS[0], await engine.rows(quantileSql(…)), await engine.rows(sumSql(…)))
 */
export function foldUnits(
  cut: readonly Dimension[],
  {measures}: UnitKind,
  quantiles: readonly SqlRow[],
  sums: readonly SqlRow[]
): GroupAverages[] {
  const byGroup = new Map<string, SqlRow[]>();
  for (const row of sums) {
    const key = keyOf(row, cut);
    const rows = byGroup.get(key);
    if (rows === undefined) byGroup.set(key, [row]);
    else rows.push(row);
  }
  return measures.flatMap(({indicator, den}, i) => {
    const readAll = totalsReader(`n_${i}`, `sum_x_${i}`, den === null ? null : [`sum_num_${i}`, `sum_den_${i}`]);
    const readKept = totalsReader(
      `kept_n_${i}`,
      `kept_x_${i}`,
      den === null ? null : [`kept_num_${i}`, `kept_den_${i}`]
    );
    return quantiles.flatMap((row) => {
      if (Number(row[`n_${i}`]) === 0) return [];
      const rows = byGroup.get(keyOf(row, cut)) ?? [];
      const buckets = rows.map((sum) => ({bucket: Number(sum.bucket), ...readAll(sum)})).filter(({n}) => n > 0);
      const all = addUp(buckets);
      const kept = addUp(rows.map(readKept));
      const number = (name: string) => Number(row[`${name}_${i}`]);
      return [
        {
          indicator,
          dimensions: Object.fromEntries(cut.map((dimension) => [dimension, shown(row, dimension)])),
          synthetic: Boolean(row.synthetic),
          n: all.n,
          trips: number("trips"),
          mean_of_trips: all.sum_x / all.n,
          ratio_of_sums: all.sum_num / all.sum_den,
          q25: number("q25"),
          median: number("median"),
          q75: number("q75"),
          p90: number("p90"),
          trimmed_n: kept.n,
          trimmed_mean_of_trips: kept.n === 0 ? null : kept.sum_x / kept.n,
          trimmed_ratio_of_sums: kept.n === 0 ? null : kept.sum_num / kept.sum_den,
          buckets
        }
      ];
    });
  });
}

function totalsReader(n: string, x: string, ratio: readonly [string, string] | null): (row: SqlRow) => Totals {
  return (row) => {
    const units = Number(row[n]);
    const sum_x = Number(row[x]);
    if (ratio === null) return {n: units, sum_x, sum_num: sum_x, sum_den: units};
    return {n: units, sum_x, sum_num: Number(row[ratio[0]]), sum_den: Number(row[ratio[1]])};
  };
}

function addUp(parts: readonly Totals[]): Totals {
  const total = {n: 0, sum_x: 0, sum_num: 0, sum_den: 0};
  for (const {n, sum_x, sum_num, sum_den} of parts) {
    total.n += n;
    total.sum_x += sum_x;
    total.sum_num += sum_num;
    total.sum_den += sum_den;
  }
  return total;
}

function shown(row: SqlRow, dimension: Dimension): string | number | null {
  const value = row[dimension];
  return NUMBER_DIMENSIONS.includes(dimension) ? Number(value) : value === "" ? null : String(value);
}

function keyOf(row: SqlRow, cut: readonly Dimension[]): string {
  let key = row.synthetic ? "1" : "0";
  for (const dimension of cut) key += `\n${row[dimension]}`;
  return key;
}
