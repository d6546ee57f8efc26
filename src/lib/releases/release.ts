import type {ReleaseBracket} from "../contract/observations.js";

/** What a release is known by: the publisher's own date, or the bracket of undated material. */
export interface ReleaseDates {
  /** The snapshot's name: an ISO date, with `.2`, `.3` where the same date had other figures. */
  date: string;
  upstream_date: string | null;
  release?: ReleaseBracket;
}

/**
 * Returns the id of the release that a snapshot's own figures belong to: the publisher's day where it is known
 * (`2020-07-01`), else the bracket (`2023-06-01..2024-06-30`), open at the start where nothing is known of it (`..2024-06-30`).
 *
 * Snapshots of one dated release share their id; undated snapshots never do, for nothing says that they are of one
 * publication: the second of a day ends in its number (`..2024-06-30.2`).
 * @example releaseId({date: "2024-06-30", upstream_date: null, release: {not_before: "2023-06-01", not_after: "2024-06-30"}})
 */
export function releaseId({date, upstream_date, release}: ReleaseDates): string {
  if (upstream_date !== null) return upstream_date;
  const {not_before = null} = release ?? {};
  const not_after = release?.not_after ?? date.slice(0, 10);
  if (not_before === not_after) return not_after;
  return `${not_before ?? ""}..${not_after}${date.slice(10)}`;
}

/** Returns whether the day of a release is not known. @example isUndated("..2024-06-30") // true */
export function isUndated(release: string): boolean {
  return release.includes("..");
}

/**
 * Returns the last day on which a release can have come out; releases are ordered by it.
 * @example lastDay("2023-06-01..2024-06-30.2") // "2024-06-30"
 */
export function lastDay(release: string): string {
  return release.replace(/^.*\.\./, "").slice(0, 10);
}

/**
 * Returns the first day on which a release can have come out; null where nothing is known of it.
 * @example firstDay("..2024-06-30") // null
 */
export function firstDay(release: string): string | null {
  if (!isUndated(release)) return release.slice(0, 10);
  return release.slice(0, release.indexOf("..")) || null;
}
