import type {BriefFacts} from "../../lib/briefs/find-figure.js";
import type {HelperSide} from "../../lib/briefs/parse-helper.js";
import type {ValueRow} from "../../lib/contract/tables.js";
import type {Markup} from "../layout/markup.js";
import {html} from "../layout/markup.js";

/** The parts of a fence's table: rows of its head, and its bodies. */
interface FenceTableParts {
  head: Markup | Markup[];
  /** Each with its own `<tbody>`. */
  bodies: Markup | Markup[];
  className?: string;
}

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

/** Returns a table of a brief that scrolls sideways where it is wider than the page; `label` names it for screen readers. */
export function fenceTable(label: string, {head, bodies, className}: FenceTableParts): Markup {
  const name = className === undefined ? null : html` class="${className}"`;
  return html`<div class="wide" tabindex="0" role="region" aria-label="${label}"><table${name}>
<thead>${head}</thead>
${bodies}</table></div>`;
}

/** Returns the head of a column, of numbers where `className` begins with `n`. */
export function columnHead(text: string | number, className?: string): Markup {
  return className === undefined
    ? html`<th scope="col">${text}</th>`
    : html`<th scope="col" class="${className}">${text}</th>`;
}

/** Returns what a cell without a figure shows. */
export function noFigure(): Markup {
  return html`<span class="none">–</span>`;
}
