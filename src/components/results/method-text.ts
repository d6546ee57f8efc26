import type {Method} from "../../lib/contract/indicator.js";
import {html, type Markup} from "../layout/markup.js";

/** A method in words, as a formula, and where it comes from. */
export function methodText(method: Method): Markup {
  return html`<div class="method" id="method-${method.id}"><p><strong>${method.title}.</strong> ${method.text}</p><p class="formula">${method.formula}</p><p class="note-line">${method.source}</p></div>
`;
}
