import type {Observation} from "../contract/observations.js";
import {MEMBERS} from "../contract/reference.js";

/** The PRC's part of the members' GDP in one year. */
export interface PrcWeight {
  year: number;
  /** In %. */
  share: number;
  /** Members with a figure of the year. */
  reporting: number;
}

/**
 * Returns the PRC's share of the members' GDP in the newest year in which every member has a figure, or, where there is no
 * such year, in the newest with the most members; null where the PRC has none.
 *
 * In: rows of GDP in one currency, by country and year. Missing members are left out of the sum and counted.
 * @example prcWeight(index.series("wdi", "NY.GDP.MKTP.CD"))?.share // 96.1
 */
export function prcWeight(rows: readonly Observation[]): PrcWeight | null {
  const known = rows.filter(({area, value}) => value !== null && (MEMBERS as readonly string[]).includes(area));
  const years = known.filter(({area}) => area === "CHN").map(({year}) => year);
  const counted = [...new Set(years)].map((year) => {
    const own = known.filter((row) => row.year === year);
    const sum = own.reduce((total, {value}) => total + value!, 0);
    const prc = own.find(({area}) => area === "CHN")!.value!;
    return {year, share: (prc / sum) * 100, reporting: own.length};
  });
  return counted.sort((a, b) => b.reporting - a.reporting || b.year - a.year)[0] ?? null;
}
