import type {SiteData} from "../../lib/site/site-data.js";
import type {FigureParts} from "../charts/figure-frame.js";
import type {Markup} from "../layout/markup.js";

/** An explorer in parts: its page and the frames of its figures are made of the same ones. */
export interface ExplorerParts<Id extends string> {
  /** The filters; what a reader chose stands in the address. */
  form: Markup;
  figures: Record<Id, FigureParts>;
  /** The rows that the page's script draws from when a reader chooses. */
  rows: Markup;
}

/** Whose figures the pages of corridors and borders show, and of which snapshot. */
export function cpmmSource({snapshots}: Pick<SiteData, "snapshots">): string {
  const meta = snapshots.find(({source}) => source === "cpmm");
  return `CAREC Corridor Performance Measurement and Monitoring, annual reports${meta ? `, snapshot ${meta.date}` : ""}`;
}
