import type {BucketSums} from "../bootstrap-interval.js";
import {type Dimension, NUMBER_DIMENSIONS, QUANTILES} from "../definitions.js";
import type {SqlDialect, SqlRow} from "../sql-engine.js";
import type {UnitKind} from "./unit-sql.js";

/**
 * Returns the SQL of the quantiles of a grouping: one row per group.
 *
 * In: `units`, a relation of the kind's units. Out: the dimensions, `synthetic`, and for each measure i of the kind, from
 * 0: `n_i` units with a value, `trips_i` trips among them, and of their values `q25_i`, `median_i`, `q75_i`, `p90_i`,
 * and `low_i` and `high_i`, the `trim` and 1 − `trim` points.
 * Throws TypeError for a trim that would leave less than half.
 * @example quantileSql(["mode"], UNIT_KINDS[0], "units", DUCKDB, 0.05)
 */
export function quantileSql(
  by: readonly Dimension[],
  {name, measures}: UnitKind,
  units: string,
  dialect: SqlDialect,
  trim: number
): string {
  assertTrim(trim);
  const keys = groupColumns(by).join(", ");
  const levels = [trim, ...Object.values(QUANTILES), 1 - trim];
  const found = measures.map(({num, den}, i) => {
    const x = valueSql(num, den);
    // A trip has one unit in a group, but can cross there more than once.
    const trips = name === "trip" ? `count(${num})` : `count(DISTINCT CASE WHEN ${num} IS NOT NULL THEN trip_id END)`;
    return `count(${num}) AS n_${i}, ${trips} AS trips_${i}, ${dialect.quantiles(x, levels)} AS q_${i}`;
  });
  const points = ["low", ...Object.keys(QUANTILES), "high"];
  const shown = measures.map((_, i) => `n_${i}, trips_${i}, ${points.map((p, j) => `q_${i}[${j + 1}] AS ${p}_${i}`)}`);
  return `SELECT ${keys}, ${shown.join(",\n  ")}
FROM (SELECT ${keys}, ${found.join(",\n    ")}
  FROM ${units} AS u GROUP BY ${keys}) AS g
ORDER BY ${keys}`;
}

/**
 * Returns the SQL of the sums of a grouping: one row per group and bucket of trips.
 *
 * In: `units` as for `quantileSql`; `quantiles`, the relation of its answer. Out: the dimensions, `synthetic`, `bucket`,
 * and for each measure i: `n_i`, `sum_x_i`, `sum_num_i`, `sum_den_i` (the last two only where the measure has a
 * denominator), and the same of the units from `low_i` to `high_i` as `kept_n_i`, `kept_x_i`, `kept_num_i`, `kept_den_i`.
 * All averages of a group are made from its buckets' sums, and so are the bootstrap's: see `bootstrapInterval`.
 * @example sumSql(["mode"], UNIT_KINDS[0], "units", "quantiles")
 */
export function sumSql(by: readonly Dimension[], {measures}: UnitKind, units: string, quantiles: string): string {
  const keys = groupColumns(by);
  const sums = measures.flatMap(({num, den}, i) => {
    const x = valueSql(`u.${num}`, den === null ? null : `u.${den}`);
    const columns = [
      ["x", x],
      ...(den === null
        ? []
        : ([
            ["num", `u.${num}`],
            ["den", `u.${den}`]
          ] as const))
    ];
    const kept = `${x} >= s.low_${i} AND ${x} <= s.high_${i}`;
    return [
      `count(u.${num}) AS n_${i}`,
      ...columns.map(([name, sql]) => `sum(${sql}) AS sum_${name}_${i}`),
      `count(CASE WHEN ${kept} THEN 1 END) AS kept_n_${i}`,
      ...columns.map(([name, sql]) => `sum(CASE WHEN ${kept} THEN ${sql} END) AS kept_${name}_${i}`)
    ];
  });
  const same = keys.map((key) => `u.${key} = s.${key}`).join(" AND ");
  return `SELECT ${keys.map((key) => `u.${key} AS ${key}`).join(", ")}, u.bucket AS bucket,
  ${sums.join(",\n  ")}
FROM ${units} AS u JOIN ${quantiles} AS s ON ${same}
GROUP BY ${keys.map((key) => `u.${key}`).join(", ")}, u.bucket`;
}

function valueSql(num: string, den: string | null): string {
  return den === null ? num : `${num} / ${den}`;
}

function groupColumns(by: readonly Dimension[]): string[] {
  return [...by, "synthetic"];
}

function assertTrim(trim: number): void {
  if (!(trim >= 0 && trim < 0.25)) {
    throw new TypeError(`invalid trim ${trim}; allowed: a share from 0 to below 0.25 of each end`);
  }
}

/** One indicator of one group: averages and quantiles of its units, and the sums of its buckets for the bootstrap. */
export interface GroupAverages {
  indicator: string;
  /** By dimension of the grouping; null where not recorded. */
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
  by: readonly Dimension[],
  {measures}: UnitKind,
  quantiles: readonly SqlRow[],
  sums: readonly SqlRow[]
): GroupAverages[] {
  const byGroup = new Map<string, SqlRow[]>();
  for (const row of sums) {
    const key = keyOf(row, by);
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
      const rows = byGroup.get(keyOf(row, by)) ?? [];
      const buckets = rows.map((sum) => ({bucket: Number(sum.bucket), ...readAll(sum)})).filter(({n}) => n > 0);
      const all = addUp(buckets);
      const kept = addUp(rows.map(readKept));
      const number = (name: string) => Number(row[`${name}_${i}`]);
      return [
        {
          indicator,
          dimensions: Object.fromEntries(by.map((dimension) => [dimension, shown(row, dimension)])),
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

function keyOf(row: SqlRow, by: readonly Dimension[]): string {
  let key = row.synthetic ? "1" : "0";
  for (const dimension of by) key += `\n${row[dimension]}`;
  return key;
}
