import type {BriefFence} from "./brief-block.js";
import {briefTable} from "./brief-table.js";
import {briefTrend} from "./brief-trend.js";
import {checksTable} from "./checks-table.js";
import {companionTable} from "./companion-table.js";
import {editionsTable} from "./editions-table.js";
import {releasesTable} from "./releases-table.js";

/** Every ` ```static NAME … ` fence that briefs may use. */
export const BRIEF_FENCES: Readonly<Record<string, BriefFence>> = {
  trend: briefTrend,
  table: briefTable,
  editions: editionsTable,
  checks: checksTable,
  releases: releasesTable,
  companion: companionTable
};
