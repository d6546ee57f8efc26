import {
  compareKeys,
  type Observation,
  observationKey,
  type Release,
  type ReleaseBracket,
  type ScopeBlock
} from "../contract/observations.js";
import type {LineageRow} from "../contract/tables.js";

/** A value that is made of two releases of one publisher: a figure that nobody ever published. */
export interface MixedReleases extends Pick<LineageRow, "result" | "measure" | "area" | "year" | "variant" | "source"> {
  publisher: string;
  /** The releases, in the order in which lineage names them. */
  releases: string[];
}

const numbers = new WeakMap<Release, number>();

let last = 0;

/** What a release is known by: the publisher's own date, or the bracket of undated material. */
interface ReleaseDates {
  /** The snapshot's name: an ISO date, with `.2`, `.3` where the same date had other figures. */
  date: string;
  upstream_date: string | null;
  release?: ReleaseBracket;
}

/** Publishers whose reports hold the last years only: a newer report replaces figures one by one, never a whole series of an area. */
const YEARLY_REPORTS: readonly string[] = ["cpmm", "trade", "wef"];

/** Returns whether a newer release of a source replaces single figures (true) or whole series of an area (false). @example isYearly("cpmm") // true */
export function isYearly(source: string): boolean {
  return YEARLY_REPORTS.includes(source);
}

/**
 * Returns the newest figures that are held: of each source and each series of an area, the rows of the newest release that
 * has it, each row with its own release; of yearly reports (CPMM, trade, the WEF) figure by figure.
 *
 * For showing what publishers say. Rows of two releases stand side by side here, so that nothing may be computed from them.
 * In: releases in any order. Out: sources as they first appear; within a source the order of a snapshot.
 * @example newestFigures(releases).filter(({series}) => series === "NY.GDP.MKTP.CD")
 */
export function newestFigures(releases: readonly Release[]): Observation[] {
  return keepByReleases(figures, releases, "", () => mergeFigures(releases));
}

const figures = new WeakMap<Release, Map<string, Observation[]>>();

function mergeFigures(releases: readonly Release[]): Observation[] {
  const sources = [...new Set(releases.map(({source}) => source))];
  return sources.flatMap((source) => {
    const own = newestFirst(releases.filter((release) => release.source === source));
    if (own.length === 1) return own[0]!.observations;
    const keyOf = isYearly(source) ? observationKey : pairOf;
    const taken = new Map<string, Release>();
    const rows: Observation[] = [];
    for (const release of own) {
      for (const row of release.observations) {
        const key = keyOf(row);
        const by = taken.get(key);
        if (by === undefined) taken.set(key, release);
        if (by === undefined || by === release) rows.push(row);
      }
    }
    return rows.sort(compareKeys);
  });
}

/**
 * Returns releases with the newest first: by the last day on which each can have come out; of two with one last day the one
 * whose id comes later.
 */
export function newestFirst(releases: readonly Release[]): Release[] {
  const order = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);
  return [...releases].sort((a, b) => order(lastDay(a.release), lastDay(b.release)) || order(a.release, b.release));
}

/**
 * Returns observations sorted into their releases, for rows that come without an archive; nothing is known of their scope.
 * @example toReleases(observations).map(({source, release}) => `${source} ${release}`) // ["wdi 2020-07-01"]
 */
export function toReleases(observations: readonly Observation[]): Release[] {
  const groups = new Map<string, Observation[]>();
  for (const row of observations) {
    const key = `${row.source} ${row.release}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map((rows) => {
    const {source, release} = rows[0]!;
    return {
      source,
      publisher: source,
      release,
      snapshots: [...new Set(rows.map(({snapshot}) => snapshot))],
      scope: [],
      observations: rows
    };
  });
}

function pairOf({series, area}: Observation): string {
  return `${series}|${area}`;
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

/**
 * Returns whether blocks cover a series of an area in a year: then its absence is known to be the publisher's.
 * @example isInScope([{series: ["WITS.*"], areas: ["KAZ"], first_year: 2000, last_year: 2019}], "WITS.EXPORTS", "KAZ", 2019) // true
 */
export function isInScope(blocks: readonly ScopeBlock[], series: string, area: string, year: number): boolean {
  return blocks.some(
    (block) =>
      block.first_year <= year &&
      year <= block.last_year &&
      block.areas.some((name) => name === "*" || name === area) &&
      block.series.some((name) => (name.endsWith("*") ? series.startsWith(name.slice(0, -1)) : name === series))
  );
}

/**
 * Returns a text that is the same for the same releases in the same order, and for no others: what is made of them alone is kept under it.
 *
 * Releases are told apart as objects; the store gives one object for one content (`readReleases`).
 * @example releaseKey(releases) === releaseKey([...releases]) // true
 */
export function releaseKey(releases: readonly Release[]): string {
  return releases
    .map((release) => {
      if (!numbers.has(release)) numbers.set(release, ++last);
      return numbers.get(release);
    })
    .join(" ");
}

/**
 * Returns what `make` gives for releases, made once as long as the first of them lives.
 *
 * In: a store of the caller's own, and what the result depends on beside the releases.
 * @example keepByReleases(kept, releases, "2024", () => compute(releases, 2024))
 */
export function keepByReleases<T>(
  store: WeakMap<Release, Map<string, T>>,
  releases: readonly Release[],
  beside: string,
  make: () => T
): T {
  const [first] = releases;
  if (first === undefined) return make();
  const known = store.get(first) ?? new Map<string, T>();
  store.set(first, known);
  const key = `${releaseKey(releases)}|${beside}`;
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as T;
}

/**
 * Returns the values whose lineage names more than one release of one publisher; an empty list is as it must be.
 *
 * In: the lineage of a vintage and its releases, which say who published each (the trade source has several publishers, and a
 * release of each may enter a value). Reported values have no release and are passed over.
 * @example findMixedReleases(tables.lineage, inputs.releases) // []
 */
export function findMixedReleases(lineage: readonly LineageRow[], releases: readonly Release[]): MixedReleases[] {
  const publishers = new Map(releases.map(({source, release, publisher}) => [`${source} ${release}`, publisher]));
  const found = new Map<string, MixedReleases>();
  let last: LineageRow | undefined;
  for (const row of lineage) {
    const {result, measure, area, year, variant, source, release} = row;
    // Most rows are of the release and the value of the row before.
    const isKnown = last?.release === release && last.source === source && isOfValue(last, row);
    last = row;
    if (release === null || isKnown) continue;
    const publisher = publishers.get(`${source} ${release}`) ?? source;
    const key = JSON.stringify([result, measure, area, year, variant, source, publisher]);
    const known = found.get(key);
    if (known === undefined) {
      found.set(key, {result, measure, area, year, variant, source, publisher, releases: [release]});
    } else if (!known.releases.includes(release)) known.releases.push(release);
  }
  return [...found.values()].filter((one) => one.releases.length > 1);
}

function isOfValue(a: LineageRow, b: LineageRow): boolean {
  return (
    a.year === b.year &&
    a.area === b.area &&
    a.variant === b.variant &&
    a.measure === b.measure &&
    a.result === b.result
  );
}
