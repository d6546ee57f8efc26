import type {ExplorerData} from "../../../src/lib/contract/explorer-data.js";
import type {Reference} from "../../../src/lib/contract/reference.js";
import {readContradictions} from "../../reference/read-contradictions.js";
import {readOutlierRules} from "../../reference/read-outlier-rules.js";
import {readSmallSamples} from "../../reference/read-small-samples.js";
import {readZeroRules} from "../../reference/read-zero-rules.js";
import {readRegionMap} from "./read-region-map.js";

/**
 * Returns what the pages of corridors and borders need beside the tables: contradictions of the reports, small samples, rules for outliers and falls to zero, a map.
 *
 * Throws DataError where a file of data/reference does not hold what it should.
 * @example (await readExplorer("data", reference)).map.members.length // 11
 */
export async function readExplorer(dataDir: string, {bcps}: Reference): Promise<ExplorerData> {
  const [contradictions, small_samples, outlier_rules, zero_rules, map] = await Promise.all([
    readContradictions(dataDir),
    readSmallSamples(dataDir),
    readOutlierRules(dataDir),
    readZeroRules(dataDir),
    readRegionMap(bcps)
  ]);
  return {contradictions, small_samples, outlier_rules, zero_rules, map};
}
