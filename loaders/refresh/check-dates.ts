import type {Violations} from "./check-contract.js";

/** The dates that decide where an answer stands among the releases of its source; ISO dates. */
export interface ReleaseDates {
  source: string;
  /** The publisher's own date; null where it prints none. */
  upstream_date: string | null;
  /** The day by which figures without a date of their own were out: today at the latest. */
  known_by: string;
  /** `--date`, a person's word for when the files were published; null where not given. */
  given: string | null;
  /** Whether a person chose files: an older release is then meant to be added. */
  from_files: boolean;
  /** The newest date that a figure says of itself; null where none does. */
  newest_updated: string | null;
  /** Date of the newest stored release; null for the first. */
  newest_stored: string | null;
  today: string;
}

/**
 * Returns how the dates of an answer break their contract; two empty lists are a good answer.
 *
 * A date after today would stay the newest forever, and one before the newest stored release would slip behind it into
 * what was "known before" a day: both are held back until a person has looked. Who reads a file of an older release means
 * to add it. `--date` cannot lie in the future, and no figure can.
 * @example checkDates({source: "wdi", upstream_date: "2099-01-01", …, today: "2026-11-22"}).held_back.length // 1
 */
export function checkDates(dates: ReleaseDates): Violations {
  const {source, upstream_date, known_by, given, from_files, newest_updated, newest_stored, today} = dates;
  const errors: string[] = [];
  const held_back: string[] = [];
  const later = (what: string, date: string) => `invalid ${what} ${date} of ${source}: it is after today (${today})`;
  if (given !== null && given > today) errors.push(`${later("--date", given)}; give the day of publication`);
  if (newest_updated !== null && newest_updated > today) errors.push(later("updated", newest_updated));
  if (upstream_date !== null && upstream_date > today) {
    held_back.push(
      `${later("release date", upstream_date)}; wait until the publisher has corrected it, or accept the figures without it`
    );
  }
  const date = given ?? upstream_date ?? known_by;
  if (!from_files && given === null && newest_stored !== null && date < newest_stored) {
    held_back.push(
      `invalid release date ${date} of ${source}: it is before the newest stored release, ${newest_stored}; if the publisher has really gone back, accept it`
    );
  }
  return {errors, held_back};
}
