import {headlineOf} from "../../lib/indicators/registry.js";
import {joinList, LOCALES, language} from "../../lib/language/language.js";
import {carriedTexts, localName, localText} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {type RevisionNames, revisionNames} from "../../lib/revisions/revision-archive.js";
import {type Revision, type RevisionKind, summarizeRevisions} from "../../lib/revisions/revisions.js";
import type {ValueChange} from "../../lib/revisions/value-by-vintage.js";
import type {RevisionPair, SiteData} from "../../lib/site/site-data.js";
import {formatNumber} from "../../lib/wording/format-figure.js";
import {variantWords} from "../../lib/wording/variant-words.js";
import {areaName} from "../layout/area-name.js";
import {html, jsonBlock, type Markup, textMarkup} from "../layout/markup.js";

const KINDS: readonly RevisionKind[] = ["revised", "vanished", "reached", "forecast", "new"];

interface Columns<T> {
  /** Column heads; `n:` marks numbers. */
  head: string[];
  cells: (row: T) => (Markup | string | number)[];
}

/** Commands that list what is left out. */
const LIST_FIGURES = "prf diff --format csv";
const LIST_VALUES = "--format json";

/** Rows of a table in the page itself; the reader who chooses a pair gets more. */
const MOST = 25;

/** What each source's newest snapshot revised, and the controls to compare any other two. */
export function revisionsPage({history, inputs}: SiteData): Markup {
  const {pairs} = history ?? {pairs: []};
  const {reference, vintage} = inputs;
  if (pairs.length === 0) return html`<p>${text("revisions-none", {vintage})}</p>`;
  const names = revisionNames(reference, inputs.framework);
  const carried = carriedTexts(
    [reference.countries, reference.bcps, pairs.map(({title}) => title)],
    ["bcps", "sources"]
  );
  const heads = [
    text("revisions-revised"),
    text("revisions-vanished"),
    text("revisions-reached"),
    text("revisions-forecast"),
    text("revisions-new"),
    text("revisions-values")
  ];
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("revisions-by-source")}"><table><thead><tr>
<th scope="col">${text("revisions-source")}</th>
<th scope="col">${text("revisions-from")}</th><th scope="col">${text("revisions-to")}</th>${heads.map(
    (head) => html`<th scope="col" class="n">${head}</th>`
  )}</tr></thead><tbody>${pairs.map(({id, title, a, b, revisions, moves}) => {
    const counts = KINDS.map((kind) => revisions.filter((row) => row.kind === kind).length);
    return html`<tr><th scope="row"><a href="#${id}">${localText(title, "sources")}</a></th><td class="day">${a.split("/")[1]}</td><td
class="day">${b.split("/")[1]}</td>${[...counts, moves.length].map(
      (count) => html`<td class="n">${countOf(count)}</td>`
    )}</tr>
`;
  })}</tbody></table></div>
<h2 id="choose">${text("revisions-choose")}</h2>
<form class="needs-script compare" id="compare"></form>
<div id="compared" aria-live="polite"></div>
${pairs.map(
  (pair) => html`<h2 id="${pair.id}">${localText(pair.title, "sources")}</h2>
${revisionTables(pair, names, MOST)}`
)}${carried && jsonBlock("revision-texts", carried)}`;
}

const countOf = (count: number) => formatNumber(count, "count");

/** What changed between two snapshots or vintages: counts, indicator values, series and countries, figures; at most `most` rows per table. */
export function revisionTables({a, b, revisions, moves}: RevisionPair, names: RevisionNames, most: number): Markup {
  const [from, to] = [html`<strong>${a}</strong>`, html`<strong>${b}</strong>`];
  if (revisions.length === 0 && moves.length === 0) return html`<p>${textMarkup("revisions-nothing", {from, to})}</p>`;
  const counts = KINDS.map((kind) => ({kind, count: revisions.filter((row) => row.kind === kind).length}));
  const some = counts.filter(({count}) => count > 0);
  const list = joinList(some.map(({kind, count}) => text("revisions-kind-count", {kind, count})));
  const figures = some.length > 0 ? text("revisions-figures", {counts: list}) : text("revisions-no-figure");
  const values = text("revisions-value-count", {count: moves.length});
  return html`<p>${textMarkup("revisions-changed", {from, to, figures, values})}</p>
${movesTable(moves, names, most)}
${summaryTable(revisions, names, most)}
${some.map(({kind}) => figuresTable(revisions, kind, names, most))}`;
}

function movesTable(moves: ValueChange[], names: RevisionNames, most: number): Markup {
  const sorted = [...moves].sort((x, y) => Number(isHeadline(y)) - Number(isHeadline(x)) || moveSize(y) - moveSize(x));
  return section(
    text("revisions-moves"),
    text("revisions-moves-order"),
    sorted,
    most,
    {
      head: [text("revisions-measure"), ...figureHeads(), ...changeHeads()],
      cells: (row) => [
        html`<a href="/indicators/${row.result}">${row.result}</a> ${measureOf(row, names)}${
          row.variant !== "headline" && html`${joinList(["", ""])}<span class="muted">${variantOf(row.variant)}</span>`
        }`,
        areaName(row.area, names),
        row.year,
        ...changeCells(row),
        percent(row.difference === null || !row.old ? null : (row.difference / Math.abs(row.old)) * 100)
      ]
    },
    true
  );
}

function summaryTable(revisions: Revision[], names: RevisionNames, most: number): Markup {
  return section(text("revisions-summary"), text("revisions-largest-first"), summarizeRevisions(revisions), most, {
    head: [
      text("revisions-series"),
      text("revisions-area"),
      `n:${text("revisions-revised")}`,
      `n:${text("revisions-vanished")}`,
      `n:${text("revisions-reached")}`,
      `n:${text("revisions-forecast")}`,
      `n:${text("revisions-new")}`,
      `n:${text("revisions-largest")}`
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
  const order = isRevised ? text("revisions-largest-first") : text("revisions-by-series");
  return section(text("revisions-kind-title", {kind}), order, rows, most, {
    head: [text("revisions-series"), ...figureHeads(), ...(isRevised ? changeHeads() : [])],
    cells: (row) => [
      seriesCell(row.series, names),
      placeOf(row, names),
      row.year,
      ...changeCells(row).slice(0, isRevised ? 3 : 2),
      ...(isRevised ? [percent(row.percent)] : [])
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
  const isNumber = head.map((words) => words.startsWith("n:"));
  const more = rows.length - most;
  const heading = text("revisions-section", {title, count: rows.length});
  return html`<details class="revisions"${open ? html` open` : ""}><summary>${heading}<span class="muted">${joinList(["", order])}</span></summary>
<div class="wide" tabindex="0" role="region" aria-label="${title}"><table><thead><tr>${head.map(
    (words, i) => html`<th scope="col"${isNumber[i] ? html` class="n"` : ""}>${words.replace("n:", "")}</th>`
  )}</tr></thead><tbody>${rows.slice(0, most).map(
    (row) => html`<tr>${cells(row).map((cell, i) => html`<td${isNumber[i] ? html` class="n"` : ""}>${cell}</td>`)}</tr>
`
  )}</tbody></table></div>${
    more > 0
      ? html`<p class="note-line">${textMarkup("revisions-more", {
          count: more,
          figures: html`<code>${LIST_FIGURES}</code>`,
          values: html`<code>${LIST_VALUES}</code>`
        })}</p>`
      : ""
  }</details>
`;
}

function seriesCell(code: string, {series}: RevisionNames): Markup {
  const known = series.find((row) => row.series === code);
  return known === undefined ? html`<code>${code}</code>` : html`${localName(known, "name", "series")}`;
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

/** A measure's name; in English its id, as commands have it. */
function measureOf({result, measure}: ValueChange, {measures}: RevisionNames): string {
  const known = measures.find((row) => row.result === result && row.measure === measure);
  return language() === "en" || known === undefined
    ? measure.replaceAll("-", " ")
    : localName(known, "name", "measures");
}

function variantOf(variant: string): string {
  return language() === "en" ? variant.replaceAll("-", " ") : variantWords(variant);
}

function placeOf({area, partner, mode, direction}: Revision, names: RevisionNames): string {
  const isCoded = language() === "en";
  return joinList([
    areaName(area, names),
    ...(partner ? [text("revisions-with", {partner: isCoded ? partner : areaName(partner, names)})] : []),
    ...(mode === null ? [] : [text("places-mode", {mode})]),
    ...(direction === null ? [] : [text("places-direction", {direction})])
  ]);
}

const figureHeads = () => [
  text("revisions-area"),
  `n:${text("revisions-year")}`,
  `n:${text("revisions-old")}`,
  `n:${text("revisions-new-figure")}`
];

const changeHeads = () => [`n:${text("revisions-difference")}`, "n:%"];

/** Old figure, new figure and difference, all with the decimals that show what changed: two, more where these would hide it. */
function changeCells({old, new: now, difference}: Pick<ValueChange, "old" | "new" | "difference">): string[] {
  const size = Math.max(Math.abs(old ?? 0), Math.abs(now ?? 0));
  const least = size >= 100 ? 1 : 2;
  const smallest = difference || size;
  const digits = smallest === 0 ? least : Math.max(least, Math.ceil(-Math.log10(Math.abs(smallest)) - 0.3));
  return [figure(old, digits), figure(now, digits), figure(difference, digits, true)];
}

function figure(value: number | null, digits: number, signed = false): string {
  if (value === null) return "–";
  const words = value.toLocaleString(LOCALES[language()], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: signed ? "exceptZero" : "auto"
  });
  return words.replace("-", "−");
}

function percent(value: number | null): string {
  if (value === null) return "";
  return value
    .toLocaleString(LOCALES[language()], {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
      signDisplay: "exceptZero"
    })
    .replace("-", "−");
}
