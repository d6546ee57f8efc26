import {group} from "d3-array";
import type {SnapshotRow} from "../../src/lib/contract/observations.js";

/** Faults of a publisher that a check over a whole source does not see. */
export const PLANTED = [
  "series divided by 1,000",
  "series times 1,000",
  "series set to 0",
  "sign turned",
  "shifted by a year",
  "two areas swapped",
  "area 9999999999",
  "a third of its years lost",
  "area lost from a series",
  "area lost"
] as const;

/** A part of an answer, the same part of the last release, and what a fault makes of the answer. */
interface Planted {
  good: SnapshotRow[];
  old: SnapshotRow[];
  faults: SnapshotRow[][];
}

/**
 * Returns answers with one fault each: planted into each series as a whole, into each area of each series, into each pair of
 * areas that follow each other in the alphabet, or (a lost area) into the whole answer. Figures that the last release had
 * are needed, and the fault must change one: a series that is zero is not changed by setting it to zero.
 */
export function plant(
  kind: (typeof PLANTED)[number],
  rows: readonly SnapshotRow[],
  before: readonly SnapshotRow[]
): Planted[] {
  const known = before.filter(({value}) => value !== null);
  if (kind === "area lost" || kind === "area lost from a series") {
    return [...group(known, ({area}) => area)].map(([area, old]) => {
      const good = rows.filter((row) => row.area === area);
      const series = new Set(good.filter(({value}) => value !== null).map((row) => row.series));
      const held = [...new Set(old.map((row) => row.series))].filter((one) => series.has(one));
      const lost = held.map((one) => good.filter((row) => row.series !== one));
      return {good, old, faults: kind === "area lost" ? (held.length > 0 ? [[]] : []) : lost};
    });
  }
  const olds = group(known, ({series}) => series);
  return [...group(rows, ({series}) => series)].flatMap(([series, good]) => {
    const old = olds.get(series) ?? [];
    const had = new Set(old.map(toLine));
    const own = good.filter((row) => row.value !== null && row.flag !== "forecast" && had.has(toLine(row)));
    const areas = [...new Set(own.map(({area}) => area))].sort();
    const values = new Map(good.map((row) => [toKey(row, row.area, row.year), row.value]));
    const change = (to: (row: SnapshotRow) => number | null) => {
      const fault = good.map((row) => (row.value === null ? row : {...row, value: to(row)}));
      return own.some((row) => to(row) !== row.value) ? [fault] : [];
    };
    const figureOf = (row: SnapshotRow, area: string, year: number) => values.get(toKey(row, area, year)) ?? null;
    const faults = {
      "series divided by 1,000": () => change(({value}) => value! / 1000),
      "series times 1,000": () => change(({value}) => value! * 1000),
      "series set to 0": () => change(() => 0),
      "sign turned": () => change(({value}) => -value!),
      "shifted by a year": () => change((row) => figureOf(row, row.area, row.year - 1)),
      "two areas swapped": () =>
        areas.slice(1).flatMap((b, i) => {
          const a = areas[i]!;
          return change((row) => figureOf(row, row.area === a ? b : row.area === b ? a : row.area, row.year));
        }),
      "a third of its years lost": () =>
        areas.map((area) => {
          const years = [...new Set(own.filter((row) => row.area === area).map(({year}) => year))].sort(
            (a, b) => a - b
          );
          const lost = new Set(years.slice(0, Math.ceil(years.length / 3)));
          return good.filter((row) => row.area !== area || !lost.has(row.year));
        }),
      "area 9999999999": () => areas.flatMap((area) => change((row) => (row.area === area ? 9_999_999_999 : row.value)))
    };
    return areas.length === 0 ? [] : [{good, old, faults: faults[kind]()}];
  });
}

function toLine({series, area, partner, mode, direction}: SnapshotRow): string {
  return [series, area, partner, mode, direction].join("|");
}

function toKey({series, partner, mode, direction}: SnapshotRow, area: string, year: number): string {
  return [series, area, partner, mode, direction, year].join("|");
}
