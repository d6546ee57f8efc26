import type {SqlDialect} from "./sql-dialect.js";
import type {Dimension} from "./trip-dimensions.js";
import type {UnitKind} from "./unit-sql.js";

/** Share that `trim` cuts from each end of a group, where the caller names none. The publisher prints no rule. */
export const DEFAULT_TRIM = 0.05;

/**
 * Returns the SQL of the quantiles of a cut: one row per group.
 *
 * In: `units`, a relation of the kind's units. Out: the dimensions, `synthetic`, and for each measure i of the kind, from
 * 0: `n_i` units with a value, `trips_i` trips among them, and of their values `q25_i`, `median_i`, `q75_i`, `p90_i`,
 * and `low_i` and `high_i`, the `trim` and 1 − `trim` points.
 * Throws TypeError for a trim that would leave less than half.
 * @example quantileSql(["mode"], UNIT_KINDS[0], "units", DUCKDB, 0.05)
 */
export function quantileSql(
  cut: readonly Dimension[],
  {name, measures}: UnitKind,
  units: string,
  dialect: SqlDialect,
  trim: number
): string {
  assertTrim(trim);
  const keys = groupColumns(cut).join(", ");
  const levels = [trim, 0.25, 0.5, 0.75, 0.9, 1 - trim];
  const found = measures.map(({num, den}, i) => {
    const x = valueSql(num, den);
    // A trip has one unit in a group, but can cross there more than once.
    const trips = name === "trip" ? `count(${num})` : `count(DISTINCT CASE WHEN ${num} IS NOT NULL THEN trip_id END)`;
    return `count(${num}) AS n_${i}, ${trips} AS trips_${i}, ${dialect.quantiles(x, levels)} AS q_${i}`;
  });
  const points = ["low", "q25", "median", "q75", "p90", "high"];
  const shown = measures.map((_, i) => `n_${i}, trips_${i}, ${points.map((p, j) => `q_${i}[${j + 1}] AS ${p}_${i}`)}`);
  return `SELECT ${keys}, ${shown.join(",\n  ")}
FROM (SELECT ${keys}, ${found.join(",\n    ")}
  FROM ${units} AS u GROUP BY ${keys}) AS g
ORDER BY ${keys}`;
}

/**
 * Returns the SQL of the sums of a cut: one row per group and bucket of trips.
 *
 * In: `units` as for `quantileSql`; `quantiles`, the relation of its answer. Out: the dimensions, `synthetic`, `bucket`,
 * and for each measure i: `n_i`, `sum_x_i`, `sum_num_i`, `sum_den_i` (the last two only where the measure has a
 * denominator), and the same of the units from `low_i` to `high_i` as `kept_n_i`, `kept_x_i`, `kept_num_i`, `kept_den_i`.
 * All averages of a group are made from its buckets' sums, and so are the bootstrap's: see `bootstrapInterval`.
 * @example sumSql(["mode"], UNIT_KINDS[0], "units", "quantiles")
 */
export function sumSql(cut: readonly Dimension[], {measures}: UnitKind, units: string, quantiles: string): string {
  const keys = groupColumns(cut);
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

function groupColumns(cut: readonly Dimension[]): string[] {
  return [...cut, "synthetic"];
}

function assertTrim(trim: number): void {
  if (!(trim >= 0 && trim < 0.25)) {
    throw new TypeError(`invalid trim ${trim}; allowed: a share from 0 to below 0.25 of each end`);
  }
}
