import {parseArgs} from "node:util";
import {writeOutput} from "../../cli/write-output.js";
import {readSiteData} from "../data/read-site-data.js";
import {siteLineage} from "./site-lineage.js";

/**
 * Writes the lineage file that `--name` names to standard output: all that its loader in `src/data` does.
 *
 * Throws TypeError for a result without values.
 * @example await printLineageFile()
 */
export async function printLineageFile(): Promise<void> {
  const {values} = parseArgs({options: {name: {type: "string", default: ""}}});
  const data = await readSiteData(process.env.PRF_DATA ?? "data", process.env.PRF_VINTAGE ?? "current");
  const {files} = siteLineage(data);
  const text = files.get(values.name);
  if (text === undefined)
    throw new TypeError(`unknown lineage "${values.name}"; known are ${[...files.keys()].join(", ")}`);
  await writeOutput(text);
}
