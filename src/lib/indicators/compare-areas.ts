import {MEMBERS} from "../contract/reference.js";

const REGION_ORDER = ["CAREC-X", "CAREC"];

/**
 * Orders areas as every table and chart does: the regions, the members in the order of the PRF, corridors, then the rest.
 *
 * @example ["C1", "UZB", "CAREC", "AFG"].sort(compareAreas) // ["CAREC", "AFG", "UZB", "C1"]
 */
export function compareAreas(a: string, b: string): number {
  return rank(a) - rank(b) || compareText(a, b);
}

/** Orders text by code unit: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rank(area: string): number {
  const region = REGION_ORDER.indexOf(area);
  if (region >= 0) return region;
  const member = (MEMBERS as readonly string[]).indexOf(area);
  if (member >= 0) return REGION_ORDER.length + member;
  return REGION_ORDER.length + MEMBERS.length + (/^C\d$/.test(area) ? 0 : 1);
}
