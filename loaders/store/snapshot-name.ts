import {DataError} from "../../src/lib/contract/data-error.js";
import {isIsoDate} from "../../src/lib/text/iso-date.js";

const SOURCE = /^[a-z][a-z0-9-]{0,31}$/;
const NAME = /^(.{10})(?:\.([2-9]|[1-9]\d))?$/;

/** A snapshot's name in parts: the publisher's day, and which of that day's snapshots it is (1 for the first). */
export interface SnapshotName {
  date: string;
  revision: number;
}

/**
 * Returns the parts of a snapshot's name: an ISO date, and `.2`, `.3` … where a publisher issued other figures under the
 * same date. Throws DataError for anything else, so that nothing from outside ever becomes a path.
 * @example fromSnapshotName("2026-04-08.2") // {date: "2026-04-08", revision: 2}
 */
export function fromSnapshotName(name: string): SnapshotName {
  const match = NAME.exec(name);
  if (!match || !isIsoDate(match[1])) {
    throw new DataError(`invalid snapshot date ${JSON.stringify(name)}; expected YYYY-MM-DD`, {
      field: "date",
      value: name
    });
  }
  return {date: match[1], revision: Number(match[2] ?? 1)};
}

/** Throws DataError for what is no plain ISO date, `2026-04-08.2` included. @example assertDay("2026-04-08") */
export function assertDay(day: string): void {
  if (fromSnapshotName(day).date !== day)
    throw new DataError(`invalid date "${day}"; expected YYYY-MM-DD, without the number of a snapshot`);
}

/** Whether a text is a snapshot's name. @example isSnapshotName("2026-02-30") // false */
export function isSnapshotName(name: string): boolean {
  try {
    fromSnapshotName(name);
    return true;
  } catch {
    return false;
  }
}

/** Compares two snapshot names, the older first. @example ["2026-04-08.2", "2026-04-08"].sort(compareSnapshotNames) */
export function compareSnapshotNames(a: string, b: string): number {
  const left = fromSnapshotName(a);
  const right = fromSnapshotName(b);
  return left.date < right.date ? -1 : left.date > right.date ? 1 : left.revision - right.revision;
}

/** Throws DataError where a source's id could not be a folder of its own. @example assertSourceId("wdi") */
export function assertSourceId(source: string): void {
  if (!SOURCE.test(source)) {
    throw new DataError(`invalid source ${JSON.stringify(source)}; expected lower-case letters, digits and "-"`, {
      field: "source",
      value: source
    });
  }
}
