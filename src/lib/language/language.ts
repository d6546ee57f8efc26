/** The languages that pages are written in; English is at `/`, the others at `/zh/` and `/ru/`. */
export const LANGUAGES = ["en", "zh", "ru"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The locale by which numbers, dates, plurals and lists are written, and words are sorted. */
export const LOCALES: Readonly<Record<Language, string>> = {en: "en-US", zh: "zh-CN", ru: "ru-RU"};

let current: Language | null = null;

/**
 * Returns the language that is being written: what `withLanguage` says, else the language of the document, in Node English.
 *
 * @example withLanguage("ru", () => language()) // "ru"
 */
export function language(): Language {
  return current ?? toLanguage(globalThis.document?.documentElement.lang) ?? "en";
}

/** Returns what `make` makes, written in a language. `make` is synchronous: what it would wait for is written in another. */
export function withLanguage<T>(next: Language, make: () => T): T {
  const before = current;
  current = next;
  try {
    return make();
  } finally {
    current = before;
  }
}

/** Returns the language of that name; null for any other. @example toLanguage("fr") // null */
export function toLanguage(name: string | undefined): Language | null {
  return LANGUAGES.find((known) => known === name) ?? null;
}

/** Returns the language of a page, the first part of its path. @example languageOf("/ru/indicators/TRD-OP1") // "ru" */
export function languageOf(path: string): Language {
  return toLanguage(path.split("/")[1]) ?? "en";
}

/**
 * Returns the address of a page in a language, from its address in any of them.
 *
 * @example inLanguage("/zh/", "ru") // "/ru/"
 * @example inLanguage("/ru/sectors/#TRD", "en") // "/sectors/#TRD"
 */
export function inLanguage(path: string, next: Language): string {
  const own = languageOf(path);
  const plain = own === "en" ? path : path.slice(own.length + 1) || "/";
  return next === "en" ? plain : `/${next}${plain}`;
}

/**
 * Returns an address of the site in a language where `pages` has that page, else null; query and place stay. `pages` are English addresses,
 * with a star for the last part of those that are made from data.
 *
 * @example localPage("/borders/chaman?mode=rail", "ru", ["/borders", "/borders/*"]) // "/ru/borders/chaman?mode=rail"
 */
export function localPage(address: string, next: Language, pages: readonly string[]): string | null {
  const path = address.replace(/[?#].*$/s, "");
  const template = path.replace(/[^/]+$/, "*");
  // A name with a dot is a file, which lies in one place: a workbook, `/report/HLT-2025.xlsx`.
  const isPage = pages.includes(path) || (pages.includes(template) && !/\.[^/]*$/.test(path));
  return isPage ? inLanguage(address, next) : null;
}

/** Returns names one after another, as the language that is being written separates them. @example joinList(["A", "B"]) // "A, B" */
export function joinList(names: readonly string[]): string {
  return names.join(language() === "zh" ? "、" : ", ");
}

/** Returns short phrases one after another in one sentence. @example joinPhrases(["2 of 4 better", "1 worse"]) // "2 of 4 better, 1 worse" */
export function joinPhrases(phrases: readonly string[]): string {
  return phrases.join(language() === "zh" ? "，" : ", ");
}

/** Returns what opens and closes words in brackets behind others; Chinese has its own and no space. @example brackets() // [" (", ")"] */
export function brackets(): readonly [open: string, close: string] {
  return language() === "zh" ? ["（", "）"] : [" (", ")"];
}

/** Returns clauses one after another, each longer than a name. @example joinClauses(["A, B", "C"]) // "A, B; C" */
export function joinClauses(clauses: readonly string[]): string {
  return clauses.join(language() === "zh" ? "；" : "; ");
}

/** Returns names of which one holds. @example joinEither(["not held", "not reported"]) // "not held or not reported" */
export function joinEither(names: readonly string[]): string {
  return new Intl.ListFormat(LOCALES[language()], {type: "disjunction"}).format(names);
}

/**
 * Returns a day as a sentence writes it. English keeps the ISO date that data and files have; what is no date stays as it is.
 *
 * @example writtenDay("2026-11-22") // "2026-11-22", "2026年11月22日", "22 ноября 2026 года"
 */
export function writtenDay(day: string): string {
  const own = language();
  if (own === "en" || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  const format = {day: "numeric", month: "long", year: "numeric", timeZone: "UTC"} as const;
  return new Intl.DateTimeFormat(LOCALES[own], format).format(new Date(day)).replace(/\sг\.$/, " года");
}

/** Returns what is between two sentences in the language that is being written; Chinese has nothing there. */
export function sentenceGap(): string {
  return language() === "zh" ? "" : " ";
}
