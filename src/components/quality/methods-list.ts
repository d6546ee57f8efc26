import {METHOD_THRESHOLDS} from "../../lib/indicators/method-thresholds.js";
import {METHODS} from "../../lib/indicators/registry.js";
import {html, type Markup} from "../layout/markup.js";

/** Every method, under the id that values name. */
export function methodsList(): Markup {
  return html`${METHODS.map(
    (method) => html`<h3 id="${method.id}">${method.title}</h3>
<p>${method.text}</p><p class="formula">${method.formula}</p><p class="note-line">${method.source}</p>
`
  )}`;
}

/** Every threshold that decides on a value, a baseline check, or a status, with its source. */
export function thresholdsTable(): Markup {
  return html`<div class="wide" tabindex="0" role="region" aria-label="Thresholds"><table><thead><tr><th scope="col">Threshold</th>
<th scope="col" class="n">Value</th><th scope="col">Decides</th><th scope="col">Source</th></tr></thead><tbody>${METHOD_THRESHOLDS.map(
    (
      row
    ) => html`<tr><th scope="row"><code>${row.name}</code></th><td class="n">${row.value}</td><td>${row.decides}</td><td>${row.source}</td></tr>
`
  )}</tbody></table></div>`;
}
