import type {SiteData} from "../../lib/contract/site-data.js";
import type {Markup} from "./markup.js";

/** The page that a fence is rendered on. */
export interface FencePage {
  /** `/indicators/TRD-OP1` */
  path: string;
  /** Parameters of the file's name: `{result: "TRD-OP1"}`. */
  params?: Record<string, string>;
}

/**
 * Renders one ` ```static NAME ARGUMENT… ` fence to HTML at build time.
 * `content` is what stands between the fence's lines; most fences have none.
 */
export type Fence = (args: string[], data: SiteData, page: FencePage, content: string) => string | Markup;
