import type {SpeedGap} from "../../lib/corridors/speed-gaps.js";
import type {SpeedRanking} from "../../lib/corridors/speed-ranking.js";
import {joinList} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {draw} from "../charts/draw.js";
import type {RowChart} from "../charts/live-rows.js";
import {type BarRow, stackedBars} from "../charts/stacked-bars.js";
import {html} from "../layout/markup.js";

/**
 * Hours lost of the hours that 500 km take: the region with its baseline, the areas of the same mode and year by hours lost,
 * and apart from them, unranked, the newest pair of those that have none in that year.
 */
export function hoursLostBars(
  {year, region, baseline, ranked, apart}: SpeedRanking,
  kind: "member" | "corridor",
  nameOf: (area: string) => string
): RowChart {
  const hours = (value: number) => text("places-hours", {amount: formatNumber(value, "hours")});
  const bar = (row: SpeedGap): BarRow => ({
    name: nameOf(row.area),
    color: "var(--accent)",
    first: row.lost_hours!,
    second: row.total_hours! - row.lost_hours!,
    isHollow: row.origin === "prf",
    strong: hours(row.lost_hours!),
    quiet:
      row.origin === "prf"
        ? text("corridors-of-baseline", {hours: formatNumber(row.total_hours!, "hours")})
        : text("corridors-of", {hours: formatNumber(row.total_hours!, "hours")}),
    ...(row.area === "ALL" && baseline !== null && marked(baseline))
  });
  const marked = (base: SpeedGap) => ({
    baseline: base.lost_hours!,
    title: text("corridors-baseline-lost", {year: String(base.year), hours: hours(base.lost_hours!)})
  });
  const first = region === null ? [] : [bar(region)];
  const inYear = ranked.map((row, i) => ({
    ...bar(row),
    ...(i === 0 && {above: text("corridors-ranked", {kind, year: String(year)})})
  }));
  const others = apart.map((row, i) => ({
    ...bar(row),
    note: String(row.year),
    ...(i === 0 && {above: year === null ? text("corridors-apart-any") : text("corridors-apart", {year: String(year)})})
  }));
  const rows: BarRow[] = [...first, ...inYear, ...others];
  const said = joinList([...first, ...inYear].map(({name, strong}) => `${name} ${strong}`));
  const parts = said || text("corridors-pairs-none");
  const label =
    year === null
      ? text("corridors-lost-label-any", {parts})
      : text("corridors-lost-label", {year: String(year), parts});
  return {
    rows,
    draw: (width) =>
      rows.length === 0
        ? html`<p class="muted">${text("corridors-lost-none")}</p>`
        : draw(stackedBars(rows, {width, label}))
  };
}
