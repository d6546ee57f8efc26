import type {SiteData} from "../../lib/contract/site-data.js";
import {html, type Markup} from "../layout/markup.js";
import {corridorSection} from "./corridor-section.js";
import {efsSection} from "./efs-section.js";
import {energySection} from "./energy-section.js";
import {healthDashboard} from "./health-dashboard.js";
import {healthReport} from "./health-report.js";
import {membersMatrix} from "./members-matrix.js";
import {tourismSection} from "./tourism-section.js";
import {tradeSection} from "./trade-section.js";
import {transportSection} from "./transport-section.js";

/** What a sector's page has of its own, between its results chain and its measures. */
export const SECTOR_EXTRAS: Record<string, (data: SiteData) => Markup> = {
  EFS: efsSection,
  TRD: tradeSection,
  TSM: tourismSection,
  ECD: corridorSection,
  TRP: transportSection,
  ENG: energySection,
  AGR: (data) => membersMatrix("AGR", data),
  WTR: (data) => membersMatrix("WTR", data),
  EDC: (data) => membersMatrix("EDC", data),
  HLT: (data) => html`${healthReport(data)}${healthDashboard(data)}`
};
