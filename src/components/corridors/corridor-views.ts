import type {SpeedGap} from "../../lib/corridors/speed-gaps.js";
import {type SpeedChoice, type SpeedRanking, speedRanking} from "../../lib/corridors/speed-ranking.js";
import {joinList, sentenceGap} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {draw} from "../charts/draw.js";
import type {RowChart} from "../charts/live-rows.js";
import type {BarRow} from "../charts/stacked-bars.js";
import {stackedBars} from "../charts/stacked-bars.js";
import {html, type Markup, textMarkup} from "../layout/markup.js";
import {referenceLink} from "../lineage/figure-link.js";
import {GAP_FIGURES, gapFigure, gapPlaces, meanSpeeds} from "./gap-figure.js";

/** The selection that the page opens with. */
export const FIRST_SPEEDS: SpeedChoice = {mode: "road", kind: "member", year: null};

/** What follows the filters, by the id of its element, and the chart of hours lost. */
export interface CorridorViews {
  parts: Record<"corridors-answer" | "lost-title" | "lost-table", Markup>;
  chart: RowChart;
}

/** Every view of one mode, one kind of area and one year: the same when the page is built and when a reader filters. */
export function corridorViews(
  gaps: readonly SpeedGap[],
  choice: SpeedChoice,
  nameOf: (area: string) => string
): CorridorViews {
  const ranking = speedRanking(gaps, choice);
  const {region, ranked, apart} = ranking;
  return {
    parts: {
      "corridors-answer": corridorsAnswer(ranking, choice),
      "lost-title": lostTitle(ranking, choice, nameOf),
      "lost-table": gapTable([...(region === null ? [] : [region]), ...ranked, ...apart], nameOf)
    },
    chart: hoursLostBars(ranking, choice.kind, nameOf)
  };
}

/** What the region loses in the year, against the baseline; where that year has no pair of speeds, that and the newest one. */
export function corridorsAnswer({year, region, baseline, apart}: SpeedRanking, {mode}: SpeedChoice): Markup {
  const newest = apart.find(({area}) => area === "ALL");
  const row = region ?? newest;
  if (row === undefined) return html`${text("corridors-no-pair", {mode})}`;
  const than =
    baseline === null || baseline === row
      ? ""
      : textMarkup("corridors-than", {
          hours: html`<strong>${gapFigure(baseline, "lost_hours", {said: true})}</strong>`,
          year: String(baseline.year)
        });
  const lack = region === null ? html`${text("corridors-lack", {mode, year: String(year ?? "")})}${sentenceGap()}` : "";
  const hours = html`<strong>${textMarkup("corridors-hours", {hours: gapFigure(row, "lost_hours", {said: true})})}</strong>`;
  return html`${lack}${textMarkup("corridors-lost", {
    kind: `${mode}-${row.origin}`,
    hours,
    year: String(row.year),
    than
  })}`;
}

function lostTitle({year, ranked}: SpeedRanking, {mode, kind}: SpeedChoice, nameOf: (area: string) => string): Markup {
  const [most, least] = [ranked[0], ranked.at(-1)];
  const hours = (row: SpeedGap) => formatNumber(row.lost_hours!, "hours");
  if (most === undefined || least === undefined) {
    const when = year === null ? "" : text("corridors-when", {year: String(year)});
    return html`${text("corridors-finding-none", {kind: `${mode}-${kind}`, when})}`;
  }
  if (most === least)
    return html`${text("corridors-finding-one", {mode, name: nameOf(most.area), hours: hours(most), year: String(year)})}`;
  return html`${text("corridors-finding", {
    mode,
    year: String(year),
    most: nameOf(most.area),
    high: hours(most),
    least: nameOf(least.area),
    low: hours(least)
  })}`;
}

/** Speeds and hours with their sources, one row a pair. */
export function gapTable(gaps: readonly SpeedGap[], nameOf: (area: string) => string): Markup {
  return html`<table data-sortable><caption>${meanSpeeds()}</caption><thead><tr><th scope="col">${text("corridors-area-head")}</th>
<th scope="col">${text("places-mode-field")}</th><th scope="col" class="n">${text("places-year-field")}</th>
<th scope="col" class="n">${text("corridors-swd-head")}</th><th scope="col" class="n">${text("corridors-swod-head")}</th>
<th scope="col" class="n" data-how="${text("corridors-total-method")}">${text("corridors-hours-head")}</th><th scope="col" class="n"
  data-how="${text("corridors-lost-method")}">${text("corridors-lost-head")}</th>
<th scope="col">${text("places-source-head")}</th></tr></thead><tbody>${gaps.map(
    (row) =>
      html`<tr><th scope="row">${nameOf(row.area)}</th><td>${text("places-mode", {mode: row.mode})}</td>
<td class="n">${row.year}</td>${GAP_FIGURES.map(
        (name) =>
          html`<td class="n${row[name] === null ? " none" : ""}" data-value="${
            row[name] === null ? "" : Number(row[name].toFixed(2))
          }">${gapFigure(row, name)}</td>`
      )}<td class="source">${referenceLink(row.reference)}${
        row.origin === "cpmm" && html` <span class="muted">${gapPlaces(row)}</span>`
      }</td></tr>`
  )}</tbody></table>`;
}

/**
 * Hours lost of the hours that 500 km take: the region with its baseline, the areas of the same mode and year by hours lost,
 * and apart from them, unranked, the newest pair of those that have none in that year.
 */
function hoursLostBars(
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
