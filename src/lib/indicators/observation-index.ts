import type {Observation} from "../contract/observations.js";

/** Which row of a series is meant, where it has several a year: the counterpart, road or rail, one direction. */
export interface SeriesDimensions {
  partner?: string | null;
  mode?: "road" | "rail" | null;
  direction?: "inbound" | "outbound" | null;
}

/** Observations by source, series, dimensions, area and year: each look-up is constant in the number of rows. */
export interface ObservationIndex {
  /** The observation, or undefined where the publisher gives no row. A row whose value is null is given back as it is. */
  find(
    source: string,
    series: string,
    area: string,
    year: number,
    dimensions?: SeriesDimensions
  ): Observation | undefined;
  /** Years of a series that have at least one row, ascending. */
  years(source: string, series: string): number[];
  /** Rows of one series, in the order of the snapshot; empty for an unknown series. */
  series(source: string, series: string): readonly Observation[];
  /** Series codes of a source that begin with `prefix`, sorted. */
  codes(source: string, prefix: string): string[];
}

interface SeriesEntry {
  rows: Observation[];
  /** Rows without partner, mode and direction: most questions are for these, and putting a key together for each takes longest. */
  plain: Map<string, Map<number, Observation>>;
  /** Rows with any of them. */
  byKey: Map<string, Observation>;
  years: Set<number>;
}

const cache = new WeakMap<readonly Observation[], ObservationIndex>();

/**
 * Returns the index of a vintage's observations; the same array is indexed once, so that each indicator may ask for it.
 *
 * In: one row per source, series, area, partner, mode, direction, year. Of two rows with one key the later stands.
 * Missing: an absent row is `undefined`, a printed blank is a row whose value is null.
 * @example indexObservations(observations).find("wdi", "NY.GDP.MKTP.CD", "KAZ", 2016)?.value
 */
export function indexObservations(observations: readonly Observation[]): ObservationIndex {
  const known = cache.get(observations);
  if (known) return known;
  const sources = new Map<string, Map<string, SeriesEntry>>();
  for (const row of observations) {
    const ofSource = entry(sources, row.source, () => new Map<string, SeriesEntry>());
    const ofSeries = entry(ofSource, row.series, newSeriesEntry);
    ofSeries.rows.push(row);
    ofSeries.years.add(row.year);
    if (isPlain(row)) entry(ofSeries.plain, row.area, () => new Map<number, Observation>()).set(row.year, row);
    else ofSeries.byKey.set(dimensionKey(row.area, row.year, row), row);
  }
  const index: ObservationIndex = {
    find: (source, series, area, year, dimensions) => {
      const own = sources.get(source)?.get(series);
      return dimensions === undefined || isPlain(dimensions)
        ? own?.plain.get(area)?.get(year)
        : own?.byKey.get(dimensionKey(area, year, dimensions));
    },
    years: (source, series) => [...(sources.get(source)?.get(series)?.years ?? [])].sort((a, b) => a - b),
    series: (source, series) => sources.get(source)?.get(series)?.rows ?? [],
    codes: (source, prefix) => [...(sources.get(source)?.keys() ?? [])].filter((code) => code.startsWith(prefix)).sort()
  };
  cache.set(observations, index);
  return index;
}

function newSeriesEntry(): SeriesEntry {
  return {rows: [], plain: new Map(), byKey: new Map(), years: new Set()};
}

/** An empty text counts as none. */
function isPlain({partner, mode, direction}: SeriesDimensions): boolean {
  return !partner && !mode && !direction;
}

function dimensionKey(area: string, year: number, dimensions: SeriesDimensions): string {
  return `${area}|${year}|${dimensions.partner ?? ""}|${dimensions.mode ?? ""}|${dimensions.direction ?? ""}`;
}

function entry<V>(map: Map<string, V>, key: string, create: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = create();
    map.set(key, value);
  }
  return value;
}
