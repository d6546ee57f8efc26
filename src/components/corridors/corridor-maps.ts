import type {Bcp, Corridor} from "../../lib/contract/reference.js";
import type {RegionMap} from "../../lib/site/site-data.js";
import {draw} from "../charts/draw.js";
import {memberMap} from "../charts/member-map.js";
import {areaColour} from "../charts/palette.js";
import {html, type Markup} from "../layout/markup.js";

/** Width of a map: two or three stand side by side, and a phone holds one. */
const WIDTH = 340;

/**
 * Six maps, one a corridor: the members that a source names in the corridor's color, the crossings that the reports list
 * under it as dots. No route is drawn, because no source used here gives one.
 */
export function corridorMaps(corridors: Corridor[], bcps: Bcp[], map: RegionMap): Markup {
  return html`<div class="panels maps">${corridors.map((row) => {
    const members = row.members?.split(";") ?? [];
    const color = areaColour(row.corridor);
    const places = placesOf(bcps, map, row.corridor).map(({x, y}) => ({x, y, r: 3.5}));
    const label = `${row.corridor} ${row.name_en}: ${members.join(", ") || "members not named in the sources used here"}`;
    const tint = Object.fromEntries(members.map((iso3) => [iso3, color]));
    const named = members.length > 0 ? members.join(" · ") : "members not named in the sources used here";
    return html`<div class="panel"><p class="panel-name" style="color:${color}">${row.corridor} ${row.name_en}</p>
<p class="panel-lack">${named}</p>${draw(memberMap(places, map, {width: WIDTH, label, tint}))}</div>`;
  })}</div>`;
}

/** Places of a corridor's crossings; two sides of one border at one place are one dot. */
function placesOf(bcps: Bcp[], {places}: RegionMap, corridor: string) {
  const listed = bcps
    .filter((row) => row.corridors?.split(";").includes(corridor))
    .flatMap(({bcp}) => places[bcp] ?? []);
  return listed.filter(
    (place, i) => listed.findIndex((other) => Math.hypot(other.x - place.x, other.y - place.y) < 5) === i
  );
}
