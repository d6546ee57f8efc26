import type {BriefFacts} from "../../lib/briefs/find-figure.js";
import type {HelperSide} from "../../lib/briefs/parse-helper.js";
import type {ValueRow} from "../../lib/contract/tables.js";
import type {Markup} from "../layout/markup.js";

/** A numbered figure or table of a brief, before it has its number and caption. */
export interface BriefBlock {
  kind: "figure" | "table";
  /** Longer than a page: print may break it between rows. */
  isLong?: boolean;
  /** The picture or the table; `label` says it to those who do not see it. */
  body: (label: string) => Markup;
  /** The rows that it shows, for the data beside the brief. */
  rows: ValueRow[];
}

/** What a ` ```static NAME … ` fence of a brief draws. */
export type BriefFence = (side: HelperSide, facts: BriefFacts) => BriefBlock;
