import {once} from "node:events";
import {tripsFile} from "./trips-file.js";

/**
 * Writes `data/trips.json` of the site's vintage to standard output: all that its loader in `src/data` does.
 *
 * @example await printTrips()
 */
export async function printTrips(): Promise<void> {
  const text = await tripsFile(process.env.PRF_DATA ?? "data", process.env.PRF_VINTAGE ?? "current");
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}
