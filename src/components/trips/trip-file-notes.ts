import {TRIP_COLUMNS} from "../../lib/cpmm/trip-record.js";
import {html, type Markup} from "../layout/markup.js";

/** What a file of trips holds, what happens where a row is refused, and how the figures are computed. */
export function tripFileNotes(): Markup {
  const form = `data:text/csv;charset=utf-8,${encodeURIComponent(`${TRIP_COLUMNS.map(({name}) => name).join(",")}\n`)}`;
  return html`<h2 id="file">What a file holds</h2>
<p>One row per stop of a trip, in the order travelled; the first row is where the trip starts. Other headings that are known are mapped. <a href="${form}" download="trips.csv">Empty form (CSV)</a>; <code>prf cpmm form</code> writes a workbook that explains itself.</p>
<div class="wide" tabindex="0" role="region" aria-label="Columns of the trip record"><table class="record"><thead><tr><th>Column</th><th>Must</th><th>Meaning</th></tr></thead><tbody>${TRIP_COLUMNS.map(({name, required, description}) => html`<tr><th scope="row"><code>${name}</code></th><td>${required ? "yes" : html`<span class="hidden">no</span>`}</td><td>${description}</td></tr>`)}</tbody></table></div>
<h2 id="refused">Where a row is refused</h2>
<p>Each row is checked as by <code>prf cpmm ingest</code>: times in order, plausible distance and speed, known places, dollars, copies. A trip with one faulty row is left out whole, since without that row its time and distance would be false. The page then says how many, and lists each row with the rule that it broke, what it holds and what is allowed; the report can be saved. Nothing is dropped in silence.</p>
<h2 id="method">How it is computed</h2>
<p>TFI1 is the hours and TFI2 the dollars of a crossing, one trip at one crossing point in one direction, from entry to exit. SWD is kilometres over hours with stops, SWOD over hours in motion, TFI3 dollars per 500 km and 20 tonnes, each of the part of a trip that lies in the selection. A choice of crossing point, direction, hours or activity picks crossings, and speeds are then those of the whole trips that crossed so. Every view obeys all choices but its own. What was not recorded is in no average: it is not nothing. Both <a href="/methods">averaging rules</a> are offered, because the publisher does not print which it uses.</p>
<p>The same definitions, as SQL, are behind <code>prf cpmm compute</code>; a test holds the two against each other. No figure of this page enters a result of the PRF.</p>`;
}
