import type {Framework} from "../../lib/contract/framework.js";
import {html, type Markup} from "../layout/markup.js";

/** What the Chinese version of the framework gets wrong or leaves open, and how each was read. */
export function slipsTable({slips}: Framework): Markup {
  return html`<details><summary>${slips.length} slips and ambiguities of the Chinese version, and how each was read</summary><div class="wide"><table><thead><tr><th scope="col">Where</th><th scope="col">Printed</th><th scope="col">Read as</th><th scope="col">Why</th></tr></thead><tbody>${slips.map(
    (
      slip
    ) => html`<tr><th scope="row">${slip.where}</th><td lang="zh">${slip.printed}</td><td>${slip.read_as}</td><td>${slip.why}</td></tr>
`
  )}</tbody></table></div></details>`;
}
