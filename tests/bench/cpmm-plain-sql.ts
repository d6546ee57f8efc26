// The plainest hand-written DuckDB queries that the trips' commands are compared with. FILE is a Parquet file of trips,
// STOPS the stops of a store, OUT a folder to write.

const DERIVED = `SELECT *, coalesce(epoch_us(arrival) - epoch_us(lag(departure) OVER trip), 0) / 3.6e9 AS leg_hours, (epoch_us(departure) - epoch_us(arrival)) / 3.6e9 AS stop_hours,
    lag(departure) OVER trip AS left_before, lag(stop) OVER trip AS stop_before, lag(bcp IGNORE NULLS) OVER trip AS bcp_before, lag(CASE WHEN bcp IS NOT NULL THEN direction END IGNORE NULLS) OVER trip AS direction_before,
    lag(CASE WHEN bcp IS NOT NULL THEN departure END IGNORE NULLS) OVER trip AS left_bcp`;
const BORDER_HOURS =
  "CASE WHEN bcp IS NOT NULL THEN stop_hours + CASE WHEN bcp = bcp_before AND direction = direction_before THEN (epoch_us(arrival) - epoch_us(left_bcp)) / 3.6e9 ELSE 0 END END AS border_hours";
const WRITTEN = "(FORMAT parquet, COMPRESSION snappy, PARTITION_BY (year, mode), OVERWRITE_OR_IGNORE true)";

/** Reads, derives the hours, sorts by trip, writes the partitions: no row is checked, no name of a place looked up. */
export const BARE_INGEST = [
  `COPY (
  SELECT *, ${BORDER_HOURS}, year(started) AS year, quarter(started) AS quarter, month(started) AS month
  FROM (${DERIVED}, min(arrival) OVER (PARTITION BY trip_id) AS started FROM read_parquet('FILE') WINDOW trip AS (PARTITION BY trip_id ORDER BY stop))
) TO 'OUT' ${WRITTEN}`
];

/**
 * The same with the checks of `TRIP_CHECKS` and of whole trips as one condition a row: places looked up, a trip with a
 * faulty row left out whole, the rows left out listed by number, the index, and the columns of the store. What it does
 * not do is to say what is wrong with a row, and to look for copies of a trip: it reads one file into no store.
 */
export const CHECKED_INGEST = [
  `CREATE TEMP TABLE timed AS SELECT *, ${BORDER_HOURS}, coalesce(
    trip_id IS NOT NULL AND stop >= 0 AND stop <= 100000 AND stop <> coalesce(stop_before, -1) AND arrival IS NOT NULL AND departure >= arrival
    AND (activity IS NULL OR activity IN ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P'))
    AND mode IN ('road', 'rail') AND (corridor IS NULL OR corridor IN ('C1', 'C2', 'C3', 'C4', 'C5', 'C6'))
    AND country IS NOT NULL AND (bcp_said IS NULL) = (bcp IS NULL) AND (bcp IS NULL) = (direction IS NULL) AND coalesce(direction IN ('outbound', 'inbound'), true)
    AND coalesce(bcp_iso3 = country, true) AND year(arrival) >= 2009 AND coalesce(arrival >= left_before, true) AND stop_hours <= 1440 AND leg_hours <= 240
    AND distance_km BETWEEN 0 AND CASE WHEN left_before IS NULL THEN 0 ELSE 5000 END
    AND (left_before IS NULL OR distance_km < 15 OR (arrival > left_before AND distance_km / leg_hours <= CASE mode WHEN 'rail' THEN 130 ELSE 110 END))
    AND coalesce(cost_usd BETWEEN 0 AND 200000, true) AND coalesce(cargo_tonnes BETWEEN 0 AND CASE mode WHEN 'rail' THEN 8000 ELSE 70 END, true), false) AS sound
  FROM (${DERIVED} FROM (
    SELECT r.* EXCLUDE (bcp, country), r.bcp AS bcp_said, c.iso3 AS country, b.bcp AS bcp, b.iso3 AS bcp_iso3, file_row_number + 1 AS source_row
    FROM read_parquet('FILE', file_row_number = true) AS r
    LEFT JOIN known_countries AS c ON c.alias = lower(r.country) LEFT JOIN known_bcps AS b ON b.alias = lower(r.bcp) AND b.country = c.iso3
  ) WINDOW trip AS (PARTITION BY trip_id ORDER BY stop))`,
  `CREATE TEMP TABLE trips AS SELECT trip_id, min(arrival) AS started, concat_ws('|', min(arrival), max(departure), count(*), round(sum(distance_km), 2), round(sum(cost_usd), 2)) AS likeness,
    bool_and(sound) AND count(*) >= 2 AND min(mode) = max(mode) AND sum(distance_km) > 0 AS sound FROM timed GROUP BY trip_id`,
  `COPY (SELECT source_row, s.trip_id, stop FROM timed AS s LEFT JOIN trips AS t ON t.trip_id = s.trip_id WHERE t.sound IS NOT true ORDER BY source_row) TO 'OUT.csv' (FORMAT csv, HEADER)`,
  `COPY (SELECT s.* EXCLUDE (sound, left_before, stop_before, bcp_before, direction_before, left_bcp, bcp_said, bcp_iso3), CAST(year(started) AS INTEGER) AS year, CAST(quarter(started) AS INTEGER) AS quarter,
    CAST(month(started) AS INTEGER) AS month, CAST(md5_number_lower(s.trip_id) % 256 AS INTEGER) AS bucket, s.trip_id LIKE 'SYNTHETIC-%' AS synthetic, 'FILE' AS source_file
    FROM timed AS s JOIN trips AS t ON t.trip_id = s.trip_id WHERE t.sound) TO 'OUT' ${WRITTEN}`,
  `COPY (SELECT trip_id, likeness, 'FILE' AS place FROM trips WHERE sound) TO 'OUT/_trips.parquet' (FORMAT parquet)`
];

const UNITS = `crossings AS (
  SELECT trip_id, bcp, direction, mode, year, bucket, sum(border_hours) AS hours, CASE WHEN count(cost_usd) = count(*) THEN sum(cost_usd) END AS usd FROM STOPS WHERE bcp IS NOT NULL GROUP BY ALL
), trips AS (
  SELECT trip_id, mode, year, bucket, sum(distance_km) AS km, sum(leg_hours) AS moving, sum(leg_hours + stop_hours) AS total,
    CASE WHEN count(cost_usd) = count(*) THEN sum(cost_usd) END AS usd, CASE WHEN count(cargo_tonnes) = count(*) THEN sum(distance_km * cargo_tonnes) END AS tonne_km
  FROM STOPS GROUP BY ALL
), units AS (
  SELECT 'TFI1' AS indicator, mode, year, bucket, trip_id, hours AS num, 1.0 AS den FROM crossings
  UNION ALL SELECT 'TFI2', mode, year, bucket, trip_id, usd, 1.0 FROM crossings WHERE usd IS NOT NULL
  UNION ALL SELECT 'TFI3', mode, year, bucket, trip_id, usd * 10000, tonne_km FROM trips WHERE usd IS NOT NULL AND tonne_km > 0 AND km > 0
  UNION ALL SELECT 'SWD', mode, year, bucket, trip_id, km, total FROM trips WHERE km > 0 AND total > 0
  UNION ALL SELECT 'SWOD', mode, year, bucket, trip_id, km, moving FROM trips WHERE km > 0 AND moving > 0
)`;

/** All indicators with both averages, quartiles and the number of trips: nothing trimmed, no interval. */
export const BARE_INDICATORS = [
  `WITH ${UNITS} SELECT indicator, mode, year, count(*) AS n, count(DISTINCT trip_id) AS trips, avg(num / den) AS mean_of_trips, sum(num) / sum(den) AS ratio_of_sums,
    quantile_cont(num / den, 0.25) AS q25, quantile_cont(num / den, 0.5) AS median, quantile_cont(num / den, 0.75) AS q75, quantile_cont(num / den, 0.9) AS p90
  FROM units GROUP BY ALL`
];

/** The same, and what ours answers beside: averages without the 5% at each end, and the sums by bucket for the bootstrap. */
export const SAME_INDICATORS = [
  `CREATE TEMP TABLE units AS WITH ${UNITS} SELECT * FROM units`,
  `CREATE TEMP TABLE buckets AS SELECT indicator, mode, year, bucket, count(*) AS n, sum(num / den) AS x, sum(num) AS num, sum(den) AS den FROM units GROUP BY ALL`,
  `WITH stats AS (
    SELECT indicator, mode, year, count(*) AS n, count(DISTINCT trip_id) AS trips, avg(num / den) AS mean_of_trips, sum(num) / sum(den) AS ratio_of_sums,
      quantile_cont(num / den, [0.05, 0.25, 0.5, 0.75, 0.9, 0.95]) AS q FROM units GROUP BY ALL
  ), trimmed AS (
    SELECT u.indicator, u.mode, u.year, avg(num / den) AS trimmed_mean_of_trips, sum(num) / sum(den) AS trimmed_ratio_of_sums
    FROM units AS u JOIN stats AS s ON u.indicator = s.indicator AND u.mode = s.mode AND u.year = s.year AND num / den BETWEEN q[1] AND q[6] GROUP BY ALL
  )
  SELECT s.* EXCLUDE (q), q[2] AS q25, q[3] AS median, q[4] AS q75, q[5] AS p90, trimmed_mean_of_trips, trimmed_ratio_of_sums
  FROM stats AS s JOIN trimmed AS t ON t.indicator = s.indicator AND t.mode = s.mode AND t.year = s.year`
];

/** Mean hours of a crossing by mode and year; the same text in ClickHouse. */
export const BORDER_TIMES = `SELECT mode, year, avg(hours) AS border_hours FROM (
  SELECT trip_id, bcp, direction, mode, year, sum(border_hours) AS hours FROM STOPS AS s WHERE bcp IS NOT NULL GROUP BY trip_id, bcp, direction, mode, year
) AS c GROUP BY mode, year`;

/** Both speeds as means of trips, by mode and year; the same text in ClickHouse. */
export const SPEEDS = `SELECT mode, year, avg(km / total) AS swd, avg(km / moving) AS swod FROM (
  SELECT trip_id, mode, year, sum(distance_km) AS km, sum(leg_hours + stop_hours) AS total, sum(leg_hours) AS moving FROM STOPS AS s GROUP BY trip_id, mode, year
) AS t GROUP BY mode, year`;
