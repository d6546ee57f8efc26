import {createWriteStream} from "node:fs";
import {basename, extname} from "node:path";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {stringify} from "csv-stringify/sync";
import {fileWriter, parquetWriteRows} from "hyparquet-writer";
import {SYNTHETIC, type SyntheticOptions, syntheticTrips} from "../../src/lib/cpmm/synthetic-trips.js";
import {TRIP_COLUMNS, type TripStop} from "../../src/lib/cpmm/trip-record.js";
import {writeLongFile} from "../files/write-whole-file.js";

const NOTE = "SYNTHETIC trips: made up for tests and demonstrations, findings of nobody, no input to the PRF";
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
    throw new TypeError(`invalid file name "${basename(file)}"; a file of synthetic trips has SYNTHETIC in its name`);
  }
  const ending = extname(file);
  if (ending !== ".csv" && ending !== ".parquet")
    throw new TypeError(`unknown ending "${ending}" of ${file}; allowed: .csv, .parquet`);
  await writeLongFile(file, (place) =>
    ending === ".csv" ? pipeline(Readable.from(toCsv(options)), createWriteStream(place)) : writeParquet(place, options)
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

function* toCsv(options: SyntheticOptions): Generator<string> {
  const columns = TRIP_COLUMNS.map(({name}) => name);
  yield stringify([columns]);
  let lines: unknown[][] = [];
  let trips = 0;
  for (const stops of syntheticTrips(options)) {
    lines.push(...stops.map((stop) => columns.map((name) => toCell(name, stop))));
    if (++trips % TRIPS_A_WRITE === 0) {
      yield stringify(lines);
      lines = [];
    }
  }
  yield stringify(lines);
}

function toCell(name: string, stop: TripStop): unknown {
  const value = stop[name as keyof TripStop];
  return name === "arrival" || name === "departure"
    ? new Date(value as number).toISOString().slice(0, 16) + "Z"
    : value;
}
