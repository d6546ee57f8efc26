import {TABLE_NAMES, TABLE_SPECS} from "../../lib/contract/table-specs.js";
import {language} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {html, inEnglish, type Markup, textMarkup} from "../layout/markup.js";
import {readExamples} from "./read-examples.js";

/** The element that a build fills with the list of files once it has written them. */
export function filesPlace(): Markup {
  return html`<div id="download-files"><p class="muted">${text("downloads-pending")}</p></div>`;
}

/** The downloads page: the files by vintage, which address to cite, how to read the files, and every column. */
export function downloadsPage(site: string | null): Markup {
  const code = (words: string) => html`<code>${words}</code>`;
  const frozen = html`<strong>${text("downloads-permanent-frozen-name")}</strong>${bracketed(code("downloads/defr-2024/"))}`;
  return html`${filesPlace()}
<h2 id="permanent">${text("downloads-permanent")}</h2>
<ul>
<li>${textMarkup("downloads-permanent-frozen", {address: frozen})}</li>
<li>${textMarkup("downloads-permanent-current", {address: html`<strong>${code("downloads/current/")}</strong>`})}</li>
<li>${textMarkup("downloads-permanent-day", {address: html`<strong>${code("downloads/current-DAY-HASH/")}</strong>`})}</li>
</ul>
<p>${textMarkup("downloads-manifest", {
    manifest: code("datapackage.json"),
    license: code("LICENCE.md"),
    sources: html`<a href="/sources">${text("downloads-manifest-sources")}</a>`
  })}</p>
<h2 id="read">${text("downloads-read")}</h2>
<p>${text("downloads-read-missing")}</p>
<p>${textMarkup("downloads-read-excel", {
    excel: html`<em>${text("downloads-for-excel")}</em>`,
    package: inEnglish("Data Package"),
    engine: inEnglish("schema.org")
  })}</p>
${readExamples(site)}
<h2 id="fields">${text("downloads-fields")}</h2>
${language() !== "en" && html`<p>${text("downloads-fields-language")}</p>\n`}${fieldTables()}`;
}

function bracketed(words: Markup): Markup {
  return language() === "zh" ? html`（${words}）` : html` (${words})`;
}

/** The data dictionary: every table's columns with type, unit, whether they may be missing, and meaning. */
function fieldTables(): Markup {
  return html`${TABLE_NAMES.map((name) => {
    const {grain, columns} = TABLE_SPECS[name];
    const summary = textMarkup("downloads-fields-count", {grain: inEnglish(grain), count: columns.length});
    return html`<details id="fields-${name}"><summary><code>${name}</code> ${summary}</summary>
<div class="wide" tabindex="0" role="region" aria-label="${text("downloads-fields-table", {table: name})}"><table class="fields"><thead><tr>
<th scope="col">${text("downloads-column")}</th><th scope="col">${text("downloads-type")}</th><th
scope="col">${text("downloads-missing")}</th><th scope="col">${text("downloads-meaning")}</th></tr></thead><tbody>${columns.map(
      (column) => {
        const missing = column.nullable
          ? text("downloads-may-be")
          : html`<span class="none">${text("downloads-never")}</span>`;
        const unit =
          "unit" in column &&
          html` <span class="muted">${textMarkup("downloads-unit", {unit: inEnglish(column.unit!)})}</span>`;
        return html`<tr><th scope="row"><code>${column.name}</code></th><td>${text("downloads-type-word", {type: column.type})}</td>
<td>${missing}</td><td>${inEnglish(column.description)}${unit}</td></tr>
`;
      }
    )}</tbody></table></div></details>
`;
  })}`;
}
