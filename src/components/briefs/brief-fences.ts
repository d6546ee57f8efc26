import type {BriefFence} from "./brief-block.js";
import {checksFence, companionFence} from "./framework-fences.js";
import {trendFence} from "./trend-fence.js";
import {editionsFence, releasesFence, valuesFence} from "./value-fences.js";

/** Every ` ```static NAME … ` fence that briefs may use. */
export const BRIEF_FENCES: Readonly<Record<string, BriefFence>> = {
  trend: trendFence,
  table: valuesFence,
  editions: editionsFence,
  checks: checksFence,
  releases: releasesFence,
  companion: companionFence
};
