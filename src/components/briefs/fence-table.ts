import {html, type Markup} from "../layout/markup.js";

/** The parts of a fence's table: rows of its head, and its bodies. */
export interface FenceTableParts {
  head: Markup | Markup[];
  /** Each with its own `<tbody>`. */
  bodies: Markup | Markup[];
  className?: string;
}

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
