import type {SiteData} from "../../lib/contract/site-data.js";
import {html, type Markup} from "../layout/markup.js";
import {revisionTables} from "./revision-tables.js";

/** Rows of a table in the page itself; the reader who chooses a pair gets more. */
const MOST = 25;

/** What each source's newest snapshot revised of the one before, and the controls to compare any other two. */
export function revisionsPage({history, inputs}: SiteData): Markup {
  const {pairs} = history ?? {pairs: []};
  const {reference} = inputs;
  if (pairs.length === 0)
    return html`<p>No source of vintage ${inputs.vintage} had two snapshots: nothing could be revised yet.</p>`;
  const count = (id: string, kind: string) =>
    pairs
      .find((pair) => pair.id === id)!
      .revisions.filter((row) => row.kind === kind)
      .length.toLocaleString("en-US");
  return html`<div class="wide" tabindex="0" role="region" aria-label="Revisions by source"><table><thead><tr><th scope="col">Source</th><th scope="col">From</th><th scope="col">To</th><th scope="col" class="n">Revised</th><th scope="col" class="n">Vanished</th><th scope="col" class="n">No longer forecast</th><th scope="col" class="n">Newly forecast</th><th scope="col" class="n">New</th><th scope="col" class="n">Values moved</th></tr></thead><tbody>${pairs.map(
    ({id, title, a, b, moves}) =>
      html`<tr><th scope="row"><a href="#${id}">${title}</a></th><td>${a.split("/")[1]}</td><td>${b.split("/")[1]}</td>${["revised", "vanished", "reached", "forecast", "new"].map((kind) => html`<td class="n">${count(id, kind)}</td>`)}<td class="n">${moves.length.toLocaleString("en-US")}</td></tr>
`
  )}</tbody></table></div>
<h2 id="choose">Compare any two</h2>
<form class="needs-script compare" id="compare"></form>
<div id="compared" aria-live="polite"></div>
${pairs.map(
  (pair) => html`<h2 id="${pair.id}">${pair.title}</h2>
${revisionTables(pair, reference, MOST)}`
)}`;
}
