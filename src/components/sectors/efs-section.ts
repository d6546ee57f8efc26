import {group} from "d3-array";
import type {Measure} from "../../lib/contract/framework.js";
import type {FLAGS} from "../../lib/contract/observations.js";
import {MEMBERS} from "../../lib/contract/reference.js";
import {joinClauses, joinList, language} from "../../lib/language/language.js";
import {countryCase, localName, measureName, unitName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import type {ValueAsKnown} from "../../lib/revisions/value-by-vintage.js";
import {editionGaps, mostRevisedYear, revisedFigures, yearRanges} from "../../lib/sectors/revised-figures.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {checkedFigure, formatFigure} from "../../lib/wording/format-figure.js";
import {listWords} from "../../lib/wording/rank-words.js";
import {flagWords} from "../../lib/wording/status-words.js";
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
  return html`<h2 id="vintages">${text("efs-vintages")}</h2>
<p>${text("efs-vintages-note", {lacks: lacks(data)})}</p>
${measures.flatMap((measure) => overlay(measure, year, data)).map((chart) => chartFrame(chart, {kept: false}))}
${year !== null && revisions(year, data)}
<h2 id="debt-gaps">${text("efs-debt")}</h2>
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
        rows.map(({area}) => countryCase(inputs.reference.countries.find(({iso3}) => iso3 === area)!, "genitive")),
        language()
      );
    const gdp = areas("no gdp").map((gap) =>
      gap.until === null
        ? text("efs-no-gdp", {area: named([gap])})
        : text("efs-no-gdp-after", {area: named([gap]), year: String(gap.until)})
    );
    const none = areas("no forecast");
    const parts = [...gdp, ...(none.length > 0 ? [text("efs-no-forecast", {areas: named(none)})] : [])];
    if (parts.length === 0) return [];
    return [text("efs-edition-lacks", {date: release!.release, parts: listWords(parts, language())})];
  });
  if (clauses.length === 0) return "";
  const [first = "", ...others] = clauses;
  return text("efs-lacks", {clauses: others.reduce((all, next) => text("efs-and", {all, next}), first)});
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
      ? text("efs-chart-title", {
          measure: measureName(measure),
          year: String(year),
          before: format(then[0]!),
          first: shown[0]!,
          after: format(then[1]!),
          last: shown[1]!
        })
      : measureName(measure),
    subtitle: text("efs-chart-subtitle", {unit: unitName(measure.unit)}),
    unit: measure.unit,
    lines: shown.map((day, i) => ({
      area: day,
      label: text("efs-chart-line", {month: day.slice(0, 7)}),
      color: i === 0 ? "var(--muted)" : "var(--ink)",
      weight: i === 0 ? ("thin" as const) : ("heavy" as const),
      points: own
        .filter((row) => row.known_on === day)
        .map(({year, value, flag}) => ({year, value, flag, text: flag ? flagged(format(value), flag) : format(value)}))
    }))
  });
}

/** A figure with what it is flagged as: `3.1 (forecast)`. */
function flagged(figure: string, flag: string): string {
  return text("efs-flagged", {figure, flag: flagWords(flag as (typeof FLAGS)[number], language())});
}

/** Snapshots of editions, older ones too, which the vintage does not hold. */
function editionWords(rows: readonly ValueAsKnown[], snapshots: SiteData["snapshots"]): string {
  const names = [...new Set(rows.flatMap((row) => row.snapshots.split(";")))];
  const titles = new Map(
    snapshots.map(({source, title: title_en, publisher: publisher_en}) => [
      source,
      text("chart-publisher", {
        publisher: localName({publisher_en}, "publisher", "sources"),
        title: localName({title_en}, "title", "sources")
      })
    ])
  );
  return joinClauses(
    [...group(names, (name) => name.split("/")[0]!)].map(([source, own]) =>
      text("chart-dated", {
        title: titles.get(source) ?? source,
        date: joinList(own.map((name) => name.split("/")[1] ?? ""))
      })
    )
  );
}

function revisions(year: number, data: SiteData): Markup {
  const oldest = data.history?.vintages[0];
  if (oldest === undefined) return html``;
  const {tables} = siteTables(data);
  const rows = revisedFigures(oldest.values, tables.values, {result: RESULT, measure: "growth", year});
  if (rows.length === 0) return html``;
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("efs-revisions")}"><table>
<caption>${text("efs-revisions-caption", {year: String(year)})}</caption>
<thead><tr><th scope="col">${text("result-area")}</th><th scope="col" class="n">${text("efs-vintage", {vintage: oldest.vintage})}</th>
<th scope="col" class="n">${text("efs-vintage", {vintage: data.vintage.name})}</th><th
 scope="col" class="n">${text("efs-change")}</th></tr></thead><tbody>${rows.map(
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
  const cell = (years: string) => html`<td>${years || html`<span class="none">${text("efs-no-years")}</span>`}</td>`;
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("efs-debt-label")}"><table>
<caption>${text("efs-debt-caption")}</caption><thead><tr><th scope="col">${text("member-head-member")}</th><th scope="col">${text("sector-weo")}</th>
<th scope="col">${text("sector-wdi")}</th></tr></thead><tbody>${MEMBERS.map(
    (area) =>
      html`<tr><th scope="row"><a href="/countries/${area}">${areaName(
        area,
        data.inputs.reference
      )}</a></th>${cell(of(area, "headline"))}${cell(of(area, "wdi"))}</tr>
`
  )}</tbody></table></div>`;
}
