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
