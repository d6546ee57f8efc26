import {TABLE_SPECS} from "../../lib/contract/table-specs.js";
import type {Column, TableSpec} from "../../lib/contract/tables.js";
import {localText} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {codeMarkup, html, type Markup, textMarkup} from "../layout/markup.js";
import {QUERY_EXAMPLES, type QueryExample} from "./sql-examples.js";

/** The page of the SQL workbench: the editor, what is below it once a query ran, and every table with its columns. */
export function sqlPage(): Markup {
  const downloads = html`<a href="/downloads">${text("sql-downloads")}</a>`;
  const code = {other: html`<code>"defr-2024".values</code>`, headline: html`<code>variant = 'headline'</code>`};
  return html`<p class="lede">${textMarkup("sql-lede", {promise: html`<strong>${text("sql-promise")}</strong>`})}</p>
<noscript><p>${textMarkup("sql-no-script", {downloads})}</p></noscript>
${queryForm()}
<p id="sql-loading" hidden><progress id="sql-bar" max="1" aria-label="${text("sql-loading")}"></progress> <span id="sql-bytes"></span></p>
<p id="sql-status" role="status"></p>
<div id="sql-failure" class="failure" role="alert" hidden></div>
<section id="sql-result" aria-label="${text("sql-result")}" hidden></section>
<h2 id="examples">${text("sql-examples")}</h2>
<ul class="sql-examples">${QUERY_EXAMPLES.map(exampleItem)}</ul>
<div class="needs-script"><h2 id="history">${text("sql-history")}</h2>
<p class="note-line" id="sql-no-history">${text("sql-history-none")}</p>
<ol id="sql-history"></ol>
<p><button type="button" class="plain-button" id="sql-forget" hidden>${text("sql-history-clear")}</button></p></div>
<h2 id="tables">${text("sql-tables")}</h2>
<p>${textMarkup("sql-tables-what", code)}</p>
${Object.values(TABLE_SPECS).map(tableColumns)}`;
}

function queryForm(): Markup {
  const key = (name: string) => html`<kbd>${name}</kbd>`;
  const keys = {ctrl: key("Ctrl"), cmd: key("⌘"), enter: key("Enter"), esc: key("Esc"), tab: key("Tab")};
  return html`<form id="sql-form" class="needs-script" autocomplete="off">
<p class="filters">
<label>${text("sql-vintage")} <select name="vintage" id="sql-vintage" disabled><option>${"current"}</option></select></label>
<button type="reset">${text("sql-clear")}</button> <button type="button" id="sql-copy">${text("sql-copy-link")}</button></p>
<label for="sql-area" class="hidden">${text("sql-query")}</label>
<div class="sql-editor"><textarea id="sql-area" name="sql" rows="9" spellcheck="false" autocapitalize="off"></textarea></div>
<p class="sql-run"><button type="submit" id="sql-run" disabled>${text("sql-run")}</button>
<button type="button" id="sql-stop" class="plain-button" hidden>${text("sql-stop")}</button>
<span class="muted sql-keys">${textMarkup("sql-keys", keys)}</span></p>
</form>`;
}

function exampleItem({example, sql}: QueryExample, i: number): Markup {
  const title = text("sql-example", {example});
  return html`<li><details><summary>${title}</summary><pre><code>${sql}</code></pre></details>
<button type="button" class="plain-button needs-script" data-example="${i}" aria-label="${text("sql-use-this", {title})}">${text("sql-use")}</button></li>`;
}

const localColumn = (english: string) => codeMarkup(localText(english, "columns"));

function tableColumns({name, grain, columns}: TableSpec): Markup {
  return html`<details class="sql-table" id="table-${name}"><summary><code id="columns-of-${name}">${name}</code>
<span class="muted">${localColumn(grain)}</span></summary>
<p class="needs-script"><button type="button" class="plain-button" data-table="${name}">${text("sql-first-rows")}</button></p>
<div class="wide" tabindex="0" role="region" aria-labelledby="columns-of-${name}"><table>
<thead><tr><th scope="col">${text("sql-column-head")}</th><th scope="col">${text("sql-type-head")}</th><th scope="col">${text("sql-unit-head")}</th>
<th scope="col">${text("sql-meaning-head")}</th></tr></thead>
<tbody>${columns.map(columnRow)}</tbody></table></div>
</details>`;
}

function columnRow({name, type, nullable, unit, description}: Column): Markup {
  const kind = text("sql-type", {type});
  return html`<tr data-column="${name}"><th scope="row"><code>${name}</code></th><td>${nullable ? text("sql-or-null", {type: kind}) : kind}</td>
<td>${unit && localColumn(unit)}</td><td>${localColumn(description)}</td></tr>`;
}
