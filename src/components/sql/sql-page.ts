import {TABLE_SPECS} from "../../lib/contract/table-specs.js";
import type {Column, TableSpec} from "../../lib/contract/tables.js";
import {html, type Markup} from "../layout/markup.js";
import {QUERY_EXAMPLES, type QueryExample} from "./sql-examples.js";

/** The page of the SQL workbench: the editor, what is below it once a query ran, and every table with its columns. */
export function sqlPage(): Markup {
  return html`<p class="lede">Query every table of the observatory in your browser. DuckDB (36 MB) is loaded when you run the
first query, and each table when a query names it. <strong>Nothing you write leaves this machine.</strong></p>
<noscript><p>Running a query requires JavaScript, which is turned off in this browser.
The same tables are among the <a href="/downloads">downloads</a>.</p></noscript>
${queryForm()}
<p id="sql-loading" hidden><progress id="sql-bar" max="1" aria-label="Loading"></progress> <span id="sql-bytes"></span></p>
<p id="sql-status" role="status"></p>
<div id="sql-failure" class="failure" role="alert" hidden></div>
<section id="sql-result" aria-label="Result" hidden></section>
<h2 id="examples">Examples</h2>
<ul class="sql-examples">${QUERY_EXAMPLES.map(exampleItem)}</ul>
<div class="needs-script"><h2 id="history">History</h2>
<p class="note-line" id="sql-no-history">Queries that you run are listed here. They are stored in this browser only.</p>
<ol id="sql-history"></ol>
<p><button type="button" class="plain-button" id="sql-forget" hidden>Clear history</button></p></div>
<h2 id="tables">Tables</h2>
<p>A table name means the table of the vintage selected above. To read another vintage, write it in quotes before the name:
<code>"defr-2024".values</code>. Rows with <code>variant = 'headline'</code> are the ones that the scorecard reads.</p>
${Object.values(TABLE_SPECS).map(tableColumns)}`;
}

function queryForm(): Markup {
  return html`<form id="sql-form" class="needs-script" autocomplete="off">
<p class="filters">
<label>Vintage <select name="vintage" id="sql-vintage" disabled><option>current</option></select></label>
<button type="reset">Clear</button> <button type="button" id="sql-copy">Copy link</button></p>
<label for="sql-area" class="hidden">SQL query</label>
<div class="sql-editor"><textarea id="sql-area" name="sql" rows="9" spellcheck="false" autocapitalize="off"></textarea></div>
<p class="sql-run"><button type="submit" id="sql-run" disabled>Run</button>
<button type="button" id="sql-stop" class="plain-button" hidden>Stop</button>
<span class="muted sql-keys"><kbd>Ctrl</kbd> or <kbd>⌘</kbd> + <kbd>Enter</kbd> runs, <kbd>Esc</kbd> stops,
<kbd>Tab</kbd> leaves the editor</span></p>
</form>`;
}

function exampleItem({title, sql}: QueryExample, i: number): Markup {
  return html`<li><details><summary>${title}</summary><pre><code>${sql}</code></pre></details>
<button type="button" class="plain-button needs-script" data-example="${i}" aria-label="Use this query: ${title}">Use</button></li>`;
}

function tableColumns({name, grain, columns}: TableSpec): Markup {
  return html`<details class="sql-table" id="table-${name}"><summary><code>${name}</code> <span class="muted">${grain}</span></summary>
<p class="needs-script"><button type="button" class="plain-button" data-table="${name}">Query the first rows</button></p>
<div class="wide" tabindex="0" role="region" aria-label="Columns of ${name}"><table>
<thead><tr><th scope="col">Column</th><th scope="col">Type</th><th scope="col">Unit</th><th scope="col">Meaning</th></tr></thead>
<tbody>${columns.map(columnRow)}</tbody></table></div>
</details>`;
}

function columnRow({name, type, nullable, unit, description}: Column): Markup {
  return html`<tr><th scope="row"><code>${name}</code></th><td>${type}${nullable && " or null"}</td>
<td>${unit ?? ""}</td><td>${description}</td></tr>`;
}
