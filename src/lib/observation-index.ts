import type {Observation} from "./observations.js";

/** Which flow of a series is meant, where a series has several: the counterpart, road or rail, one direction. */
export interface Flow {
  partner?: string | null;
  mode?: "road" | "rail" | null;
  direction?: "inbound" | "outbound" | null;
}

/** Observations by source, series, flow, area and year: each look-up is constant in the number of rows. */
export interface ObservationIndex {
  /** The observation, or undefined where the publisher gives no row. A row whose value is null is given back as it is. */
  find(source: string, series: string, area: string, year: number, flow?: Flow): Observation | undefined;
  /** Years of a series that have at least one row, ascending. */
  years(source: string, series: string): number[];
  /** Rows of one series, in the order of the snapshot; empty for an unknown series. */
  series(source: string, series: string): readonly Observation[];
  /** Series codes of a source that begin with `prefix`, sorted. */
  codes(source: string, prefix: string): string[];
  /**
   * The value of an area (world flow, no mode) in the year, or in the nearest year that has one, the earlier of two
   * equally near; else null. Only for coverage: it says how much a missing member would have weighed, as the World Bank
   * weighs missing members by a benchmark year. It never enters a value.
   */
  nearest(source: string, series: string, area: string, year: number): number | null;
}

interface SeriesEntry {
  rows: Observation[];
  /** Per area the rows that have a value, by year; made when first asked. */
  byArea: Map<string, {year: number; value: number}[]> | null;
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
    ofSeries.byKey.set(flowKey(row.area, row.year, row), row);
  }
  const index: ObservationIndex = {
    find: (source, series, area, year, flow) =>
      sources
        .get(source)
        ?.get(series)
        ?.byKey.get(flowKey(area, year, flow)),
    years: (source, series) => [...(sources.get(source)?.get(series)?.years ?? [])].sort((a, b) => a - b),
    series: (source, series) => sources.get(source)?.get(series)?.rows ?? [],
    codes: (source, prefix) =>
      [...(sources.get(source)?.keys() ?? [])].filter((code) => code.startsWith(prefix)).sort(),
    nearest(source, series, area, year) {
      const ofSeries = sources.get(source)?.get(series);
      return ofSeries ? nearestOf(valuesByArea(ofSeries).get(area) ?? [], year) : null;
    }
  };
  cache.set(observations, index);
  return index;
}

function newSeriesEntry(): SeriesEntry {
  return {rows: [], byArea: null, byKey: new Map(), years: new Set()};
}

function valuesByArea(series: SeriesEntry): Map<string, {year: number; value: number}[]> {
  if (series.byArea) return series.byArea;
  const byArea = new Map<string, {year: number; value: number}[]>();
  for (const {area, year, value, partner, mode, direction} of series.rows) {
    if (value === null || partner !== null || mode !== null || direction !== null) continue;
    entry(byArea, area, () => []).push({year, value});
  }
  for (const list of byArea.values()) list.sort((a, b) => a.year - b.year);
  series.byArea = byArea;
  return byArea;
}

function nearestOf(values: {year: number; value: number}[], year: number): number | null {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]!.year < year) low = middle + 1;
    else high = middle;
  }
  const before = values[low - 1];
  const after = values[low];
  if (!before || !after) return (before ?? after)?.value ?? null;
  return after.year - year < year - before.year ? after.value : before.value;
}

function flowKey(area: string, year: number, flow: Flow = {}): string {
  return `${area}|${year}|${flow.partner ?? ""}|${flow.mode ?? ""}|${flow.direction ?? ""}`;
}

function entry<V>(map: Map<string, V>, key: string, create: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = create();
    map.set(key, value);
  }
  return value;
}
