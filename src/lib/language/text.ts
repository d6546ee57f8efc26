import {FluentBundle, FluentResource, type FluentVariable} from "@fluent/bundle";
import {LANGUAGES, type Language, LOCALES, language, withLanguage} from "./language.js";

/** What a message is filled with: `{count: 21}`. */
export type MessageValues = Readonly<Record<string, string | number>>;

const bundles = new Map<Language, FluentBundle>();

/**
 * Adds the messages of a language, in the format of Project Fluent (`src/messages`). What is known already is replaced.
 *
 * Throws where a message cannot be read.
 * @example addMessages("en", "found = { $count } found")
 */
export function addMessages(to: Language, source: string): void {
  const bundle = bundles.get(to) ?? new FluentBundle(LOCALES[to], {useIsolating: false});
  bundle.addResource(new FluentResource(source), {allowOverrides: true});
  bundles.set(to, bundle);
}

/**
 * Returns a message in the language that is being written. Numbers among the values are written as that language writes them, and choose
 * its plural.
 *
 * In a page the messages are in its block `messages`. Throws where the language has no such message, or a value is missing.
 * @example text("search-count", {count: 21}) // "21 found", "Найдено: 21"
 */
export function text(id: string, values: MessageValues = {}): string {
  const own = language();
  const bundle = bundles.get(own) ?? pageBundle(own);
  const pattern = bundle?.getMessage(id)?.value;
  if (!bundle || !pattern) throw new Error(`missing message "${id}" of language ${own}`);
  return bundle.formatPattern(pattern, values as Record<string, FluentVariable>);
}

/**
 * Returns a message without values in every language whose messages are known: in Node in all of them, in a page in its own.
 *
 * @example textInEach("report-yes") // ["yes", "是", "да"]
 */
export function textInEach(id: string): string[] {
  const own = language();
  return LANGUAGES.filter((each) => each === own || bundles.has(each)).map((each) =>
    withLanguage(each, () => text(id))
  );
}

function pageBundle(own: Language): FluentBundle | undefined {
  const block = globalThis.document?.getElementById("messages")?.textContent;
  if (block) addMessages(own, JSON.parse(block) as string);
  return bundles.get(own);
}
