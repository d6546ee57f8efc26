import {group} from "d3-array";
import type {Measure} from "../../lib/contract/framework.js";
import {MEMBERS} from "../../lib/contract/reference.js";
import type {ValueAsKnown} from "../../lib/revisions/value-by-vintage.js";
import {editionGaps, mostRevisedYear, revisedFigures, yearRanges} from "../../lib/sectors/revised-figures.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {checkedFigure, formatFigure} from "../../lib/wording/format-figure.js";
import {listWords} from "../../lib/wording/rank-words.js";
import type {Chart} from "../charts/chart.js";
import {chartFigure} from "../charts/chart-figure.js";
import {chartFrame} from "../charts/figure-frame.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {figureLink} from "../lineage/figure-link.js";

const RESULT = "EFS-CO";
const OVERLAID = ["growth", "current-account", "government-debt"];

/** Growth, current account, and debt: two vintages of the same years, the largest revisions, and the gaps in debt. */
export function efsSection(data: SiteData): Markup {
  const measures = data.inputs.framework.measures.filter(
    ({result, measure}) => result === RESULT && OVERLAID.includes(measure)
  );
  const oldest = data.history?.vintages[0];
  const year = mostRevisedYear(oldest?.values ?? [], siteTables(data).tables.values, {
    result: RESULT,
    measure: "growth",
    area: "CAREC-X"
  });
  return html`<h2 id="vintages">The same years in two vintages</h2>
<p>Figures of past years are not final: each edition of the World Economic Outlook revises them. Forecasts are dashed;
a dot is a forecast without neighboring years. A line stops where members with too large a share of GDP have no figure${lacks(data)}.</p>
${measures.flatMap((measure) => overlay(measure, year, data)).map((chart) => chartFrame(chart, {kept: false}))}
${year !== null && revisions(year, data)}
<h2 id="debt-gaps">Which years have a figure of government debt</h2>
${debtGaps(data)}`;
}

/** What the two editions of the charts lack, behind a colon. */
function lacks({history, inputs}: SiteData): string {
  const own = (history?.known ?? []).filter(({result}) => result === RESULT);
  const days = [...new Set(own.map(({known_on}) => known_on))].sort();
  const names = [days[0], days.at(-1)].map(
    (day) => own.find(({known_on}) => known_on === day)?.snapshots.split(";")[0]
  );
  const clauses = [...new Set(names)].flatMap((name) => {
    const release = inputs.releases.find(({snapshots}) => name !== undefined && snapshots.includes(name));
    const gaps = editionGaps(release?.observations ?? []);
    const areas = (kind: string) => gaps.filter((gap) => gap.kind === kind);
    const named = (rows: typeof gaps) =>
      listWords(
        rows.map(({area}) => areaName(area, inputs.reference)),
        "en"
      );
    const gdp = areas("no gdp").map(
      (gap) => `no GDP of ${named([gap])}${gap.until === null ? "" : ` after ${gap.until}`}`
    );
    const none = areas("no forecast");
    const parts = [...gdp, ...(none.length > 0 ? [`no forecast for ${named(none)}`] : [])];
    return parts.length === 0 ? [] : [`the edition of ${release!.release} has ${listWords(parts, "en")}`];
  });
  return clauses.length === 0 ? "" : `: ${clauses.join(", and ")}`;
}

function overlay(measure: Measure, year: number | null, {history, snapshots, vintage}: SiteData): Chart[] {
  const own = (history?.known ?? []).filter((row) => row.result === RESULT && row.measure === measure.measure);
  const days = [...new Set(own.map(({known_on}) => known_on))].sort();
  if (days.length < 2) return [];
  const shown = [days[0]!, days.at(-1)!];
  const format = (value: number) => formatFigure({value, unit: measure.unit, result: measure.result})!;
  const then = shown.map((day) => own.find((row) => row.known_on === day && row.year === year)?.value);
  const known = then.every((value) => value !== undefined);
  const rows = own.filter(({known_on}) => shown.includes(known_on));
  return chartFigure({
    id: `${RESULT}-${measure.measure}-editions`,
    place: "/sectors/EFS",
    source: editionWords(rows, snapshots),
    vintage: vintage.name,
    data: {columns: Object.keys(rows[0]!), rows: rows.map((row) => ({...row}))},
    title: known
      ? `${measure.name_en} in ${year}: ${format(then[0]!)} as known on ${shown[0]}, ${format(then[1]!)} as known on ${shown[1]}`
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

function revisions(year: number, data: SiteData): Markup {
  const oldest = data.history?.vintages[0];
  if (oldest === undefined) return html``;
  const {tables} = siteTables(data);
  const rows = revisedFigures(oldest.values, tables.values, {result: RESULT, measure: "growth", year});
  if (rows.length === 0) return html``;
  return html`<div class="wide" tabindex="0" role="region" aria-label="Revisions of growth"><table>
<caption>Growth in ${year}, %, by area; largest revision first.</caption>
<thead><tr><th scope="col">Area</th><th scope="col" class="n">Vintage ${oldest.vintage}</th>
<th scope="col" class="n">Vintage ${data.vintage.name}</th><th scope="col" class="n">Change, percentage points</th></tr></thead><tbody>${rows.map(
    ({area, before, after, change}) =>
      html`<tr${area.startsWith("CAREC") ? html` class="region"` : ""}><th scope="row">${areaName(area, data.inputs.reference)}</th>
<td class="n">${checkedFigure(before.value!)}</td><td class="n">${figureLink(after, checkedFigure(after.value!))}</td>
<td class="n">${change > 0 ? "+" : ""}${checkedFigure(change)}</td></tr>
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
