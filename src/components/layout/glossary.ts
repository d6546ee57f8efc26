import {type GlossaryTerm, termId} from "../../lib/contract/reference.js";
import {LOCALES, language} from "../../lib/language/language.js";
import {text} from "../../lib/language/text.js";
import {html, Markup} from "./markup.js";

/** Elements in which no button may stand, or that hold no text for a reader. */
const CLOSED = /^(?:a|button|code|h[1-6]|label|noscript|option|output|pre|script|select|style|summary|svg|textarea)$/;

/** An abbreviation is a term wherever it stands; an ordinary word only where the page says so with `term`. */
const isAbbreviation = (term: string) => /^[A-Z]{2}|^[A-Z]\w*[A-Z]/.test(term);

/**
 * A term that opens its definition by pointer, touch, and keyboard, without a script. `explainTerms` adds the definition.
 *
 * @example html`<th>${term("baseline", "Baseline")}</th>`
 */
export function term(name: string, shown = name): Markup {
  return html`<button type="button" class="term" popovertarget="term-${termId(name)}">${shown}</button>`;
}

/**
 * Returns a part of a page with its terms explained: the first of each abbreviation becomes a term, and the definitions of all
 * terms stand at the end. `part` names the part, so that two parts of a page do not share an id.
 * Throws where a term has no definition.
 */
export function explainTerms(content: string, part: string, glossary: readonly GlossaryTerm[]): Markup {
  const marked = markAbbreviations(content, glossary);
  const named = new Set([...marked.matchAll(/popovertarget="term-([\w-]+)"/g)].map(([, id]) => id!));
  if (named.size === 0) return new Markup(marked);
  const known = new Map(glossary.map((row) => [termId(row.term), row]));
  const definitions = [...named].map((id) => {
    const row = known.get(id);
    if (row === undefined) throw new Error(`unknown term "${id}"; add it to data/reference/glossary.csv`);
    return html`<div class="definition" popover id="term-${part}-${id}">${definition(row)}
<p><a href="/glossary#${id}">${text("nav-glossary")}</a></p></div>`;
  });
  return new Markup(
    `${marked.replaceAll('popovertarget="term-', `popovertarget="term-${part}-`)}${definitions.join("")}`
  );
}

/** A term with its definition in the language of the page, in English where it has none in that. */
function definition(row: GlossaryTerm): Markup {
  const {name, words} = inPageLanguage(row) ?? {name: row.term, words: row.definition_en};
  return html`<p${langOf(words)}><strong${langOf(name)}>${name}</strong> ${words}</p>`;
}

/** A term and its definition in the language of the page; null where it has none in that, and on English pages. */
function inPageLanguage(row: GlossaryTerm): {name: string; words: string} | null {
  const own = language();
  if (own === "en") return null;
  const [name, words] = [row[`term_${own}`], row[`definition_${own}`]];
  return name === null || words === null ? null : {name, words};
}

/** Says of words without a letter of the page's language that they are English: `World Integrated Trade Solution`. */
function langOf(words: string): Markup | false {
  const letters = {en: /[A-Za-z]/, zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u}[language()];
  return !letters.test(words) && html` lang="en"`;
}

/** Makes a term of the first of each abbreviation in English text that is no link, heading or control. */
function markAbbreviations(content: string, glossary: readonly GlossaryTerm[]): string {
  const open = new Set(glossary.map(({term}) => term).filter(isAbbreviation));
  if (open.size === 0) return content;
  const names = [...open].sort((a, b) => b.length - a.length).join("|");
  const pattern = new RegExp(`(?<![\\w-])(?:${names})(?![\\w-])`, "g");
  let closed: {name: string; depth: number} | null = null;
  return content.replace(/<[^>]*>|[^<]+/g, (token) => {
    const tag = /^<(\/?)([a-z][a-z0-9]*)/.exec(token);
    if (tag !== null) {
      const [, slash, name = ""] = tag;
      if (closed !== null && name === closed.name) closed.depth += slash === "/" ? -1 : 1;
      else if (closed === null && slash !== "/" && (CLOSED.test(name) || / lang="zh"/.test(token)))
        closed = {name, depth: 1};
      if (closed?.depth === 0) closed = null;
      return token;
    }
    if (closed !== null) return token;
    return token.replace(pattern, (name) => (open.delete(name) ? String(term(name)) : name));
  });
}

/**
 * The page of every term with its definition and its source: in English with the Chinese and Russian, in other languages with the
 * English, in the order of that language.
 */
export function glossaryPage(glossary: readonly GlossaryTerm[]): Markup {
  const own = language();
  if (own === "en") return html`<dl class="glossary">${glossary.map(glossaryEntry)}</dl>`;
  const {compare} = new Intl.Collator(LOCALES[own]);
  const rows = glossary.map((row) => ({row, name: inPageLanguage(row)?.name ?? row.term}));
  rows.sort((a, b) => compare(a.name, b.name));
  return html`<dl class="glossary">${rows.map(({row}) => translatedEntry(row))}</dl>`;
}

function translatedEntry(row: GlossaryTerm): Markup {
  const {name, words} = inPageLanguage(row) ?? {name: row.term, words: row.definition_en};
  return html`<dt id="${termId(row.term)}"${langOf(name)}>${name}</dt><dd${langOf(words)}>${words}</dd>
<dd lang="en"><strong>${row.term}</strong> ${row.definition_en}</dd>
<dd class="muted" lang="en">${row.source}</dd>
`;
}

function glossaryEntry({
  term,
  definition_en,
  term_zh,
  definition_zh,
  term_ru,
  definition_ru,
  source
}: GlossaryTerm): Markup {
  const russian = term_ru !== null && html`<dd lang="ru"><strong>${term_ru}</strong> ${definition_ru}</dd>`;
  return html`<dt id="${termId(term)}">${term}</dt><dd>${definition_en}</dd>
<dd class="zh" lang="zh"><strong>${term_zh}</strong> ${definition_zh}</dd>${russian}
<dd class="muted">${source}</dd>
`;
}
