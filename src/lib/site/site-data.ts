import type {Inputs} from "../contract/indicator.js";
import type {SnapshotMeta} from "../contract/observations.js";
import type {Contradiction, GlossaryTerm, Product} from "../contract/reference.js";
import type {Deliverable, DisputedReport, SectorReportTexts} from "../contract/reported.js";
import type {SourceStatus, Vintage} from "../contract/vintage.js";
import type {FrameworkLinks} from "../framework/framework-links.js";
import type {Tables} from "../indicators/compute-tables.js";
import type {VintageValues} from "../indicators/robustness.js";
import type {OutlierRule, ZeroRule} from "../quality/find-outliers.js";
import type {RecomputedBaselines} from "../quality/recomputed-baselines.js";
import type {SeriesAge} from "../quality/series-ages.js";
import type {MixedReleases} from "../releases/releases.js";
import type {Revision} from "../revisions/revisions.js";
import type {ValueAsKnown, ValueChange} from "../revisions/value-by-vintage.js";
import type {Challenge, Passage, SectorDocument} from "../sectors/sector-notes.js";

/** The outline of one country on the map, in the map's own units. */
export interface MapShape {
  iso3: string;
  /** An SVG path. */
  path: string;
  /** The middle of what is shown of it. */
  x: number;
  y: number;
}

/** The map of the region: outlines and places, projected and simplified, ready to be drawn. */
export interface RegionMap {
  width: number;
  height: number;
  /** Land of other countries, as one shape. */
  land: string;
  members: MapShape[];
  /** Where each border crossing point with a known coordinate is drawn. */
  places: Record<string, {x: number; y: number}>;
}

/** What changed between two snapshots of a source, or between two vintages. */
export interface RevisionPair {
  /** Anchor and key: the source's id, or `vintages`. */
  id: string;
  title: string;
  /** `wdi/2024-06-28`, or a vintage's name. */
  a: string;
  b: string;
  revisions: Revision[];
  moves: ValueChange[];
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
  /** Values that are made of several releases of a publisher, which `statusAlerts` tells of. */
  mixtures: readonly MixedReleases[];
  /** ISO date that ages are counted to: the newest date in the data, so that a build gives the same bytes tomorrow. */
  status_day: string;
}

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

/** One row per economic corridor that the framework names, with the members along it (ISO3) and where it is named. */
export interface EconomicCorridor {
  corridor: string;
  name_en: string;
  members: readonly string[];
  named_in: string;
}

/** Facts that one page shows as they are: small tables of data/reference. */
export interface PageFacts {
  economic_corridors: EconomicCorridor[];
  /** One row per interconnection project that ENG-OP1 counts, and where the project is named. */
  interconnections: {project: string; name_en: string; kind: string; named_in: string}[];
  /** One row per offset of the members' clocks from UTC (`+05:00`), and who keeps it. */
  utc_offsets: {offset: string; areas_en: string}[];
}

/** Everything that the pages of one build are rendered from, computed once. */
export interface SiteData {
  vintage: Vintage;
  inputs: Inputs;
  tables: Tables;
  /** The figures behind the checks of the published baselines, as known when the framework was endorsed. */
  checked: RecomputedBaselines;
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
  /** Figures that reports disagree on, decided or not; absent where only tables are written. */
  disputed?: DisputedReport[];
  /** The texts of the sectors' annual reports; absent where only tables are written. */
  sector_reports?: SectorReportTexts[];
  /** Names of export products; absent where only tables are written. */
  products?: Product[];
  /** What the sectors work by, and what their reports and the framework say of them; absent where only tables are written. */
  documents?: SectorDocument[];
  challenges?: Challenge[];
  passages?: Passage[];
  /** What results have to do with themes, SDG targets, other sectors and documents; absent where only tables are written. */
  links?: FrameworkLinks;
  /** The terms that pages explain, in the order of the alphabet; absent where only tables are written. */
  glossary?: GlossaryTerm[];
  /** Corridors, projects, and clocks that single pages show; absent where only tables are written. */
  facts?: PageFacts;
  /** `owner/name` of the repository on GitHub that forms may be proposed to; absent where the site names none. */
  repository?: string;
  /** Address of the published site without a slash at its end; absent where it is not known. */
  site?: string;
}
