import type {Observation} from "../contract/observations.js";
import {ACTIVITIES} from "../cpmm/record/trip-record.js";
import {indexObservations} from "../indicators/observation-index.js";
import {rowPlace} from "../lineage/source-rows.js";

/** One row per activity A to P of one area. */
export interface ActivityTime {
  code: string;
  name_en: string;
  year: number | null;
  /** Mean hours and dollars, as it seems over the trips that had the activity; null where none are printed. */
  hours: number | null;
  dollars: number | null;
  /** Part of the sum of this column, 0 to 1; null where no figure is printed. */
  hours_share: number | null;
  dollars_share: number | null;
  reference: string | null;
  /** Where the rows of the hours and the dollars stand (rowPlace). */
  hours_place: string | null;
  dollars_place: string | null;
}

/**
 * Returns the time and cost of the sixteen activities at a border with their shares of the column's sum, in the order A to P.
 *
 * In: observations of a vintage (cpmm `ACT-x.HOURS` and `ACT-x.USD` are read), an area: `ALL` or `C3`. Out: sixteen rows.
 * The printed columns do not add up to TFI1 and TFI2, so the sum is not the time of a crossing: a share says how the printed
 * means compare, not how a trip is divided. A blank in the table is null, and enters no sum.
 * Source: CPMM of 2015 in COMCEC (2017), table 25, p. 104.
 * @example activityTimes(observations, "ALL").find(({code}) => code === "B")?.hours // 6.4
 */
export function activityTimes(observations: Observation[], area: string): ActivityTime[] {
  const index = indexObservations(observations);
  const of = (code: string, unit: "HOURS" | "USD") =>
    index.series("cpmm", `ACT-${code}.${unit}`).find((row) => row.area === area && row.value !== null);
  const rows = ACTIVITIES.map(({code, name_en}) => {
    const hours = of(code, "HOURS");
    const dollars = of(code, "USD");
    const either = hours ?? dollars;
    return {
      code,
      name_en,
      year: either?.year ?? null,
      reference: either?.reference ?? null,
      hours: hours?.value ?? null,
      dollars: dollars?.value ?? null,
      hours_place: hours ? rowPlace(hours) : null,
      dollars_place: dollars ? rowPlace(dollars) : null
    };
  });
  const sum = (column: "hours" | "dollars") => rows.reduce((total, row) => total + (row[column] ?? 0), 0);
  const share = (value: number | null, total: number) => (value === null || total === 0 ? null : value / total);
  const total_hours = sum("hours");
  const total_dollars = sum("dollars");
  return rows.map((row) => ({
    ...row,
    hours_share: share(row.hours, total_hours),
    dollars_share: share(row.dollars, total_dollars)
  }));
}
