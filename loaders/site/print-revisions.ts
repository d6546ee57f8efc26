import {once} from "node:events";
import {revisionsFile} from "./revisions-file.js";

/**
 * Writes `data/revisions.json` of the site's vintage to standard output: all that its loader in `src/data` does.
 *
 * @example await printRevisions()
 */
export async function printRevisions(): Promise<void> {
  const text = await revisionsFile(process.env.PRF_DATA ?? "data", process.env.PRF_VINTAGE ?? "current");
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}
