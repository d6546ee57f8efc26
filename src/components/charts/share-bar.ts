import type {ShareParts} from "../../lib/wording/share-parts.js";
import {html, type Markup} from "../layout/markup.js";

const WIDTH = 358;

/** A share as a bar in two parts with their words in it. */
export function shareBar({part, whole}: ShareParts, words: {part: string; rest: string}): Markup {
  const cut = Math.round((part / whole) * WIDTH);
  return html`<svg class="share" viewBox="0 0 ${WIDTH} 40" width="${WIDTH}" height="40" role="img" aria-label="${words.part}, ${words.rest}"><path class="part" d="M0 2H${cut - 1}V16H0z"/><path class="rest" d="M${cut + 1}.5 2.5H${WIDTH - 0.5}V15.5H${cut + 1}.5z"/><text x="0" y="33">${words.part}</text><text x="${WIDTH}" y="33" text-anchor="end">${words.rest}</text></svg>`;
}
