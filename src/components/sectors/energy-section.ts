import type {ValueRow} from "../../lib/contract/tables.js";
import {sentenceGap} from "../../lib/language/language.js";
import {localName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {generationByKind, KINDS} from "../../lib/sectors/generation-by-kind.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatFigure, formatNumber} from "../../lib/wording/format-figure.js";
import type {Chart} from "../charts/chart.js";
import {chartFigure} from "../charts/chart-figure.js";
import {chartFrame} from "../charts/figure-frame.js";
import {valueSource} from "../charts/value-source.js";
import {areaName} from "../layout/area-name.js";
import {html, localMarkup, type Markup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {figureLink, observationLink} from "../lineage/figure-link.js";

/** The readings of “share of renewable energy” that the indicator computes, the headline first. */
const READINGS = ["headline", "by-demand", "other-renewables", "with-hydro", "final-energy"] as const;

const readingName = (variant: (typeof READINGS)[number]) => text("energy-reading", {variant});

/** The result that counts interconnection projects. */
const PROJECTS = "ENG-OP1";

/** A share below this would be rounded to 0.00 and look like zero. */
const LEAST = 0.01;

/** Energy: the readings of the renewable share, generation by source, and the interconnection projects. */
export function energySection(data: SiteData): Markup {
  const values = siteTables(data).tables.values.filter(
    ({result, measure}) => result === "ENG-OC1" && measure === "renewable-share"
  );
  return html`<h2 id="readings">${text("energy-readings")}</h2>
<p>${text("energy-readings-note")}</p>
${readingsTable(values, data)}
<div class="multiples">${readingCharts(data).map((chart) => chartFrame(chart))}</div>
<h2 id="generation">${text("energy-generation")}</h2>
${generation(data)}
<h2 id="interconnections">${text("energy-projects")}</h2>
${projects(data)}`;
}

const figure = (row: ValueRow | undefined) =>
  row?.value == null
    ? html`<span class="none">–</span>`
    : html`${figureLink(row, formatFigure(row)!)}<br><span class="year">${reportingOf(row)}</span>`;

/** How many of the members that a value is due for have reported: `8 of 10`. */
const reportingOf = ({reporting, expected}: ValueRow) =>
  text("sector-of", {count: reporting ?? "", all: expected ?? ""});

function readingsTable(values: ValueRow[], data: SiteData): Markup {
  const base = data.inputs.framework.measures.find(({measure}) => measure === "renewable-share")?.baseline_year ?? 0;
  const shown = values.filter(
    ({variant, area, year, value}) =>
      area === "CAREC-X" && value !== null && year >= base - 1 && READINGS.some((reading) => reading === variant)
  );
  const years = [...new Set(shown.map(({year}) => year))].sort((a, b) => a - b);
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("energy-readings-label")}"><table>
<caption>${text("energy-readings-caption")}</caption>
<thead><tr><th scope="col">${text("result-reading")}</th>${years.map((year) => html`<th scope="col" class="n">${year}</th>`)}
<th scope="col">${text("result-method")}</th></tr></thead><tbody>${READINGS.map((variant) => {
    const of = (year: number) =>
      values.find((row) => row.variant === variant && row.area === "CAREC-X" && row.year === year);
    const method = shown.find((row) => row.variant === variant)?.method;
    return html`<tr${variant === "headline" ? html` class="region"` : ""}>
<th scope="row">${readingName(variant)}</th>${years.map((year) => html`<td class="n">${figure(of(year))}</td>`)}<td>${
      method ? html`<a href="/methods#${method}">${text("energy-method", {method})}</a>` : ""
    }</td></tr>
`;
  })}</tbody></table></div>`;
}

/** The region under each reading, by year. */
export function readingCharts(data: SiteData): Chart[] {
  const values = data.tables.values.filter(
    ({result, measure}) => result === "ENG-OC1" && measure === "renewable-share"
  );
  return READINGS.flatMap((reading) => readingChart(reading, values, data));
}

function readingChart(variant: (typeof READINGS)[number], values: ValueRow[], data: SiteData): Chart[] {
  const name = readingName(variant);
  const own = values.filter(
    (row) => row.variant === variant && row.year >= siteTables(data).spark_years.from && row.value !== null
  );
  const line = (area: string, label: string, weight: "heavy" | "dotted") => {
    const rows = own.filter((row) => row.area === area).sort((a, b) => a.year - b.year);
    const words = (row: ValueRow) => text("energy-point", {figure: formatFigure(row) ?? "", members: reportingOf(row)});
    return {
      area,
      label,
      weight,
      color: "var(--ink)",
      points: rows.map((row) => ({year: row.year, value: row.value, flag: row.flag, text: words(row)}))
    };
  };
  const last = own.filter(({area}) => area === "CAREC-X").at(-1);
  return chartFigure({
    id: `ENG-OC1-reading-${variant}`,
    place: "/sectors/ENG",
    ...valueSource(
      own.filter(({area}) => area === "CAREC" || area === "CAREC-X"),
      data
    ),
    title: last ? text("energy-chart-title", {name, figure: formatFigure(last) ?? "", year: String(last.year)}) : name,
    subtitle: text("energy-chart-subtitle"),
    lines: [line("CAREC", text("sector-line-all"), "dotted"), line("CAREC-X", text("sector-line-without"), "heavy")],
    unit: "%",
    wide: 480,
    breaks: membershipBreaks(own)
  });
}

/** Years in which the reporting members differ from those of the previous year: the line breaks there. */
function membershipBreaks(rows: ValueRow[]): number[] {
  const own = rows.filter(({area}) => area === "CAREC-X").sort((a, b) => a.year - b.year);
  return own.flatMap((row, i) => (i > 0 && row.missing !== own[i - 1]!.missing ? [row.year] : []));
}

function generation({inputs}: SiteData): Markup {
  const rows = generationByKind(inputs.observations);
  const share = (value: number) =>
    value === 0
      ? html`<span class="none">0</span>`
      : html`${Math.abs(value) < LEAST ? `<${formatNumber(LEAST, "%", 2)}` : formatNumber(value, "%")}`;
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("energy-generation-label")}"><table>
<caption>${text("energy-generation-caption")}</caption>
<thead><tr><th scope="col">${text("member-head-member")}</th><th scope="col" class="n">${text("places-year-field")}</th><th
 scope="col" class="n">${text("energy-head-generation")}</th>${KINDS.map(
   ({kind}) => html`<th scope="col" class="n">${text("energy-kind", {kind})}</th>`
 )}<th scope="col" class="n">${text("energy-head-rest")}</th></tr></thead><tbody>${rows.map(
   ({area, year, total, whole, kinds, shares, rest}) =>
     html`<tr><th scope="row"><a href="/countries/${area}">${areaName(area, inputs.reference)}</a></th><td class="n">${year}</td>
<td class="n">${observationLink(whole, formatNumber(total, "TWh"))}</td>${shares.map(
       (value, i) => html`<td class="n">${observationLink(kinds[i]!, share(value))}</td>`
     )}<td class="n">${share(Math.abs(rest) < 0.05 ? 0 : rest)}</td></tr>
`
 )}</tbody></table></div>`;
}

function projects({inputs, facts}: SiteData): Markup {
  const {framework} = inputs;
  const measure = framework.measures.find(({result}) => result === PROJECTS);
  const reported = inputs.reported.filter(({result}) => result === PROJECTS);
  const projectsLink = html`<a href="/indicators/${PROJECTS}">${PROJECTS}</a>`;
  const since = text(reported.length === 0 ? "energy-since-nothing" : "energy-since-count");
  const baseline = {count: measure?.baseline_value ?? 0, year: String(measure?.baseline_year)};
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("energy-projects")}"><table><thead><tr><th scope="col">${text(
    "energy-head-project"
  )}</th>
<th scope="col">${text("energy-head-name")}</th><th scope="col">${text("sector-head-kind")}</th><th scope="col">${text(
    "energy-head-operation"
  )}</th><th scope="col">${text("result-source")}</th></tr></thead><tbody>${(facts?.interconnections ?? []).map(
    (row) =>
      html`<tr><th scope="row">${row.project}</th><td>${localName(row, "name", "corridors")}</td><td>${localMarkup(row.kind, "corridors")}</td>
<td>${text("energy-in-operation", {year: baseline.year})}<br><span class="none">${since}</span></td><td>${projectsLink}</td></tr>
`
  )}</tbody></table></div>
<p>${text("energy-baseline", baseline)}${reported.length === 0 ? html`${sentenceGap()}${text("energy-not-reported")}` : sentenceGap()}</p>`;
}
