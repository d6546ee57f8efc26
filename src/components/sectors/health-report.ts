import {BASELINE_YEAR} from "../../lib/contract/framework.js";
import type {Inputs} from "../../lib/contract/indicator.js";
import {MEMBERS} from "../../lib/contract/reference.js";
import type {Deliverable} from "../../lib/contract/reported.js";
import {MIN_MEMBERS} from "../../lib/countries/country-view.js";
import type {ResultView} from "../../lib/framework/result-views.js";
import {missingSeriesKind} from "../../lib/quality/missing-kind.js";
import {BANDS, type HealthCell, type HealthLine, healthMatrix} from "../../lib/sectors/health-matrix.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {shareParts} from "../../lib/wording/figure-words.js";
import {formatFigure, formatNumber} from "../../lib/wording/format-figure.js";
import type {MissingKind} from "../../lib/wording/missing-words.js";
import {draw} from "../charts/draw.js";
import {shareOfWhole} from "../charts/stacked-bars.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";
import {figureLink, observationLink} from "../lineage/figure-link.js";
import {missingKey, missingMark, missingWord, statusShape} from "../scorecard/status-mark.js";

const SECTOR = "HLT";

/** The health sector's results in the format of its report, the participants, the countries, and the work plan. */
export function healthReport(data: SiteData): Markup {
  const views = siteTables(data).views.filter(({result}) => result.sector === SECTOR);
  return html`<h2 id="report">Results in the format of the sector’s report</h2>
${reportTable(views, data)}
<h2 id="participants">Participants</h2>
${participants(data)}
<h2 id="countries">Countries that adopt the regional approach</h2>
${countries(data)}
<h2 id="plan">Webinars, work plan and deliverables</h2>
${workPlan((data.deliverables ?? []).filter((row) => row.sector === SECTOR))}`;
}

/** Table 1 of the report: a column for the baseline and one for each year that was reported. */
function reportTable(views: ResultView[], {inputs}: SiteData): Markup {
  const own = inputs.reported.filter(({result}) => views.some((view) => view.result.id === result));
  const years = [...new Set(own.map(({year}) => year))].sort();
  return html`<div class="wide" tabindex="0" role="region" aria-label="Results in the form of the report"><table class="report stacks">
<caption>Results, indicators, and baselines are in the words of the framework, even where the report words them differently.
Reported progress is in the words of the report.</caption><thead><tr><th scope="col">Result</th><th scope="col">Indicator</th>
<th scope="col">${BASELINE_YEAR}</th>${years.map((year) => html`<th scope="col">${year}</th>`)}</tr></thead><tbody>${views.map(
    ({result, measures}) =>
      html`<tr><th scope="row"><a href="/indicators/${result.id}">${result.id}</a><br>${result.title_en}</th>
<td data-label="Indicator">${result.indicator_en}</td>
<td data-label="${BASELINE_YEAR}">${unique(measures.map(({measure}) => measure.baseline_text_en))}</td>${years.map(
        (year) =>
          html`<td data-label="${year}">${unique(own.filter((row) => row.result === result.id && row.year === year).map((row) => row.text_en))}</td>`
      )}</tr>
`
  )}</tbody></table></div>`;
}

function unique(texts: (string | null)[]): Markup {
  const known = [...new Set(texts.filter((text) => text !== null))];
  if (known.length === 0) return missingWord("not reported");
  return html`${known.map((text, i) => html`${i > 0 ? html`<br>` : ""}${text}`)}`;
}

function participants({inputs}: SiteData): Markup {
  const row = inputs.reported.filter(({result, measure}) => result === "HLT-OP2" && measure === "women-share").at(-1);
  const parts = row ? shareParts(row) : null;
  if (!row || !parts) return html`<p class="muted">No share of women is reported.</p>`;
  const total = `${row.sign === "≈" ? "about " : ""}${parts.whole}`;
  return html`<p><strong>${parts.part} of ${total} participants were women</strong>, about ${figureLink(
    {...row, variant: "headline"},
    formatFigure({value: parts.share, unit: "%"})!
  )}%, in regional health meetings ${row.period ? periodWords(row.period) : `in ${row.year}`}.
The framework asks for the number of officials trained in regional health security; the report counts participants in meetings.</p>
${draw(
  shareOfWhole([
    {value: parts.part, text: `women ${parts.part}`},
    {value: parts.whole - parts.part, text: `others, about ${parts.whole - parts.part}`}
  ])
)}
<p class="note-line">${row.evidence}. Reported by ${row.reported_by} on ${row.reported_on}.</p>`;
}

function periodWords(period: string): string {
  const [from, to] = period.split("/") as [string, string];
  return `between ${monthWords(from)} and ${monthWords(to)}`;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

function monthWords(month: string): string {
  const [year, number] = month.split("-");
  return `${MONTHS[Number(number) - 1]} ${year}`;
}

function countries({inputs}: SiteData): Markup {
  const rows = inputs.reported.filter(({result, measure}) => result === "HLT-OC1" && measure === "countries");
  const others = MEMBERS.filter((iso3) => !rows.some(({area}) => area === iso3));
  return html`<table class="answers"><tbody>${rows.map(
    ({area, state, text_en, year}) =>
      html`<tr><th scope="row"><a href="/countries/${area}">${areaName(area, inputs.reference)}</a></th>
<td><strong>${formatFigure({value: null, text: state, unit: "yes/no"})}</strong></td><td>${text_en} <span class="year">${year}</span></td></tr>
`
  )}</tbody></table>
<p>Not reported: ${others.map((iso3) => areaName(iso3, inputs.reference)).join(", ")}.</p>`;
}

const STATES: Record<Deliverable["state"], [string, string]> = {
  delivered: ["achieved", "delivered"],
  in_progress: ["no target set, unchanged", "in progress"],
  planned: ["baseline only", "planned"],
  unknown: ["no data", "unknown"]
};

function workPlan(rows: Deliverable[]): Markup {
  if (rows.length === 0) return html`<p class="muted">No deliverable is recorded.</p>`;
  const sorted = [...rows].sort((a, b) => a.year - b.year || (a.quarter ?? 5) - (b.quarter ?? 5));
  const source = documentOf(sorted[0]!.evidence);
  return html`<div class="wide" tabindex="0" role="region" aria-label="Work plan and deliverables"><table class="report stacks">
<caption>${source}. Progress since then is not reported.</caption><thead><tr><th scope="col">Due</th><th scope="col">Deliverable</th>
<th scope="col">Status</th><th scope="col">Details</th></tr></thead><tbody>${sorted.map(
    ({year, quarter, deliverable_en, deliverable_zh, state, description_en, action_en, evidence}) => {
      const [shape, word] = STATES[state];
      return html`<tr><td>${year}${quarter === null ? "" : ` Q${quarter}`}</td>
<th scope="row">${deliverable_en}<br><span class="zh muted" lang="zh">${deliverable_zh}</span></th>
<td><span class="status grey">${statusShape(shape)} ${word}</span></td>
<td>${description_en}${action_en ? html` Ministers: ${action_en.toLowerCase()}.` : ""}<br><span class="muted">${evidence
        .replace(source, "")
        .replace(/^, /, "")}</span></td></tr>
`;
    }
  )}</tbody></table></div>`;
}

/** The document that evidence names, without the paragraph. */
function documentOf(evidence: string): string {
  return evidence.slice(0, evidence.indexOf(")") + 1);
}

/** The pilot of a regional health security dashboard: the four pillars by member, the year of each figure, and what is not known. */
export function healthDashboard({inputs}: SiteData): Markup {
  const lines = healthMatrix(inputs.observations, inputs.reference.health_pillars);
  const cells = lines.flatMap((line) => line.cells);
  const years = cells.map(({compared, observation}) => (compared ?? observation).year).sort((a, b) => a - b);
  const middle = years[Math.floor(years.length / 2)];
  return html`<h2 id="dashboard">Regional health security: pilot dashboard</h2>
<p>The sector’s report of June 2022 says that a regional health security dashboard is being explored.
This pilot assigns ${lines.length} series of the World Development Indicators to the four pillars of the CAREC health strategy 2030:
<strong>${cells.length} of ${lines.length * MEMBERS.length} cells have a figure, half of them from ${middle} or earlier</strong>.
The assignment of series to pillars is our own.</p>
${matrix(lines, inputs)}
${bandKey()}
<p class="note-line">${missingKey(["not published", "not held"])}. Each figure is shown with its year and opens the publisher’s row.
The shading ranks, in quarters, the members with a figure for the year in the last column,
which is the newest year in which at least ${MIN_MEMBERS} have one.
Members without a figure for that year show their newest one, unshaded and unranked. The shading does not say whether a figure is adequate.
A member’s name leads to its profile.</p>
<h3 id="health-blanks">What these indicators cannot say</h3>
<p>No series of the World Development Indicators shows whether a country can detect, confirm, and stop an outbreak.
Laboratory capacity and the scores under the International Health Regulations are not included, and nothing here replaces them.</p>
<div class="wide" tabindex="0" role="region" aria-label="What these indicators cannot say"><table class="report stacks"><thead><tr>
<th scope="col" class="n">Pillar</th><th scope="col">Not shown by these series</th><th scope="col">Possible source</th></tr></thead>
<tbody>${inputs.reference.health_pillars.flatMap(({pillar, blanks}) =>
    blanks.map(
      ({what_en, source_en}) =>
        html`<tr><td class="n" data-label="Pillar">${pillar}</td><th scope="row">${what_en}</th><td data-label="Source">${source_en}</td></tr>
`
    )
  )}</tbody></table></div>`;
}

function matrix(lines: HealthLine[], inputs: Inputs): Markup {
  const {reference} = inputs;
  return html`<div class="wide" tabindex="0" role="region" aria-label="Health security by pillar, series and member"><table class="heat">
<thead><tr><th scope="col">Series</th><th scope="col">Better</th>${MEMBERS.map(
    (iso3) => html`<th scope="col" class="n"><a href="/countries/${iso3}#health">${areaName(iso3, reference)}</a></th>`
  )}<th scope="col" class="n">Members</th></tr></thead>${reference.health_pillars.map(
    ({pillar, name_en, name_zh}) =>
      html`<tbody><tr class="cluster">
<th colspan="${MEMBERS.length + 3}" scope="rowgroup"><span class="stays"><strong>${pillar} ${name_en}</strong> <span class="zh muted"
  lang="zh">${name_zh}</span></span></th></tr>${lines
    .filter((line) => line.pillar === pillar)
    .map((line) => seriesLine(line, inputs))}</tbody>`
  )}</table></div>`;
}

function seriesLine(line: HealthLine, {reference: {series}, releases}: Inputs): Markup {
  const info = series.find((row) => row.source === "wdi" && row.series === line.series);
  return html`<tr><th scope="row">${line.short_en}<br><span class="muted">${info?.unit}, <code>${line.series}</code></span></th>
<td class="muted">${line.better}</td>${MEMBERS.map((iso3) =>
    heatCell(
      line.cells.find(({area}) => area === iso3),
      missingSeriesKind(releases, {source: "wdi", series: line.series}, iso3)
    )
  )}<td class="n">${line.of} <span class="muted">of ${MEMBERS.length}</span><br><span class="year">${
    line.year === null ? "no year with enough members" : `in ${line.year}`
  }</span></td></tr>
`;
}

function heatCell(cell: HealthCell | undefined, missing: MissingKind): Markup {
  if (cell === undefined) return html`<td class="n">${missingMark(missing)}</td>`;
  const {compared, band} = cell;
  const observation = compared ?? cell.observation;
  return html`<td class="n${band === null ? "" : ` band-${band}`}">${observationLink(
    observation,
    formatNumber(observation.value!, observation.unit)
  )}<br><span class="year">${observation.year}</span></td>`;
}

function bandKey(): Markup {
  const words = [
    "best quarter",
    "second quarter",
    "third quarter",
    "last quarter of the members with a figure for the year"
  ];
  return html`<p class="heat-key">${Array.from({length: BANDS}, (_, i) => html`<span class="band-${i + 1}">${words[i]}</span> `)}</p>`;
}
