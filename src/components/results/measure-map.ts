import {joinList} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
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
    place.innerHTML = String(html`<p class="note-line">${text("result-map-none")}</p>`);
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
    const label = text("result-map-label", {
      name: map.name,
      unit: map.unit,
      year: String(year),
      figures: joinList(said)
    });
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
  const of = {name, unit, year: String(year)};
  const has = (area: string) => rows.some((row) => row.area === area && row.year === year);
  const without = Object.keys(names).filter((area) => !has(area));
  return html`<figure class="chart" id="${id}" data-figure="${id}" data-source="${source}">
<figcaption><strong>${text("result-map-title", of)}</strong><br><span class="muted">${text("result-map-subtitle", of)}</span></figcaption>
<div class="picture">${picture}</div>
<p class="note-line">${
    without.length > 0 &&
    html`${text("result-map-without", {year: String(year), names: joinList(without.map((area) => names[area] ?? area))})} `
  }${has("CHN") && text("result-map-prc")}</p>
<p class="figure-source figure-line">${source} ${figureButtons()}</p></figure>`;
}
