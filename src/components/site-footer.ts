import type {SiteData} from "../lib/site-data.js";

/** Returns the line at the foot of every page: the vintage that its figures are of. */
export function siteFooter({inputs}: SiteData): string {
  return `Vintage ${inputs.vintage}.`;
}
