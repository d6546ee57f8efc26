import type {TripSiteData} from "../../../src/lib/cpmm/record.js";
import {writeOutput} from "../../cli/run-command.js";
import {toActivityHours, toCalibrations, toRoutes} from "../../cpmm/synthetic-trips.js";
import {readReference} from "../../reference/read-reference.js";
import {readObservations} from "../../store/vintages.js";

/**
 * Returns the text of `data/trips.json`: spellings of places and what SYNTHETIC trips are calibrated to.
 * /corridors/trips fetches it once a reader opens a file or asks for the demonstration.
 *
 * Throws DataError where the vintage holds no CPMM figures to calibrate to.
 * @example JSON.parse(await tripsFile("data", "current")).synthetic.calibrations.length
 */
export async function tripsFile(dataDir: string, vintage: string): Promise<string> {
  const observations = await readObservations(dataDir, vintage);
  const {countries, aliases, bcps, bcp_aliases} = await readReference(dataDir);
  const file: TripSiteData = {
    places: {countries, aliases, bcps, bcp_aliases},
    synthetic: {
      calibrations: toCalibrations(observations),
      routes: toRoutes(bcps),
      activity_hours: toActivityHours(observations)
    }
  };
  return JSON.stringify(file);
}

/**
 * Writes `data/trips.json` of the site's vintage to standard output: all that its loader in `src/data` does.
 *
 * @example await printTrips()
 */
export async function printTrips(): Promise<void> {
  await writeOutput(await tripsFile(process.env.PRF_DATA ?? "data", process.env.PRF_VINTAGE ?? "current"));
}
