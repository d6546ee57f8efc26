import {type BorderChange, borderChanges, comparableYears} from "../../lib/borders/border-changes.js";
import type {BorderContext, BorderFigure, BorderMeasure} from "../../lib/borders/border-figures.js";
import type {BorderMean} from "../../lib/borders/border-means.js";
import {type BorderChoice, type BorderYear, borderYear, type RankedBorder} from "../../lib/borders/border-ranking.js";
import type {CountryPair} from "../../lib/borders/country-pairs.js";
import {countryPairs} from "../../lib/borders/country-pairs.js";
import {rowPlace} from "../../lib/lineage/source-rows.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {missingWords} from "../../lib/wording/missing-words.js";
import type {RowChart} from "../charts/live-rows.js";
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

/** What the views are made from: the figures of the crossings, and the means of all of them. */
export interface BorderRows {
  figures: BorderFigure[];
  means: readonly BorderMean[];
}

/** What follows the filters, by the id of its element, and the charts of rows by their name. */
export interface BorderViews {
  parts: Record<string, Markup>;
  charts: Record<"ranking" | "changes", RowChart>;
}

/** Every view of the borders for one choice: the same when the page is built and when a reader filters. */
export function borderViews(
  {figures, means}: BorderRows,
  context: BorderContext,
  choice: BorderChoice,
  outlines: MapOutlines
): BorderViews {
  const {measure, mode} = choice;
  const countryOf = (bcp: string) => context.bcps.find((row) => row.bcp === bcp)?.iso3;
  const ofYear = borderYear(figures, choice, countryOf);
  const {year, ranked, apart} = ofYear;
  const every = [...ranked, ...apart];
  const years = choice.years ?? comparableYears(every);
  const changes = years === null ? [] : borderChanges(every, years[0], years[1]);
  const table = borderTable(
    every.flatMap(({figure}) => figure),
    context
  );
  const map = (width: number, named: number) => borderMap(ranked, context, outlines, {measure, width, named});
  return {
    parts: {
      "borders-answer": bordersAnswer(ofYear, means, choice, context),
      "dots-title": dotsTitle(ofYear, choice, context),
      "dots-unit": html`${measure === "hours" ? "Hours" : "Dollars, on a logarithmic scale"}, by ${mode}, ${year ?? "no year"}`,
      "dots-notes": notes(
        every.flatMap(({figure}) => figure),
        context
      ),
      "dots-table": table,
      "changes-title": changesTitle(changes, years),
      "changes-table": changesTable(changes, years, context),
      "matrix-year": html`${year ?? "no year"}`,
      matrix: borderMatrix(ranked, context, measure),
      "map-title": mapTitle(ofYear),
      "map-wide": map(860, 14),
      "map-narrow": map(356, 4),
      "map-notes": unmappedCrossings(ranked, context, measure),
      "map-table": table
    },
    charts: {
      ranking: borderDots(ofYear, context, measure),
      changes: borderDumbbells(changes, years, context, measure)
    }
  };
}

const CARRIERS = {road: ["A truck", "trucks"], rail: ["A rail wagon", "wagons"]} as const;

/** What a border takes in the year of the choice, on all corridors, and which crossing takes longest or costs most. */
export function bordersAnswer(
  {year, ranked}: BorderYear,
  means: readonly BorderMean[],
  {measure, mode, direction, country}: BorderChoice,
  context: BorderContext
): Markup {
  if (year === null) return html`No figure for this selection is held here. Clear a filter to see more.`;
  const [one, many] = CARRIERS[mode];
  const of = (origin: BorderMean["origin"]) =>
    means.filter((row) => row.measure === measure && row.mode === mode && row.origin === origin);
  const mean = direction === null && country === null ? of("cpmm").find((row) => row.year === year) : undefined;
  const base = of("prf")[0];
  const than =
    base === undefined
      ? ""
      : html`, compared with <a class="figure" href="/indicators/TRP-OP1#${mode}-hours">${formatNumber(base.value, "hours")}</a>
at the ${base.year} baseline`;
  const said = (value: number, place: string | null) => {
    const text = measure === "hours" ? `${formatNumber(value, "hours")} hours` : borderAmount(value, measure);
    return html`<strong>${rowLink(text, [place])}</strong>`;
  };
  const whole =
    mean === undefined
      ? ""
      : html`${one} ${measure === "hours" ? "took" : "paid"} ${said(mean.value, mean.place)} to cross a border in ${year}${than}. `;
  const [top] = ranked;
  const side = country === null ? "" : html` on the side of ${context.names[country] ?? country}`;
  const towards = direction === null ? "" : ` ${direction}`;
  if (top === undefined) return html`${whole}No crossing${side} has a figure${towards} for ${year}.`;
  const count = new Set(ranked.map(({bcp}) => bcp)).size;
  const crossings = count === 1 ? "one crossing" : `${count} crossings`;
  return html`${whole}Of the ${crossings}${side} with a figure${towards} for ${year}, ${many} ${
    measure === "hours" ? "waited longest" : "paid most"
  } at <a href="${bcpPath(top.bcp)}">${bcpName(top.bcp, context)}</a>: ${said(top.figure.value, rowPlace(top.figure))}.`;
}

function dotsTitle({year, ranked}: BorderYear, {measure}: BorderChoice, context: BorderContext): Markup {
  const [top] = ranked;
  if (top === undefined) return html`No crossing has a figure for this selection${year === null ? "" : ` in ${year}`}`;
  const direction = top.direction === "both" ? "" : ` ${top.direction}`;
  return html`${bcpName(top.bcp, context)}${direction} ${measure === "hours" ? "takes longest" : "costs most"}: ${borderAmount(
    top.figure.value,
    measure
  )} in ${year}`;
}

function mapTitle({year, ranked}: BorderYear): Markup {
  const count = new Set(ranked.map(({bcp}) => bcp)).size;
  return html`${count} ${count === 1 ? "crossing has" : "crossings have"} a figure${year === null ? "" : ` for ${year}`}`;
}

function changesTitle(changes: {change: number}[], years: [number, number] | null): Markup {
  if (years === null) return html`No two years to compare`;
  const fell = changes.filter(({change}) => change < 0).length;
  const rose = changes.filter(({change}) => change > 0).length;
  const same = changes.length - fell - rose;
  return html`From ${years[0]} to ${years[1]}, ${fell} fell and ${rose} rose${same > 0 && `; ${same} stayed the same`}`;
}

function changesTable(changes: BorderChange[], years: [number, number] | null, context: BorderContext): Markup {
  const signed = (change: number) =>
    `${change > 0 ? "+" : change < 0 ? "−" : ""}${Number(Math.abs(change).toFixed(1))}`;
  return html`<table data-sortable><caption>Crossings with a figure in both years.</caption><thead><tr><th scope="col">Crossing</th>
<th scope="col">Mode</th><th scope="col">Direction</th>
<th scope="col" class="n">${years?.[0] ?? "From"}</th><th scope="col" class="n">${years?.[1] ?? "To"}</th>
<th scope="col" class="n" data-how="the last year minus the first">Change</th></tr></thead><tbody>${changes.map(
    (row) =>
      html`<tr><th scope="row">${bcpName(row.bcp, context)}</th><td>${row.mode}</td>
<td>${DIRECTIONS[row.direction]}</td><td class="n">${rowLink(String(row.from), [row.from_place])}</td>
<td class="n">${rowLink(String(row.to), [row.to_place])}</td><td class="n">${rowLink(signed(row.change), [
        row.from_place,
        row.to_place
      ])}</td></tr>`
  )}</tbody></table>`;
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
  const heads = columns.map((iso3) => html`<th scope="col" class="n">${context.names[iso3] ?? iso3}</th>`);
  return html`<table class="matrix" data-sortable><caption>${measure === "hours" ? "Hours (TFI1)" : "US dollars (TFI2)"} on the side of a country,
by the neighbor across the border.</caption><thead><tr><th scope="col">Side of</th>${heads}</tr></thead><tbody>${rows.map(
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
  return html`<table class="border-figures" data-sortable><caption>Figures as published, each with its report and row.</caption><thead><tr>${
    named && html`<th scope="col">Crossing</th><th scope="col">Side of</th>`
  }<th scope="col">Mode</th><th scope="col">Direction</th>
<th scope="col" class="n">Year</th>${mixed && html`<th scope="col">Measure</th>`}<th scope="col" class="n">${heading}</th>
<th scope="col">Source</th></tr></thead><tbody>${figures.map((row) => {
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
  })}</tbody></table>`;
}
