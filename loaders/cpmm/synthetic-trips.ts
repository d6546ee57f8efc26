import {createWriteStream} from "node:fs";
import {basename, extname} from "node:path";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {fileWriter, parquetWriteRows} from "hyparquet-writer";
import {DataError} from "../../src/lib/contract/data-error.js";
import type {Observation} from "../../src/lib/contract/observations.js";
import type {Bcp} from "../../src/lib/contract/reference.js";
import {
  type Calibration,
  SYNTHETIC,
  type SyntheticOptions,
  type SyntheticRoute,
  syntheticTrips,
  TRIP_COLUMNS,
  type TripStop
} from "../../src/lib/cpmm/record.js";
import {toCsv, toCsvLines} from "../../src/lib/text/to-csv.js";
import {writeLongFile} from "../files/write-whole-file.js";

const MEASURES = {TFI1: "tfi1_hours", TFI2: "tfi2_usd", TFI3: "tfi3_usd", SWD: "swd_kmh", SWOD: "swod_kmh"} as const;

/**
 * Returns the publisher's own overall figures that synthetic trips are calibrated to: one row per mode and year for
 * which all of TFI1, TFI2, TFI3, SWD and SWOD are printed.
 *
 * In: observations of a vintage. Throws DataError where there is no such year.
 * Source: CPMM annual reports, overall rows (area ALL).
 * @example toCalibrations(await readObservations("data", "current"))
 */
export function toCalibrations(observations: readonly Observation[]): Calibration[] {
  const found = new Map<string, Partial<Calibration>>();
  for (const {source, series, area, mode, direction, year, value} of observations) {
    const measure = MEASURES[series as keyof typeof MEASURES];
    if (source !== "cpmm" || area !== "ALL" || mode === null || direction !== null || value === null || !measure)
      continue;
    const key = `${mode} ${year}`;
    found.set(key, {...found.get(key), mode, year, [measure]: value});
  }
  const whole = [...found.values()].filter((one) =>
    Object.values(MEASURES).every((measure) => one[measure] !== undefined)
  );
  if (whole.length === 0) {
    throw new DataError(
      "missing calibration: no mode and year of the cpmm snapshot has TFI1, TFI2, TFI3, SWD and SWOD; import the CPMM tables first",
      {
        source: "cpmm"
      }
    );
  }
  return (whole as Calibration[]).sort((a, b) => a.year - b.year || (a.mode < b.mode ? -1 : 1));
}

/**
 * Returns the hours by activity that synthetic crossings are split by: those of the report of 2015, over all corridors.
 *
 * Throws DataError where the snapshot does not hold them.
 * @example toActivityHours(observations).B // 6.4
 */
export function toActivityHours(observations: readonly Observation[]): Record<string, number> {
  const hours: Record<string, number> = {};
  for (const {source, series, area, value} of observations) {
    const code = /^ACT-([A-P])\.HOURS$/.exec(series)?.[1];
    if (source === "cpmm" && area === "ALL" && code !== undefined && value !== null) hours[code] = value;
  }
  if (Object.keys(hours).length < 4) {
    throw new DataError(
      "missing activity hours: the cpmm snapshot holds no ACT-A.HOURS to ACT-P.HOURS for ALL; import the CPMM tables first",
      {
        source: "cpmm"
      }
    );
  }
  return hours;
}

/**
 * Returns the borders that synthetic trips cross: each pair of neighbors of data/reference/bcps.csv, both ways.
 *
 * @example toRoutes(reference.bcps)[0] // {corridor: "C4", outbound: {bcp: "BCP-erenhot", country: "CHN"}, inbound: …}
 */
export function toRoutes(bcps: readonly Bcp[]): SyntheticRoute[] {
  const byId = new Map(bcps.map((bcp) => [bcp.bcp, bcp]));
  return bcps.flatMap((from) => {
    const to = from.neighbour === null ? undefined : byId.get(from.neighbour);
    if (to === undefined) return [];
    const corridor = (from.corridors ?? to.corridors)?.split(";")[0] ?? null;
    return [{corridor, outbound: {bcp: from.bcp, country: from.iso3}, inbound: {bcp: to.bcp, country: to.iso3}}];
  });
}

const NOTE = "SYNTHETIC trips: generated for tests and demonstrations; not real data and not used in the PRF";
const ROW_GROUP = 100_000;
const TRIPS_A_WRITE = 2_000;

/**
 * Writes synthetic trips to a CSV or Parquet file whose name must hold the word SYNTHETIC.
 *
 * Out: the trip record, one row per stop; times in UTC. The Parquet file's metadata carry the note, the seed and the
 * calibrations. Throws TypeError for another name or ending.
 * @example await writeSyntheticTrips("trips-SYNTHETIC.parquet", {trips: 1000, seed: 1, calibrations, routes, activity_hours})
 */
export async function writeSyntheticTrips(file: string, options: SyntheticOptions): Promise<void> {
  if (!basename(file).includes(SYNTHETIC)) {
    throw new TypeError(
      `invalid file name "${basename(file)}"; the name of a file of synthetic trips must contain SYNTHETIC`
    );
  }
  const ending = extname(file);
  if (ending !== ".csv" && ending !== ".parquet")
    throw new TypeError(`unknown ending "${ending}" of ${file}; allowed: .csv, .parquet`);
  await writeLongFile(file, (place) =>
    ending === ".csv"
      ? pipeline(Readable.from(csvPieces(options)), createWriteStream(place))
      : writeParquet(place, options)
  );
}

async function writeParquet(file: string, options: SyntheticOptions): Promise<void> {
  const {seed, calibrations} = options;
  await parquetWriteRows({
    writer: fileWriter(file),
    rows: toRows(options),
    columns: TRIP_COLUMNS.map(({name, type, required}) => ({
      name,
      type: name === "stop" ? "INT32" : ({text: "STRING", number: "DOUBLE", time: "TIMESTAMP"} as const)[type],
      nullable: !required
    })),
    rowGroupSize: ROW_GROUP,
    kvMetadata: [
      {key: "note", value: NOTE},
      {key: "synthetic", value: JSON.stringify({seed, calibrations})}
    ]
  });
}

function* toRows(options: SyntheticOptions): Generator<Record<string, unknown>> {
  for (const stops of syntheticTrips(options)) {
    for (const stop of stops) yield {...stop, arrival: new Date(stop.arrival), departure: new Date(stop.departure)};
  }
}

function* csvPieces(options: SyntheticOptions): Generator<string> {
  const columns = TRIP_COLUMNS.map(({name}) => name);
  const setting = {reader: "program"} as const;
  yield toCsv(columns, [], setting);
  let rows: ReturnType<typeof toCsvRow>[] = [];
  let trips = 0;
  for (const stops of syntheticTrips(options)) {
    rows.push(...stops.map(toCsvRow));
    if (++trips % TRIPS_A_WRITE === 0) {
      yield toCsvLines(columns, rows, setting);
      rows = [];
    }
  }
  yield toCsvLines(columns, rows, setting);
}

function toCsvRow(stop: TripStop) {
  const toMinute = (time: number) => `${new Date(time).toISOString().slice(0, 16)}Z`;
  return {...stop, arrival: toMinute(stop.arrival), departure: toMinute(stop.departure)};
}
