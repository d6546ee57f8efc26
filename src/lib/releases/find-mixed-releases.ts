import type {Release} from "../contract/observations.js";
import type {LineageRow} from "../contract/tables.js";

/** A value that is made of two releases of one publisher: a figure that nobody ever published. */
export interface MixedReleases extends Pick<LineageRow, "result" | "measure" | "area" | "year" | "variant" | "source"> {
  publisher: string;
  /** The releases, in the order in which lineage names them. */
  releases: string[];
}

/**
 * Returns the values whose lineage names more than one release of one publisher; an empty list is as it must be.
 *
 * In: the lineage of a vintage and its releases, which say who published each (the trade source has several publishers, and a
 * release of each may enter a value). Reported values have no release and are passed over.
 * @example findMixedReleases(tables.lineage, inputs.releases) // []
 */
export function findMixedReleases(lineage: readonly LineageRow[], releases: readonly Release[]): MixedReleases[] {
  const publishers = new Map(releases.map(({source, release, publisher}) => [`${source} ${release}`, publisher]));
  const found = new Map<string, MixedReleases>();
  for (const {result, measure, area, year, variant, source, release} of lineage) {
    if (release === null) continue;
    const publisher = publishers.get(`${source} ${release}`) ?? source;
    const key = JSON.stringify([result, measure, area, year, variant, source, publisher]);
    const known = found.get(key);
    if (known === undefined) {
      found.set(key, {result, measure, area, year, variant, source, publisher, releases: [release]});
    } else if (!known.releases.includes(release)) known.releases.push(release);
  }
  return [...found.values()].filter((one) => one.releases.length > 1);
}
