import type {Framework} from "../../lib/contract/framework.js";
import {METHOD_THRESHOLDS} from "../../lib/indicators/method-thresholds.js";
import {METHODS} from "../../lib/indicators/registry.js";
import {LOCALES, language} from "../../lib/language/language.js";
import {localText} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {html, type Markup} from "../layout/markup.js";

/** Every method, under the id that values name. */
export function methodsList(): Markup {
  return html`${METHODS.map(
    (method) => html`<h3 id="${method.id}">${said(method.title)}</h3>
<p>${said(method.text)}</p><p class="formula">${said(method.formula)}</p><p class="note-line">${said(method.source)}</p>
`
  )}`;
}

function said(english: string): string {
  return localText(english, "methods");
}

/** Every threshold that decides on a value, a baseline check, or a status, with its source. */
export function thresholdsTable(): Markup {
  const number = new Intl.NumberFormat(LOCALES[language()], {maximumFractionDigits: 10, useGrouping: false});
  return html`<div class="wide" tabindex="0" role="region" aria-label="${text("methods-thresholds")}"><table><thead><tr>
<th scope="col">${text("methods-threshold")}</th><th scope="col" class="n">${text("methods-value")}</th><th
scope="col">${text("methods-decides")}</th><th scope="col">${text("methods-source")}</th></tr></thead><tbody>${METHOD_THRESHOLDS.map(
    ({
      name,
      value,
      decides,
      source
    }) => html`<tr><th scope="row"><code>${name}</code></th><td class="n">${number.format(value)}</td>
<td>${said(decides)}</td><td>${said(source)}</td></tr>
`
  )}</tbody></table></div>`;
}

/** Errors and ambiguities in the Chinese version of the framework, and how each was read. */
export function textIssuesTable({text_issues}: Framework): Markup {
  const own = (english: string) => quoted(localText(english, "text_issues"));
  return html`<details><summary>${text("methods-issues", {count: text_issues.length})}</summary>
<div class="wide"><table><thead><tr><th scope="col">${text("methods-where")}</th><th scope="col">${text("methods-text")}</th><th
scope="col">${text("methods-read-as")}</th><th scope="col">${text("methods-why")}</th></tr></thead><tbody>${text_issues.map(
    ({
      where,
      printed,
      read_as,
      why
    }) => html`<tr><th scope="row">${own(where)}</th><td lang="zh">${quoted(printed, "zh")}</td>
<td>${own(read_as)}</td><td>${own(why)}</td></tr>
`
  )}</tbody></table></div></details>`;
}

/** Chinese, and English where a page is in another language: names of measures, and what the version left in English. */
const QUOTED = {
  zh: /\p{Script=Han}[\p{Script=Han}\d，、；：（）/…]*/u,
  en: /[A-Za-z]*[a-z]{2}[\w-]*(?:[ ,.#]+(?:[A-Z]+-)?[A-Za-z][\w-]*)*/u
};

/** Words with what they quote of other languages marked as being in them. */
function quoted(words: string, own = language()): Markup {
  const chinese = own === "zh" ? [words] : words.split(new RegExp(`(${QUOTED.zh.source})`, "u"));
  return html`${chinese.map((part, i) => {
    if (i % 2 === 1) return html`<span lang="zh">${part}</span>`;
    if (own === "en") return part;
    const english = part.split(new RegExp(`(${QUOTED.en.source})`, "u"));
    return html`${english.map((piece, j) => (j % 2 === 1 ? html`<span lang="en">${piece}</span>` : piece))}`;
  })}`;
}
