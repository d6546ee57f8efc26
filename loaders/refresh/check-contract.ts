import {FLAGS, observationKey, type SnapshotRow} from "../../src/lib/contract/observations.js";
import type {Reference, SeriesInfo} from "../../src/lib/contract/reference.js";
import {findSeries} from "../../src/lib/contract/reference.js";
import {isIsoDate} from "../../src/lib/text/iso-date.js";
import type {Source} from "../sources/source.js";
import {isUnsafeCell} from "../store/snapshot-csv.js";

/** The dates that decide where an answer is among the releases of its source; ISO dates. */
interface ReleaseDates {
  source: string;
  /** The publisher's own date; null where it gives none. */
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

/** The furthest forecast that any publisher here gives is six years ahead (WEO); a year beyond ten is a misread column. */
const MAX_YEARS_AHEAD = 10;
/** A reference is a page, a table or an address, never a text. */
const MAX_TEXT = 500;
/** Areas that are no country, corridor or BCP: the region, and a publisher's own overall figure. */
const REGIONS = ["CAREC", "CAREC-X", "ALL"];
/** Partners that are no country: the world, the region, and what a publisher leaves undivided. */
const PARTNER_GROUPS = ["WLD", "CAREC", "CAREC-X", "OTH"];

/** The part of a source that the contract is made of. */
export type ContractOf = Pick<
  Source,
  "id" | "first_year" | "coverage_floor" | "revision_bound" | "revision_share" | "bounds_reason"
>;

/** How rows break their contract, in messages; two empty lists are a good answer. */
export interface Violations {
  /** A row that is wrong in itself; nothing makes it right but another answer. */
  errors: string[];
  /** A change against the last snapshot beyond its bound: held back until a person has looked (`--accept`). */
  held_back: string[];
}

/**
 * Returns how rows of a source break its contract; two empty lists are a good answer.
 *
 * In: the rows as a source gave them, of any shape (types are checked), and the rows of the last good snapshot or null.
 * RunRecord: types, keys unique, series and units as in data/reference/series.csv, values within its `min` and `max`, known
 * areas and partners, years from the source's first to ten ahead of `today` (ISO date), no text that could run; against
 * the last snapshot: the number of rows, series and years that vanished, and the share of large revisions.
 * @example checkContract([], wdi, reference, null, "2026-04-08").errors // ["missing rows: wdi answered none"]
 */
export function checkContract(
  rows: readonly SnapshotRow[],
  source: ContractOf,
  reference: Reference,
  last: readonly SnapshotRow[] | null,
  today: string
): Violations {
  if (rows.length === 0) return {errors: [`missing rows: ${source.id} answered none`], held_back: []};
  const find = cacheFindSeries(reference, source.id);
  const places = toPlaces(reference);
  const lastYear = Number(today.slice(0, 4)) + MAX_YEARS_AHEAD;
  const seen = new Set<string>();
  const errors = rows.flatMap((row, index) => {
    const found = findRowErrors(row, find(row.series), places, source, lastYear);
    const key = observationKey(row);
    if (seen.has(key)) found.push(`duplicate figure`);
    seen.add(key);
    return found.map((error) => `row ${index + 1} (${toLabel(row)}): ${error}`);
  });
  return {errors, held_back: last === null || errors.length > 0 ? [] : findChanges(rows, last, source)};
}

/** One search per series and not per row: trade has thousands of headings described by one row. */
function cacheFindSeries(reference: Reference, source: string): (code: string) => SeriesInfo | undefined {
  const known = new Map<string, SeriesInfo | undefined>();
  return (code) => {
    if (!known.has(code)) known.set(code, findSeries(reference.series, source, code));
    return known.get(code);
  };
}

function findRowErrors(
  row: SnapshotRow,
  info: SeriesInfo | undefined,
  places: {areas: Set<string>; partners: Set<string>},
  source: ContractOf,
  lastYear: number
): string[] {
  const errors: string[] = [];
  if (info === undefined)
    errors.push(`unknown series ${quote(row.series)} of ${source.id}; add it to data/reference/series.csv`);
  else if (row.unit !== info.unit)
    errors.push(`mismatched unit ${quote(row.unit)}; data/reference/series.csv has ${quote(info.unit)}`);
  if (!places.areas.has(row.area))
    errors.push(`unknown area ${quote(row.area)}; add it to data/reference, or drop the row in the reader`);
  if (row.partner !== null && !places.partners.has(row.partner)) {
    errors.push(`unknown partner ${quote(row.partner)}; add it to data/reference/partners.csv`);
  }
  if (![null, "road", "rail"].includes(row.mode))
    errors.push(`invalid mode ${quote(row.mode)}; expected road, rail or null`);
  if (![null, "inbound", "outbound"].includes(row.direction)) {
    errors.push(`invalid direction ${quote(row.direction)}; expected inbound, outbound or null`);
  }
  if (!Number.isInteger(row.year) || row.year < source.first_year || row.year > lastYear) {
    errors.push(`invalid year ${quote(row.year)}; expected ${source.first_year} to ${lastYear}`);
  }
  errors.push(...findValueErrors(row.value, info));
  if (row.flag !== null && !(FLAGS as readonly unknown[]).includes(row.flag)) {
    errors.push(`unknown flag ${quote(row.flag)}; expected ${FLAGS.join(", ")} or null`);
  }
  if (row.updated !== null && !isIsoDate(row.updated))
    errors.push(`invalid updated ${quote(row.updated)}; expected YYYY-MM-DD or null`);
  const text: unknown = row.reference;
  if (text !== null && (typeof text !== "string" || text === "" || text.length > MAX_TEXT || isUnsafeCell(text))) {
    errors.push(
      `invalid reference ${quote(text)}; expected up to ${MAX_TEXT} characters that no spreadsheet runs, or null`
    );
  }
  return errors;
}

function findValueErrors(value: unknown, info: SeriesInfo | undefined): string[] {
  if (value === null) return [];
  if (typeof value !== "number" || !Number.isFinite(value))
    return [`invalid value ${quote(value)}; expected a number or null`];
  const because = info?.bounds_reason ? ` (${info.bounds_reason})` : "";
  if (info?.min != null && value < info.min) return [`invalid value ${value}; expected at least ${info.min}${because}`];
  if (info?.max != null && value > info.max) return [`invalid value ${value}; expected at most ${info.max}${because}`];
  return [];
}

function findChanges(rows: readonly SnapshotRow[], last: readonly SnapshotRow[], source: ContractOf): string[] {
  const held: string[] = [];
  const filled = rows.filter((row) => row.value !== null);
  const filledBefore = last.filter((row) => row.value !== null);
  const floor = Math.ceil(filledBefore.length * source.coverage_floor);
  if (filled.length < floor) {
    held.push(
      `missing figures: ${filled.length}, the last snapshot had ${filledBefore.length} and the floor is ${floor}`
    );
  }
  const gone = (column: "series" | "year") => {
    const now = new Set<unknown>(filled.map((row) => row[column]));
    return [...new Set(filledBefore.map((row) => row[column]))].filter((name) => !now.has(name)).sort();
  };
  for (const column of ["series", "year"] as const) {
    const names = gone(column);
    if (names.length > 0)
      held.push(`missing ${column} ${names.join(", ")}: the last snapshot had figures of it, this answer has none`);
  }
  // Forecasts are made again each time: only figures that both take for known are held to the bound.
  const known = new Map(
    filledBefore.filter((row) => row.flag !== "forecast").map((row) => [observationKey(row), row.value!])
  );
  const both = filled.filter((row) => row.flag !== "forecast" && known.has(observationKey(row)));
  const large = both.filter((row) => {
    const old = known.get(observationKey(row))!;
    return Math.abs(row.value! - old) > source.revision_bound * Math.abs(old);
  });
  if (both.length > 0 && large.length / both.length > source.revision_share) {
    const examples = large
      .slice(0, 5)
      .map((row) => `${toLabel(row)} from ${known.get(observationKey(row))} to ${row.value}`);
    held.push(
      `invalid revision: ${large.length} of ${both.length} figures moved by more than ${source.revision_bound * 100}%, ` +
        `at most ${source.revision_share * 100}% of them may (${source.bounds_reason}): ${examples.join("; ")}`
    );
  }
  return held;
}

function toPlaces(reference: Reference): {areas: Set<string>; partners: Set<string>} {
  const countries = reference.countries.map((row) => row.iso3);
  const corridors = reference.corridors.map((row) => row.corridor);
  return {
    areas: new Set([...countries, ...corridors, ...reference.bcps.map((row) => row.bcp), ...REGIONS]),
    partners: new Set([...countries, ...reference.partners.map((row) => row.partner), ...PARTNER_GROUPS])
  };
}

function toLabel(row: SnapshotRow): string {
  const parts: unknown[] = [row.series, row.area, row.partner, row.mode, row.direction, row.year];
  return parts
    .filter((part) => part !== null && part !== undefined)
    .map((part) => quote(part).replaceAll('"', ""))
    .join(" ");
}

/** As JSON, so that control characters show as escapes, and cut where a publisher sent a page instead of a cell. */
function quote(value: unknown): string {
  const text = typeof value === "number" ? String(value) : toJson(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** What has no JSON, or nests too deeply for it, is named by its type. */
function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return typeof value;
  }
}

/**
 * Returns how the dates of an answer break their contract; two empty lists are a good answer.
 *
 * A date after today would stay the newest forever, and one before the newest stored release would slip behind it into
 * what was "known before" a day: both are held back until a person has looked. Who reads a file of an older release means
 * to add it. `--date` cannot be in the future, and no figure can.
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
