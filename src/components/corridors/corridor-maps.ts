import type {Bcp, Corridor} from "../../lib/contract/reference.js";
import type {RegionMap} from "../../lib/site/site-data.js";
import {areaColour} from "../charts/palette.js";
import {regionOutlines} from "../charts/region-map-drawing.js";
import {html, type Markup} from "../layout/markup.js";

const GAP = 22;
const HEAD = 34;

/**
 * Six maps in one picture, one a corridor: the members that a source names in the corridor's colour, the crossings that the
 * reports list under it as dots. No line is drawn: none of the sources used here gives a route.
 */
export function corridorMaps(corridors: Corridor[], bcps: Bcp[], map: RegionMap, columns: number): Markup {
  const cell = columns === 1 ? 358 : 370;
  const scale = cell / map.width;
  const tall = map.height * scale + HEAD + 12;
  const width = columns * cell + (columns - 1) * GAP;
  const height = Math.ceil(corridors.length / columns) * tall;
  const id = `region-${columns}`;
  return html`<svg class="plot map" viewBox="0 0 ${width} ${height}" width="${width}" height="${Math.ceil(height)}" role="img"
  aria-label="The six corridors: ${corridors
    .map(
      (row) =>
        `${row.corridor} ${row.name_en}: ${row.members?.split(";").join(", ") ?? "members not named in the sources used here"}`
    )
    .join("; ")}">
<defs><g id="${id}">${regionOutlines(map, () => null)}</g><clipPath id="${id}-clip"><rect width="${map.width}" height="${map.height}"/></clipPath></defs>
${corridors.map((row, i) => {
  const x = (i % columns) * (cell + GAP);
  const y = Math.floor(i / columns) * tall;
  const members = row.members?.split(";") ?? [];
  const listed = placesOf(bcps, map, row.corridor);
  return html`<g transform="translate(${round(x)} ${round(y)})" style="color:${areaColour(row.corridor)}"><text class="name strong"
  x="0" y="13" style="fill:currentColor">${row.corridor} ${row.name_en}</text><text class="quiet small" x="0" y="28">${
    members.length > 0 ? members.join(" · ") : "members not named in the sources used here"
  }</text>
<g transform="translate(0 ${HEAD}) scale(${Math.round(scale * 1e4) / 1e4})" clip-path="url(#${id}-clip)"><use href="#${id}"/>${map.members
    .filter(({iso3}) => members.includes(iso3))
    .map(
      ({path}) => html`<path class="tinted" d="${path}"/>`
    )}${listed.map(({x: px, y: py}) => html`<circle class="crossing" cx="${px}" cy="${py}" r="9"/>`)}</g></g>`;
})}
</svg>`;
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

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
