import type {Observation} from "../contract/observations.js";
import type {Bcp} from "../contract/reference.js";
import {compareText} from "../contract/reference.js";
import {indexObservations} from "../indicators/observation-index.js";

/** The newest figures of one side of a border, one way: hours and dollars to clear it. */
export interface CountryCrossing {
  bcp: string;
  name_en: string;
  neighbour_iso3: string | null;
  mode: "road" | "rail" | null;
  direction: "inbound" | "outbound" | null;
  /** CPMM TFI1, hours; null where it was not printed. */
  hours: Observation | null;
  /** CPMM TFI2, US dollars, of the same year; null where it was not printed. */
  cost: Observation | null;
}

/**
 * Returns the newest published figures of a country's border crossing points: one row per BCP, mode and direction.
 *
 * The year is the newest in which hours or cost of that row were printed; both are of that year. By name, road before rail.
 * Source: CPMM annual reports, TFI1 and TFI2 by BCP.
 * @example countryCrossings("UZB", bcps, observations)[0]?.hours?.value
 */
export function countryCrossings(
  iso3: string,
  bcps: readonly Bcp[],
  observations: readonly Observation[]
): CountryCrossing[] {
  const own = new Map(bcps.filter((row) => row.iso3 === iso3).map((row) => [row.bcp, row]));
  const newest = new Map<string, CountryCrossing & {year: number}>();
  const index = indexObservations(observations);
  for (const row of [...index.series("cpmm", "TFI1"), ...index.series("cpmm", "TFI2")]) {
    const bcp = own.get(row.area);
    if (bcp === undefined || row.value === null) continue;
    const key = `${row.area}|${row.mode}|${row.direction}`;
    const known = newest.get(key);
    if (known && known.year > row.year) continue;
    const {mode, direction, year} = row;
    const {name_en, neighbour_iso3} = bcp;
    const entry =
      known?.year === year
        ? known
        : {bcp: row.area, name_en, neighbour_iso3, mode, direction, year, hours: null, cost: null};
    newest.set(key, {...entry, [row.series === "TFI1" ? "hours" : "cost"]: row});
  }
  return [...newest.values()]
    .sort(
      (a, b) =>
        compareText(a.name_en, b.name_en) ||
        compareText(b.mode ?? "", a.mode ?? "") ||
        compareText(a.direction ?? "", b.direction ?? "")
    )
    .map(({year: _, ...row}) => row);
}
