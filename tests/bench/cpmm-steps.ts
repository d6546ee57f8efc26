import {join} from "node:path";
import {query} from "chdb";
import {clickhouseStops} from "../../loaders/cpmm/clickhouse-engine.js";
import {ingestTrips} from "../../loaders/cpmm/ingest-trips.js";
import {duckdbEngine, openDuckdb} from "../../loaders/cpmm/open-duckdb.js";
import {toActivityHours, toCalibrations, toRoutes, writeSyntheticTrips} from "../../loaders/cpmm/synthetic-trips.js";
import {readReference} from "../../loaders/reference/read-reference.js";
import {readObservations} from "../../loaders/store/vintages.js";
import {knownPlacesSql} from "../../src/lib/cpmm/reading.js";
import {SYNTHETIC_STOPS} from "../../src/lib/cpmm/record.js";
import {CLICKHOUSE, computeIndicators, type SqlEngine, type SqlRow} from "../../src/lib/cpmm/sql.js";
import {arqueroBorderTimes, arqueroSpeeds, toArqueroColumns} from "./cpmm-arquero.js";
import {BARE_INDICATORS, BARE_INGEST, BORDER_TIMES, CHECKED_INGEST, SAME_INDICATORS, SPEEDS} from "./cpmm-plain-sql.js";

/** What a step works on: made-up trips in `file`, ours in `store`, scratch in `out`. */
export interface StepFiles {
  stops: number;
  file: string;
  store: string;
  out: string;
  memory?: string;
}

/** Does a step's preparations and returns the work to measure, which returns its answer. */
type Step = (files: StepFiles) => Promise<() => Promise<SqlRow[]>>;

/** The steps of the trips' bench, by name; each runs in a process of its own. */
export const CPMM_STEPS: Readonly<Record<string, Step>> = {
  make: async ({file, stops}) => {
    const [observations, reference] = [await readObservations("data", "current"), await readReference("data")];
    const trips = Math.ceil(stops / SYNTHETIC_STOPS);
    const activity_hours = toActivityHours(observations);
    const options = {
      trips,
      seed: 1,
      calibrations: toCalibrations(observations),
      routes: toRoutes(reference.bcps),
      activity_hours
    };
    return async () => {
      await writeSyntheticTrips(file, options);
      return [];
    };
  },
  ingest: async ({file, store, out, memory}) => {
    const reference = await readReference("data");
    return async () => {
      const {trips, stops} = await ingestTrips([file], {
        store,
        report: join(out, "refused.csv"),
        reference,
        map: {},
        utc_offset: null,
        today: "2026-11-26",
        memory
      });
      return [{trips, stops}];
    };
  },
  "ingest-bare": plain(BARE_INGEST),
  "ingest-checked": plain(CHECKED_INGEST),
  indicators: async ({store, memory}) => {
    const engine = await duckdbEngine(store, memory);
    return () => allIndicators(engine);
  },
  "indicators-bare": plain(BARE_INDICATORS),
  "indicators-same": plain(SAME_INDICATORS),
  "indicators-clickhouse": async ({store}) => {
    const engine = {
      dialect: CLICKHOUSE,
      stops: await clickhouseStops(store),
      rows: ask,
      run: null,
      close: async () => {}
    };
    return () => allIndicators(engine);
  },
  "border-times": plain([BORDER_TIMES]),
  speeds: plain([SPEEDS]),
  "border-times-clickhouse": clickhouse(BORDER_TIMES),
  "speeds-clickhouse": clickhouse(SPEEDS),
  "border-times-arquero": arquero(arqueroBorderTimes),
  "speeds-arquero": arquero(arqueroSpeeds)
};

function allIndicators(engine: SqlEngine): Promise<SqlRow[]> {
  return computeIndicators(engine, {
    groupings: [["mode", "year"]],
    filter: {},
    rule: "ratio-of-sums",
    trim: 0.05,
    seed: 1
  });
}

function plain(statements: readonly string[]): Step {
  return async ({file, store, out, memory}) => {
    // Of an ingest's own there is no store yet.
    const stops = statements.some((sql) => sql.includes("STOPS")) ? await storeStops(store) : "";
    const duckdb = await openDuckdb(memory);
    for (const sql of knownPlacesSql(await readReference("data"))) await duckdb.run(sql);
    return async () => {
      let rows: SqlRow[] = [];
      for (const sql of statements) {
        rows = await duckdb.rows(
          sql.replaceAll("FILE", file).replaceAll("OUT", join(out, "plain")).replaceAll("STOPS", stops)
        );
      }
      return rows;
    };
  };
}

function clickhouse(sql: string): Step {
  return async ({store}) => {
    const stops = await clickhouseStops(store);
    return () => ask(sql.replaceAll("STOPS", stops));
  };
}

function arquero(work: (columns: Record<string, ArrayLike<number>>) => SqlRow[]): Step {
  return async ({store}) => {
    const duckdb = await openDuckdb();
    const columns = await toArqueroColumns(duckdb, await storeStops(store));
    await duckdb.close();
    return async () => work(columns);
  };
}

async function storeStops(store: string): Promise<string> {
  const engine = await duckdbEngine(store);
  await engine.close();
  return engine.stops;
}

async function ask(sql: string): Promise<SqlRow[]> {
  const text = query(`${sql} SETTINGS output_format_json_quote_64bit_integers = 0`, "JSON");
  return (JSON.parse(text) as {data: SqlRow[]}).data;
}
