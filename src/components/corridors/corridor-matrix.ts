import type {Bcp, Corridor} from "../../lib/contract/reference.js";
import {joinList} from "../../lib/language/language.js";
import {localName} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {bcpPath} from "../borders/border-name.js";
import {html, inEnglish, listMarkup, type Markup, textMarkup} from "../layout/markup.js";

/**
 * The corridors by member: a dot where the corridor's source names the member, and how many crossings on its side the reports
 * list under the corridor.
 */
export function corridorMatrix(
  corridors: readonly Corridor[],
  bcps: readonly Bcp[],
  members: readonly {iso3: string; name: string}[]
): Markup {
  return html`<table class="matrix corridor-matrix" data-sortable><caption>${text("corridors-matrix-caption")}</caption>
<thead><tr><th scope="col">${text("corridors-corridor-head")}</th>${members.map(({name}) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${corridors.map((row) => {
    const named = row.members?.split(";") ?? [];
    const own = bcps.filter((bcp) => bcp.corridors?.split(";").includes(row.corridor));
    return html`<tr><th scope="row">${row.corridor} ${localName(row, "name", "corridors")}${
      named.length === 0 && html`<br><span class="muted">${text("corridors-no-members")}</span>`
    }</th>${members.map(({iso3}) =>
      cell(
        named.includes(iso3),
        own.filter((bcp) => bcp.iso3 === iso3)
      )
    )}</tr>`;
  })}</tbody></table>`;
}

function cell(isNamed: boolean, own: readonly Bcp[]): Markup {
  const words = joinList(
    [isNamed ? text("corridors-takes-part") : "", own.length > 0 ? `${own.length}` : ""].filter(Boolean)
  );
  if (words === "") return html`<td></td>`;
  return html`<td data-value="${words}">${
    isNamed && html`<span aria-hidden="true">●</span><span class="hidden">${text("corridors-takes-part")}</span>`
  }${own.length > 0 && html` ${own.length}<span class="hidden"> ${text("corridors-crossings", {count: own.length})}</span>`}</td>`;
}

/** The crossings that the reports list under each corridor, each a link to its page, and the source that names its members. */
export function corridorCrossings(corridors: readonly Corridor[], bcps: readonly Bcp[]): Markup {
  return html`<ul>${corridors.map((row) => {
    const own = bcps.filter((bcp) => bcp.corridors?.split(";").includes(row.corridor));
    const crossings =
      own.length === 0
        ? text("corridors-listed-none")
        : listMarkup(own.map((bcp) => html`<a href="${bcpPath(bcp.bcp)}">${localName(bcp, "name", "bcps")}</a>`));
    return html`<li>${textMarkup("corridors-listed", {
      corridor: `${row.corridor} ${localName(row, "name", "corridors")}`,
      crossings,
      source: html`<a href="${row.source_url}">${inEnglish(new URL(row.source_url).host)}</a>`
    })}</li>`;
  })}</ul>`;
}
