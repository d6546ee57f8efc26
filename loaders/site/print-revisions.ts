import {once} from "node:events";
import {readReference} from "../read-reference.js";
import {revisionArchive} from "../revisions/revision-archive.js";

/**
 * Writes every snapshot of the site's vintage, packed, with the names that its tables need, to standard output: what
 * /revisions fetches once a reader compares a pair of his own.
 *
 * @example await printRevisions()
 */
export async function printRevisions(): Promise<void> {
  const data = process.env.PRF_DATA ?? "data";
  const archive = await revisionArchive(data, process.env.PRF_VINTAGE ?? "current");
  const {countries, bcps, series} = await readReference(data);
  const names = {
    countries: countries.map(({iso3, short_en}) => ({iso3, short_en})),
    bcps: bcps.map(({bcp, name_en}) => ({bcp, name_en})),
    series: series.map(({series: code, name_en}) => ({series: code, name_en}))
  };
  if (!process.stdout.write(JSON.stringify({...archive, names}))) await once(process.stdout, "drain");
}
