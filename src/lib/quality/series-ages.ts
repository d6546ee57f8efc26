import {group} from "d3-array";
import type {Release} from "../contract/observations.js";
import type {SourceStatus} from "../contract/vintage.js";
import {joinList, LOCALES, language} from "../language/language.js";
import {text} from "../language/text.js";
import type {MixedReleases} from "../releases/releases.js";
import {firstDay, isUndated, lastDay, newestFirst} from "../releases/releases.js";
import {variantWords} from "../wording/variant-words.js";

/** Something that a data officer has to look at. */
export interface StatusAlert {
  kind: "mixture" | "older than its calendar" | "publisher moved";
  /** Null for a mixture of several sources' values. */
  source: string;
  /** In the language that is being written; where the publisher moved, the error in English. */
  text: string;
}

const KINDS: Record<StatusAlert["kind"], string> = {
  mixture: "mixture",
  "older than its calendar": "old",
  "publisher moved": "moved"
};

/** Returns the kind of an alert in the language that is being written. @example alertKind("mixture") // "смешение выпусков" */
export function alertKind(kind: StatusAlert["kind"]): string {
  return text("status-alert-kind", {kind: KINDS[kind]});
}

/** What the HTTP client says where a publisher's address leads elsewhere or nowhere. */
const MOVED = /invalid redirect|if the publisher has moved|\b(301|302|307|308|404|410)\b|unknown page/;

/** How often a publisher updates a series: the first row of a source whose pattern fits holds. */
export interface Calendar {
  source: string;
  /** A series code; `*` at the end stands for any ending, and such series are counted together unless it stands alone. */
  series: string;
  /** Days within which a newer release is expected; null where none is: the series has ended. */
  days: number | null;
  reason: string;
}

/** What is said of the age of a series; a shape goes with each on pages. */
export type AgeState = "as expected" | "older than its calendar" | "date unknown" | "ended";

/** One row per source and series, or family of series: how old the figures are that are held of it. */
export interface SeriesAge {
  source: string;
  series: string;
  /** The newest release that holds it for at least half of the areas that any release has. */
  release: string;
  /** Areas in that release, of all that any release held has. */
  areas: number;
  all_areas: number;
  /** The newest release that holds it for any area, where that is a newer one; else null. */
  newer: string | null;
  /** Last year with a figure that is no forecast, in that release; null for none. */
  last_year: number | null;
  /** Days since the release; of undated material null, and the least and the most that it can be. */
  age_days: number | null;
  age_least: number;
  /** Null where nothing is known of the first day. */
  age_most: number | null;
  /** Null where the series has ended. */
  within_days: number | null;
  state: AgeState;
  reason: string;
}

const DAY_MS = 86_400_000;

/**
 * Returns the age of each series that is held, from its release and not from the file that it came in.
 *
 * In: the releases of a vintage, the publishers' calendars, and the day that ages are counted to (ISO). Out: one row per series
 * or family, sources and series in alphabetical order. An undated release is `date unknown`, and `older than its calendar`
 * where even the last day on which it can have come out is. A series without a calendar is never older than it.
 * @example seriesAges(releases, calendars, "2026-11-25").find(({series}) => series === "BG.GSR.NFSV.GD.ZS")?.state
 */
export function seriesAges(releases: readonly Release[], calendars: readonly Calendar[], day: string): SeriesAge[] {
  const ages = [...group(releases, ({source}) => source)].flatMap(([source, own]) => {
    const held = new Map<string, {calendar: Calendar | undefined; byRelease: Map<Release, Held>}>();
    for (const release of newestFirst(own)) {
      for (const {series, area, year, value, flag} of release.observations) {
        if (value === null) continue;
        const calendar = calendars.find((row) => row.source === source && fits(row.series, series));
        const name = calendar && calendar.series !== "*" ? calendar.series : series;
        const entry = held.get(name) ?? {calendar, byRelease: new Map<Release, Held>()};
        held.set(name, entry);
        const one = entry.byRelease.get(release) ?? {areas: new Set<string>(), last_year: null};
        entry.byRelease.set(release, one);
        one.areas.add(area);
        if (flag !== "forecast") one.last_year = Math.max(one.last_year ?? year, year);
      }
    }
    return [...held].map(([series, entry]) => toAge(source, series, entry.byRelease, entry.calendar, day));
  });
  return ages.sort((a, b) => compare(a.source, b.source) || compare(a.series, b.series));
}

interface Held {
  areas: Set<string>;
  last_year: number | null;
}

function toAge(
  source: string,
  series: string,
  byRelease: Map<Release, Held>,
  calendar: Calendar | undefined,
  day: string
): SeriesAge {
  const all = new Set([...byRelease.values()].flatMap(({areas}) => [...areas]));
  const entries = [...byRelease];
  // Releases came newest first. A release that holds one country does not make the series of all of them young.
  const [release, {areas, last_year}] = entries.find(([, own]) => own.areas.size * 2 >= all.size) ?? entries[0]!;
  const newest = entries[0]![0].release;
  const since = (from: string) => Math.floor((Date.parse(day) - Date.parse(from)) / DAY_MS);
  const age_least = since(lastDay(release.release));
  const first = firstDay(release.release);
  const isKnown = !isUndated(release.release);
  const within = calendar?.days ?? null;
  return {
    source,
    series,
    release: release.release,
    areas: areas.size,
    all_areas: all.size,
    newer: newest === release.release ? null : newest,
    last_year,
    age_days: isKnown ? age_least : null,
    age_least,
    age_most: first === null ? null : since(first),
    within_days: within,
    state: stateOf(calendar, within, age_least, isKnown),
    reason: calendar?.reason ?? "no calendar is known"
  };
}

function stateOf(calendar: Calendar | undefined, within: number | null, age: number, isKnown: boolean): AgeState {
  if (calendar && within === null) return "ended";
  if (within !== null && age > within) return "older than its calendar";
  return isKnown ? "as expected" : "date unknown";
}

function fits(pattern: string, series: string): boolean {
  return pattern.endsWith("*") ? series.startsWith(pattern.slice(0, -1)) : pattern === series;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Returns what has to be looked at: values that mix releases, series older than their calendars (one alert a source), and
 * publishers whose address leads elsewhere or nowhere.
 * @example statusAlerts(status, ages, []).map(({kind, source}) => `${kind}: ${source}`)
 */
export function statusAlerts(
  status: readonly SourceStatus[],
  ages: readonly SeriesAge[],
  mixtures: readonly MixedReleases[]
): StatusAlert[] {
  const mixed = mixtures.map(
    ({source, result, measure, area, year, variant, releases}): StatusAlert => ({
      kind: "mixture",
      source,
      text: text("status-mixture", {
        measure: `${result}/${measure}`,
        area,
        year: String(year),
        variant: variantWords(variant),
        releases: new Intl.ListFormat(LOCALES[language()]).format(releases),
        source
      })
    })
  );
  const old = status.flatMap(({source}): StatusAlert[] => {
    const own = ages.filter((age) => age.source === source && age.state === "older than its calendar");
    if (own.length === 0) return [];
    const oldest = own.reduce((a, b) => (b.age_least > a.age_least ? b : a));
    const first = own.slice(0, 3).map(({series}) => series);
    const names =
      own.length > first.length
        ? text("status-older-more", {names: joinList(first), count: own.length - first.length})
        : joinList(first);
    const said = text("status-older", {
      count: own.length,
      all: ages.filter((age) => age.source === source).length,
      names,
      oldest: oldest.series,
      release: oldest.release
    });
    return [{kind: "older than its calendar", source, text: said}];
  });
  const moved = status.flatMap(({source, last_outcome, last_error}): StatusAlert[] =>
    last_outcome === "failed" && last_error !== null && MOVED.test(last_error)
      ? [{kind: "publisher moved", source, text: last_error}]
      : []
  );
  return [...mixed, ...old, ...moved];
}
