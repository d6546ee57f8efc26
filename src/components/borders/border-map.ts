import {group} from "d3-array";
import type {BorderContext, BorderMeasure} from "../../lib/borders/border-figures.js";
import type {RankedBorder} from "../../lib/borders/border-ranking.js";
import {type PlacedLabel, placeMapLabels} from "../charts/place-map-labels.js";
import {html, type Markup} from "../layout/markup.js";
import {bcpName, bcpPath, borderAmount} from "./border-name.js";

/** Dots on the map: the area of a dot shows the highest figure of its crossings; a ring has no figure for the selection. */
export function borderMarks(
  ranking: RankedBorder[],
  context: BorderContext,
  {measure, size, labels}: {measure: BorderMeasure; size: number; labels: number}
): Markup {
  const highest = Math.max(1, ...ranking.map(({figure}) => figure.value));
  const places = [...group(Object.keys(context.places), (bcp) => nearest(bcp, context)).values()];
  const marks = places.map((bcps) => {
    const rows = ranking.filter(({bcp}) => bcps.includes(bcp));
    const top = rows[0];
    const {x, y} = context.places[top?.bcp ?? bcps[0]!]!;
    const radius = top === undefined ? 3 : 3 + 13 * Math.sqrt(top.figure.value / highest);
    const name = [...new Set((top ? rows.map(({bcp}) => bcp) : bcps).map((bcp) => bcpName(bcp, context)))].join(", ");
    return {x, y, radius: Math.round(radius * 10) / 10, top, name, bcp: top?.bcp ?? bcps[0]!};
  });
  const ranked = marks.sort((a, b) => (b.top?.figure.value ?? 0) - (a.top?.figure.value ?? 0));
  const texts = ranked
    .filter(({top}) => top)
    .slice(0, labels)
    .map((mark) => ({
      ...mark,
      text: `${mark.name.replace(/ \(.*?\)/g, "")} ${borderAmount(mark.top!.figure.value, measure)}`
    }));
  const placed: PlacedLabel[] = placeMapLabels(texts, ranked, size);
  return html`${ranked.map(
    ({x, y, radius, top, name, bcp}) =>
      html`<a href="${bcpPath(bcp)}"><circle class="${top ? "crossing-figure" : "crossing-none"}" cx="${x}" cy="${y}"
  r="${radius}"><title>${name}: ${
    top
      ? `${borderAmount(top.figure.value, measure)}, ${top.direction}, ${top.figure.year}`
      : "no figure for this selection"
  }</title></circle></a>`
  )}${placed.map(({x, y, anchor, text}) => html`<text class="place" x="${x}" y="${y}" text-anchor="${anchor}" style="font-size:${size}px">${text}</text>`)}`;
}

/** The selected crossings whose location is not known, so that no map can show them. */
export function withoutPlace(ranking: RankedBorder[], context: BorderContext, measure: BorderMeasure): Markup {
  const rows = ranking.filter(
    ({bcp}, i) => !(bcp in context.places) && ranking.findIndex((other) => other.bcp === bcp) === i
  );
  if (rows.length === 0) return html``;
  return html`<p>Not on the map, because none of the sources used here gives coordinates: ${rows.map(
    (row, i) =>
      html`${i > 0 ? ", " : ""}<a href="${bcpPath(row.bcp)}">${bcpName(row.bcp, context)}</a> ${borderAmount(row.figure.value, measure)}`
  )}.</p>`;
}

/** The first crossing within a few pixels: both sides of one border are one dot. */
function nearest(bcp: string, {places}: BorderContext): string {
  const here = places[bcp]!;
  return (
    Object.keys(places).find((other) => Math.hypot(places[other]!.x - here.x, places[other]!.y - here.y) < 6) ?? bcp
  );
}
