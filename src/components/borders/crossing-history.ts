import {group} from "d3-array";
import type {BorderContext, BorderFigure, BorderMeasure} from "../../lib/borders/border-figures.js";
import {draw} from "../charts/draw.js";
import {areaColor} from "../charts/palette.js";
import {type Panel, smallMultiples} from "../charts/small-multiples.js";
import {html, type Markup} from "../layout/markup.js";
import {borderAmount, sideName} from "./border-name.js";

/** The sides of a border by year on one scale, each a line a mode and direction with its name and last figure at its end. */
export function borderHistories(
  sides: readonly BorderFigure[][],
  context: BorderContext,
  measure: BorderMeasure
): Markup[] {
  const panels = sides.map((rows) => toPanel(rows, context, measure));
  return smallMultiples(panels, {width: 356, height: 190}).map((panel) => draw(panel));
}

function toPanel(rows: readonly BorderFigure[], context: BorderContext, measure: BorderMeasure): Panel {
  const known = rows.filter((row) => row.measure === measure && row.value !== null);
  const iso3 = context.bcps.find(({bcp}) => bcp === known[0]?.bcp)?.iso3 ?? "";
  const amount = (row: BorderFigure) => borderAmount(row.value!, measure);
  return {
    label: known.map((row) => `${row.year} ${row.mode} ${row.direction} ${amount(row)}`).join("; "),
    color: areaColor(iso3),
    lines: [...group(known, ({mode, direction}) => `${mode} ${direction}`).values()].map((own) => {
      const {mode, direction} = own[0]!;
      const words = [amount(own.at(-1)!), direction === "both" ? "" : direction, mode === "rail" ? "rail" : ""];
      return {
        points: own.map((row) => ({
          year: row.year,
          value: row.value!,
          title: `${row.year}: ${amount(row)}. ${row.reference}`
        })),
        end: words.filter(Boolean).join(" "),
        isSquare: mode === "rail",
        isDashed: direction === "inbound"
      };
    })
  };
}

/** The name of a side above its panel. */
export function historyName(bcp: string, name: string, context: BorderContext): Markup {
  return html`<p class="panel-name">${name} <span class="muted">${sideName(bcp, "both", context)}</span></p>`;
}
