import type {Reference} from "../../lib/contract/reference.js";
import {headlineOf} from "../../lib/indicators/registry.js";
import {type Revision, type RevisionKind, summarizeRevisions} from "../../lib/revisions/revisions.js";
import type {ValueChange} from "../../lib/revisions/value-by-vintage.js";
import type {RevisionPair, SiteData} from "../../lib/site/site-data.js";
import {areaName} from "../layout/area-name.js";
import {html, type Markup} from "../layout/markup.js";

/** Names of series and areas, as far as tables of revisions need them. */
export type RevisionNames = Pick<Reference, "countries" | "bcps"> & {series: {series: string; name_en: string}[]};

const WORDS: Record<RevisionKind, string> = {
  revised: "revised",
  vanished: "vanished",
  reached: "no longer forecast",
  forecast: "newly forecast",
  new: "new"
};

const KINDS = Object.keys(WORDS) as RevisionKind[];

interface Columns<T> {
  /** Column heads; `n:` marks numbers. */
  head: string[];
  cells: (row: T) => (Markup | string | number)[];
}

/** Rows of a table in the page itself; the reader who chooses a pair gets more. */
const MOST = 25;

/** What each source's newest snapshot revised, and the controls to compare any other two. */
export function revisionsPage({history, inputs}: SiteData): Markup {
  const {pairs} = history ?? {pairs: []};
  const {reference} = inputs;
  if (pairs.length === 0)
    return html`<p>No source of vintage ${inputs.vintage} has two snapshots, so there are no revisions to show.</p>`;
  const count = (id: string, kind: string) =>
    pairs
      .find((pair) => pair.id === id)!
      .revisions.filter((row) => row.kind === kind)
      .length.toLocaleString("en-US");
  return html`<div class="wide" tabindex="0" role="region" aria-label="Revisions by source"><table><thead><tr><th scope="col">Source</th>
<th scope="col">From</th><th scope="col">To</th><th scope="col" class="n">Revised</th><th scope="col" class="n">Vanished</th>
<th scope="col" class="n">No longer forecast</th><th scope="col" class="n">Newly forecast</th><th scope="col" class="n">New</th>
<th scope="col" class="n">Values changed</th></tr></thead><tbody>${pairs.map(
    ({id, title, a, b, moves}) =>
      html`<tr><th scope="row"><a href="#${id}">${title}</a></th><td>${a.split("/")[1]}</td><td>${b.split("/")[1]}</td>${[
        "revised",
        "vanished",
        "reached",
        "forecast",
        "new"
      ].map(
        (kind) => html`<td class="n">${count(id, kind)}</td>`
      )}<td class="n">${moves.length.toLocaleString("en-US")}</td></tr>
`
  )}</tbody></table></div>
<h2 id="choose">Compare any two snapshots or vintages</h2>
<form class="needs-script compare" id="compare"></form>
<div id="compared" aria-live="polite"></div>
${pairs.map(
  (pair) => html`<h2 id="${pair.id}">${pair.title}</h2>
${revisionTables(pair, reference, MOST)}`
)}`;
}

/** What changed between two snapshots or vintages: counts, indicator values, series and countries, figures; at most `most` rows per table. */
export function revisionTables({a, b, revisions, moves}: RevisionPair, names: RevisionNames, most: number): Markup {
  if (revisions.length === 0 && moves.length === 0)
    return html`<p>Nothing changed from <strong>${a}</strong> to <strong>${b}</strong>.</p>`;
  const counts = KINDS.map((kind) => ({kind, count: revisions.filter((row) => row.kind === kind).length}));
  const text = counts
    .filter(({count}) => count > 0)
    .map(({kind, count}) => `${count.toLocaleString("en-US")} ${WORDS[kind]}`);
  const figures = text.length > 0 ? `figures ${text.join(", ")}` : "no figure changed";
  const values = `${moves.length.toLocaleString("en-US")} indicator values changed`;
  return html`<p>From <strong>${a}</strong> to <strong>${b}</strong>: ${figures}; ${values}.</p>
${movesTable(moves, names, most)}
${summaryTable(revisions, names, most)}
${counts.filter(({count}) => count > 0).map(({kind}) => figuresTable(revisions, kind, names, most))}`;
}

function movesTable(moves: ValueChange[], names: RevisionNames, most: number): Markup {
  const sorted = [...moves].sort((x, y) => Number(isHeadline(y)) - Number(isHeadline(x)) || moveSize(y) - moveSize(x));
  return section(
    "Indicator values that changed",
    "headline readings first, then the largest change",
    sorted,
    most,
    {
      head: ["Measure", "Area", "n:Year", "n:Old", "n:New", "n:Difference", "n:%"],
      cells: (row) => [
        html`<a href="/indicators/${row.result}">${row.result}</a> ${row.measure.replaceAll("-", " ")}${
          row.variant === "headline" ? "" : html`, <span class="muted">${row.variant.replaceAll("-", " ")}</span>`
        }`,
        areaName(row.area, names),
        row.year,
        figure(row.old),
        figure(row.new),
        figure(row.difference, true),
        percent(row.difference === null || !row.old ? null : (row.difference / Math.abs(row.old)) * 100)
      ]
    },
    true
  );
}

function summaryTable(revisions: Revision[], names: RevisionNames, most: number): Markup {
  return section("By series and country", "largest revision first", summarizeRevisions(revisions), most, {
    head: [
      "Series",
      "Area",
      "n:Revised",
      "n:Vanished",
      "n:No longer forecast",
      "n:Newly forecast",
      "n:New",
      "n:Largest, %"
    ],
    cells: (row) => [
      seriesCell(row.series, names),
      areaName(row.area, names),
      ...[row.revised, row.vanished, row.reached, row.forecast, row.new].map((count) => count || ""),
      row.largest_percent === null ? "" : percent(row.largest_percent).replace("+", "")
    ]
  });
}

function figuresTable(revisions: Revision[], kind: RevisionKind, names: RevisionNames, most: number): Markup {
  const rows = revisions.filter((row) => row.kind === kind);
  const isRevised = kind === "revised";
  return section(`Figures ${WORDS[kind]}`, isRevised ? "largest revision first" : "by series", rows, most, {
    head: ["Series", "Area", "n:Year", "n:Old", "n:New", ...(isRevised ? ["n:Difference", "n:%"] : [])],
    cells: (row) => [
      seriesCell(row.series, names),
      [areaName(row.area, names), row.partner && `with ${row.partner}`, row.mode, row.direction]
        .filter(Boolean)
        .join(", "),
      row.year,
      figure(row.old),
      figure(row.new),
      ...(isRevised ? [figure(row.difference, true), percent(row.percent)] : [])
    ]
  });
}

function section<T>(
  title: string,
  order: string,
  rows: readonly T[],
  most: number,
  {head, cells}: Columns<T>,
  open = false
): Markup {
  if (rows.length === 0) return html``;
  const isNumber = head.map((text) => text.startsWith("n:"));
  const more = rows.length - most;
  return html`<details class="revisions"${open ? html` open` : ""}><summary>${title}: ${rows.length.toLocaleString(
    "en-US"
  )} <span class="muted">${order}</span></summary>
<div class="wide" tabindex="0" role="region" aria-label="${title}"><table><thead><tr>${head.map(
    (text, i) => html`<th scope="col"${isNumber[i] ? html` class="n"` : ""}>${text.replace("n:", "")}</th>`
  )}</tr></thead><tbody>${rows.slice(0, most).map(
    (row) => html`<tr>${cells(row).map((cell, i) => html`<td${isNumber[i] ? html` class="n"` : ""}>${cell}</td>`)}</tr>
`
  )}</tbody></table></div>${
    more > 0
      ? html`<p class="note-line">and ${more.toLocaleString("en-US")} more.
<code>prf diff --format csv</code> lists every figure, <code>--format json</code> every value.</p>`
      : ""
  }</details>
`;
}

function seriesCell(code: string, {series}: RevisionNames): Markup {
  const known = series.find((row) => row.series === code);
  return known === undefined ? html`<code>${code}</code>` : html`${known.name_en}`;
}

function isHeadline(row: ValueChange): boolean {
  const {area, variant} = headlineOf(row);
  return row.area === area && row.variant === variant;
}

/** Changed values come before new or missing ones, and a change from zero comes first. */
function moveSize({old, difference}: ValueChange): number {
  if (difference === null || old === null) return -1;
  return old === 0 ? Number.MAX_VALUE : Math.abs(difference / old);
}

function figure(value: number | null, signed = false): string {
  if (value === null) return "–";
  const text = value.toLocaleString("en-US", {
    maximumSignificantDigits: 5,
    signDisplay: signed ? "exceptZero" : "auto"
  });
  return text.replace("-", "−");
}

function percent(value: number | null): string {
  if (value === null) return "";
  return value.toLocaleString("en-US", {maximumFractionDigits: 1, signDisplay: "exceptZero"}).replace("-", "−");
}
