import type {RegionMap} from "../../lib/site/site-data.js";
import {html, Markup} from "../layout/markup.js";

/** Outlines of the region: land in grey, members in the colour that `tint` gives, or in a quiet grey. */
export function regionOutlines({land, members}: RegionMap, tint: (iso3: string) => string | null): Markup {
  return html`<path class="map-land" d="${land}"/>${members.map(({iso3, path}) => {
    const colour = tint(iso3);
    return html`<path class="map-member" data-area="${iso3}" d="${path}"${colour ? new Markup(` style="fill:${colour}"`) : ""}/>`;
  })}`;
}
