import type {SpeedGap} from "../../lib/corridors/speed-gaps.js";
import type {SpeedRanking} from "../../lib/corridors/speed-ranking.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {draw} from "../charts/draw.js";
import type {RowChart} from "../charts/live-rows.js";
import {type BarRow, stackedBars} from "../charts/stacked-bars.js";
import {html} from "../layout/markup.js";

/** The kinds of areas in words, many and one. */
export const AREA_KINDS = {member: ["members", "member"], corridor: ["corridors", "corridor"]} as const;

/**
 * Hours lost of the hours that 500 km take: the region with its baseline, the areas of the same mode and year by hours lost,
 * and apart from them, unranked, the newest pair of those that have none in that year.
 */
export function hoursLostBars(
  {year, region, baseline, ranked, apart}: SpeedRanking,
  kind: keyof typeof AREA_KINDS,
  nameOf: (area: string) => string
): RowChart {
  const lost = (row: SpeedGap) => formatNumber(row.lost_hours!, "hours");
  const bar = (row: SpeedGap): BarRow => ({
    name: nameOf(row.area),
    color: "var(--accent)",
    first: row.lost_hours!,
    second: row.total_hours! - row.lost_hours!,
    isHollow: row.origin === "prf",
    strong: `${lost(row)} h`,
    quiet: `of ${formatNumber(row.total_hours!, "hours")}${row.origin === "prf" ? ", PRF baseline" : ""}`,
    ...(row.area === "ALL" && baseline !== null && marked(baseline))
  });
  const marked = (base: SpeedGap) => ({
    baseline: base.lost_hours!,
    title: `At the ${base.year} baseline: ${lost(base)} h lost`
  });
  const first = region === null ? [] : [bar(region)];
  const inYear = ranked.map((row, i) => ({
    ...bar(row),
    ...(i === 0 && {above: `${capital(AREA_KINDS[kind][0])} in ${year}, most hours lost first`})
  }));
  const others = apart.map((row, i) => ({
    ...bar(row),
    note: String(row.year),
    ...(i === 0 && {above: `${year === null ? "" : `No pair for ${year}: `}newest year of each, not ranked`})
  }));
  const rows: BarRow[] = [...first, ...inYear, ...others];
  const said = [...first, ...inYear].map(({name, strong}) => `${name} ${strong}`).join(", ");
  const label = `Hours lost per 500 km${year === null ? "" : ` in ${year}`}: ${said || "no pair of speeds"}`;
  return {
    rows,
    draw: (width) =>
      rows.length === 0
        ? html`<p class="muted">No pair of speeds is published for this selection.</p>`
        : draw(stackedBars(rows, {width, label}))
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
