import {joinList, LOCALES, language} from "../../lib/language/language.js";
import {localName, localText} from "../../lib/language/local-name.js";
import {text} from "../../lib/language/text.js";
import {isLinkAddress} from "./element.js";

/** Text that is HTML already: made by `html`, never by hand from data. */
export class Markup {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

type Part = Markup | string | number | boolean | null | undefined | readonly Part[];

const ENTITIES: Record<string, string> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"};

/** Returns a string safe in text and in quoted attributes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/**
 * Template tag: data is escaped, Markup is taken as it is, lists are joined; null, undefined and false write nothing.
 * A link whose address is invalid (`javascript:…`) loses it: the element stays, and leads nowhere.
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  let text = strings[0]!;
  let isDropped = false;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    const next = strings[i + 1]!;
    if (!isDropped && typeof part === "string" && / href="$/.test(text) && !isLinkAddress(part)) {
      text = text.replace(/ href="$/, "");
      isDropped = true;
    }
    if (!isDropped) text += fromPart(part) + next;
    else if (next.includes('"')) {
      text += next.slice(next.indexOf('"') + 1);
      isDropped = false;
    }
  }
  return new Markup(text);
}

function fromPart(part: Part): string {
  if (part === null || part === undefined || part === false || part === true) return "";
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) return part.map(fromPart).join("");
  return escapeText(String(part));
}

/**
 * Returns a message (`text`) as HTML: its words are escaped, and values that are Markup are put in as they are, wherever the language has them.
 *
 * @example textMarkup("footer-license", {sources: html`<a href="/sources">Sources</a>`})
 */
export function textMarkup(id: string, values: Readonly<Record<string, Markup | string | number>>): Markup {
  const parts: Markup[] = [];
  const plain = Object.entries(values).map(([name, value]): [string, string | number] =>
    value instanceof Markup ? [name, `\uE000${parts.push(value) - 1}\uE001`] : [name, value]
  );
  const words = escapeText(text(id, Object.fromEntries(plain)));
  return new Markup(words.replace(/\uE000(\d+)\uE001/g, (_, place) => parts[Number(place)]!.text));
}

/** Returns words with the names of columns, files and commands in them as code: "`road` or `rail`". */
export function codeMarkup(words: string): Markup {
  return html`${words.split("`").map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** Returns words that are in English on pages of every language, which say so: a citation, a method. */
export function inEnglish(words: Markup | string): Markup {
  return language() === "en" ? html`${words}` : html`<span lang="en">${words}</span>`;
}

/**
 * Returns a passage of a Chinese document in the language of the page, with its own words beside it; on a Chinese page those alone.
 *
 * @example withOriginal({text_en: "water", text_zh: "水"}, "passages") // water<br><span class="zh muted" lang="zh">水</span>
 */
export function withOriginal(
  row: {text_en: string; text_zh: string},
  table: string,
  gap: Markup | string = html`<br>`
): Markup {
  if (language() === "zh") return html`${row.text_zh}`;
  return html`${localName(row, "text", table)}${gap}<span class="zh muted" lang="zh">${row.text_zh}</span>`;
}

/** Returns a text of a table of data/languages in the language that is being written; one without translation says that it is English. */
export function localMarkup(english: string, table: string): Markup {
  const own = localText(english, table);
  return own === english && /\p{Ll}/u.test(english) ? inEnglish(english) : html`${own}`;
}

/** Returns words of the framework or a report in Chinese behind their translation; nothing on a page in Chinese, which has them already. */
export function besideChinese(words: string | null, before: Markup | string = " "): Markup {
  if (words === null || language() === "zh") return html``;
  return html`${before}<span class="zh muted" lang="zh">${words}</span>`;
}

/** Returns parts one after another, as `join` separates names or clauses in the language that is being written. */
export function joinMarkup(parts: readonly Markup[], join: (words: readonly string[]) => string = joinList): Markup {
  const gap = join(["", ""]);
  return html`${parts.map((part, i) => html`${i > 0 && gap}${part}`)}`;
}

/** Returns parts as a list in the language that is being written: `a, b, and c`, `a、b和c`. */
export function listMarkup(parts: readonly Markup[]): Markup {
  const list = new Intl.ListFormat(LOCALES[language()], {type: "conjunction"});
  const words = list.formatToParts(parts.map((_, i) => String(i)));
  return html`${words.map(({type, value}) => (type === "element" ? parts[Number(value)]! : value))}`;
}

/** Returns a script block of JSON that a page's script may read; `<` is escaped, so that no datum can close the element. */
export function jsonBlock(id: string, data: unknown): Markup {
  return new Markup(`<script type="application/json" id="${escapeText(id)}">${toScriptText(data)}</script>`);
}

/** Returns a block of JSON-LD, which says to search engines what a page is about. No browser runs it. */
export function linkedDataBlock(data: object): Markup {
  return new Markup(`<script type="application/ld+json">${toScriptText(data)}</script>`);
}

function toScriptText(data: unknown): string {
  return JSON.stringify(data)
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}

/** Returns the data of a JSON block of the page; null if the page has no such block. */
export function readJson<T>(id: string): T | null {
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as T) : null;
}
