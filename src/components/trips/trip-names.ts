import type {BorderContext} from "../../lib/borders/border-context.js";
import {ACTIVITIES} from "../../lib/cpmm/activities.js";
import type {Border} from "../../lib/cpmm/cross-filter/border-key.js";
import {bcpName, sideName} from "../borders/border-name.js";

const ACTIVITY_NAMES = new Map(ACTIVITIES.map(({code, name_en}) => [code, name_en]));

/** Names of what the trips hold by code, for pictures, tables and controls alike. */
export interface TripNames {
  bcp(id: string): string;
  /** Whose side of which border, with an arrow for the direction: `Pakistan → Afghanistan`. */
  side(border: Border): string;
  country(iso3: string): string;
  corridor(corridor: string | null): string;
  activity(code: string | null): string;
  /** Country on whose side a BCP lies; '' where it is not known. */
  iso3(bcp: string): string;
}

/** Returns the names, from what the page carries of data/reference. */
export function tripNames(context: BorderContext): TripNames {
  const known = new Map(context.bcps.map((row) => [row.bcp, row]));
  return {
    bcp: (id) => bcpName(id, context),
    side: ({bcp, direction}) => {
      const way = direction === "outbound" || direction === "inbound" ? direction : "both";
      return known.has(bcp) ? sideName(bcp, way, context) : (direction ?? "no direction");
    },
    country: (iso3) => context.names[iso3] ?? iso3,
    corridor: (corridor) => (corridor === null ? "off the corridors" : `Corridor ${corridor.replace(/^C/, "")}`),
    activity: (code) => (code === null ? "no activity recorded" : (ACTIVITY_NAMES.get(code) ?? code)),
    iso3: (bcp) => known.get(bcp)?.iso3 ?? ""
  };
}
