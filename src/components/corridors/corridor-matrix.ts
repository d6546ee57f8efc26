import type {Bcp, Corridor} from "../../lib/contract/reference.js";
import {html, type Markup} from "../layout/markup.js";

/**
 * The corridors by member: a dot where the corridor's source names the member, and how many crossings on its side the reports
 * list under the corridor.
 */
export function corridorMatrix(
  corridors: readonly Corridor[],
  bcps: readonly Bcp[],
  members: readonly {iso3: string; name: string}[]
): Markup {
  return html`<table class="matrix corridor-matrix" data-sortable><caption>● named as taking part by the corridor’s source; the number counts
the crossings on the member’s side that CPMM reports list under the corridor. Routes are in none of the sources used here.</caption>
<thead><tr><th scope="col">Corridor</th>${members.map(({name}) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${corridors.map((row) => {
    const named = row.members?.split(";") ?? [];
    const own = bcps.filter((bcp) => bcp.corridors?.split(";").includes(row.corridor));
    return html`<tr><th scope="row">${row.corridor} ${row.name_en}${
      named.length === 0 && html`<br><span class="muted">its source names no members</span>`
    }</th>${members.map(({iso3}) =>
      cell(
        named.includes(iso3),
        own.filter((bcp) => bcp.iso3 === iso3)
      )
    )}</tr>`;
  })}</tbody></table>`;
}

function cell(isNamed: boolean, own: readonly Bcp[]): Markup {
  const words = [isNamed ? "takes part" : "", own.length > 0 ? `${own.length}` : ""].filter(Boolean).join(", ");
  if (words === "") return html`<td></td>`;
  return html`<td data-value="${words}">${
    isNamed && html`<span aria-hidden="true">●</span><span class="hidden">takes part</span>`
  }${own.length > 0 && html` ${own.length}<span class="hidden"> ${own.length === 1 ? "crossing" : "crossings"}</span>`}</td>`;
}

/** The crossings that the reports list under each corridor, each a link to its page, and the source that names its members. */
export function corridorCrossings(corridors: readonly Corridor[], bcps: readonly Bcp[]): Markup {
  return html`<ul>${corridors.map((row) => {
    const own = bcps.filter((bcp) => bcp.corridors?.split(";").includes(row.corridor));
    return html`<li>${row.corridor} ${row.name_en}: ${
      own.length === 0
        ? "none"
        : own.map((bcp, i) => html`${i > 0 ? ", " : ""}<a href="/borders/${bcp.bcp.slice(4)}">${bcp.name_en}</a>`)
    }. Source of members: <a href="${row.source_url}">${new URL(row.source_url).host}</a></li>`;
  })}</ul>`;
}
