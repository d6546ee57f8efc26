import {INDICATORS} from "../../lib/indicators/registry.js";
import {html, type Markup} from "../layout/markup.js";

/** Leads from a result that CPMM feeds to the explorers of its figures; nothing for the other results. */
export function explorerLinks(result: string): Markup {
  const inputs = INDICATORS.filter((indicator) => indicator.result === result).flatMap((indicator) => indicator.inputs);
  const speeds = inputs.some((input) => /^cpmm\/SW/.test(input));
  const hours = inputs.some((input) => /^cpmm\/TFI/.test(input));
  if (!speeds && !hours) return html``;
  const corridors = html`<a href="/corridors">speeds by corridor</a>`;
  const borders = html`<a href="/borders">hours and dollars by crossing</a>`;
  const [first, second] = speeds ? [corridors, borders] : [borders, corridors];
  return html`<p class="note-line">Behind these figures: ${first}, ${second}.</p>`;
}
