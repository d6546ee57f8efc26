import type {ReportedValue} from "../../src/lib/contract/reported.js";
import type {Vintage} from "../../src/lib/contract/vintage.js";
import type {Pins} from "./pins.js";

/**
 * Returns the name of a reported row in pins: its file, what it is of, and the day on which it was received.
 *
 * @example reportKey(row) // "hlt.csv HLT-OC1/countries/GEO/2022//2026-11-22"
 */
export function reportKey(row: Omit<ReportedValue, "row">): string {
  const {result, measure, area, year, period, received_on} = row;
  const file = `${result.slice(0, result.indexOf("-")).toLowerCase()}.csv`;
  return `${file} ${[result, measure, area, year, period, received_on].join("/")}`;
}

/**
 * Returns the reported rows that a vintage sees, one per result, measure, area, year, period: the one received last.
 *
 * A vintage sees what was reported up to its date and received up to the day on which it was frozen; `current` sees all. One
 * that was frozen sees the rows that it pinned and no others, so that none that is added later enters it, whatever its dates.
 * @example visibleReports(values, {amendments_as_of: null, frozen_on: null}, null) // all of them
 */
export function visibleReports(
  rows: readonly ReportedValue[],
  {amendments_as_of, frozen_on}: Pick<Vintage, "amendments_as_of" | "frozen_on">,
  pins: Pins | null
): ReportedValue[] {
  const seen = rows.filter((row) =>
    pins === null
      ? (amendments_as_of === null || row.reported_on <= amendments_as_of) &&
        (frozen_on === null || row.received_on <= frozen_on)
      : reportKey(row) in pins.reported
  );
  const newest = new Map<string, ReportedValue>();
  for (const row of seen) {
    const key = [row.result, row.measure, row.area, row.year, row.period].join("/");
    const other = newest.get(key);
    if (other === undefined || row.received_on > other.received_on) newest.set(key, row);
  }
  return seen.filter((row) => [...newest.values()].includes(row));
}
