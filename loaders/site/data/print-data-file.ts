import {parseArgs} from "node:util";
import {writeOutput} from "../../cli/write-output.js";
import {type DataFormat, dataFile} from "./data-file.js";
import {readSiteData} from "./read-site-data.js";

/**
 * Writes the table that `--table` names to standard output: all that a loader of `src/data` does.
 *
 * @example await printDataFile("arrow")
 */
export async function printDataFile(format: DataFormat): Promise<void> {
  const {values} = parseArgs({options: {table: {type: "string", default: ""}}});
  const {tables} = await readSiteData(process.env.PRF_DATA ?? "data", process.env.PRF_VINTAGE ?? "current");
  await writeOutput(dataFile(tables, values.table, format).bytes);
}
