import type {PrintStatus} from "../../lib/contract/framework.js";
import {formatFigure} from "../../lib/wording/format-figure.js";
import {html, type Markup} from "../layout/markup.js";

/** What the framework prints under one milestone. */
export interface MilestoneCell {
  milestone: number;
  value: number | null;
  sign: string | null;
  text: string | null;
  status: PrintStatus;
}

/** The cell of a milestone: the target itself, or the sign that says why there is none. */
export function milestoneTick(cell: MilestoneCell, unit: string): Markup {
  const figure = formatFigure({value: cell.value, sign: cell.sign, text: null, unit});
  if (cell.status === "set") {
    return html`<span class="tick set">${figure ?? "✓"}</span>`;
  }
  const [sign, words] = SIGNS[cell.status];
  return html`<span class="tick ${cell.status}" role="img" aria-label="${words}">${sign}</span>`;
}

/** The three ways of not having a target never look alike. */
const SIGNS: Record<Exclude<PrintStatus, "set">, [string, string]> = {
  unset: ["#", "target to be set"],
  not_applicable: ["n/a", "not applicable"],
  blank: ["·", "nothing stated"]
};
