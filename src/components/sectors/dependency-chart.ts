import {group} from "d3-array";
import type {Framework, Sector} from "../../lib/contract/framework.js";
import type {Dependency} from "../../lib/framework/framework-links.js";
import {joinList, LOCALES, language} from "../../lib/language/language.js";
import {localName, localText} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {html, type Markup, textMarkup, withOriginal} from "../layout/markup.js";

/** Pixels of the drawing: a row of the left column, the head above the rows, and the arrows between the columns. */
const ROWS = {en: 36, zh: 36, ru: 48} as const;
const HEAD = 44;
const MIDDLE = 76;
/** Widths of the sectors, the arrows, and the sectors that depend on others. */
const COLUMNS = `grid-template-columns:${["minmax(118px,1fr)", `${MIDDLE}px`, "minmax(96px,1fr)"].join(" ")}`;
/** Half of a box of the right column. */
const HALF_BOX = 26;

/**
 * What the results of some sectors depend on: the sectors as boxes with arrows, beside it a table that says the same with the framework's
 * words. A full line is what the framework says, a dashed one what we read from a row. With `sector` only where it takes part; empty where it does not.
 */
export function dependencyChart({inputs, links}: SiteData, sector?: string): Markup {
  const all = links?.dependencies ?? [];
  const own = all.filter((row) => sector === undefined || row.sector === sector || row.depends_on === sector);
  if (own.length === 0) return html``;
  const {framework} = inputs;
  // Names of sectors in Russian take three lines on a phone.
  const rowHeight = ROWS[language()];
  const nameOf = namesOf(framework);
  const dependents = [...new Set(all.map((row) => row.sector))];
  const others = framework.sectors.filter((row) => !dependents.includes(row.sector));
  const height = HEAD + others.length * rowHeight;
  const box = (code: string) => HEAD + ((dependents.indexOf(code) + 0.5) * (height - HEAD)) / dependents.length;
  const row = (code: string) => HEAD + (others.findIndex((other) => other.sector === code) + 0.5) * rowHeight;
  const columns = `${COLUMNS};height:${height}px`;
  const link = (code: string) =>
    html`<a href="/sectors/${code}"${code === sector && html` aria-current="true"`}>${nameOf(code)}</a>`;
  return html`<figure class="dependencies" id="dependencies"><figcaption>${title(own, nameOf)}</figcaption>
<div class="dependency-parts"><div class="dependency-drawing" style="${columns}">
<ul class="dependency-others" aria-label="${text("dependency-others")}">
<li style="height:${HEAD}px" class="muted">${text("dependency-others")}</li>${others.map(
    (other) => html`<li style="height:${rowHeight}px">${link(other.sector)}</li>`
  )}</ul>
<svg viewBox="0 0 ${MIDDLE} ${height}" width="${MIDDLE}" height="${height}" aria-hidden="true"><defs>
<marker id="dependency-head" viewBox="0 0 8 8" refX="7" refY="4"
 markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>
<path class="brace" d="M1 ${HEAD} H6 V${height - 1} H1"/>${own.map(
    (each) =>
      html`<path class="${each.basis === "framework" ? "stated" : "read"}" d="${arrow(each, {
        box,
        row,
        isBox: (code) => dependents.includes(code),
        height
      })}" marker-end="url(#dependency-head)"/>`
  )}</svg>
<ul class="dependency-results" aria-label="${text("dependency-results")}">${dependents.map(
    (code) => html`<li style="${`top:${box(code) - HALF_BOX}px;height:${2 * HALF_BOX}px`}">${link(code)}</li>`
  )}</ul></div>
${dependencyTable(own, nameOf)}</div></figure>`;
}

const namesOf =
  ({sectors}: Framework) =>
  (code: string) => {
    const sector = sectors.find((row: Sector) => row.sector === code);
    return sector === undefined ? code : capital(localName(sector, "name", "sectors"));
  };

/** The finding in one line. */
function title(rows: readonly Dependency[], nameOf: (code: string) => string): string {
  const stated = [...new Set(rows.filter(({depends_on}) => depends_on === null).map((row) => nameOf(row.sector)))];
  if (stated.length > 0) return text("dependency-limited", {sectors: sectorList(stated, 1)});
  const names = [...new Set(rows.map((row) => nameOf(row.sector)))];
  return text("dependency-on-this", {sectors: sectorList(names, 0)});
}

/** Names in a sentence, in English in small letters from a place on. */
function sectorList(names: readonly string[], small: number): string {
  const words = names.map((name, i) =>
    text("dependency-name", {name: language() === "en" && i >= small ? name.toLowerCase() : name})
  );
  return new Intl.ListFormat(LOCALES[language()], {type: "conjunction"}).format(words);
}

interface Places {
  box: (code: string) => number;
  row: (code: string) => number;
  isBox: (code: string) => boolean;
  height: number;
}

/** From the brace of all other sectors, from a row of it, or from another box, to the box of the sector that depends on it. */
function arrow({sector, depends_on}: Dependency, {box, row, isBox, height}: Places): string {
  const to = box(sector);
  const end = MIDDLE - 2;
  if (depends_on === null) return curve(6, (HEAD + height) / 2, end, to);
  if (!isBox(depends_on)) return curve(1, row(depends_on), end, to + 12);
  const from = box(depends_on);
  const side = Math.sign(to - from) * (HALF_BOX - 8);
  return `M${end} ${from + side} C${MIDDLE / 2} ${from + side * 2} ${MIDDLE / 2} ${to - side * 2} ${end} ${to - side}`;
}

function curve(x0: number, y0: number, x1: number, y1: number): string {
  const middle = (x0 + x1) / 2;
  return `M${x0} ${y0} C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}`;
}

function dependencyTable(rows: readonly Dependency[], nameOf: (code: string) => string): Markup {
  // One passage may speak of several sectors: it stands once.
  const said = group(rows, (row) => `${row.depends_on} ${row.result} ${row.text_zh}`);
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("dependency-table")}"><table class="report stacks"><thead>
<tr><th scope="col">${text("dependency-of")}</th>
<th scope="col">${text("dependency-on")}</th><th scope="col">${text("dependency-words")}</th></tr></thead><tbody>${[
    ...said.values()
  ].map(([first, ...others]) => {
    const row = first!;
    return html`<tr><th scope="row">${[row, ...others].map(
      ({sector}, i) => html`${i > 0 && joinList(["", ""])}<a href="/sectors/${sector}">${nameOf(sector)}</a>`
    )}</th>
<td data-label="${text("dependency-on")}">${dependsOn(row, nameOf)}</td>
<td data-label="${text("dependency-words-short")}">${withOriginal(row, "relations", " ")} <span class="muted">${text(
      "result-reason",
      {
        reason: localText(row.evidence, "evidence")
      }
    )}</span></td></tr>
`;
  })}</tbody></table></div>`;
}

function dependsOn({depends_on, result, basis: own}: Dependency, nameOf: (code: string) => string): Markup {
  const basis = html`<strong>${text("result-theme-basis", {basis: own})}</strong>`;
  if (depends_on === null) return textMarkup("dependency-unnamed", {basis});
  const sector = html`<a href="/sectors/${depends_on}">${nameOf(depends_on)}</a>`;
  if (result === null) return textMarkup("dependency-on-sector", {sector, basis});
  return textMarkup("dependency-for-result", {
    sector,
    basis,
    result: html`<a href="/indicators/${result}">${result}</a>`
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
