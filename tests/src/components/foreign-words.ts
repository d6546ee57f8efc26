import type {Language} from "../../../src/lib/language/language.js";

/** Names of vintages, of formats and programs, which are the same in every language. */
const SAME =
  /^(?:current-?|defr-|prf-|Arrow|Atom|DuckDB|Excel|Word|JavaScript|LibreOffice|GitHub|Parquet|Python|Ctrl|Enter|Esc|Tab)$/;

/** Names of releases, of publishers, of their data, and of a corridor that the framework's Chinese leaves in English. */
const NAMES =
  /\b(?:wdi|weo|wef|cpmm|energy|trade) (?=\d{4}-\d{2}-\d{2})|World Integrated Trade Solution|Our World in Data|Open Trade Statistics|Open SDG|UN Comtrade|UNCTADstat|Ember|Shymkent-Tashkent-Khujand/g;

/** What cannot be a word of a language. Codes in capitals (`TRD-OP1`, `CAREC`, `WEO`) are the same in all. */
const FOREIGN: Readonly<Record<Language, RegExp>> = {
  en: /[\p{Script=Han}\p{Script=Cyrillic}]+/gu,
  zh: /\p{Script=Cyrillic}+|[A-Za-z]*[a-z]{2,}[A-Za-z-]*/gu,
  ru: /\p{Script=Han}+|[A-Za-z]*[a-z]{2,}[A-Za-z-]*/gu
};

/** The id of a measure: `EDC-OC1/agreements`. */
const MEASURE = /\b[A-Z]{3}-[A-Z]{2}\d?\/[a-z-]+/g;

/** The host of an address: `comtradeplus.un.org`. */
const HOST = /\b(?:[a-z0-9-]+\.)+(?:com|org)\b/g;

/** A snapshot, as files and commands name it: `wdi/2026-07-01`. */
const SNAPSHOT = /\b[a-z]+\/\d{4}-\d\d-\d\d/g;

/** The name of a table in quotation marks, where no element can say that it is code: `«baseline_checks»`. */
const TABLE = /[«“][a-z_]+[»”]/g;

/** A digest, whose letters are digits: `824de45f`. */
const DIGEST = /\b(?=[a-f]*\d)[0-9a-f]{8,64}\b/g;

/** Returns the words of other languages among some texts, and ids of messages that nobody filled, each with its text. */
export function foreignWords(own: Language, texts: readonly string[]): string[] {
  return texts.flatMap((text) =>
    (
      [NAMES, MEASURE, HOST, SNAPSHOT, TABLE, DIGEST]
        .reduce((left, code) => left.replace(code, ""), text)
        .match(FOREIGN[own]) ?? []
    )
      .filter((word) => !SAME.test(word))
      .map((word) => `${word} in “${text.trim().slice(0, 80)}”`)
  );
}

/** Returns what a reader sees or hears below an element in a language: words and labels outside what names another language. */
export function shownWords(body: Element, own: string): string[] {
  const isOwn = (element: Element) => (element.closest("[lang]")?.getAttribute("lang") ?? own) === own;
  const found: string[] = [];
  for (const element of [body, ...body.querySelectorAll("*")]) {
    if (element.closest("script, style, code, .code, .cm-content") !== null || !isOwn(element)) continue;
    for (const node of element.childNodes) if (node.nodeType === 3) found.push(node.textContent!);
    for (const name of ["aria-label", "placeholder", "title", "alt", "data-name"])
      found.push(element.getAttribute(name) ?? "");
  }
  return found.filter((text) => text.trim() !== "");
}

/** Returns the figures of a result's page by the parts that hold them, in the order of their digits, in English digits. */
export function figuresOf(body: Element, own: string): string[][] {
  const plain = (text: string) =>
    own === "ru"
      ? text.replace(/(?<=\d)[\u00a0\u202f](?=\d{3})/g, "").replace(/(?<=\d),(?=\d)/g, ".")
      : text.replace(/(?<=\d),(?=\d{3})/g, "");
  return [".measure > .lede", ".milestones td", ".overview td", "table.values td"].map((part) =>
    [...body.querySelectorAll(part)]
      .flatMap(({textContent}) => plain(textContent!).match(/[<≥]?−?\d+(?:\.\d+)?/g) ?? [])
      .sort()
  );
}
