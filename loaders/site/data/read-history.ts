import type {Vintage} from "../../../src/lib/contract/vintage.js";
import {computedOfSources} from "../../../src/lib/indicators/registry.js";
import {type VintageValues, vintageValues} from "../../../src/lib/indicators/robustness.js";
import {seriesAges} from "../../../src/lib/quality/series-ages.js";
import {findMixedReleases} from "../../../src/lib/releases/releases.js";
import {valueByVintage} from "../../../src/lib/revisions/value-by-vintage.js";
import type {SiteData, SiteHistory} from "../../../src/lib/site/site-data.js";
import {readCalendars} from "../../reference/read-quality-rules.js";
import {knownVintages, newestPairs} from "../../revisions/choose-comparison.js";
import {readKnownStates, releaseReader} from "../../revisions/revision-archive.js";
import {sources} from "../../sources/registry.js";
import {readInputs} from "../../store/read-inputs.js";
import {readStatus} from "../../store/read-status.js";

/**
 * Returns how the figures of a site came to be: revisions, earlier values and freshness. No clock is read: ages count to
 * the newest date in the data.
 *
 * Throws DataError where a snapshot or record of the data folder does not hold what it should.
 * @example (await readHistory("data", await readSiteData("data", "current"))).status_day // "2026-11-22"
 */
export async function readHistory(dataDir: string, {vintage, inputs, tables}: SiteData): Promise<SiteHistory> {
  const status_day = await newestDay(dataDir);
  const status = await readStatus(dataDir, sources, status_day);
  const ages = seriesAges(inputs.releases, await readCalendars(dataDir), status_day);
  const read = releaseReader(dataDir, vintage);
  return {
    pairs: await newestPairs(dataDir, vintage, {...inputs, values: tables.values}, read),
    known: valueByVintage(await readKnownStates(dataDir, vintage, inputs, read)),
    vintages: await readFrozen(dataDir, vintage),
    status,
    ages,
    mixtures: findMixedReleases(tables.lineage, inputs.releases),
    status_day
  };
}

async function readFrozen(dataDir: string, vintage: Vintage): Promise<VintageValues[]> {
  // Two vintages of the same snapshots have the same values; the first speaks for both.
  const seen = new Set([JSON.stringify(vintage.snapshots)]);
  const others = knownVintages(dataDir, vintage).filter(({snapshots}) => {
    const key = JSON.stringify(snapshots);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  return Promise.all(
    others.map(async (own) => {
      const inputs = await readInputs(dataDir, own);
      return vintageValues(
        inputs.framework.measures,
        computedOfSources(inputs, Object.keys(own.snapshots)),
        inputs.vintage
      );
    })
  );
}

/** Returns the newest date that any source's record holds, the day that ages are counted to. */
export async function newestDay(dataDir: string): Promise<string> {
  const status = await readStatus(dataDir, sources, "1970-01-01");
  const dates = status.flatMap(({last_checked, last_changed, upstream_date}) =>
    [last_checked, last_changed, upstream_date].flatMap((date) => date?.slice(0, 10) ?? [])
  );
  return dates.sort().at(-1) ?? "1970-01-01";
}
