import {writeOutput} from "../../cli/run-command.js";
import {readReference} from "../../reference/read-reference.js";
import {revisionArchive} from "../../revisions/revision-archive.js";

/**
 * Returns the text of `data/revisions.json`: every snapshot that a vintage can know, packed, with the names that its tables
 * need. /revisions fetches it once a reader compares a pair of his own.
 *
 * Throws DataError where a snapshot is missing or was edited.
 * @example JSON.parse(await revisionsFile("data", "current")).names.countries.length
 */
export async function revisionsFile(dataDir: string, vintage: string): Promise<string> {
  const archive = await revisionArchive(dataDir, vintage);
  const {countries, bcps, series} = await readReference(dataDir);
  const names = {
    countries: countries.map(({iso3, short_en}) => ({iso3, short_en})),
    bcps: bcps.map(({bcp, name_en}) => ({bcp, name_en})),
    series: series.map(({series: code, name_en}) => ({series: code, name_en}))
  };
  return JSON.stringify({...archive, names});
}

/**
 * Writes `data/revisions.json` of the site's vintage to standard output: all that its loader in `src/data` does.
 *
 * @example await printRevisions()
 */
export async function printRevisions(): Promise<void> {
  await writeOutput(await revisionsFile(process.env.PRF_DATA ?? "data", process.env.PRF_VINTAGE ?? "current"));
}
