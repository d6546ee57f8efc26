import type {ValueRow} from "../../lib/contract/tables.js";
import {generationByKind, KINDS} from "../../lib/sectors/generation-by-kind.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatFigure, formatNumber} from "../../lib/wording/format-figure.js";
import type {Chart} from "../charts/chart.js";
import {chartFigure} from "../charts/chart-figure.js";
import {chartFrame} from "../charts/figure-frame.js";
import {valueSource} from "../charts/value-source.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {figureLink, observationLink} from "../lineage/figure-link.js";

/** The readings of “share of renewable energy” that the indicator computes, the headline first. */
const READINGS = [
  {variant: "headline", name: "Renewables without hydropower, share of electricity"},
  {variant: "by-demand", name: "Renewables without hydropower, later release, weighted by demand"},
  {variant: "other-renewables", name: "Other renewables (no hydro, wind or solar), share of electricity"},
  {variant: "with-hydro", name: "Renewables with hydropower, share of electricity"},
  {variant: "final-energy", name: "Renewables in final energy consumption"}
];

/** A share below this would be rounded to 0.00 and look like zero. */
const LEAST = 0.01;

/** Energy: the readings of the renewable share, generation by source, and the interconnection projects. */
export function energySection(data: SiteData): Markup {
  const values = siteTables(data).tables.values.filter(
    ({result, measure}) => result === "ENG-OC1" && measure === "renewable-share"
  );
  return html`<h2 id="readings">Five readings of the renewable share</h2>
<p>The framework says “share of renewable energy &lt;1%” without saying of what. The table shows five readings for the region without the PRC;
only those without hydropower come close to the published figure.</p>
${readingsTable(values, data)}
<div class="multiples">${readingCharts(data).map((chart) => chartFrame(chart))}</div>
<h2 id="generation">Electricity generation by source</h2>
${generation(data)}
<h2 id="interconnections">Interconnection projects</h2>
${projects(data)}`;
}

const figure = (row: ValueRow | undefined) =>
  row?.value == null
    ? html`<span class="none">–</span>`
    : html`${figureLink(row, formatFigure(row)!)}<br><span class="year">${row.reporting} of ${row.expected}</span>`;

function readingsTable(values: ValueRow[], data: SiteData): Markup {
  const base = data.inputs.framework.measures.find(({measure}) => measure === "renewable-share")?.baseline_year ?? 0;
  const shown = values.filter(
    ({variant, area, year, value}) =>
      area === "CAREC-X" &&
      value !== null &&
      year >= base - 1 &&
      READINGS.some((reading) => reading.variant === variant)
  );
  const years = [...new Set(shown.map(({year}) => year))].sort((a, b) => a - b);
  return html`<div class="wide" tabindex="0" role="region" aria-label="Readings of the share of renewable energy"><table>
<caption>CAREC without the PRC, %, with the number of members that each figure covers.
Figures that cover different members are not a trend.</caption>
<thead><tr><th scope="col">Reading</th>${years.map((year) => html`<th scope="col" class="n">${year}</th>`)}
<th scope="col">Method</th></tr></thead><tbody>${READINGS.map(({variant, name}) => {
    const of = (year: number) =>
      values.find((row) => row.variant === variant && row.area === "CAREC-X" && row.year === year);
    const method = shown.find((row) => row.variant === variant)?.method;
    return html`<tr${variant === "headline" ? html` class="region"` : ""}>
<th scope="row">${name}</th>${years.map((year) => html`<td class="n">${figure(of(year))}</td>`)}<td>${
      method ? html`<a href="/methods#${method}">${method.replaceAll("-", " ")}</a>` : ""
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

function readingChart({variant, name}: (typeof READINGS)[number], values: ValueRow[], data: SiteData): Chart[] {
  const own = values.filter(
    (row) => row.variant === variant && row.year >= siteTables(data).spark_years.from && row.value !== null
  );
  const line = (area: string, label: string, weight: "heavy" | "dotted") => {
    const rows = own.filter((row) => row.area === area).sort((a, b) => a.year - b.year);
    const text = (row: ValueRow) => `${formatFigure(row)}% (${row.reporting} of ${row.expected})`;
    return {
      area,
      label,
      weight,
      color: "var(--ink)",
      points: rows.map((row) => ({year: row.year, value: row.value, flag: row.flag, text: text(row)}))
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
    title: last ? `${name}: ${formatFigure(last)}% in ${last.year}` : name,
    subtitle: "%, CAREC without the PRC and, dotted, with it; the line breaks where the reporting members change",
    lines: [line("CAREC", "CAREC", "dotted"), line("CAREC-X", "excl. PRC", "heavy")],
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
      : html`${Math.abs(value) < LEAST ? `<${LEAST}` : formatNumber(value, "%")}`;
  return html`<div class="wide" tabindex="0" role="region" aria-label="Generation by source"><table>
<caption>Shares of electricity generation, %, in the newest year with a member’s total and every source.</caption>
<thead><tr><th scope="col">Member</th><th scope="col" class="n">Year</th><th scope="col" class="n">Generation, TWh</th>${KINDS.map(
    ({name_en}) => html`<th scope="col" class="n">${name_en}</th>`
  )}<th scope="col" class="n">Fossil and nuclear</th></tr></thead><tbody>${rows.map(
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
  const measure = framework.measures.find(({result}) => result === "ENG-OP1");
  const reported = inputs.reported.filter(({result}) => result === "ENG-OP1");
  return html`<div class="wide" tabindex="0" role="region" aria-label="Interconnection projects"><table><thead><tr><th scope="col">Project</th>
<th scope="col">Name</th><th scope="col">Kind</th><th scope="col">In operation</th><th scope="col">Source</th></tr></thead><tbody>${(
    facts?.interconnections ?? []
  ).map(
    ({project, name_en, kind}) =>
      html`<tr><th scope="row">${project}</th><td>${name_en}</td><td>${kind}</td>
<td>${measure?.baseline_year}: no<br><span class="none">since then: ${
        reported.length === 0 ? "not reported" : "only the number of projects is reported"
      }</span></td><td><a href="/indicators/ENG-OP1">ENG-OP1</a></td></tr>
`
  )}</tbody></table></div>
<p>The framework’s baseline is ${measure?.baseline_value} projects in operation in ${measure?.baseline_year}. ${
    reported.length === 0
      ? "The state of the projects has not been reported since, and none of the publishers used here has it."
      : ""
  }</p>`;
}
