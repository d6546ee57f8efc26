import {existsSync} from "node:fs";
import {join} from "node:path";
import type {TABLE_SPECS} from "../../../src/lib/contract/table-specs.js";
import {vintageFacts} from "../../../src/lib/toolkit/vintage-facts.js";
import {listVintages} from "../../store/vintages.js";
import {readRegionMap} from "../data/read-region-map.js";
import {readSiteData} from "../data/read-site-data.js";
import {releaseRows} from "./toolkit-files.js";

/**
 * Returns the reader that `prf.open` takes in Node: the tables of a vintage, computed from `data/` when first asked for.
 *
 * `src/prf.ts` asks for this module by its address, so that nothing of it gets into what browsers load.
 * Throws DataError where the vintage is unknown or a file of the data folder does not hold what it should.
 * @example (await openData("data", "current")).table("values")
 */
export async function openData(folder: string, vintage: string) {
  const data = await readSiteData(folder, vintage);
  return {
    facts: async () => vintageFacts(data),
    table: async (name: keyof typeof TABLE_SPECS) => data.tables[name],
    map: () => readRegionMap(data.inputs.reference.bcps),
    releases: async (source: string) => releaseRows(data.inputs, source)
  };
}

/** Returns the names of the vintages of a data folder. @example dataVintages("data") // ["current", "defr-2021", "defr-2024", "prf-2020"] */
export function dataVintages(folder: string): string[] {
  if (!existsSync(join(folder, "reference")))
    throw new TypeError(
      `invalid data "${folder}": there is no reference/ in it; name the folder that contains reference/ and snapshots/`
    );
  return listVintages(folder);
}
