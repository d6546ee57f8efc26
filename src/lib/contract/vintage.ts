/** A named choice of one snapshot per source plus an edition of the framework: `data/vintages/<name>.json`, resolved. */
export interface Vintage {
  /** `current`, `defr-2021`, … */
  name: string;
  title: string;
  /** Source to snapshot name: `{wdi: "2020-07-01"}`. A source that is not named had nothing then. */
  snapshots: Record<string, string>;
  edition: string;
  /** ISO date: amendments after it are not applied. Null: all of them. */
  amendments_as_of: string | null;
  /** Commit and package version that made the frozen figures; null for `current`. */
  code_version: string | null;
  /** ISO date; null for `current`. */
  frozen_on: string | null;
  /** Last year that counts as reached; null: the publishers' flags alone decide. */
  last_year: number | null;
}
