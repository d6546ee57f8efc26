import type {KnownPlaces} from "./known-places-sql.js";
import type {SyntheticOptions} from "./synthetic-trips.js";

/** What the browser needs to read trips and to make SYNTHETIC ones: the site's file `data/trips.json`. */
export interface TripSiteData {
  /** Spellings of places, for `knownPlacesSql`. */
  places: KnownPlaces;
  /** What SYNTHETIC trips are made to average to: figures of the cpmm snapshot of the site's vintage. */
  synthetic: Pick<SyntheticOptions, "calibrations" | "routes" | "activity_hours">;
}
