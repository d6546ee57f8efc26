import {group} from "d3-array";
import type {Inputs} from "../../lib/contract/indicator.js";
import type {Observation} from "../../lib/contract/observations.js";
import {MEMBERS, type Reference} from "../../lib/contract/reference.js";
import {type CountryCrossing, countryCrossings} from "../../lib/countries/country-crossings.js";
import {
  type CountryFigure,
  countRanks,
  countryFigures,
  DIFFERS_BY,
  differences,
  MIN_MEMBERS
} from "../../lib/countries/country-view.js";
import {shortName} from "../../lib/framework/result-views.js";
import {countryName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {OLD_AFTER_YEARS} from "../../lib/quality/gaps.js";
import {missingSeriesKind} from "../../lib/quality/missing-kind.js";
import {healthMatrix} from "../../lib/sectors/health-matrix.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatFigure, formatNumber, formatUnit} from "../../lib/wording/format-figure.js";
import {bcpPath} from "../borders/border-name.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {figureLink, observationLink} from "../lineage/figure-link.js";
import {cautionList} from "../results/result-notes.js";
import {missingKey, missingMark, missingWord} from "../scorecard/status-mark.js";
import {sparkLine} from "../tables/spark-line.js";

/** One member in all results: values, ranks, crossings, what it reported, and where it differs from the region. */
export function countryPage(iso3: string, data: SiteData): Markup {
  const {framework, reference, observations} = data.inputs;
  const country = reference.countries.find((row) => row.iso3 === iso3 && row.carec_member);
  if (country === undefined) throw new Error(`unknown member "${iso3}"`);
  const {tables} = siteTables(data);
  const figures = countryFigures(iso3, {framework, values: tables.values});
  const own = figures.filter(({is_beside}) => !is_beside);
  return html`<p class="crumbs"><a href="/countries/">Members</a></p>
<h1><span class="code">${iso3}</span> ${country.name_en}</h1>
<p class="lede">${withArticle(country.name_en)} has figures for <strong>${own.length} of the framework’s ${framework.measures.length}
measures</strong>.${bestAndWorst(own)}</p>
<h2 id="differs">Where it differs from the region</h2>
${differsList(differences(figures), country.short_en)}
<h2 id="results">Results</h2>
<p>The regional value and the rank are for the newest year in which at least ${MIN_MEMBERS} members have a figure.
Rank 1 is best, or highest if neither direction is better. A figure opens the publisher’s rows that it was computed from.</p>
${figuresTable(figures, data)}
${countryCautions(iso3, data)}
<h2 id="crossings">Border crossings</h2>
${crossingsTable(countryCrossings(iso3, reference.bcps, observations), country.name_en, reference)}
<h2 id="health">Health security</h2>
${countryHealth(iso3, data.inputs)}
<h2 id="reported">What it has reported</h2>
${reportedList(iso3, data)}
`;
}

/** As a sentence begins with it: “The Kyrgyz Republic”. */
function withArticle(name: string): string {
  return name.includes("Republic") ? `The ${name}` : name;
}

function bestAndWorst(figures: CountryFigure[]): Markup {
  const {ranked, first, last} = countRanks(figures);
  if (ranked === 0) return html``;
  if (first === 0 && last === 0)
    return html` It ranks neither first nor last among the members in any of the ${ranked} measures that can be ranked in a recent year.`;
  return html` Among the members, it ranks first in ${first} and last in ${last} of the ${ranked} measures that can be ranked in a recent year.`;
}

function differsList(rows: CountryFigure[], name: string): Markup {
  if (rows.length === 0)
    return html`<p>No recent figure for ${name} is more than ${DIFFERS_BY} standard deviation from the members’ mean.</p>`;
  return html`<p>These figures are more than ${DIFFERS_BY} standard deviation from the members’ mean of the same year, the most distant first.
Figures more than ${OLD_AFTER_YEARS} years older than the newest held here are left out.</p>
<ul>${rows.map(
    ({result, measure, name_en, reading, compared, unit, region, distance}) =>
      html`<li><a href="/indicators/${result}">${name_en}</a>${reading && ` (${reading})`}${measure === "rank" ? " (1 is best)" : ""}: <strong>${figureLink(
        compared!,
        formatFigure({...compared!, unit})!
      )}${formatUnit(unit)}</strong> in ${compared!.year}, ${Math.abs(distance!).toFixed(1)} standard deviations ${
        distance! > 0 ? "above" : "below"
      } the members’ mean${region?.value == null ? "" : html`; regional value ${figureLink(region, formatFigure({...region, unit})!)}${formatUnit(unit)}`}.</li>
`
  )}</ul>`;
}

function figuresTable(figures: CountryFigure[], data: SiteData): Markup {
  const {results} = data.inputs.framework;
  const {spark_years: years} = siteTables(data);
  return html`<div class="wide" tabindex="0" role="region" aria-label="Figures by result"><table class="country"><thead><tr>
<th scope="col">Measure</th><th scope="col" class="n">Latest</th><th scope="col" class="n">Region</th><th scope="col" class="n">Rank</th>
<th scope="col" class="n">Year</th><th scope="col">${years.from} to ${years.to}</th></tr></thead>${[
    ...group(figures, ({result}) => result)
  ].map(([id, rows]) => {
    const result = results.find((row) => row.id === id)!;
    return html`<tbody><tr class="cluster">
<th colspan="6" scope="rowgroup"><a href="/indicators/${id}">${id}</a> ${shortName(result)}</th></tr>${rows.map((row) => figureLine(row, years))}</tbody>`;
  })}</table></div>`;
}

function figureLine(
  {name_en, reading, unit, latest, compared, region, rank, of, trend}: CountryFigure,
  years: {from: number; to: number}
): Markup {
  const figure = formatFigure({...latest, unit})!;
  const edition =
    latest.variant === "headline" || reading !== null
      ? ""
      : html` <span class="muted">${latest.variant.toUpperCase()}</span>`;
  const words =
    latest.value === null
      ? html`${figure.length > 40 ? "in words" : figure}`
      : html`${figureLink(latest, figure)}<span class="muted">${formatUnit(unit)}</span>`;
  return html`<tr><th scope="row">${name_en}${reading && html`<br><span class="muted">${reading}</span>`}${edition}</th>
<td class="n">${words} <span class="year">${latest.year}</span></td><td class="n">${
    region?.value == null ? html`<span class="none">–</span>` : figureLink(region, formatFigure({...region, unit})!)
  }</td><td class="n">${rank === null || of < 2 ? html`<span class="none">–</span>` : html`${rank} <span class="muted">of ${of}</span>`}</td>
<td class="n year">${compared && of > 1 ? compared.year : ""}</td><td>${sparkLine(
    trend,
    null,
    {width: 110, height: 22, ...years},
    `${name_en}${reading ? ` (${reading})` : ""}: ${trend.length} figures, ${trend[0]!.year} to ${latest.year}`
  )}</td></tr>
`;
}

function countryCautions(iso3: string, data: SiteData): Markup {
  const {measures} = data.inputs.framework;
  return cautionList(
    data,
    ({area}) => area === iso3,
    ({result, measure}) =>
      `${measures.find((row) => row.result === result && row.measure === measure)?.name_en ?? measure},`
  );
}

function reportedList(iso3: string, {inputs}: SiteData): Markup {
  const rows = inputs.reported.filter(({area}) => area === iso3);
  if (rows.length === 0)
    return html`<p>No sector has reported anything about ${areaName(iso3, inputs.reference)} by name.
The sectors’ pages have what is reported for the region as a whole.</p>`;
  return html`<dl class="both">${rows.map(
    (row) =>
      html`<dt><a href="/indicators/${row.result}">${row.result}</a><br><span class="muted">${row.year}</span></dt><dd>${
        row.state === null
          ? ""
          : html`<strong>${formatFigure({value: row.value, text: row.state, unit: "yes/no"})}</strong>. `
      }${row.text_en ?? row.value}<br><span class="muted">${row.evidence}. Reported by ${row.reported_by} on ${row.reported_on}.</span></dd>
<dd class="zh" lang="zh">${row.text_zh}</dd>
`
  )}</dl>`;
}

/** A member's profile on the four pillars of the health strategy: its newest figures, their age, and its rank. */
function countryHealth(
  iso3: string,
  {observations, reference, releases}: Pick<Inputs, "observations" | "reference" | "releases">
): Markup {
  const lines = healthMatrix(observations, reference.health_pillars).map((line) => ({
    ...line,
    own: line.cells.find(({area}) => area === iso3)
  }));
  return html`<p>These figures relate to the four pillars of the CAREC health strategy;
the <a href="/sectors/HLT#dashboard">health page</a> explains them. Members are ranked among those with a figure for the same year:
the newest year in which at least ${MIN_MEMBERS} have one.</p>
<div class="wide" tabindex="0" role="region" aria-label="Health security"><table><thead><tr><th scope="col" class="n">Pillar</th>
<th scope="col">Series</th><th scope="col" class="n">Latest</th><th scope="col" class="n">Year</th><th scope="col" class="n">Rank</th>
<th scope="col" class="n">Year</th></tr></thead><tbody>${lines.map(
    ({pillar, series, short_en, year, of, own}) =>
      html`<tr><td class="n">${pillar}</td><th scope="row">${short_en}</th>${
        own
          ? html`<td class="n">${observationLink(
              own.observation,
              formatNumber(own.observation.value!, own.observation.unit)
            )} <span class="muted">${own.observation.unit}</span></td><td class="n">${own.observation.year}</td>${
              own.rank === null
                ? html`<td class="n"><span class="none">–</span></td><td></td>`
                : html`<td class="n">${own.rank} <span class="muted">of ${of}</span></td><td class="n year">${year}</td>`
            }`
          : html`<td class="n">${missingWord(missingSeriesKind(releases, {source: "wdi", series}, iso3))}</td><td></td><td></td><td></td>`
      }</tr>
`
  )}</tbody></table></div>`;
}

/** The newest published hours and dollars to clear each side of a country's borders. */
function crossingsTable(rows: CountryCrossing[], name: string, reference: Reference): Markup {
  if (rows.length === 0)
    return html`<p>The CPMM tables held here have no figure for a border crossing point of ${name}.</p>`;
  const cell = (row: Observation | null, unit: string) =>
    row?.value == null
      ? missingMark(row === null ? "not held" : "not published")
      : observationLink(row, formatNumber(row.value, unit));
  return html`<div class="wide" tabindex="0" role="region" aria-label="Border crossings"><table class="crossings">
<caption>Average time and cost to clear, by side of the border. ${missingKey(["not published", "not held"])}</caption>
<thead><tr><th scope="col">Border crossing point</th><th scope="col">Toward</th><th scope="col">Mode</th><th scope="col">Direction</th>
<th scope="col" class="n">Hours</th><th scope="col" class="n">US dollars</th><th scope="col" class="n">Year</th><th scope="col">Source</th></tr></thead>
<tbody>${rows.map(({bcp, name_en, neighbour_iso3, mode, direction, hours, cost}) => {
    const row = hours ?? cost!;
    return html`<tr><th scope="row"><a href="${bcpPath(bcp)}">${name_en}</a></th><td>${
      neighbour_iso3 ? areaName(neighbour_iso3, reference) : html`<span class="none">–</span>`
    }</td><td>${mode ?? "all"}</td><td>${direction ?? "both"}</td><td class="n">${cell(hours, "hours")}</td>
<td class="n">${cell(cost, "count")}</td><td class="n">${row.year}</td><td class="muted">CPMM ${reportPage(row.reference)}</td></tr>
`;
  })}</tbody></table></div>`;
}

/** The report's page and table, without the address that may follow. */
function reportPage(reference: string | null): string {
  return (reference ?? "report").replace(/[;,]?\s*https?:\S+/, "");
}

/** The eleven members: how many measures have figures for them, and how they rank. */
export function countryList(data: SiteData): Markup {
  const {framework, reference, observations, reported} = data.inputs;
  const {values} = siteTables(data).tables;
  const total = framework.measures.length;
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("member-list")}"><table data-sortable>
<caption>${text("member-list-caption")}</caption><thead><tr><th scope="col">${text("member-head-member")}</th>
<th scope="col" class="n">${text("member-head-measures")}</th><th scope="col" class="n">${text("member-head-first")}</th><th
 scope="col" class="n">${text("member-head-last")}</th>
<th scope="col" class="n">${text("member-head-crossings")}</th><th scope="col" class="n">${text(
    "member-head-reported"
  )}</th></tr></thead><tbody>${MEMBERS.map((iso3) => {
    const figures = countryFigures(iso3, {framework, values}).filter(({is_beside}) => !is_beside);
    const {first, last} = countRanks(figures);
    const crossings = new Set(countryCrossings(iso3, reference.bcps, observations).map(({bcp}) => bcp));
    const country = reference.countries.find((row) => row.iso3 === iso3)!;
    return html`<tr><th scope="row"><a href="/countries/${iso3}">${countryName(country)}</a></th>
<td class="n">${countOf(figures.length, total)}</td><td class="n">${first}</td><td class="n">${last}</td>
<td class="n">${crossings.size}</td><td class="n">${reported.filter(({area}) => area === iso3).length}</td></tr>
`;
  })}</tbody></table></div>`;
}

/** A number with the whole that it is of, in grey: `45 of 69`. */
function countOf(count: number, all: number): Markup {
  return html`${count} <span class="muted">${text("member-of", {all})}</span>`;
}
