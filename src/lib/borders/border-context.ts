import type {Bcp, Reference} from "../contract/reference.js";
import type {RegionMap} from "../contract/region-map.js";

/** What the views of the borders need besides the figures: crossings, names of countries, places on the map. */
export interface BorderContext {
  bcps: Bcp[];
  /** Short names of countries by ISO3. */
  names: Record<string, string>;
  places: RegionMap["places"];
}

/**
 * Returns the crossings with the names and places that views of them need.
 *
 * @example borderContext(reference, map.places).names.KGZ // "Kyrgyz Rep."
 */
export function borderContext({bcps, countries}: Reference, places: RegionMap["places"]): BorderContext {
  const named = new Set(bcps.flatMap(({iso3, neighbour_iso3}) => [iso3, neighbour_iso3]));
  const names = countries.filter(({iso3}) => named.has(iso3)).map(({iso3, short_en}) => [iso3, short_en]);
  return {bcps, names: Object.fromEntries(names) as Record<string, string>, places};
}
