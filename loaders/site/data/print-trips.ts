import {writeOutput} from "../../cli/write-output.js";
import {tripsFile} from "./trips-file.js";

/**
 * Writes `data/trips.json` of the site's vintage to standard output: all that its loader in `src/data` does.
 *
 * @example await printTrips()
 */
export async function printTrips(): Promise<void> {
  await writeOutput(await tripsFile(process.env.PRF_DATA ?? "data", process.env.PRF_VINTAGE ?? "current"));
}
