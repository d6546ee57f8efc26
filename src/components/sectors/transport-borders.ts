import {borderContext} from "../../lib/borders/border-context.js";
import {borderFigures} from "../../lib/borders/border-figures.js";
import {type BorderChoice, borderRanking, type RankedBorder} from "../../lib/borders/border-ranking.js";
import type {SiteData} from "../../lib/contract/site-data.js";
import {borderDots} from "../borders/border-dots.js";
import {bcpName, bcpPath, sideName} from "../borders/border-name.js";
import {figureFrame} from "../charts/figure-frame.js";
import {cpmmSource} from "../corridors/cpmm-source.js";
import {html, type Markup} from "../layout/markup.js";
import {figureLink} from "../lineage/figure-link.js";

/** So many crossings and directions fit a screen; the explorer has them all. */
const WORST = 12;

const CHOICE: Omit<BorderChoice, "mode"> = {measure: "hours", direction: null, year: null, country: null, years: null};

/** Hours to clear a border (TFI1): the crossings that take longest, by direction, road and rail, with the range of all years. */
export function transportBorders(data: SiteData): Markup {
  const {reference, observations} = data.inputs;
  if (data.explorer === undefined) return html``;
  const {contradictions, map} = data.explorer;
  const figures = borderFigures(observations, contradictions);
  const context = borderContext(reference, map.places);
  const countryOf = (bcp: string) => reference.bcps.find((row) => row.bcp === bcp)?.iso3;
  const ranked = (mode: "road" | "rail") => borderRanking(figures, {...CHOICE, mode}, countryOf);
  const [road, rail] = [ranked("road"), ranked("rail")];
  const [worst] = road;
  const shown = [...road.slice(0, WORST), ...rail.slice(0, WORST / 2)];
  const draw = (width: number, narrow: boolean) =>
    borderDots(shown, context, {measure: "hours", one_year: false, width, narrow});
  const picture = html`<div class="at-wide">${draw(900, false)}</div><div class="at-narrow">${draw(356, true)}</div>`;
  return html`<h2 id="borders">The borders that take longest</h2>
<p>${worst && html`Of the crossings with a printed figure, <a href="${bcpPath(worst.bcp)}">${bcpName(worst.bcp, context)}</a> holds a truck longest: <strong>${hours(worst)} hours</strong> ${worst.direction === "both" ? "" : worst.direction} in ${worst.figure.year}. `}All ${road.length} sides and directions by road and ${rail.length} by rail stand under <a href="/borders">borders</a>.</p>
${figureFrame({
  source: cpmmSource(data),
  id: "worst-borders",
  title: `The ${Math.min(WORST, road.length)} slowest by road, then the ${Math.min(WORST / 2, rail.length)} slowest by rail`,
  subtitle:
    "Hours to clear (TFI1), the latest year that is printed of each; the line runs from the lowest to the highest year printed, with a tick for each. Round is road, square is rail; → leaves the country, ← enters it, – has no direction in the report; * is from a report’s running text, † where reports contradict each other.",
  picture,
  table: html`<table><thead><tr><th>Crossing</th><th>Side and direction</th><th>Mode</th><th class="n">Year</th><th class="n">Hours</th><th class="n">Lowest to highest year</th><th>Source</th></tr></thead><tbody>${shown.map(
    (row) =>
      html`<tr><th scope="row"><a href="${bcpPath(row.bcp)}">${bcpName(row.bcp, context)}</a></th><td>${sideName(row.bcp, row.direction, context)}</td><td>${row.mode}</td><td class="n">${row.figure.year}</td><td class="n">${hours(row)}</td><td class="n">${printed(row.low)} to ${printed(row.high)}</td><td class="source">${row.figure.reference}<span class="muted">; ${row.figure.snapshot}, line ${row.figure.row}</span></td></tr>`
  )}</tbody></table>`,
  notes: html`<p>The tables print no number of trips by crossing, and means of few trips jump: read a single year with care.</p>`
})}`;
}

/** With the decimal that the reports print. */
function printed(value: number): string {
  return value.toFixed(1);
}

/** The figure, opening its row. */
function hours({bcp, mode, direction, figure}: RankedBorder): Markup {
  const variant = direction === "both" ? "headline" : direction;
  const of = {result: "TRP-OP1", measure: `${mode}-hours`, area: bcp, variant, year: figure.year};
  return figureLink(of, printed(figure.value));
}
