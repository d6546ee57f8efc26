import type {BorderFigure} from "../../lib/borders/border-figures.js";
import type {SiteData} from "../../lib/contract/site-data.js";
import {rowPlace} from "../../lib/lineage/source-rows.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {html, type Markup} from "../layout/markup.js";
import {rowLink} from "../lineage/figure-link.js";
import {bcpPath, borderAmount} from "./border-name.js";

/** How long a border takes, against the PRF's baseline, and which crossing takes longest in the latest year. */
export function bordersAnswer(figures: BorderFigure[], {inputs}: SiteData): Markup {
  const overall = (["road", "rail"] as const).flatMap((mode) => {
    const latest = inputs.observations
      .filter((row) => row.source === "cpmm" && row.series === "TFI1" && row.area === "ALL")
      .filter((row) => row.mode === mode && row.direction === null && row.value !== null)
      .sort((a, b) => b.year - a.year)[0];
    if (latest === undefined) return [];
    const base = inputs.framework.measures.find((row) => row.result === "TRP-OP1" && row.measure === `${mode}-hours`);
    const baseline =
      base?.baseline_value == null
        ? ""
        : html` against <a class="figure" href="/indicators/TRP-OP1#${base.measure}">${formatNumber(base.baseline_value, "hours")}</a> in the PRF’s baseline of ${base.baseline_year}`;
    return html`${mode === "road" ? "A truck took" : "a wagon"} <strong>${rowLink(formatNumber(latest.value!, "hours"), [rowPlace(latest)])} hours</strong> to clear a border in ${latest.year}${baseline}`;
  });
  const known = figures.filter((row) => row.measure === "hours" && row.value !== null);
  const last = Math.max(...known.map(({year}) => year));
  const top = known.filter(({year, mode}) => year === last && mode === "road").sort((a, b) => b.value! - a.value!)[0];
  const name = inputs.reference.bcps.find(({bcp}) => bcp === top?.bcp)?.name_en;
  const counted = new Set(known.filter(({year}) => year === last).map(({bcp}) => bcp)).size;
  return html`<p class="lede">${overall.length > 0 ? html`${overall.map((words, i) => html`${i > 0 ? ", " : ""}${words}`)}.` : ""}${top && html` Of the ${counted} crossings with a figure for ${last}, trucks stood longest at <a href="${bcpPath(top.bcp)}">${name}</a>: <strong>${rowLink(borderAmount(top.value!, "hours"), [rowPlace(top)])}</strong>.`}</p>`;
}
