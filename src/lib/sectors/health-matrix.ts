import {group} from "d3-array";
import type {Observation} from "../contract/observations.js";
import {type HealthPillar, type HealthSeries, MEMBERS} from "../contract/reference.js";
import {MIN_MEMBERS} from "../countries/country-view.js";
import {indexObservations} from "../indicators/observation-index.js";

/** Bands of the heat matrix: a quarter of the members that have a figure of the compared year each. */
export const BANDS = 4;

/** The figures of one member in one series. */
export interface HealthCell {
  area: string;
  /** The newest figure. */
  observation: Observation;
  /** The figure of the compared year; null where the member has none of it. */
  compared: Observation | null;
  /** Place among the members with a figure of the compared year, 1 is best; ties share the better place. Null outside it. */
  rank: number | null;
  /** 1 (the best quarter of the members with a figure of the compared year) to BANDS; null outside it. */
  band: number | null;
}

/** One series of the matrix over the members. */
export interface HealthLine extends HealthSeries {
  pillar: number;
  /** One per member that has a figure, in the order of the members. */
  cells: HealthCell[];
  /** The year that members are compared in: the newest of which MIN_MEMBERS have a figure; null where no year has as many. */
  year: number | null;
  /** Members with a figure of that year; 0 without one. */
  of: number;
}

/**
 * Returns the newest figure of every member in every series of the four pillars, and its place among the members that have
 * one of the same year.
 *
 * In: observations of one vintage, and the pillars. Out: one line per pillar and series, one cell per member with a figure. Missing: a
 * member without any figure has no cell, one without a figure of the compared year no place: figures of different years
 * are not ranked against each other. Nothing is filled in or carried to another year.
 * @example healthMatrix(observations, reference.health_pillars)[0]?.cells.length // 11
 */
export function healthMatrix(observations: readonly Observation[], pillars: readonly HealthPillar[]): HealthLine[] {
  const index = indexObservations(observations);
  return pillars.flatMap(({pillar, series}) =>
    series.map((entry) => {
      const rows = index
        .series("wdi", entry.series)
        .filter((row) => row.value !== null && (MEMBERS as readonly string[]).includes(row.area))
        .filter((row) => index.find("wdi", entry.series, row.area, row.year) === row);
      const year = comparedYear(rows);
      const ofYear = rows.filter((row) => row.year === year);
      const cells = MEMBERS.flatMap((area): HealthCell[] => {
        const own = rows.filter((row) => row.area === area).sort((a, b) => a.year - b.year);
        const observation = own.at(-1);
        if (observation === undefined) return [];
        const compared = ofYear.find((row) => row.area === area) ?? null;
        if (compared === null) return [{area, observation, compared, rank: null, band: null}];
        const isBetter = ({value}: Observation) =>
          entry.better === "higher" ? value! > compared.value! : value! < compared.value!;
        const rank = 1 + ofYear.filter(isBetter).length;
        const band = 1 + Math.floor(((rank - 1) / ofYear.length) * BANDS);
        return [{area, observation, compared, rank, band}];
      });
      return {...entry, pillar, cells, year, of: ofYear.length};
    })
  );
}

function comparedYear(rows: readonly Observation[]): number | null {
  const years = [...group(rows, ({year}) => year)].filter(([, own]) => own.length >= MIN_MEMBERS);
  return years.length === 0 ? null : Math.max(...years.map(([year]) => year));
}
