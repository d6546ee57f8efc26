import type {Inputs} from "./indicators/indicator.js";
import type {SnapshotMeta} from "./observations.js";

/** Everything that the pages of one build are rendered from, computed once. */
export interface SiteData {
  inputs: Inputs;
  /** What came with each snapshot of the vintage. */
  snapshots: SnapshotMeta[];
}
