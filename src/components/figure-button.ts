import type {ValueRow} from "../lib/tables.js";
import {html, type Markup} from "./markup.js";

/** A figure that opens the publishers' rows it was made from; plain text where scripts do not run (lineage-dialog.ts). */
export function figureButton(
  row: Pick<ValueRow, "measure" | "area" | "variant" | "year" | "flag">,
  figure: string
): Markup {
  const key = `${row.measure}|${row.area}|${row.variant}|${row.year}`;
  return html`<button type="button" class="figure${row.flag === "forecast" ? " forecast" : ""}" data-from="${key}">${figure}</button>`;
}
