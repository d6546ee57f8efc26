import type {Framework} from "../../src/lib/contract/framework.js";
import type {Inputs} from "../../src/lib/contract/indicator.js";
import type {Release} from "../../src/lib/contract/observations.js";
import type {Vintage} from "../../src/lib/contract/vintage.js";
import {keepByReleases, newestFigures} from "../../src/lib/releases/releases.js";
import {readFramework} from "../framework/read-framework.js";
import {visibleReports} from "../freezing/compute-pins.js";
import {readPins} from "../freezing/pins.js";
import {readReference} from "../reference/read-reference.js";
import {readReported} from "../reporting/read-reported.js";
import {listVintages, readVintage, readVintageReleases} from "./vintages.js";

/**
 * Returns everything that a computation may read for a vintage: framework, reference, observations and reported values.
 *
 * In: a vintage's name, or a vintage made up for a comparison. The framework is the vintage's edition with the amendments
 * up to its date, and reported values are those that it sees (`visibleReports`). A frozen vintage that is given by its name
 * reads the amendments, reported rows and corrections that it pinned: what is added later does not change it.
 * `current` brings along what was known when the framework was endorsed, for the checks of its published baselines.
 * Throws DataError where the vintage is unknown or any file does not hold what it should.
 * @example computeTables(await readInputs("data", "current"))
 */
export async function readInputs(dataDir: string, vintage: string | Vintage): Promise<Inputs> {
  const chosen = typeof vintage === "string" ? readVintage(dataDir, vintage) : vintage;
  const pins = typeof vintage === "string" ? readPins(dataDir, vintage) : null;
  const pinned = pins && new Set(Object.keys(pins.amendments));
  const [framework, reference, releases] = await Promise.all([
    readFramework(dataDir, {edition: chosen.edition, as_of: chosen.amendments_as_of, pinned}),
    readReference(dataDir),
    readVintageReleases(dataDir, vintage)
  ]);
  const {values} = await readReported(dataDir, framework, reference);
  return {
    vintage: chosen.name,
    framework,
    reference,
    observations: newestFigures(releases),
    releases,
    reported: visibleReports(values, chosen, pins),
    last_year: chosen.last_year,
    ...(vintage === "current" ? await readAtEndorsement(dataDir, framework) : null)
  };
}

/** Releases with the years around the baselines alone, one object for one content. */
const trimmed = new WeakMap<Release, Map<string, Release>>();

/**
 * Returns the observations of `prf-<year of the endorsement>` around the years of the published baselines; nothing without that vintage.
 * A baseline can only be reproduced from the figures that its authors saw: publishers have revised them since.
 */
async function readAtEndorsement(
  dataDir: string,
  {endorsed, measures}: Framework
): Promise<Pick<Inputs, "at_endorsement">> {
  const vintage = `prf-${endorsed.slice(0, 4)}`;
  if (!listVintages(dataDir).includes(vintage)) return {};
  const years = measures.flatMap(({baseline_year}) => baseline_year ?? []);
  const [first, last] = [Math.min(...years) - 1, Math.max(...years)];
  const releases = (await readVintageReleases(dataDir, vintage)).map((release) =>
    keepByReleases(trimmed, [release], `${first} ${last}`, () => ({
      ...release,
      observations: release.observations.filter(({year}) => year >= first && year <= last)
    }))
  );
  return {at_endorsement: {vintage, observations: newestFigures(releases), releases}};
}
