import {reportWords, splitReference} from "../../lib/borders/border-figures.js";
import type {Observation} from "../../lib/contract/observations.js";
import type {ValueRow} from "../../lib/contract/tables.js";
import {AT_ENDORSEMENT} from "../../lib/lineage/lineage-data.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {html, inEnglish, type Markup, textMarkup} from "../layout/markup.js";

type Wanted = Pick<ValueRow, "result" | "measure" | "area" | "variant" | "year" | "value">;

/** The value that a figure shows. */
export type FigureOf = Pick<ValueRow, "result" | "measure" | "area" | "variant" | "year"> & {flag?: ValueRow["flag"]};

/**
 * A figure that opens the publishers' rows that it was computed from (lineage-dialog.ts); without scripts it leads to the measure on
 * its result's page. `file` names another file of lineage than the result's, with keys that begin with the result.
 */
export function figureLink(row: FigureOf, figure: string | Markup, file?: string): Markup {
  const {result, measure, area, variant, year, flag} = row;
  const key = `${file === undefined ? "" : `${result}/`}${measure}|${area}|${variant}|${year}`;
  return html`<a class="figure${flag === "forecast" ? " forecast" : ""}" href="/indicators/${result}#${measure}" data-from="${key}"${
    file && html` data-file="${file}"`
  }>${figure}</a>`;
}

/** A publisher's own figure that opens its row; without scripts it leads to the source. */
export function observationLink(row: Observation, figure: string | Markup): Markup {
  const {source, series, area, partner, mode, direction, year, value, unit, flag, snapshot, updated} = row;
  const cells = [source, series, area, partner, mode, direction, year, value, unit, flag, snapshot, row.row, updated];
  return html`<a class="figure" href="/sources#${source}" data-row="${cells.map((cell) => cell ?? "").join("|")}">${figure}</a>`;
}

/**
 * A CPMM figure, or one computed from several, that opens the rows at places of its snapshots (rowPlace). They are fetched at the
 * first click, so that a page of hundreds has no row twice. `how` says how it is computed, where no table header does. Without
 * scripts it leads to the source; without a place it is text.
 */
export function rowLink(figure: string | Markup, places: readonly (string | null)[], how?: string): Markup {
  const known = places.filter((place) => place !== null);
  if (known.length === 0) return html`${figure}`;
  return html`<a href="/sources#cpmm" data-place="${known.join(" ")}"${how && html` data-how="${how}"`}>${figure}</a>`;
}

/**
 * A figure of any vintage that opens its rows if the site has them: those of its own vintage, and those known when the
 * framework was endorsed. The number decides, since vintages may share snapshots; a figure of a third vintage is text.
 */
export function findFigureLink(wanted: Wanted, figure: string, {tables, checked}: SiteData): Markup | string {
  const isIt = (row: ValueRow) =>
    row.result === wanted.result &&
    row.measure === wanted.measure &&
    row.area === wanted.area &&
    row.variant === wanted.variant &&
    row.year === wanted.year &&
    row.value === wanted.value;
  if (tables.values.some(isIt)) return figureLink(wanted, figure);
  return checked.values.some(isIt) ? figureLink(wanted, figure, AT_ENDORSEMENT) : figure;
}

/** A report's table or page as a link to the report; text if no address is known. */
export function referenceLink(reference: string): Markup {
  const [words, url] = splitReference(reference);
  return url === null ? html`${reportWords(words)}` : html`<a href="${url}">${reportWords(words)}</a>`;
}

/** Where a row is stored: `wits/2026-04-08, line 12`. */
export function snapshotLine({snapshot, row}: Pick<Observation, "snapshot" | "row">): Markup {
  return textMarkup("places-line", {snapshot: inEnglish(snapshot), line: String(row)});
}
