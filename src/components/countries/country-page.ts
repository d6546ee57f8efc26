import {group} from "d3-array";
import type {Inputs} from "../../lib/contract/indicator.js";
import {MEMBERS} from "../../lib/contract/reference.js";
import type {ValueRow} from "../../lib/contract/tables.js";
import {countryCrossings} from "../../lib/countries/country-crossings.js";
import {
  type CountryFigure,
  countRanks,
  countryFigures,
  DIFFERS_BY,
  differences,
  MIN_MEMBERS
} from "../../lib/countries/country-view.js";
import {shortName} from "../../lib/framework/result-views.js";
import {language, sentenceGap} from "../../lib/language/language.js";
import {countryCase, countryName, localName, measureName, unitName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {OLD_AFTER_YEARS} from "../../lib/quality/gaps.js";
import {missingSeriesKind} from "../../lib/quality/missing-kind.js";
import {healthMatrix} from "../../lib/sectors/health-matrix.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {formatFigure, formatNumber, formatUnit} from "../../lib/wording/format-figure.js";
import {ownReadingWords} from "../../lib/wording/variant-words.js";
import {crossingsTable} from "../borders/crossing-page.js";
import {html, localMarkup, type Markup, textMarkup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {figureLink, observationLink} from "../lineage/figure-link.js";
import {cautionList} from "../results/result-notes.js";
import {missingWord} from "../scorecard/status-mark.js";
import {sparkLine} from "../tables/spark-line.js";

/** One member in all results: values, ranks, crossings, what it reported, and where it differs from the region. */
export function countryPage(iso3: string, data: SiteData): Markup {
  const {framework, reference, observations} = data.inputs;
  const country = reference.countries.find((row) => row.iso3 === iso3 && row.carec_member);
  if (country === undefined) throw new Error(`unknown member "${iso3}"`);
  const {tables} = siteTables(data);
  const figures = countryFigures(iso3, {framework, values: tables.values});
  const own = figures.filter(({is_beside}) => !is_beside);
  return html`<p class="crumbs"><a href="/countries/">${text("member-list")}</a></p>
<h1><span class="code">${iso3}</span> ${countryName(country)}</h1>
<p class="lede">${textMarkup("member-answer", {
    name: withArticle(countryName(country)),
    figures: html`<strong>${text("member-figures", {count: own.length, all: framework.measures.length})}</strong>`
  })}${bestAndWorst(own)}</p>
<h2 id="differs">${text("member-differs")}</h2>
${differsList(differences(figures), countryCase(country, "dative"))}
<h2 id="results">${text("scorecard-results")}</h2>
<p>${text("member-results-note", {count: MIN_MEMBERS})}</p>
${figuresTable(figures, data)}
${countryCautions(iso3, data)}
<h2 id="crossings">${text("member-crossings")}</h2>
${crossingsTable(countryCrossings(iso3, reference.bcps, observations), country, reference)}
<h2 id="health">${text("member-health")}</h2>
${countryHealth(iso3, data.inputs)}
<h2 id="reported">${text("member-reported")}</h2>
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
  const words =
    first === 0 && last === 0 ? text("member-neither", {ranked}) : text("member-ranks", {first, last, ranked});
  return html`${sentenceGap()}${words}`;
}

function differsList(rows: CountryFigure[], name: string): Markup {
  const by = DIFFERS_BY;
  if (rows.length === 0) return html`<p>${text("member-differs-none", {name, by})}</p>`;
  return html`<p>${text("member-differs-note", {by, years: OLD_AFTER_YEARS})}</p>
<ul>${rows.map((row) => {
    const {result, measure, unit, region, distance} = row;
    const compared = row.compared!;
    const amount = (of: ValueRow) => html`${figureLink(of, formatFigure({...of, unit})!)}`;
    const said = {
      measure: html`<a href="/indicators/${result}">${measureName(row.names)}</a>${readingPart(row)}${
        measure === "rank" && text("member-best-is-one")
      }`,
      figure: html`<strong>${amount(compared)}${formatUnit(unit)}</strong>`,
      year: String(compared.year),
      distance: text("member-distance", {
        size: formatNumber(Math.abs(distance!), "%", 1),
        side: distance! > 0 ? "above" : "below"
      })
    };
    if (region?.value == null) return html`<li>${textMarkup("member-differs-line", said)}</li>\n`;
    const regional = html`${amount(region)}${formatUnit(unit)}`;
    return html`<li>${textMarkup("member-differs-line-region", Object.assign({region: regional}, said))}</li>\n`;
  })}</ul>`;
}

/** The reading of a figure in brackets behind its name; nothing where its measure has one meaning. */
function readingPart({reading}: CountryFigure): string {
  return reading === null ? "" : text("member-reading", {reading: ownReadingWords(reading)});
}

function figuresTable(figures: CountryFigure[], data: SiteData): Markup {
  const {results} = data.inputs.framework;
  const {spark_years: years} = siteTables(data);
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("member-table")}"><table class="country"><thead><tr>
<th scope="col">${text("result-head-measure")}</th><th scope="col" class="n">${text("result-head-latest")}</th><th scope="col" class="n">${text(
    "sector-region"
  )}</th><th scope="col" class="n">${text("member-head-rank")}</th>
<th scope="col" class="n">${text("places-year-field")}</th><th scope="col">${text("member-years", {
    from: String(years.from),
    to: String(years.to)
  })}</th></tr></thead>${[...group(figures, ({result}) => result)].map(([id, rows]) => {
    const result = results.find((row) => row.id === id)!;
    return html`<tbody><tr class="cluster">
<th colspan="6" scope="rowgroup"><a href="/indicators/${id}">${id}</a> ${shortName(result)}</th></tr>${rows.map((row) => figureLine(row, years))}</tbody>`;
  })}</table></div>`;
}

function figureLine(row: CountryFigure, years: {from: number; to: number}): Markup {
  const {reading, unit, latest, compared, region, rank, of, trend} = row;
  const name = measureName(row.names);
  const figure = formatFigure({...latest, unit})!;
  const edition =
    latest.variant === "headline" || reading !== null
      ? ""
      : html` <span class="muted">${latest.variant.toUpperCase()}</span>`;
  const words =
    latest.value === null
      ? html`${figure.length > 40 ? text("result-in-words") : figure}`
      : html`${figureLink(latest, figure)}<span class="muted">${formatUnit(unit)}</span>`;
  const label = text("member-trend", {
    name: `${name}${readingPart(row)}`,
    count: trend.length,
    from: String(trend[0]!.year),
    to: String(latest.year)
  });
  return html`<tr><th scope="row">${name}${reading && html`<br><span class="muted">${ownReadingWords(reading)}</span>`}${edition}</th>
<td class="n">${words} <span class="year">${latest.year}</span></td><td class="n">${
    region?.value == null ? html`<span class="none">–</span>` : figureLink(region, formatFigure({...region, unit})!)
  }</td><td class="n">${rank === null || of < 2 ? html`<span class="none">–</span>` : countOf(rank, of)}</td>
<td class="n year">${compared && of > 1 ? compared.year : ""}</td><td>${sparkLine(
    trend,
    null,
    {width: 110, height: 22, ...years},
    label
  )}</td></tr>
`;
}

function countryCautions(iso3: string, data: SiteData): Markup {
  const {measures} = data.inputs.framework;
  return cautionList(
    data,
    ({area}) => area === iso3,
    ({result, measure}) => {
      const own = measures.find((row) => row.result === result && row.measure === measure);
      return text("member-caution", {measure: own === undefined ? measure : measureName(own)});
    }
  );
}

function reportedList(iso3: string, {inputs}: SiteData): Markup {
  const rows = inputs.reported.filter(({area}) => area === iso3);
  if (rows.length === 0) {
    const country = inputs.reference.countries.find((row) => row.iso3 === iso3)!;
    return html`<p>${text("member-reported-none", {name: countryName(country, true)})}</p>`;
  }
  return html`<dl class="both">${rows.map((row) => {
    const state = row.state && formatFigure({value: row.value, text: row.state, unit: "yes/no"});
    const said = localName(row, "text", "reported");
    const answer = html`${state && html`<strong>${state}</strong>${text("member-stop")}`}${said ?? row.value}`;
    return html`<dt><a href="/indicators/${row.result}">${row.result}</a><br><span class="muted">${row.year}</span></dt><dd>${answer}<br><span
 class="muted">${textMarkup("health-reported-by", {
   evidence: localMarkup(row.evidence, "evidence"),
   who: localMarkup(row.reported_by, "evidence"),
   date: row.reported_on
 })}</span></dd>
${language() === "zh" ? html`<dd lang="en">${row.text_en}</dd>` : html`<dd class="zh" lang="zh">${row.text_zh}</dd>`}
`;
  })}</dl>`;
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
  return html`<p>${textMarkup("member-health-note", {
    page: html`<a href="/sectors/HLT#dashboard">${text("member-health-page")}</a>`,
    count: MIN_MEMBERS
  })}</p>
<div class="wide" tabindex="0" role="region" aria-label="${text("member-health")}"><table><thead><tr><th scope="col" class="n">${text(
    "health-head-pillar"
  )}</th>
<th scope="col">${text("health-head-series")}</th><th scope="col" class="n">${text("result-head-latest")}</th><th scope="col" class="n">${text(
    "places-year-field"
  )}</th><th scope="col" class="n">${text("member-head-rank")}</th>
<th scope="col" class="n">${text("places-year-field")}</th></tr></thead><tbody>${lines.map(
    ({pillar, series, short_en, year, of, own}) =>
      html`<tr><td class="n">${pillar}</td><th scope="row">${localName({short_en}, "short", "health")}</th>${
        own
          ? html`<td class="n">${observationLink(
              own.observation,
              formatNumber(own.observation.value!, own.observation.unit)
            )} <span class="muted">${unitName(own.observation.unit)}</span></td><td class="n">${own.observation.year}</td>${
              own.rank === null
                ? html`<td class="n"><span class="none">–</span></td><td></td>`
                : html`<td class="n">${countOf(own.rank, of)}</td><td class="n year">${year}</td>`
            }`
          : html`<td class="n">${missingWord(missingSeriesKind(releases, {source: "wdi", series}, iso3))}</td><td></td><td></td><td></td>`
      }</tr>
`
  )}</tbody></table></div>`;
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
