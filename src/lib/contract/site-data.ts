import type {Tables} from "../indicators/compute-tables.js";
import type {CheckedValues} from "../quality/checked-values.js";
import type {Challenge, Passage, SectorDocument} from "../sectors/sector-documents.js";
import type {ExplorerData} from "./explorer-data.js";
import type {Inputs} from "./indicator.js";
import type {SnapshotMeta} from "./observations.js";
import type {Product} from "./reference.js";
import type {Deliverable} from "./reported.js";
import type {SiteHistory} from "./site-history.js";
import type {Vintage} from "./vintage.js";

/** Everything that the pages of one build are rendered from, computed once. */
export interface SiteData {
  vintage: Vintage;
  inputs: Inputs;
  tables: Tables;
  /** The figures behind the checks of the printed baselines, as known at the approval. */
  checked: CheckedValues;
  /** What came with each snapshot that a figure is from: sources in the order of their names, within each the newest first. */
  snapshots: SnapshotMeta[];
  /** What came with each snapshot that a value was computed from: those of the vintage and older ones, in the order of their names. */
  value_snapshots: SnapshotMeta[];
  /** Revisions, earlier values and freshness; absent where only tables are written. */
  history?: SiteHistory;
  /** What the pages of corridors and borders need beside; absent where only tables are written. */
  explorer?: ExplorerData;
  /** What the sectors' work plans promise, in the order of the file; absent where only tables are written. */
  deliverables?: Deliverable[];
  /** Names of export products; absent where only tables are written. */
  products?: Product[];
  /** What the sectors work by, and what their reports and the framework say of them; absent where only tables are written. */
  documents?: SectorDocument[];
  challenges?: Challenge[];
  passages?: Passage[];
  /** Address of the published site without a slash at its end; absent where it is not known. */
  site?: string;
}
