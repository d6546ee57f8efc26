import {max, min, rollup} from "d3-array";
import type {Observation} from "../contract/observations.js";
import {MEMBERS} from "../contract/reference.js";
import type {ValueRow} from "../contract/tables.js";

/** One area's figure of one year in two vintages. */
export interface RevisedFigure {
  area: string;
  before: ValueRow;
  after: ValueRow;
  change: number;
}

/**
 * Returns how the figures of one year were revised from one vintage to another, the greatest change first.
 *
 * In: values of two vintages. Only areas that have a number in both are there; headline rows alone are read.
 * @example revisedFigures(old, now, {result: "EFS-CO", measure: "growth", year: 2016})[0]?.area // "TKM"
 */
export function revisedFigures(
  before: readonly ValueRow[],
  after: readonly ValueRow[],
  {result, measure, year}: Pick<ValueRow, "result" | "measure" | "year">
): RevisedFigure[] {
  const isOwn = (row: ValueRow) =>
    row.result === result && row.measure === measure && row.year === year && row.variant === "headline";
  const then = new Map(before.filter((row) => isOwn(row) && row.value !== null).map((row) => [row.area, row]));
  return after
    .flatMap((row): RevisedFigure[] => {
      const old = isOwn(row) && row.value !== null ? then.get(row.area) : undefined;
      return old ? [{area: row.area, before: old, after: row, change: row.value! - old.value!}] : [];
    })
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}

/**
 * Returns the past year of which an area's figure was revised most from one vintage to another, the later of two alike; null where no
 * year is past in both. Forecasts are of no past year.
 *
 * In: values of two vintages; headline rows alone are read.
 * @example mostRevisedYear(old, now, {result: "EFS-CO", measure: "growth", area: "CAREC-X"}) // 2016
 */
export function mostRevisedYear(
  before: readonly ValueRow[],
  after: readonly ValueRow[],
  {result, measure, area}: Pick<ValueRow, "result" | "measure" | "area">
): number | null {
  const pastOf = (values: readonly ValueRow[]) =>
    values.filter(
      (row) =>
        row.result === result &&
        row.measure === measure &&
        row.area === area &&
        row.variant === "headline" &&
        row.value !== null &&
        row.flag !== "forecast"
    );
  const then = new Map(pastOf(before).map(({year, value}) => [year, value!]));
  const changes = pastOf(after).flatMap(({year, value}) =>
    then.has(year) ? [{year, size: Math.abs(value! - then.get(year)!)}] : []
  );
  return changes.sort((a, b) => b.size - a.size || b.year - a.year)[0]?.year ?? null;
}

/** Why a member falls out of the region's means in an edition's last years, and the last year with what is needed; null for none. */
export interface EditionGap {
  area: string;
  kind: "no forecast" | "no gdp";
  until: number | null;
}

/**
 * Returns the members that an edition of the World Economic Outlook has no forecast of growth for, or whose GDP, the weight of
 * the region's means, ends before the edition does. In the order of the members; none for an edition without forecasts.
 *
 * @example editionGaps(october2023) // [{area: "AFG", kind: "no forecast", until: 2021}, {area: "PAK", kind: "no gdp", until: 2023}]
 */
export function editionGaps(rows: readonly Observation[]): EditionGap[] {
  const lastYears = (series: string) =>
    rollup(
      rows.filter((row) => row.series === series && row.value !== null),
      (own) => max(own, ({year}) => year)!,
      ({area}) => area
    );
  const [growth, gdp] = [lastYears("NGDP_RPCH"), lastYears("NGDPD")];
  const first = min(rows, ({flag, year}) => (flag === "forecast" ? year : undefined));
  const last = max(growth.values());
  if (first === undefined || last === undefined) return [];
  return MEMBERS.flatMap((area): EditionGap[] => {
    const until = growth.get(area) ?? null;
    if (until === null || until < first) return [{area, kind: "no forecast", until}];
    return (gdp.get(area) ?? 0) < last ? [{area, kind: "no gdp", until: gdp.get(area) ?? null}] : [];
  });
}

/**
 * Returns years as runs, so that a gap shows: "2002–2010, 2013".
 *
 * In: years in any order, each once or more. Without any it is an empty text.
 * @example yearRanges([2013, 2003, 2002]) // "2002–2003, 2013"
 */
export function yearRanges(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const year of sorted) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}
