import {op, table} from "arquero";
import type {openDuckdb} from "../../loaders/cpmm/open-duckdb.js";
import type {SqlRow} from "../../src/lib/cpmm/sql.js";

type Duckdb = Awaited<ReturnType<typeof openDuckdb>>;

const NUMBERS = {trip: Int32Array, bcp: Int16Array, direction: Int8Array, mode: Int8Array, year: Int16Array} as const;
const MEASURES = ["border_hours", "distance_km", "leg_hours", "stop_hours"] as const;

/**
 * Returns a store's stops as columns for Arquero, text as whole numbers, which is the quicker for it: not part of what is
 * measured.
 */
export async function toArqueroColumns(duckdb: Duckdb, stops: string): Promise<Record<string, ArrayLike<number>>> {
  await duckdb.run(
    `CREATE TEMP TABLE numbered AS SELECT trip_id, row_number() OVER () AS trip FROM (SELECT DISTINCT trip_id FROM ${stops})`
  );
  await duckdb.run(
    `CREATE TEMP TABLE places AS SELECT bcp, row_number() OVER () AS place FROM (SELECT DISTINCT bcp FROM ${stops} WHERE bcp IS NOT NULL)`
  );
  const [{n = 0} = {}] = await duckdb.rows(`SELECT count(*) AS n FROM ${stops}`);
  const columns: Record<string, Int32Array | Int16Array | Int8Array | Float64Array> = {};
  for (const [name, Kind] of Object.entries(NUMBERS)) columns[name] = new Kind(Number(n));
  for (const name of MEASURES) columns[name] = new Float64Array(Number(n));
  const answer = await duckdb.connection.stream(
    `SELECT trip::INTEGER AS trip, coalesce(place, 0)::SMALLINT AS bcp, CASE direction WHEN 'outbound' THEN 1 WHEN 'inbound' THEN 2 ELSE 0 END::TINYINT AS direction,
      CASE mode WHEN 'road' THEN 1 ELSE 2 END::TINYINT AS mode, year::SMALLINT AS year, ${MEASURES.map((name) => `coalesce(${name}, 0) AS ${name}`).join(", ")}
    FROM ${stops} AS s JOIN numbered USING (trip_id) LEFT JOIN places USING (bcp)`
  );
  const names = answer.columnNames();
  let row = 0;
  for await (const chunk of answer) {
    for (const [j, name] of names.entries()) {
      const vector = chunk.getColumnVector(j);
      for (let i = 0; i < chunk.rowCount; i++) columns[name]![row + i] = vector.getItem(i) as number;
    }
    row += chunk.rowCount;
  }
  return columns;
}

/** `BORDER_TIMES` in Arquero. */
export function arqueroBorderTimes(columns: Record<string, ArrayLike<number>>): SqlRow[] {
  const rows = table(columns)
    .filter((d: {bcp: number}) => d.bcp > 0)
    .groupby("mode", "year", "trip", "bcp", "direction")
    .rollup({hours: (d: {border_hours: number}) => op.sum(d.border_hours)})
    .groupby("mode", "year")
    .rollup({border_hours: (d: {hours: number}) => op.mean(d.hours)});
  return named(rows.objects() as SqlRow[]);
}

/** `SPEEDS` in Arquero. */
export function arqueroSpeeds(columns: Record<string, ArrayLike<number>>): SqlRow[] {
  const rows = table(columns)
    .groupby("mode", "year", "trip")
    .rollup({
      km: (d: {distance_km: number}) => op.sum(d.distance_km),
      moving: (d: {leg_hours: number}) => op.sum(d.leg_hours),
      stopped: (d: {stop_hours: number}) => op.sum(d.stop_hours)
    })
    .groupby("mode", "year")
    .rollup({
      swd: (d: {km: number; moving: number; stopped: number}) => op.mean(d.km / (d.moving + d.stopped)),
      swod: (d: {km: number; moving: number}) => op.mean(d.km / d.moving)
    });
  return named(rows.objects() as SqlRow[]);
}

function named(rows: SqlRow[]): SqlRow[] {
  return rows.map((row) => ({...row, mode: row.mode === 1 ? "road" : "rail"}));
}
