import type {Observation} from "../contract/observations.js";
import {MEMBERS} from "../contract/reference.js";
import {indexObservations} from "../indicators/observation-index.js";

/** The kinds of renewable generation that the source tells apart, with their series in TWh. */
export const KINDS = [
  {kind: "hydro", series: "hydro_electricity"},
  {kind: "wind", series: "wind_electricity"},
  {kind: "solar", series: "solar_electricity"},
  {kind: "other", series: "other_renewable_electricity"}
] as const;

/** A member's electricity by kind, in the newest year in which all of it is known. */
export interface Generation {
  area: string;
  year: number;
  /** All generation, TWh, and its row. */
  total: number;
  whole: Observation;
  /** Rows of the kinds, in the order of KINDS. */
  kinds: Observation[];
  /** Shares of the kinds in %, in the order of KINDS. */
  shares: number[];
  /** What is left: fossil fuels and nuclear, which the source here does not tell apart; in %. */
  rest: number;
}

/**
 * Returns each member's electricity generation by kind, in the order of the members.
 *
 * In: observations of source `energy`, TWh. The year is the newest in which the total and every kind have a figure. A
 * member without such a year, or whose total is zero, is left out.
 * @example generationByKind(observations).find(({area}) => area === "TJK")?.shares[0] // 93.5
 */
export function generationByKind(observations: readonly Observation[]): Generation[] {
  const index = indexObservations(observations);
  const years = index.years("energy", "electricity_generation").toReversed();
  return MEMBERS.flatMap((area) => {
    for (const year of years) {
      const whole = index.find("energy", "electricity_generation", area, year);
      const kinds = KINDS.flatMap(({series}) => {
        const row = index.find("energy", series, area, year);
        return row?.value == null ? [] : [row];
      });
      if (whole?.value == null || whole.value <= 0 || kinds.length < KINDS.length) continue;
      const shares = kinds.map(({value}) => (value! / whole.value!) * 100);
      const rest = 100 - shares.reduce((sum, share) => sum + share, 0);
      return [{area, year, total: whole.value, whole, kinds, shares, rest}];
    }
    return [];
  });
}
