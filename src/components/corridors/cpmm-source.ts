import type {SiteData} from "../../lib/contract/site-data.js";

/** Whose figures the pages of corridors and borders show, and of which snapshot. */
export function cpmmSource({snapshots}: Pick<SiteData, "snapshots">): string {
  const meta = snapshots.find(({source}) => source === "cpmm");
  return `CAREC Corridor Performance Measurement and Monitoring, annual reports${meta ? `, snapshot ${meta.date}` : ""}`;
}
