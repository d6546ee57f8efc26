import type {BriefFacts} from "../../lib/briefs/find-figure.js";
import type {HelperSide} from "../../lib/briefs/parse-helper.js";
import type {ValueRow} from "../../lib/contract/tables.js";
import type {Markup} from "../layout/markup.js";

/** A chart of a brief, before it has its number and caption. */
export interface BriefChart {
  /** The chart at the width of a page, and of a phone, each one `<svg>`; `label` says it to those who do not see it. */
  svg: (label: string) => {wide: Markup; narrow: Markup};
  /** The rows that it shows, for the data beside the brief. */
  rows: ValueRow[];
}

/** A table of a brief, before it has its number and caption. */
export interface BriefTable {
  table: (label: string) => Markup;
  rows: ValueRow[];
  /** Longer than a page: print may break it between rows. */
  isLong?: boolean;
}

/** What a ` ```static NAME … ` fence of a brief shows; charts and tables are numbered apart. */
export type BriefFence =
  | {kind: "figure"; compute: (side: HelperSide, facts: BriefFacts) => BriefChart}
  | {kind: "table"; compute: (side: HelperSide, facts: BriefFacts) => BriefTable};
