import type {SpeedGap} from "../../lib/corridors/speed-gaps.js";
import {html, type Markup} from "../layout/markup.js";
import {type GAP_FIGURES, gapFigure, MEAN_SPEEDS} from "./gap-figure.js";

/** Where trucks and trains lose their time, in two sentences, against the PRF's baseline. */
export function corridorsAnswer(gaps: SpeedGap[]): Markup {
  const of = (mode: string) => gaps.filter((row) => row.area === "ALL" && row.mode === mode && row.lost_hours !== null);
  const sentences = (["road", "rail"] as const).flatMap((mode) => {
    const rows = of(mode);
    const latest = rows.filter(({origin}) => origin === "cpmm").at(-1);
    if (latest === undefined) return [];
    const base = rows.find(({origin}) => origin === "prf");
    const {year} = latest;
    const figure = (name: (typeof GAP_FIGURES)[number], row = latest) => gapFigure(row, name, {said: true});
    return html`${mode === "road" ? html`By road 500 km took <strong>${figure("total_hours")} hours</strong> in ${year}, <strong>${figure("lost_hours")} of them lost</strong> at borders and other stops` : html`By rail they took ${figure("total_hours")} hours in ${year}, the last year with both speeds, and <strong>${figure("lost_hours")} were lost</strong>`}: ${figure("swd")} km/h with delay, ${figure("swod")} without${base && html`; at the PRF’s baseline of ${base.year} it was ${figure("lost_hours", base)} hours`}. `;
  });
  return html`<p class="lede">${sentences.length > 0 ? sentences : "No pair of speeds with and without delay is published for all corridors."}</p>${
    sentences.length > 0
      ? html`
<p class="note-line">${MEAN_SPEEDS}</p>`
      : ""
  }`;
}
