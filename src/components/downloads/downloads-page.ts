import {TABLE_NAMES, TABLE_SPECS} from "../../lib/contract/table-specs.js";
import type {ColumnType} from "../../lib/contract/tables.js";
import {html, Markup} from "../layout/markup.js";
import {readExamples} from "./read-examples.js";

const TYPE_WORDS: Record<ColumnType, string> = {string: "text", int: "integer", float: "number", bool: "true/false"};

/** The element that a build fills with the list of files once it has written them. */
export const FILES_PLACE = new Markup(
  '<div id="download-files"><p class="muted">The files are written when the site is built.</p></div>'
);

/** The downloads page: the files by vintage, which address to cite, how to read the files, and every column. */
export function downloadsPage(site: string | null): Markup {
  return html`${FILES_PLACE}
<h2 id="permanent">Which address to cite</h2>
<ul>
<li><strong>A frozen vintage</strong> (<code>downloads/defr-2024/</code>) uses one fixed snapshot of each source.
Every build of this site recreates it from the same snapshots, regardless of later revisions by the publishers. Cite this address in a report.</li>
<li><strong><code>downloads/current/</code></strong> has the newest figures and changes with each refresh. Use this address for a dashboard.</li>
<li><strong><code>downloads/current-DAY-HASH/</code></strong> has the same figures under a name made from their date and a hash of
their contents (SHA-256), so the name never refers to other figures.
It is available as long as these figures are the newest, and longer if the host keeps it. To keep figures permanently, freeze them as a vintage.</li>
</ul>
<p>The manifest of each vintage (<code>datapackage.json</code>) has the SHA-256 of every file,
so that a copy can be checked against what was cited. Correcting a method also changes frozen vintages: the changelog then says so,
and the hash is different. Terms of use differ by publisher, and some permit only noncommercial use.
They are given in <code>LICENCE.md</code> with the files and on the <a href="/sources">sources</a> page.</p>
<h2 id="read">How to read the files</h2>
<p>Other sites may load these files directly. A missing value is an empty cell in CSV and null in the other formats, never 0.</p>
<p>In Excel, open <em>CSV for Excel</em>: it begins with a byte order mark, without which Excel shows Chinese as unreadable characters.
Its text is otherwise the same as that of the plain CSV, which is the one for programs.
Systems that exchange statistics can load the values as SDMX-CSV 2.0 with their structure.
Each vintage is also described for data catalogs (DCAT, Data Package) and search engines (schema.org), and each CSV file by CSV on the Web.</p>
${readExamples(site)}
<h2 id="fields">What the columns mean</h2>
${fieldTables()}`;
}

/** The data dictionary: every table's columns with type, unit, whether they may be missing, and meaning. */
function fieldTables(): Markup {
  return html`${TABLE_NAMES.map((name) => {
    const {grain, columns} = TABLE_SPECS[name];
    return html`<details id="fields-${name}"><summary><code>${name}</code> ${grain} ${columns.length} columns</summary>
<div class="wide" tabindex="0" role="region" aria-label="Columns of ${name}"><table class="fields"><thead><tr><th scope="col">Column</th>
<th scope="col">Type</th><th scope="col">Missing</th><th scope="col">Meaning</th></tr></thead><tbody>${columns.map(
      (column) =>
        html`<tr><th scope="row"><code>${column.name}</code></th><td>${TYPE_WORDS[column.type]}</td>
<td>${column.nullable ? "may be" : html`<span class="none">never</span>`}</td>
<td>${column.description}${"unit" in column && html` <span class="muted">Unit: ${column.unit}.</span>`}</td></tr>
`
    )}</tbody></table></div></details>
`;
  })}`;
}
