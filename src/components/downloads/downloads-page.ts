import {TABLE_NAMES, TABLE_SPECS} from "../../lib/contract/table-specs.js";
import type {ColumnType} from "../../lib/contract/tables.js";
import {html, Markup} from "../layout/markup.js";
import {readExamples} from "./read-examples.js";

const TYPE_WORDS: Record<ColumnType, string> = {string: "text", int: "integer", float: "number", bool: "true/false"};

/** The place that a build fills with the files once it has written them. */
export const FILES_PLACE = new Markup(
  '<div id="download-files"><p class="muted">The files are written when the site is built.</p></div>'
);

/** The page of downloads: the files by vintage, what a permanent address means, how they are read, every column. */
export function downloadsPage(site: string | null): Markup {
  return html`${FILES_PLACE}
<h2 id="permanent">Which address to cite</h2>
<ul>
<li><strong>A frozen vintage</strong> (<code>downloads/defr-2024/</code>) names one snapshot of each source. Every build of this site writes it again from the same snapshots, whatever the publishers have revised since. This is the address for a report.</li>
<li><strong><code>downloads/current/</code></strong> holds the newest figures and moves with each refresh. This is the address for a dashboard.</li>
<li><strong><code>downloads/current-DAY-HASH/</code></strong> is the newest figures under a name made of their day and of their contents (SHA-256): it never holds anything else. It stays for as long as these figures are the newest, and after that where the host keeps it. Where it has to stay for good, the figures are frozen as a vintage.</li>
</ul>
<p>The manifest of each vintage (<code>datapackage.json</code>) has the SHA-256 of every file, so that a copy can be held against what was cited. A method that is mended changes a frozen vintage too: the changelog then says so, and the hash differs. Terms differ by publisher, and some allow non-commercial use alone: they stand in <code>LICENCE.md</code> beside the files and under <a href="/sources">sources</a>.</p>
<h2 id="read">How to read them</h2>
<p>The files may be read from any other site. Missing is an empty cell in CSV and null elsewhere, never 0.</p>
${readExamples(site)}
<h2 id="fields">What the columns mean</h2>
${fieldTables()}`;
}

/** The data dictionary on a page: every table's columns with type, unit, whether they may be missing, and meaning. */
function fieldTables(): Markup {
  return html`${TABLE_NAMES.map((name) => {
    const {grain, columns} = TABLE_SPECS[name];
    return html`<details id="fields-${name}"><summary><code>${name}</code> ${grain} ${columns.length} columns</summary>
<div class="wide" tabindex="0" role="region" aria-label="Columns of ${name}"><table class="fields"><thead><tr><th scope="col">Column</th><th scope="col">Type</th><th scope="col">Missing</th><th scope="col">Meaning</th></tr></thead><tbody>${columns.map(
      (column) =>
        html`<tr><th scope="row"><code>${column.name}</code></th><td>${TYPE_WORDS[column.type]}</td><td>${column.nullable ? "may be" : html`<span class="none">never</span>`}</td><td>${column.description}${"unit" in column && html` <span class="muted">Unit: ${column.unit}.</span>`}</td></tr>
`
    )}</tbody></table></div></details>
`;
  })}`;
}
