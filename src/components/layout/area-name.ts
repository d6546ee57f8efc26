import type {Reference} from "../../lib/contract/reference.js";

const REGIONS: Record<string, string> = {
  CAREC: "CAREC",
  "CAREC-X": "CAREC without PRC",
  ALL: "All corridors"
};

/** The name of an area for the end of a line or the first column of a table; an unknown code is returned as it is. */
export function areaName(area: string, {countries, bcps}: Pick<Reference, "countries" | "bcps">): string {
  const country = countries.find(({iso3}) => iso3 === area);
  if (country) return country.short_en;
  if (/^C[1-6]$/.test(area)) return `Corridor ${area.slice(1)}`;
  return REGIONS[area] ?? bcps.find(({bcp}) => bcp === area)?.name_en ?? area;
}
