import type {BriefFence} from "./brief-block.js";
import {checksFence, companionFence} from "./framework-fences.js";
import {trendFence} from "./trend-fence.js";
import {editionsFence, releasesFence, valuesFence} from "./value-fences.js";

/** Every ` ```static NAME … ` fence that briefs may use. */
export const BRIEF_FENCES: Readonly<Record<string, BriefFence>> = {
  trend: {kind: "figure", compute: trendFence},
  table: {kind: "table", compute: valuesFence},
  editions: {kind: "table", compute: editionsFence},
  checks: {kind: "table", compute: checksFence},
  releases: {kind: "table", compute: releasesFence},
  companion: {kind: "table", compute: companionFence}
};
