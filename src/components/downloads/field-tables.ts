import {TABLE_NAMES, TABLE_SPECS} from "../../lib/contract/table-specs.js";
import type {ColumnType} from "../../lib/contract/tables.js";
import {html, type Markup} from "../layout/markup.js";

const TYPE_WORDS: Record<ColumnType, string> = {string: "text", int: "integer", float: "number", bool: "true/false"};

/** The data dictionary on a page: every table's columns with type, unit, whether they may be missing, and meaning. */
export function fieldTables(): Markup {
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
