import {html, type Markup} from "./markup.js";

/** A choice with its label; the first option stands unless another is chosen. */
export function selectField(
  name: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen = ""
): Markup {
  return html`<label>${label} <select name="${name}">${options.map(([value, text]) => html`<option value="${value}"${value === chosen && chosen !== "" ? html` selected` : ""}>${text}</option>`)}</select></label>`;
}
