import {writeOutput} from "../../cli/write-output.js";
import {revisionsFile} from "./revisions-file.js";

/**
 * Writes `data/revisions.json` of the site's vintage to standard output: all that its loader in `src/data` does.
 *
 * @example await printRevisions()
 */
export async function printRevisions(): Promise<void> {
  await writeOutput(await revisionsFile(process.env.PRF_DATA ?? "data", process.env.PRF_VINTAGE ?? "current"));
}
