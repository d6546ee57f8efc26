import {group} from "d3-array";
import type {BorderContext, BorderMeasure} from "../../lib/borders/border-figures.js";
import type {RankedBorder} from "../../lib/borders/border-ranking.js";
import {joinList} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {draw} from "../charts/draw.js";
import {type MapOutlines, type MapPlace, memberMap} from "../charts/member-map.js";
import {html, listMarkup, type Markup, textMarkup} from "../layout/markup.js";
import {bcpName, bcpPath, borderAmount} from "./border-name.js";

export interface BorderMapOptions {
  measure: BorderMeasure;
  width: number;
  /** How many crossings are named, the longest or dearest first. */
  named: number;
}

/** Dots over the outlines: the area of a dot is the longest figure of its crossings; a ring has no figure for the selection. */
export function borderMap(
  ranking: RankedBorder[],
  context: BorderContext,
  outlines: MapOutlines,
  {measure, width, named}: BorderMapOptions
): Markup {
  const highest = Math.max(1, ...ranking.map(({figure}) => figure.value));
  const groups = [...group(Object.keys(context.places), (bcp) => nearest(bcp, context)).values()];
  const size = Math.min(1, width / outlines.width + 0.25);
  const marks = groups.map((bcps) => {
    const rows = ranking.filter(({bcp}) => bcps.includes(bcp));
    const top = rows[0];
    const name = joinList([...new Set((top ? rows.map(({bcp}) => bcp) : bcps).map((bcp) => bcpName(bcp, context)))]);
    const r = top === undefined ? 3 : 3 + 13 * Math.sqrt(top.figure.value / highest);
    return {top, name, bcp: top?.bcp ?? bcps[0]!, r: Math.round(r * size * 10) / 10};
  });
  const ranked = marks.sort((a, b) => (b.top?.figure.value ?? 0) - (a.top?.figure.value ?? 0));
  const places = ranked.map(({top, name, bcp, r}, i): MapPlace => {
    const amount = top && borderAmount(top.figure.value, measure);
    return {
      ...context.places[bcp]!,
      r,
      isEmpty: top === undefined,
      href: bcpPath(bcp),
      title: top
        ? text("borders-map-place", {
            name,
            amount: borderAmount(top.figure.value, measure),
            direction: text("places-direction", {direction: top.direction}),
            year: String(top.figure.year)
          })
        : text("borders-map-empty", {name}),
      ...(top && i < named && {text: `${name.replace(/ ?[(（].*?[)）]/g, "")} ${amount}`})
    };
  });
  const label = text("borders-map-label");
  return draw(memberMap(places, outlines, {width, label}));
}

/** Crossings of the selection that no map can show, because none of the sources used here gives their location. */
export function unmappedCrossings(ranking: RankedBorder[], context: BorderContext, measure: BorderMeasure): Markup {
  const rows = ranking.filter(
    ({bcp}, i) => !(bcp in context.places) && ranking.findIndex((other) => other.bcp === bcp) === i
  );
  if (rows.length === 0) return html``;
  const crossings = listMarkup(
    rows.map(
      (row) =>
        html`<a href="${bcpPath(row.bcp)}">${bcpName(row.bcp, context)}</a> ${borderAmount(row.figure.value, measure)}`
    )
  );
  return html`<p>${textMarkup("borders-map-unplaced", {crossings})}</p>`;
}

/** The first crossing within a few pixels: both sides of one border are one dot. */
function nearest(bcp: string, {places}: BorderContext): string {
  const here = places[bcp]!;
  return (
    Object.keys(places).find((other) => Math.hypot(places[other]!.x - here.x, places[other]!.y - here.y) < 6) ?? bcp
  );
}
