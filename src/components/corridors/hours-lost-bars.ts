import type {SpeedGap} from "../../lib/corridors/speed-gaps.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {draw} from "../charts/draw.js";
import {areaColor} from "../charts/palette.js";
import {stackedBars} from "../charts/stacked-bars.js";
import {html, type Markup} from "../layout/markup.js";

export interface BarOptions {
  width: number;
  nameOf: (area: string) => string;
}

/** What 500 km take, most lost first: hours in motion in grey, hours lost in the area's color; the PRF's baseline hollow. */
export function hoursLostBars(rows: SpeedGap[], {width, nameOf}: BarOptions): Markup {
  const known = rows
    .filter((row) => row.lost_hours !== null)
    .sort((a, b) => b.lost_hours! - a.lost_hours! || (a.area < b.area ? -1 : 1));
  if (known.length === 0) return html`<p class="muted">No pair of speeds is published for this selection.</p>`;
  const most = known.slice(0, 3);
  const words = most.map((row) => `${nameOf(row.area)} ${row.mode} ${formatNumber(row.lost_hours!, "hours")} lost`);
  const bars = known.map((row) => ({
    name: nameOf(row.area),
    note: `${row.mode}, ${row.year}${row.origin === "prf" ? ", PRF baseline" : ""}`,
    color: areaColor(row.area),
    first: row.total_hours! - row.lost_hours!,
    second: row.lost_hours!,
    isHollow: row.origin === "prf",
    isThin: row.mode === "rail",
    strong: formatNumber(row.lost_hours!, "hours"),
    quiet: `of ${formatNumber(row.total_hours!, "hours")} h`
  }));
  const label = `Hours needed for 500 km, by area, most hours lost first: ${words.join(", ")}`;
  return draw(stackedBars(bars, {width, label}));
}
