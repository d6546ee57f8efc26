import {group} from "d3-array";
import type {Measure} from "../../lib/contract/framework.js";
import {MEMBERS} from "../../lib/contract/reference.js";
import type {ValueAsKnown} from "../../lib/revisions/value-by-vintage.js";
import {revisedFigures} from "../../lib/sectors/revised-figures.js";
import {yearRanges} from "../../lib/sectors/year-ranges.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import type {Chart} from "../charts/chart.js";
import {chartFigure} from "../charts/chart-figure.js";
import {chartFrame} from "../charts/figure-frame.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {figureLink} from "../lineage/figure-link.js";

const RESULT = "EFS-CO";
/** A year that is past in both vintages and differs most between them. */
const YEAR = 2016;
const OVERLAID = ["growth", "current-account", "government-debt"];

/** Growth, current account, and debt: two vintages of the same years, the largest revisions, and the gaps in debt. */
export function efsSection(data: SiteData): Markup {
  const measures = data.inputs.framework.measures.filter(
    ({result, measure}) => result === RESULT && OVERLAID.includes(measure)
  );
  return html`<h2 id="vintages">The same years in two vintages</h2>
<p>Figures of past years are not final: each edition of the World Economic Outlook revises them. Forecasts are dashed;
a dot is a forecast without neighboring years. A line stops where members with too large a share of GDP have no figure:
the April 2019 edition held here has forecasts for 2019 and 2024 only,
and the October 2023 edition has no GDP of Pakistan after 2023 and no forecast for Afghanistan.</p>
${measures.flatMap((measure) => overlay(measure, data)).map((chart) => chartFrame(chart, {kept: false}))}
${revisions(data)}
<h2 id="debt-gaps">Which years have a figure of government debt</h2>
${debtGaps(data)}`;
}

function overlay(measure: Measure, {history, snapshots, vintage}: SiteData): Chart[] {
  const own = (history?.known ?? []).filter((row) => row.result === RESULT && row.measure === measure.measure);
  const days = [...new Set(own.map(({known_on}) => known_on))].sort();
  if (days.length < 2) return [];
  const shown = [days[0]!, days.at(-1)!];
  const format = (value: number) => formatNumber(value, measure.unit);
  const of = (day: string, year: number) => own.find((row) => row.known_on === day && row.year === year)?.value;
  const then = shown.map((day) => of(day, YEAR));
  const known = then.every((value) => value !== undefined);
  const rows = own.filter(({known_on}) => shown.includes(known_on));
  return chartFigure({
    id: `${RESULT}-${measure.measure}-editions`,
    place: "/sectors/EFS",
    source: editionWords(rows, snapshots),
    vintage: vintage.name,
    data: {columns: Object.keys(rows[0]!), rows: rows.map((row) => ({...row}))},
    title: known
      ? `${measure.name_en} in ${YEAR}: ${format(then[0]!)} as known on ${shown[0]}, ${format(then[1]!)} as known on ${shown[1]}`
      : measure.name_en,
    subtitle: `CAREC without the PRC, ${measure.unit}, weighted by GDP, by year; one line per edition`,
    unit: measure.unit,
    lines: shown.map((day, i) => ({
      area: day,
      label: `as of ${day.slice(0, 7)}`,
      color: i === 0 ? "var(--muted)" : "var(--ink)",
      weight: i === 0 ? ("thin" as const) : ("heavy" as const),
      points: own
        .filter((row) => row.known_on === day)
        .map(({year, value, flag}) => ({year, value, flag, text: `${format(value)}${flag ? ` (${flag})` : ""}`}))
    }))
  });
}

/** Snapshots of editions, older ones too, which the vintage does not hold. */
function editionWords(rows: readonly ValueAsKnown[], snapshots: SiteData["snapshots"]): string {
  const names = [...new Set(rows.flatMap((row) => row.snapshots.split(";")))];
  const titles = new Map(snapshots.map(({source, title, publisher}) => [source, `${publisher}, ${title}`]));
  return [...group(names, (name) => name.split("/")[0]!)]
    .map(([source, own]) => `${titles.get(source) ?? source} (${own.map((name) => name.split("/")[1]).join(", ")})`)
    .join("; ");
}

function revisions(data: SiteData): Markup {
  const oldest = data.history?.vintages[0];
  if (oldest === undefined) return html``;
  const {tables} = siteTables(data);
  const rows = revisedFigures(oldest.values, tables.values, {result: RESULT, measure: "growth", year: YEAR});
  if (rows.length === 0) return html``;
  const figure = (value: number) => value.toFixed(2).replace("-", "−");
  return html`<div class="wide" tabindex="0" role="region" aria-label="Revisions of growth"><table>
<caption>Growth in ${YEAR}, %, by area; largest revision first.</caption>
<thead><tr><th scope="col">Area</th><th scope="col" class="n">Vintage ${oldest.vintage}</th>
<th scope="col" class="n">Vintage ${data.vintage.name}</th><th scope="col" class="n">Change, percentage points</th></tr></thead><tbody>${rows.map(
    ({area, before, after, change}) =>
      html`<tr${area.startsWith("CAREC") ? html` class="region"` : ""}><th scope="row">${areaName(area, data.inputs.reference)}</th>
<td class="n">${figure(before.value!)}</td><td class="n">${figureLink(after, figure(after.value!))}</td>
<td class="n">${change > 0 ? "+" : ""}${figure(change)}</td></tr>
`
  )}</tbody></table></div>`;
}

function debtGaps(data: SiteData): Markup {
  const {values} = siteTables(data).tables;
  const of = (area: string, variant: string) =>
    yearRanges(
      values
        .filter(
          (row) =>
            row.result === RESULT &&
            row.measure === "government-debt" &&
            row.area === area &&
            row.variant === variant &&
            row.value !== null &&
            row.flag !== "forecast"
        )
        .map(({year}) => year)
    );
  const cell = (years: string) => html`<td>${years || html`<span class="none">none</span>`}</td>`;
  return html`<div class="wide" tabindex="0" role="region" aria-label="Years with a figure of government debt"><table>
<caption>Forecasts are left out. The World Economic Outlook covers general government, the World Development Indicators central government,
so the two are not combined.</caption><thead><tr><th scope="col">Member</th><th scope="col">World Economic Outlook</th>
<th scope="col">World Development Indicators</th></tr></thead><tbody>${MEMBERS.map(
    (area) =>
      html`<tr><th scope="row"><a href="/countries/${area}">${areaName(
        area,
        data.inputs.reference
      )}</a></th>${cell(of(area, "headline"))}${cell(of(area, "wdi"))}</tr>
`
  )}</tbody></table></div>`;
}
