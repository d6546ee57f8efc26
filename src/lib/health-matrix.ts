import {HEALTH_PILLARS, type HealthSeries} from "./health-pillars.js";
import {indexObservations} from "./observation-index.js";
import type {Observation} from "./observations.js";
import {MEMBERS} from "./reference.js";

/** Bands of the heat matrix: a quarter of the members that have a figure each. */
export const BANDS = 4;

/** The newest figure of one member in one series. */
export interface HealthCell {
  area: string;
  observation: Observation;
  /** Place among the members that have a figure, 1 is best; ties share the better place. */
  rank: number;
  /** 1 (the best quarter of the members with a figure) to BANDS; the figures may be of different years. */
  band: number;
}

/** One series of the matrix over the members. */
export interface HealthLine extends HealthSeries {
  pillar: number;
  /** One per member that has a figure, in the order of the members. */
  cells: HealthCell[];
  /** Oldest and newest year among the cells; null without any. */
  from: number | null;
  to: number | null;
}

/**
 * Returns the newest figure of every member in every series of the four pillars, with its place among the members.
 *
 * In: observations of one vintage. Out: one line per pillar and series, one cell per member with a figure. Missing: a
 * member without any figure has no cell. Nothing is filled in or carried to another year: each cell keeps its own.
 * @example healthMatrix(observations)[0]?.cells.length // 11
 */
export function healthMatrix(observations: readonly Observation[]): HealthLine[] {
  const index = indexObservations(observations);
  return HEALTH_PILLARS.flatMap(({pillar, series}) =>
    series.map((entry) => {
      const newest = new Map<string, Observation>();
      for (const row of index.series("wdi", entry.series)) {
        if (row.value === null || !(MEMBERS as readonly string[]).includes(row.area)) continue;
        if ((newest.get(row.area)?.year ?? 0) < row.year) newest.set(row.area, row);
      }
      const values = [...newest.values()].map(({value}) => value!);
      const cells = MEMBERS.flatMap((area): HealthCell[] => {
        const observation = newest.get(area);
        if (observation === undefined) return [];
        const isBetter = (other: number) =>
          entry.better === "higher" ? other > observation.value! : other < observation.value!;
        const rank = 1 + values.filter(isBetter).length;
        return [{area, observation, rank, band: 1 + Math.floor(((rank - 1) / values.length) * BANDS)}];
      });
      const years = cells.map(({observation}) => observation.year).sort((a, b) => a - b);
      return {...entry, pillar, cells, from: years[0] ?? null, to: years.at(-1) ?? null};
    })
  );
}
