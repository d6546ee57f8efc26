import type {SiteData} from "../lib/site-data.js";
import {healthDashboard} from "./health-dashboard.js";
import {healthReport} from "./health-report.js";
import {html, type Markup} from "./markup.js";

/** What a sector's page has of its own, between its results chain and its measures; nothing for the others. */
export const SECTOR_EXTRAS: Record<string, (data: SiteData) => Markup> = {
  HLT: (data) => html`${healthReport(data)}${healthDashboard(data)}`
};
