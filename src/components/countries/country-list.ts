import {MEMBERS} from "../../lib/contract/reference.js";
import type {SiteData} from "../../lib/contract/site-data.js";
import {countryCrossings} from "../../lib/countries/country-crossings.js";
import {countryFigures, standing} from "../../lib/countries/country-view.js";
import {html, type Markup} from "../layout/markup.js";
import {siteTables} from "../layout/site-tables.js";

/** The eleven members with how many measures they have figures of and where they stand. */
export function countryList(data: SiteData): Markup {
  const {framework, reference, observations, reported} = data.inputs;
  const {values} = siteTables(data).tables;
  const total = framework.measures.length;
  return html`<div class="wide" tabindex="0" role="region" aria-label="Members"><table><thead><tr><th scope="col">Member</th><th scope="col" class="n">Measures with a figure</th><th scope="col" class="n">First among members</th><th scope="col" class="n">Last</th><th scope="col" class="n">Crossings measured</th><th scope="col" class="n">Reported by name</th></tr></thead><tbody>${MEMBERS.map(
    (iso3) => {
      const figures = countryFigures(iso3, {framework, values}).filter(({is_beside}) => !is_beside);
      const {first, last} = standing(figures);
      const crossings = new Set(countryCrossings(iso3, reference.bcps, observations).map(({bcp}) => bcp));
      return html`<tr><th scope="row"><a href="/countries/${iso3}">${reference.countries.find((row) => row.iso3 === iso3)!.name_en}</a></th><td class="n">${figures.length} <span class="muted">of ${total}</span></td><td class="n">${first}</td><td class="n">${last}</td><td class="n">${crossings.size}</td><td class="n">${reported.filter(({area}) => area === iso3).length}</td></tr>
`;
    }
  )}</tbody></table></div>`;
}
