/** A question with the query that answers it. */
export interface QueryExample {
  /** Names its question in the message `sql-example`. */
  example: string;
  sql: string;
}

/** Questions of an analyst; each runs on every vintage, and a test runs them. */
export const QUERY_EXAMPLES: readonly QueryExample[] = [
  {
    example: "crossings",
    sql: `SELECT area, year, round(value, 1) AS hours
FROM values
WHERE result = 'TRP-OP1' AND measure = 'road-hours'
  AND variant = 'headline' AND area LIKE 'BCP-%' AND value IS NOT NULL
QUALIFY year = max(year) OVER (PARTITION BY area)
ORDER BY value DESC
LIMIT 15`
  },
  {
    example: "services",
    sql: `SELECT area, min(year) AS from_year, max(year) AS to_year,
  arg_min(value, year) AS first, arg_max(value, year) AS last,
  arg_max(value, year) - arg_min(value, year) AS change
FROM values
WHERE result = 'TRD-OP1' AND measure = 'services'
  AND variant = 'headline' AND year >= 2016
  AND value IS NOT NULL AND flag IS DISTINCT FROM 'forecast'
GROUP BY area
ORDER BY change DESC`
  },
  {
    example: "targets",
    sql: `SELECT results.sector, progress.milestone, progress.status, count(*) AS measures
FROM progress
JOIN results ON results.id = progress.result
GROUP BY ALL
ORDER BY ALL`
  },
  {
    example: "growth",
    sql: `SELECT area, year, value, unit
FROM observations
WHERE source = 'weo' AND series = 'NGDP_RPCH'
  AND year >= 2010 AND flag IS DISTINCT FROM 'forecast'
ORDER BY area, year`
  },
  {
    example: "rows",
    sql: `SELECT source, series, input_area, input_year, input_value, role, round(weight, 4) AS weight, release, snapshot, row
FROM lineage
WHERE result = 'TRD-OP1' AND measure = 'services' AND area = 'CAREC-X'
  AND variant = 'headline' AND year = 2016
ORDER BY role, weight DESC`
  },
  {
    example: "missing",
    sql: `SELECT sector, kind, detail, owner, count(*) AS gaps
FROM gaps
GROUP BY ALL
ORDER BY gaps DESC`
  },
  {
    example: "changed",
    sql: `SELECT a.result, a.measure, a.area, a.year,
  a.value AS defr_2024, b.value AS now, b.value - a.value AS change
FROM "defr-2024".values AS a
JOIN "current".values AS b USING (result, measure, area, year, variant)
WHERE a.variant = 'headline' AND a.value IS DISTINCT FROM b.value
ORDER BY abs(b.value - a.value) DESC NULLS LAST`
  }
];
