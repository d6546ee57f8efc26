import type {BorderContext} from "../../lib/borders/border-context.js";
import type {BorderFigure} from "../../lib/borders/border-figures.js";
import {groupBy} from "../../lib/contract/group-by.js";
import type {Bcp} from "../../lib/contract/reference.js";
import {rowPlace} from "../../lib/lineage/source-rows.js";
import {html, type Markup} from "../layout/markup.js";
import {rowLink} from "../lineage/figure-link.js";
import {bcpName, bcpPath, borderAmount} from "./border-name.js";

/** What crossing here takes, by mode and direction, with the first year held beside the last, and the side across the line. */
export function borderAnswer(here: Bcp, own: BorderFigure[], across: BorderFigure[], context: BorderContext): Markup {
  const lines = [...courses(own)];
  const other = courses(across)[0]?.at(-1);
  const beyond =
    here.neighbour === null
      ? ""
      : html` Across the line lies <a href="${bcpPath(here.neighbour)}">${bcpName(here.neighbour, context)}</a>${other ? html`: ${amount(other)}${directionWords(other)} in ${other.year}` : ", of which no figure of hours is held"}.`;
  if (lines.length === 0) return html`<p class="lede">No hours of ${here.name_en} are held here.${beyond}</p>`;
  return html`<p class="lede">Clearing ${here.name_en.replace(/ \(.*/, "")} took ${lines.map((rows, i) => html`${i > 0 ? (i === lines.length - 1 ? " and " : ", ") : ""}${line(rows)}`)}.${beyond}</p>`;
}

function line(rows: BorderFigure[]): Markup {
  const first = rows[0]!;
  const last = rows.at(-1)!;
  const was = first === last ? "" : html` <span class="muted">(${amount(first)} in ${first.year})</span>`;
  return html`<strong>${amount(last)}</strong>${last.mode === "rail" ? " by rail" : ""}${directionWords(last)} in ${last.year}${was}`;
}

function amount(figure: BorderFigure): Markup {
  return rowLink(borderAmount(figure.value!, "hours"), [rowPlace(figure)]);
}

function directionWords({direction}: BorderFigure): string {
  return direction === "both" ? "" : ` ${direction}`;
}

function courses(figures: BorderFigure[]): BorderFigure[][] {
  const known = figures.filter((row) => row.measure === "hours" && row.value !== null);
  return [...groupBy(known, ({mode, direction}) => `${mode} ${direction}`).values()].sort(
    (a, b) => b.at(-1)!.year - a.at(-1)!.year
  );
}
