import {draw} from "../charts/draw.js";
import {figureActions} from "../charts/figure-actions.js";
import {figureButtons} from "../charts/figure-frame.js";
import {type MapOutlines, mappedYear, shadedMap} from "../charts/member-map.js";
import {html, type Markup} from "../layout/markup.js";
import {fetchFile} from "../lineage/fetch-lineage.js";
import {fetchReadings, pageResult} from "./open-later.js";
import type {ReadingMap} from "./reading-file.js";
import type {ViewState} from "./view-state.js";

/** It takes part with two regions; its figure is of the whole country, which would fill most of the map. */
const UNSHADED = ["CHN"];
/** Below this width a member's code stands in place of its name. */
const NAMED_FROM = 600;
const WIDEST = 860;

/**
 * Draws the members' figures of the chosen reading on a map, into `place`: those of the newest year of the choice that has enough of
 * them. Draws again where the place becomes wider or narrower.
 */
export async function measureMap(place: HTMLElement, {measure, reading, from, to}: ViewState): Promise<void> {
  const {readings} = await fetchReadings();
  // The first reading of a measure is the headline's.
  const [, first] = Object.entries(readings).find(([key]) => key.startsWith(`${measure}|`)) ?? [];
  const map = reading === "" ? first?.map : readings[`${measure}|${reading}`]?.map;
  const year = map && mappedYear(map.rows, {from: Number(from) || 0, to: Number(to) || 9999});
  if (map === undefined || year == null) {
    place.innerHTML = String(html`<p class="note-line">No year of this choice has figures of enough members for a map;
the table has those that there are.</p>`);
    return;
  }
  const outlines = await fetchFile<MapOutlines>("outlines", location.href.replace(/[#?].*/, ""));
  const rows = map.rows.filter((row) => row.year === year);
  const drawMap = (width: number) => {
    const figures = rows.map(({area, value, text}) => ({
      area,
      value,
      text,
      name: width < NAMED_FROM ? area : (map.names[area] ?? area)
    }));
    const said = [...figures].sort((a, b) => b.value - a.value).map(({area, text}) => `${map.names[area]} ${text}`);
    const label = `Map of ${map.name}, ${map.unit}, ${year}: ${said.join(", ")}`;
    return draw(shadedMap(figures, outlines, {width, label, unshaded: UNSHADED}));
  };
  const widthOf = () => Math.min(WIDEST, Math.floor(place.clientWidth)) || 760;
  place.innerHTML = String(
    mapFigure(map, {id: `figure-${pageResult()}-${measure}-map`, year, picture: drawMap(widthOf())})
  );
  const figure = place.querySelector("figure")!;
  figure.dataset.input = JSON.stringify({rows});
  figureActions(place);
  const picture = figure.querySelector<HTMLElement>(".picture")!;
  let drawn = widthOf();
  new ResizeObserver(() => {
    if (picture.clientWidth === 0 || widthOf() === drawn) return;
    drawn = widthOf();
    picture.innerHTML = String(drawMap(drawn));
  }).observe(picture);
}

function mapFigure(
  {name, unit, names, rows, source}: ReadingMap,
  {id, year, picture}: {id: string; year: number; picture: Markup}
): Markup {
  const has = (area: string) => rows.some((row) => row.area === area && row.year === year);
  const without = Object.keys(names).filter((area) => !has(area));
  return html`<figure class="chart" id="${id}" data-figure="${id}" data-source="${source}">
<figcaption><strong>${name} in ${year}</strong><br><span class="muted">${name}, ${unit}, ${year}: the newest year of the choice with figures
of six members or more. The darker, the higher.</span></figcaption>
<div class="picture">${picture}</div>
<p class="note-line">${without.length > 0 && html`No figure of ${year}: ${without.map((area) => names[area]).join(", ")}. `}${
    has("CHN") &&
    "The PRC has its figure and no shade: it takes part with two regions, and the figure is of the whole country."
  }</p>
<p class="figure-source figure-line">${source} ${figureButtons()}</p></figure>`;
}
