import {text} from "../../lib/language/text.js";
import type {SiteData} from "../../lib/site/site-data.js";
import type {FigureParts} from "../charts/figure-frame.js";
import type {Markup} from "../layout/markup.js";

/** The parts of an explorer: its page and the embeds of its charts use the same ones. */
export interface ExplorerParts<Id extends string> {
  /** The filters; the address keeps the selection. */
  form: Markup;
  figures: Record<Id, FigureParts>;
  /** The rows that the page's script draws from when the selection changes. */
  rows: Markup;
}

/** The publisher and snapshot of the figures on the corridors and borders pages. */
export function cpmmSource({snapshots}: Pick<SiteData, "snapshots">): string {
  const meta = snapshots.find(({source}) => source === "cpmm");
  return meta ? text("places-cpmm-snapshot", {date: meta.date}) : text("places-cpmm");
}
