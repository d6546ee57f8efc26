import {type BorderChange, borderChanges, comparableYears} from "../../lib/borders/border-changes.js";
import type {BorderContext, BorderFigure, BorderMean, BorderMeasure} from "../../lib/borders/border-figures.js";
import type {CountryPair} from "../../lib/borders/border-ranking.js";
import {type BorderChoice, borderYear, countryPairs, type RankedBorder} from "../../lib/borders/border-ranking.js";
import {LOCALES, language, sentenceGap} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {rowPlace} from "../../lib/lineage/source-rows.js";
import {missingWords} from "../../lib/wording/missing-words.js";
import type {RowChart} from "../charts/live-rows.js";
import type {MapOutlines} from "../charts/member-map.js";
import {html, inEnglish, type Markup, textMarkup} from "../layout/markup.js";
import {rowLink} from "../lineage/figure-link.js";
import {borderDots, borderDumbbells} from "./border-dots.js";
import {borderMap, unmappedCrossings} from "./border-map.js";
import {bcpName, bcpPath, borderAmount, borderNumber} from "./border-name.js";
import {bordersAnswer, changesTitle, dotsTitle, mapTitle} from "./borders-answer.js";

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
      "dots-title": html`${dotsTitle(ofYear, choice, context)}`,
      "dots-unit": html`${text("borders-unit", {kind: `${mode}-${measure}`, year: String(year ?? text("places-no-year"))})}`,
      "dots-notes": notes(
        every.flatMap(({figure}) => figure),
        context
      ),
      "dots-table": table,
      "changes-title": html`${changesTitle(changes, years)}`,
      "changes-table": changesTable(changes, years, context, measure),
      "matrix-year": html`${year ?? text("places-no-year")}`,
      matrix: borderMatrix(ranked, context, measure),
      "map-title": html`${mapTitle(ofYear)}`,
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

function changesTable(
  changes: BorderChange[],
  years: [number, number] | null,
  context: BorderContext,
  measure: BorderMeasure
): Markup {
  const signed = (change: number) =>
    `${change > 0 ? "+" : change < 0 ? "−" : ""}${borderNumber(Math.abs(change), measure)}`;
  const cell = (value: number, shown: string, places: string[]) =>
    html`<td class="n" data-value="${Number(value.toFixed(1))}">${rowLink(shown, places)}</td>`;
  return html`<table data-sortable><caption>${text("borders-changes-caption")}</caption><thead><tr><th scope="col">${text("borders-crossing-head")}</th>
<th scope="col">${text("places-mode-field")}</th><th scope="col">${text("borders-direction-field")}</th>
<th scope="col" class="n">${years?.[0] ?? text("borders-from")}</th><th scope="col" class="n">${years?.[1] ?? text("borders-to")}</th>
<th scope="col" class="n" data-how="${text("borders-change-method")}">${text("borders-change")}</th></tr></thead><tbody>${changes.map(
    (row) =>
      html`<tr><th scope="row">${bcpName(row.bcp, context)}</th><td>${text("places-mode", {mode: row.mode})}</td>
<td>${text("places-direction", {direction: row.direction})}</td>${cell(row.from, borderNumber(row.from, measure), [row.from_place])}
${cell(row.to, borderNumber(row.to, measure), [row.to_place])}${cell(row.change, signed(row.change), [
  row.from_place,
  row.to_place
])}</tr>`
  )}</tbody></table>`;
}

/** What the marks mean: figures from a report's text, and contradictions. */
function notes(figures: BorderFigure[], context: BorderContext): Markup {
  const disputed = figures.filter((row) => row.notes.length > 0);
  return html`${figures.some(({from_text}) => from_text) && html`<p>${text("borders-from-text")}</p>`}${disputed.map(
    (row) =>
      html`<p>${text("borders-disputed", {
        name: bcpName(row.bcp, context),
        year: String(row.year),
        notes: row.notes.join(sentenceGap())
      })}</p>`
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
  return html`<table class="matrix" data-sortable><caption>${text("borders-pairs-caption", {
    measure
  })}</caption><thead><tr><th scope="col">${text("borders-side-field")}</th>${heads}</tr></thead><tbody>${rows.map(
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
    return html`<td class="n none"><a href="${bcpPath(pair.bcps[0]!)}">${missingWords("not held").word[language()]}</a></td>`;
  const amount = (value: number) => borderNumber(value, measure);
  const range = pair.low === pair.high ? amount(pair.low) : `${amount(pair.low)}–${amount(pair.high)}`;
  const shade = Math.round((34 * pair.high) / highest);
  const background = `color-mix(in srgb, var(--ink) ${shade}%, transparent)`;
  return html`<td class="n" style="background:${background}"><a href="${bcpPath(pair.figures[0]!.bcp)}">${range}</a></td>`;
}

function order(codes: string[], {names}: BorderContext): string[] {
  return [...new Set(codes)].sort((a, b) => (names[a] ?? a).localeCompare(names[b] ?? b, LOCALES[language()]));
}

/** Every published figure of the selected crossings with its report and row; contradictions are noted below the figure. */
export function borderTable(figures: BorderFigure[], context: BorderContext, {named = true} = {}): Markup {
  const measures = new Set(figures.map(({measure}) => measure));
  const mixed = measures.size > 1;
  const heading = mixed
    ? text("borders-figure-head")
    : measures.has("dollars")
      ? text("borders-dollars-head")
      : text("borders-hours-head");
  return html`<table class="border-figures" data-sortable><caption>${text("borders-table-caption")}</caption><thead><tr>${
    named &&
    html`<th scope="col">${text("borders-crossing-head")}</th><th scope="col">${text("borders-side-field")}</th>`
  }<th scope="col">${text("places-mode-field")}</th><th scope="col">${text("borders-direction-field")}</th>
<th scope="col" class="n">${text("places-year-field")}</th>${
    mixed && html`<th scope="col">${text("borders-measure-field")}</th>`
  }<th scope="col" class="n">${heading}</th>
<th scope="col">${text("places-source-head")}</th></tr></thead><tbody>${figures.map((row) => {
    const iso3 = context.bcps.find(({bcp}) => bcp === row.bcp)?.iso3 ?? "";
    return html`<tr>${
      named &&
      html`<th scope="row"><a href="${bcpPath(row.bcp)}">${bcpName(row.bcp, context)}</a></th><td>${context.names[iso3] ?? iso3}</td>`
    }<td>${text("places-mode", {mode: row.mode})}</td><td>${text("places-direction", {direction: row.direction})}</td><td class="n">${row.year}</td>${
      mixed && html`<td>${text("borders-measure", {measure: row.measure})}</td>`
    }<td class="n" data-value="${row.value ?? ""}">${
      row.value === null ? text("borders-no-samples") : rowLink(borderAmount(row.value, row.measure), [rowPlace(row)])
    }</td><td class="source">${row.url ? html`<a href="${row.url}">${row.reference}</a>` : row.reference}<span class="muted">${text("places-semicolon")}
${textMarkup("places-line", {snapshot: inEnglish(row.snapshot), line: String(row.row)})}</span>${row.notes.map((note) => html`<br>† ${note}`)}</td></tr>`;
  })}</tbody></table>`;
}
