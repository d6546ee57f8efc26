import type {Inputs} from "../../lib/contract/indicator.js";
import {LEAST_MEMBERS} from "../../lib/countries/country-view.js";
import {missingSeriesKind} from "../../lib/quality/missing-kind.js";
import {healthMatrix} from "../../lib/sectors/health-matrix.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {html, type Markup} from "../layout/markup.js";
import {observationLink} from "../lineage/figure-link.js";
import {missingWord} from "../scorecard/missing-mark.js";

/** A member's profile on the four pillars of the health strategy: its newest figures, their age and its place. */
export function countryHealth(
  iso3: string,
  {observations, releases}: Pick<Inputs, "observations" | "releases">
): Markup {
  const lines = healthMatrix(observations).map((line) => ({
    ...line,
    own: line.cells.find(({area}) => area === iso3)
  }));
  return html`<p>Figures that speak to the four pillars of the CAREC health strategy; how they are read stands on the <a href="/sectors/HLT#dashboard">health page</a>. A place is among the members that have a figure of the same year, the newest of which at least ${LEAST_MEMBERS} have one.</p>
<div class="wide" tabindex="0" role="region" aria-label="Health security"><table><thead><tr><th scope="col" class="n">Pillar</th><th scope="col">Series</th><th scope="col" class="n">Latest</th><th scope="col" class="n">Year</th><th scope="col" class="n">Place</th><th scope="col" class="n">in</th></tr></thead><tbody>${lines.map(
    ({pillar, series, short_en, year, of, own}) =>
      html`<tr><td class="n">${pillar}</td><th scope="row">${short_en}</th>${
        own
          ? html`<td class="n">${observationLink(own.observation, formatNumber(own.observation.value!, own.observation.unit))} <span class="muted">${own.observation.unit}</span></td><td class="n">${own.observation.year}</td>${own.rank === null ? html`<td class="n"><span class="none">–</span></td><td></td>` : html`<td class="n">${own.rank} <span class="muted">of ${of}</span></td><td class="n year">${year}</td>`}`
          : html`<td class="n">${missingWord(missingSeriesKind(releases, {source: "wdi", series}, iso3))}</td><td></td><td></td><td></td>`
      }</tr>
`
  )}</tbody></table></div>`;
}
