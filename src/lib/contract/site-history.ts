import type {VintageValues} from "../indicators/robustness.js";
import type {SeriesAge} from "../quality/series-ages.js";
import type {StatusAlert} from "../quality/status-alerts.js";
import type {Revision} from "../revisions/revisions.js";
import type {ValueAsKnown} from "../revisions/value-by-vintage.js";
import type {ValueMove} from "../revisions/value-moves.js";
import type {SourceStatus} from "./source-status.js";

/** What changed between two snapshots of a source, or between two vintages. */
export interface RevisionPair {
  /** Anchor and key: the source's id, or `vintages`. */
  id: string;
  title: string;
  /** `wdi/2024-06-28`, or a vintage's name. */
  a: string;
  b: string;
  revisions: Revision[];
  moves: ValueMove[];
}

/** How the figures of a site came to be: what was revised, what was known when, and how fresh the sources are. */
export interface SiteHistory {
  /** Each source's newest snapshot against the newest before it that had other figures. */
  pairs: RevisionPair[];
  known: ValueAsKnown[];
  /** Computed values of the frozen vintages that this one can know. */
  vintages: VintageValues[];
  status: SourceStatus[];
  /** How old the figures of each series are, from its release. */
  ages: SeriesAge[];
  alerts: StatusAlert[];
  /** ISO date that ages are counted to: the newest date in the data, so that a build gives the same bytes tomorrow. */
  status_day: string;
}
