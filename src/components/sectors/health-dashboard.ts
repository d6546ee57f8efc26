import type {Inputs} from "../../lib/contract/indicator.js";
import {MEMBERS} from "../../lib/contract/reference.js";
import type {SiteData} from "../../lib/contract/site-data.js";
import {LEAST_MEMBERS} from "../../lib/countries/country-view.js";
import {missingSeriesKind} from "../../lib/quality/missing-kind.js";
import {BANDS, type HealthCell, type HealthLine, healthMatrix} from "../../lib/sectors/health-matrix.js";
import {HEALTH_PILLARS} from "../../lib/sectors/health-pillars.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import type {MissingKind} from "../../lib/wording/missing-words.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";
import {observationLink} from "../lineage/figure-link.js";
import {missingKey, missingMark} from "../scorecard/missing-mark.js";

/** The pilot of a regional health security dashboard: the four pillars by member, the age of each figure, and what is not known. */
export function healthDashboard({inputs}: SiteData): Markup {
  const lines = healthMatrix(inputs.observations);
  const cells = lines.flatMap((line) => line.cells);
  const years = cells.map(({compared, observation}) => (compared ?? observation).year).sort((a, b) => a - b);
  const middle = years[Math.floor(years.length / 2)];
  return html`<h2 id="dashboard">Regional health security: pilot of a dashboard</h2>
<p>The sector’s report of June 2022 says that a regional health security dashboard is being explored. This pilot puts ${lines.length} series of the World Development Indicators under the four pillars of the CAREC health strategy 2030: <strong>${cells.length} of ${lines.length * MEMBERS.length} cells have a figure, half of them from ${middle} or before</strong>. Which series speaks to which pillar is our reading.</p>
${matrix(lines, inputs)}
${bandKey()}
<p class="note-line">${missingKey(["not published", "not held"])}. A figure stands with its year. Shade orders, in quarters, the members that have a figure of the same year: the newest of which at least ${LEAST_MEMBERS} have one, named in the last column. A member without a figure of that year has its newest one, unshaded and out of the order. Shade says nothing of what is enough. It opens the publisher’s row, with its release. A member’s name leads to its profile.</p>
<h3 id="health-blanks">What these indicators cannot say</h3>
<p>No series of the World Development Indicators tells whether a country can find, confirm and stop an outbreak. Laboratory capacity and the scores of the International Health Regulations are not in it, and nothing here stands in for them.</p>
<div class="wide" tabindex="0" role="region" aria-label="What these indicators cannot say"><table class="report stacks"><thead><tr><th scope="col" class="n">Pillar</th><th scope="col">Not known from here</th><th scope="col">Source that could tell</th></tr></thead><tbody>${HEALTH_PILLARS.flatMap(
    ({pillar, blanks}) =>
      blanks.map(
        ({what_en, source_en}) =>
          html`<tr><td class="n" data-label="Pillar">${pillar}</td><th scope="row">${what_en}</th><td data-label="Source">${source_en}</td></tr>
`
      )
  )}</tbody></table></div>`;
}

function matrix(lines: HealthLine[], inputs: Inputs): Markup {
  const {reference} = inputs;
  return html`<div class="wide" tabindex="0" role="region" aria-label="Health security by pillar, series and member"><table class="heat"><thead><tr><th scope="col">Series</th><th scope="col">Better</th>${MEMBERS.map((iso3) => html`<th scope="col" class="n"><a href="/countries/${iso3}#health">${areaName(iso3, reference)}</a></th>`)}<th scope="col" class="n">Members</th></tr></thead>${HEALTH_PILLARS.map(
    ({pillar, name_en, name_zh}) =>
      html`<tbody><tr class="cluster"><th colspan="${MEMBERS.length + 3}" scope="rowgroup"><span class="stays"><strong>${pillar} ${name_en}</strong> <span class="zh muted" lang="zh">${name_zh}</span></span></th></tr>${lines
        .filter((line) => line.pillar === pillar)
        .map((line) => seriesLine(line, inputs))}</tbody>`
  )}</table></div>`;
}

function seriesLine(line: HealthLine, {reference: {series}, releases}: Inputs): Markup {
  const info = series.find((row) => row.source === "wdi" && row.series === line.series);
  return html`<tr><th scope="row">${line.short_en}<br><span class="muted">${info?.unit}, <code>${line.series}</code></span></th><td class="muted">${line.better}</td>${MEMBERS.map(
    (iso3) =>
      heatCell(
        line.cells.find(({area}) => area === iso3),
        missingSeriesKind(releases, {source: "wdi", series: line.series}, iso3)
      )
  )}<td class="n">${line.of} <span class="muted">of ${MEMBERS.length}</span><br><span class="year">${line.year === null ? "no year with enough" : `in ${line.year}`}</span></td></tr>
`;
}

function heatCell(cell: HealthCell | undefined, missing: MissingKind): Markup {
  if (cell === undefined) return html`<td class="n">${missingMark(missing)}</td>`;
  const {compared, band} = cell;
  const observation = compared ?? cell.observation;
  return html`<td class="n${band === null ? "" : ` band-${band}`}">${observationLink(observation, formatNumber(observation.value!, observation.unit))}<br><span class="year">${observation.year}</span></td>`;
}

function bandKey(): Markup {
  const words = [
    "best quarter",
    "second quarter",
    "third quarter",
    "last quarter of the members with a figure of the year"
  ];
  return html`<p class="heat-key">${Array.from({length: BANDS}, (_, i) => html`<span class="band-${i + 1}">${words[i]}</span> `)}</p>`;
}
