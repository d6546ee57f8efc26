import type {ZeroRule} from "../quality/find-falls-to-zero.js";
import type {OutlierRule} from "../quality/find-outliers.js";
import type {Contradiction} from "./reference.js";
import type {RegionMap} from "./region-map.js";

/** One row per area, mode and year of which a report says that its figures rest on few trips. No row: no number is printed. */
export interface SmallSample {
  source: string;
  area: string;
  mode: "road" | "rail" | null;
  year: number;
  samples: number;
  /** A BCP that the report names with it. */
  bcp: string | null;
  text: string;
  where_printed: string;
  url: string;
}

/** What the pages of corridors, borders, results and members need beside the tables. */
export interface ExplorerData {
  contradictions: Contradiction[];
  small_samples: SmallSample[];
  outlier_rules: OutlierRule[];
  zero_rules: ZeroRule[];
  map: RegionMap;
}
