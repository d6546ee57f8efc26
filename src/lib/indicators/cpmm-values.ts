import type {ComputedValue, IndicatorInputs} from "../contract/indicator.js";
import type {Observation} from "../contract/observations.js";
import {releaseLabel, releasesOf} from "../releases/release-candidates.js";
import {newestFigures} from "../releases/releases.js";
import {lineageRow} from "./contributions.js";
import {worstFlag} from "./coverage.js";
import {AS_PUBLISHED} from "./methods.js";
import {indexObservations} from "./observation-index.js";

/** Which of the printed CPMM figures a measure is. */
export interface CpmmSelection {
  result: string;
  measure: string;
  series: "TFI1" | "SWD" | "SWOD";
  mode: "road" | "rail";
  unit: string;
  /** One corridor; null for every area that the reports give: all, corridors, countries, border crossing points. */
  corridor: string | null;
}

/**
 * Returns CPMM figures as the annual reports give them: one row per area, year and direction.
 *
 * Areas: the publisher's overall figure becomes CAREC; corridors, countries and border crossing points stay. The variant is
 * `headline` for both directions, `inbound` or `outbound` for one. A dash in the report (no samples) is a row without a value.
 * Nothing is averaged here: the reports' means are over trips that they do not print, and country means do not add up to the whole.
 */
export function cpmmValues({releases, last_year}: IndicatorInputs, selection: CpmmSelection): ComputedValue[] {
  const {result, measure, series, mode, unit, corridor} = selection;
  const rows = indexObservations(newestFigures(releasesOf(releases, "cpmm"))).series("cpmm", series);
  return rows
    .filter((row) => row.mode === mode && (corridor === null || row.area === corridor))
    .map((row) => ({
      value: {
        result,
        measure,
        area: row.area === "ALL" ? "CAREC" : row.area,
        year: row.year,
        unit,
        variant: row.direction ?? "headline",
        value: row.value,
        text: null,
        sign: null,
        reporting: null,
        expected: null,
        missing: null,
        missing_kinds: null,
        weight_share: null,
        method: AS_PUBLISHED.id,
        flag: flagOf(row, last_year),
        releases: releaseLabel([row]),
        reason: row.value === null ? "no samples: the publisher gives a dash" : null
      },
      lineage: [lineageRow(row, "value", 1)]
    }));
}

function flagOf(row: Observation, lastYear: number | null) {
  return lastYear !== null && row.year > lastYear ? "forecast" : worstFlag([row.flag]);
}
