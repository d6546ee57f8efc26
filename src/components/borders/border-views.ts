import {borderChanges, comparableYears} from "../../lib/borders/border-changes.js";
import type {BorderContext, BorderFigure, BorderMeasure} from "../../lib/borders/border-figures.js";
import type {RankedBorder} from "../../lib/borders/border-ranking.js";
import {type BorderChoice, borderRanking} from "../../lib/borders/border-ranking.js";
import type {CountryPair} from "../../lib/borders/country-pairs.js";
import {countryPairs} from "../../lib/borders/country-pairs.js";
import {rowPlace} from "../../lib/lineage/source-rows.js";
import {missingWords} from "../../lib/wording/missing-words.js";
import type {MapOutlines} from "../charts/member-map.js";
import {html, type Markup} from "../layout/markup.js";
import {rowLink} from "../lineage/figure-link.js";
import {borderDots, borderDumbbells} from "./border-dots.js";
import {borderMap, unmappedCrossings} from "./border-map.js";
import {bcpName, bcpPath, borderAmount} from "./border-name.js";

const DIRECTIONS: Record<BorderFigure["direction"], string> = {
  outbound: "outbound",
  inbound: "inbound",
  both: "not stated"
};

/** The parts of the page that follow the filters, by the id of their element. */
export type BorderViews = Record<string, Markup>;

/** Every view of the borders for one choice: the same when the page is built and when a reader filters. */
export function borderViews(
  figures: BorderFigure[],
  context: BorderContext,
  choice: BorderChoice,
  outlines: MapOutlines
): BorderViews {
  const {measure} = choice;
  const countryOf = (bcp: string) => context.bcps.find((row) => row.bcp === bcp)?.iso3;
  const ranking = borderRanking(figures, choice, countryOf);
  const every = borderRanking(figures, {...choice, year: null}, countryOf);
  const years = choice.years ?? comparableYears(every);
  const changes = years === null ? [] : borderChanges(every, years[0], years[1]);
  const shown = figures.filter(
    (row) =>
      row.measure === measure &&
      every.some(({bcp, mode, direction}) => bcp === row.bcp && mode === row.mode && direction === row.direction) &&
      (choice.year === null || row.year === choice.year)
  );
  const one_year = choice.year !== null;
  const table = borderTable(shown, context);
  const unit = measure === "hours" ? "hours" : "dollars, on a logarithmic scale";
  return {
    "dots-unit": html`${unit}, ${choice.year ?? "latest year of each"}`,
    "dots-wide": borderDots(ranking, context, {measure, one_year, width: 1000}),
    "dots-narrow": borderDots(ranking, context, {measure, one_year, width: 356}),
    "dots-notes": notes(
      ranking.flatMap(({figure}) => figure),
      context
    ),
    "dots-table": table,
    "slopes-title": slopesTitle(changes, years),
    "slopes-wide": borderDumbbells(changes, years, context, {measure, width: 760}),
    "slopes-narrow": borderDumbbells(changes, years, context, {measure, width: 356}),
    "slopes-table": html`<table><thead><tr><th>Crossing</th><th>Mode</th><th>Direction</th><th class="n">${years?.[0] ?? "From"}</th>
<th class="n">${years?.[1] ?? "To"}</th><th class="n" data-how="the last year minus the first">Change</th></tr></thead><tbody>${changes.map(
      (row) =>
        html`<tr><th scope="row">${bcpName(row.bcp, context)}</th><td>${row.mode}</td>
<td>${row.direction === "both" ? "not stated" : row.direction}</td><td class="n">${rowLink(String(row.from), [row.from_place])}</td>
<td class="n">${rowLink(String(row.to), [row.to_place])}</td><td class="n">${rowLink(
          `${row.change > 0 ? "+" : row.change < 0 ? "−" : ""}${Number(Math.abs(row.change).toFixed(1))}`,
          [row.from_place, row.to_place]
        )}</td></tr>`
    )}</tbody></table>`,
    matrix: borderMatrix(ranking, context, measure),
    "map-wide": borderMap(ranking, context, outlines, {measure, width: 860, named: 14}),
    "map-narrow": borderMap(ranking, context, outlines, {measure, width: 356, named: 4}),
    "map-notes": unmappedCrossings(ranking, context, measure),
    "map-table": table
  };
}

function slopesTitle(changes: {change: number}[], years: [number, number] | null): Markup {
  if (years === null) return html`No two years to compare`;
  const fell = changes.filter(({change}) => change < 0).length;
  const rose = changes.filter(({change}) => change > 0).length;
  return html`From ${years[0]} to ${years[1]}, ${fell} fell and ${rose} rose`;
}

/** What the marks mean: figures from a report's text, and contradictions. */
function notes(figures: BorderFigure[], context: BorderContext): Markup {
  const disputed = figures.filter((row) => row.notes.length > 0);
  return html`${figures.some(({from_text}) => from_text) && html`<p>* from the text of a report, not from a table.</p>`}${disputed.map(
    (row) => html`<p>† ${bcpName(row.bcp, context)} ${row.year}: ${row.notes.join(" ")}</p>`
  )}`;
}

/** Each side of each border: a row for the country, a column for its neighbor. Darker cells take longer. */
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
  return html`<table class="matrix"><thead><tr><th>Side of</th>${columns.map((iso3) => html`<th class="n">${context.names[iso3] ?? iso3}</th>`)}
</tr></thead><tbody>${rows.map(
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
  const background = `color-mix(in srgb, var(--ink) ${shade}%, transparent)`;
  return html`<td class="n" style="background:${background}"><a href="${bcpPath(pair.figures[0]!.bcp)}">${text}</a></td>`;
}

function order(codes: string[], {names}: BorderContext): string[] {
  return [...new Set(codes)].sort((a, b) => ((names[a] ?? a) < (names[b] ?? b) ? -1 : 1));
}

/** Every published figure of the selected crossings with its report and row; contradictions are noted below the figure. */
export function borderTable(figures: BorderFigure[], context: BorderContext, {named = true} = {}): Markup {
  const measures = new Set(figures.map(({measure}) => measure));
  const mixed = measures.size > 1;
  const heading = mixed ? "Figure" : measures.has("dollars") ? "US$ (TFI2)" : "Hours (TFI1)";
  return html`<table class="border-figures"><thead><tr>${named && html`<th>Crossing</th><th>Side of</th>`}<th>Mode</th><th>Direction</th>
<th class="n">Year</th>${mixed && html`<th>Measure</th>`}<th class="n">${heading}</th><th>Source</th></tr></thead><tbody>${figures.map(
    (row) => {
      const iso3 = context.bcps.find(({bcp}) => bcp === row.bcp)?.iso3 ?? "";
      return html`<tr>${
        named &&
        html`<th scope="row"><a href="${bcpPath(row.bcp)}">${bcpName(row.bcp, context)}</a></th><td>${context.names[iso3] ?? iso3}</td>`
      }<td>${row.mode}</td><td>${DIRECTIONS[row.direction]}</td><td class="n">${row.year}</td>${
        mixed && html`<td>${row.measure === "hours" ? "hours (TFI1)" : "US$ (TFI2)"}</td>`
      }<td class="n" data-value="${row.value ?? ""}">${
        row.value === null ? "no samples" : rowLink(borderAmount(row.value, row.measure), [rowPlace(row)])
      }</td><td class="source">${row.url ? html`<a href="${row.url}">${row.reference}</a>` : row.reference}<span class="muted">;
${row.snapshot}, line ${row.row}</span>${row.notes.map((note) => html`<br>† ${note}`)}</td></tr>`;
    }
  )}</tbody></table>`;
}
