import type {BorderContext} from "../../lib/borders/border-context.js";
import type {BorderMeasure} from "../../lib/borders/border-figures.js";
import type {RankedBorder} from "../../lib/borders/border-ranking.js";
import {type CountryPair, countryPairs} from "../../lib/borders/country-pairs.js";
import {missingWords} from "../../lib/wording/missing-words.js";
import {html, type Markup} from "../layout/markup.js";
import {bcpPath} from "./border-name.js";

/** Each side of each border: rows the country whose side it is, columns the country across the line. Darker takes more. */
export function borderMatrix(ranking: RankedBorder[], context: BorderContext, measure: BorderMeasure): Markup {
  const pairs = countryPairs(context.bcps, ranking);
  const rows = order(
    pairs.map(({iso3}) => iso3),
    context
  );
  const columns = order(
    pairs.map(({neighbour_iso3}) => neighbour_iso3),
    context
  );
  const highest = Math.max(1, ...pairs.map(({high}) => high ?? 0));
  return html`<table class="matrix"><thead><tr><th>Side of</th>${columns.map((iso3) => html`<th class="n">${context.names[iso3] ?? iso3}</th>`)}</tr></thead><tbody>${rows.map(
    (iso3) =>
      html`<tr><th scope="row">${context.names[iso3] ?? iso3}</th>${columns.map((other) =>
        cell(
          pairs.find((pair) => pair.iso3 === iso3 && pair.neighbour_iso3 === other),
          highest,
          measure
        )
      )}</tr>`
  )}</tbody></table>`;
}

function cell(pair: CountryPair | undefined, highest: number, measure: BorderMeasure): Markup {
  if (pair === undefined) return html`<td></td>`;
  if (pair.low === null || pair.high === null)
    return html`<td class="n none"><a href="${bcpPath(pair.bcps[0]!)}">${missingWords("not held").word.en}</a></td>`;
  const amount = (value: number) => (measure === "hours" ? value.toFixed(1) : value.toLocaleString("en-US"));
  const text = pair.low === pair.high ? amount(pair.low) : `${amount(pair.low)}–${amount(pair.high)}`;
  const shade = Math.round((34 * pair.high) / highest);
  return html`<td class="n" style="background:color-mix(in srgb, var(--ink) ${shade}%, transparent)"><a href="${bcpPath(pair.figures[0]!.bcp)}">${text}</a></td>`;
}

function order(codes: string[], {names}: BorderContext): string[] {
  return [...new Set(codes)].sort((a, b) => ((names[a] ?? a) < (names[b] ?? b) ? -1 : 1));
}
