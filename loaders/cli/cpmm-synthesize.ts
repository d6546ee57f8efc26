import {SYNTHETIC_STOPS} from "../../src/lib/cpmm/record.js";
import {toActivityHours, toCalibrations, toRoutes, writeSyntheticTrips} from "../cpmm/synthetic-trips.js";
import {readReference} from "../reference/read-reference.js";
import {readObservations} from "../store/vintages.js";
import {toWhole} from "./cpmm-options.js";
import type {CommandContext} from "./run-command.js";

interface SynthesizeOptions {
  stops: string;
  seed: string;
  vintage: string;
  out: string;
}

/**
 * Writes made-up trips that average to the published means of the cpmm snapshot; every file and trip says SYNTHETIC.
 *
 * Throws TypeError for a number that is none or a file name without SYNTHETIC; DataError without a cpmm snapshot.
 * @example prf cpmm synthesize --stops 1000000 --seed 1 --out trips/SYNTHETIC.parquet
 */
export async function cpmmSynthesize(_args: [], options: SynthesizeOptions, {data}: CommandContext): Promise<void> {
  const stops = toWhole("--stops", options.stops);
  const seed = toWhole("--seed", options.seed);
  const observations = await readObservations(data, options.vintage);
  const trips = Math.ceil(stops / SYNTHETIC_STOPS);
  await writeSyntheticTrips(options.out, {
    trips,
    seed,
    calibrations: toCalibrations(observations),
    routes: toRoutes((await readReference(data)).bcps),
    activity_hours: toActivityHours(observations)
  });
  process.stderr.write(
    `prf cpmm synthesize: ${trips} SYNTHETIC trips with ${trips * SYNTHETIC_STOPS} stops written to ${options.out}\n`
  );
}
