import type {SpeedGap} from "../lib/corridors/speed-gaps.js";
import {formatNumber} from "../lib/format-figure.js";
import {html, type Markup} from "./markup.js";

/** Where trucks and trains lose their time, in two sentences, against the PRF's baseline. */
export function corridorsAnswer(gaps: SpeedGap[]): Markup {
  const of = (mode: string) => gaps.filter((row) => row.area === "ALL" && row.mode === mode && row.lost_hours !== null);
  const sentences = (["road", "rail"] as const).flatMap((mode) => {
    const rows = of(mode);
    const latest = rows.filter(({origin}) => origin === "cpmm").at(-1);
    if (latest === undefined) return [];
    const base = rows.find(({origin}) => origin === "prf");
    const {total_hours, lost_hours, swd, swod, year} = latest;
    return html`${mode === "road" ? html`By road 500 km took <strong>${formatNumber(total_hours!, "hours")} hours</strong> in ${year}, <strong>${formatNumber(lost_hours!, "hours")} of them lost</strong> at borders and other stops` : html`By rail they took ${formatNumber(total_hours!, "hours")} hours in ${year}, the last year with both speeds, and <strong>${formatNumber(lost_hours!, "hours")} were lost</strong>`}: ${formatNumber(swd!, "km/h")} km/h with delay, ${formatNumber(swod!, "km/h")} without${base && html`; at the PRF’s baseline of ${base.year} it was ${formatNumber(base.lost_hours!, "hours")} hours`}. `;
  });
  return html`<p class="lede">${sentences.length > 0 ? sentences : "No pair of speeds with and without delay is printed for all corridors."}</p>`;
}
