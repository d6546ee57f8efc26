import {TRIP_WORDS, type TripTable, toTripTable} from "../../../src/lib/cpmm/record.js";
import {crossingSql, legSql, type SqlEngine, type SqlRow} from "../../../src/lib/cpmm/sql.js";

/** A trip store as the table that views filter, made by the definitions themselves: `legSql` and `crossingSql`. */
export async function tableOfStore(engine: SqlEngine): Promise<TripTable> {
  const trips =
    await engine.rows(`SELECT trip_id, min(mode) AS mode, min(epoch_ms(arrival)) AS started, min(year) AS year, min(month) AS month, min(bucket) AS bucket,
    arg_min(goods, stop) FILTER (goods IS NOT NULL) AS goods, arg_min(association, stop) FILTER (association IS NOT NULL) AS association, bool_or(synthetic) AS synthetic
    FROM ${engine.stops} GROUP BY trip_id ORDER BY trip_id`);
  const legs = await engine.rows(
    `SELECT * FROM (${legSql(engine.stops)}) AS w ORDER BY trip_id, country DESC, corridor`
  );
  const crossings = await engine.rows(
    `SELECT *, epoch_ms(entered) AS entered_ms FROM (${crossingSql(engine.stops)}) AS c ORDER BY trip_id, entered, bcp`
  );
  const rowOf = new Map(trips.map(({trip_id}, row) => [trip_id, row]));
  const keyOf = ({trip_id, bcp, direction}: SqlRow) => `${trip_id} ${bcp} ${direction}`;
  const crossingOf = new Map(crossings.map((row, c) => [keyOf(row), c]));
  const stops = (await engine.rows(`SELECT * FROM ${engine.stops} WHERE bcp IS NOT NULL`)).sort(
    (a, b) => crossingOf.get(keyOf(a))! - crossingOf.get(keyOf(b))!
  );
  const wordsOf = (name: string) => ["", ...new Set([...trips, ...legs, ...crossings].map((row) => row[name]))];
  const dictionaries = {
    ...TRIP_WORDS,
    ...Object.fromEntries(
      ["corridor", "country", "bcp", "goods", "association"].map((name) => [
        name,
        wordsOf(name).filter((word, i) => i === 0 || word)
      ])
    )
  } as unknown as TripTable["dictionaries"];
  const codes = (rows: SqlRow[], name: keyof TripTable["dictionaries"]) =>
    rows.map((row) => dictionaries[name].indexOf(String(row[name] ?? "")));
  const numbers = (rows: SqlRow[], name: string) =>
    Float64Array.from(rows, (row) => (row[name] === null ? Number.NaN : Number(row[name])));
  const owners = (rows: SqlRow[]) => Uint32Array.from(rows, (row) => rowOf.get(row.trip_id!)!);
  const names = trips.map(({trip_id}) => new TextEncoder().encode(String(trip_id)));
  let end = 0;
  return toTripTable({
    synthetic: trips.some(({synthetic}) => synthetic === true),
    dictionaries,
    trips: {
      length: trips.length,
      id_bytes: Uint8Array.from(names.flatMap((bytes) => [...bytes])),
      id_ends: Uint32Array.from(names, (bytes) => (end += bytes.length)),
      mode: Uint8Array.from(codes(trips, "mode")),
      started: numbers(trips, "started"),
      year: Uint16Array.from(numbers(trips, "year")),
      month: Uint8Array.from(numbers(trips, "month")),
      goods: Uint16Array.from(codes(trips, "goods")),
      association: Uint16Array.from(codes(trips, "association")),
      bucket: Uint8Array.from(numbers(trips, "bucket"))
    },
    legs: {
      length: legs.length,
      trip: owners(legs),
      corridor: Uint8Array.from(codes(legs, "corridor")),
      country: Uint8Array.from(codes(legs, "country")),
      distance_km: numbers(legs, "distance_km"),
      moving_hours: numbers(legs, "moving_hours"),
      total_hours: numbers(legs, "total_hours"),
      cost_usd: numbers(legs, "cost_usd"),
      tonne_km: numbers(legs, "tonne_km")
    },
    crossings: {
      length: crossings.length,
      trip: owners(crossings),
      bcp: Uint16Array.from(codes(crossings, "bcp")),
      direction: Uint8Array.from(codes(crossings, "direction")),
      corridor: Uint8Array.from(codes(crossings, "corridor")),
      country: Uint8Array.from(codes(crossings, "country")),
      entered: numbers(crossings, "entered_ms"),
      border_hours: numbers(crossings, "border_hours"),
      cost_usd: numbers(crossings, "cost_usd")
    },
    stops: {
      length: stops.length,
      crossing: Uint32Array.from(stops, (row) => crossingOf.get(keyOf(row))!),
      activity: Uint8Array.from(codes(stops, "activity")),
      stop_hours: numbers(stops, "stop_hours"),
      cost_usd: numbers(stops, "cost_usd")
    }
  });
}
