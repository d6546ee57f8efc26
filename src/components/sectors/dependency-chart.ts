import {group} from "d3-array";
import type {Framework, Sector} from "../../lib/contract/framework.js";
import {BASIS_WORDS, type Dependency} from "../../lib/framework/framework-links.js";
import type {SiteData} from "../../lib/site/site-data.js";
import {html, type Markup} from "../layout/markup.js";

/** Pixels of the drawing: a row of the left column, the head above the rows, and the arrows between the columns. */
const ROW = 36;
const HEAD = 44;
const MIDDLE = 76;
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
  const nameOf = namesOf(framework);
  const dependents = [...new Set(all.map((row) => row.sector))];
  const others = framework.sectors.filter((row) => !dependents.includes(row.sector));
  const height = HEAD + others.length * ROW;
  const box = (code: string) => HEAD + ((dependents.indexOf(code) + 0.5) * (height - HEAD)) / dependents.length;
  const row = (code: string) => HEAD + (others.findIndex((other) => other.sector === code) + 0.5) * ROW;
  const link = (code: string) =>
    html`<a href="/sectors/${code}"${code === sector && html` aria-current="true"`}>${nameOf(code)}</a>`;
  return html`<figure class="dependencies" id="dependencies"><figcaption>${title(own, nameOf)}</figcaption>
<div class="dependency-parts"><div class="dependency-drawing" style="grid-template-columns:minmax(118px,1fr) ${MIDDLE}px minmax(96px,1fr);height:${height}px">
<ul class="dependency-others" aria-label="Other clusters and sectors"><li style="height:${HEAD}px" class="muted">Other clusters and sectors</li>${others.map(
    (other) => html`<li style="height:${ROW}px">${link(other.sector)}</li>`
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
<ul class="dependency-results" aria-label="Sectors whose results depend on others">${dependents.map(
    (code) => html`<li style="top:${box(code) - HALF_BOX}px;height:${2 * HALF_BOX}px">${link(code)}</li>`
  )}</ul></div>
${dependencyTable(own, nameOf)}</div></figure>`;
}

const namesOf =
  ({sectors}: Framework) =>
  (code: string) =>
    capital(sectors.find((row: Sector) => row.sector === code)?.name_en ?? code);

/** The finding in one line. */
function title(rows: readonly Dependency[], nameOf: (code: string) => string): string {
  const stated = [...new Set(rows.filter(({depends_on}) => depends_on === null).map((row) => nameOf(row.sector)))];
  const words = stated.map((name, i) => (i === 0 ? name : name.toLowerCase())).join(" and ");
  return stated.length === 0
    ? `Results of ${[...new Set(rows.map((row) => nameOf(row.sector).toLowerCase()))].join(" and ")} depend on this sector`
    : `${words} can go only as far as the sectors they depend on`;
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
  return html`<div class="wide" tabindex="0" role="region" aria-label="What results depend on"><table class="report stacks"><thead>
<tr><th scope="col">Results of</th>
<th scope="col">depend on</th><th scope="col">In the framework’s words</th></tr></thead><tbody>${[...said.values()].map(
    ([first, ...others]) => {
      const {depends_on, result, basis, text_en, text_zh, evidence} = first!;
      return html`<tr><th scope="row">${[first!, ...others].map(
        ({sector}, i) => html`${i > 0 ? ", " : ""}<a href="/sectors/${sector}">${nameOf(sector)}</a>`
      )}</th>
<td data-label="depend on">${
        depends_on === null
          ? "other clusters and sectors, which it does not name"
          : html`<a href="/sectors/${depends_on}">${nameOf(depends_on)}</a>${result && html`, for <a href="/indicators/${result}">${result}</a>`}`
      }; <strong>${BASIS_WORDS[basis]}</strong></td>
<td data-label="Words">${text_en} <span class="zh muted" lang="zh">${text_zh}</span> <span class="muted">${evidence}.</span></td></tr>
`;
    }
  )}</tbody></table></div>`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
