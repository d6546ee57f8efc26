/** A helper in a text, `{{verb …}}`; the first group is what is between the braces. */
export const HELPER = /\{\{([\s\S]*?)\}\}/g;

/** Names with digits that every brief may use. */
const PLAIN = ["CAREC 2030", "CO2"];

/**
 * Returns the sentences of a paragraph in English or Chinese, each as it was written.
 *
 * A full stop ends a sentence where a capital, a Chinese character or a quotation follows.
 * @example splitSentences("It rose from 1.5 to 2.0. Then it fell.") // ["It rose from 1.5 to 2.0.", "Then it fell."]
 */
export function splitSentences(text: string): string[] {
  return text
    .replace(/\s+/g, " ")
    .split(/(?<=[.!?]) (?=["“(]?[\p{Lu}\p{Lo}])|(?<=[。！？]) ?/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/**
 * Returns the sentence around a place in a text, for messages: from the end of the sentence before to its own; a full stop
 * inside a helper ends none.
 *
 * @example sentenceAt("All is well. It {{rose A b 1.5 2}}. The end.", 20) // "It {{rose A b 1.5 2}}."
 */
export function sentenceAt(text: string, offset: number): string {
  const masked = text.replace(HELPER, (whole) => "x".repeat(whole.length));
  const before = masked.slice(0, offset);
  const start = [...before.matchAll(/[.!?]\s|。/g)].at(-1);
  const end = /[.!?](?=\s|$)|。/.exec(masked.slice(offset));
  return text
    .slice(start === undefined ? 0 : start.index + start[0].length, end === null ? undefined : offset + end.index + 1)
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Returns the first number of a text that was typed and not bound to a value, with its place; null for none.
 *
 * Helpers, years from 1900 to 2099, the codes of results and the names in `plain` may hold digits; full-width digits, as
 * Chinese is typed with, are digits too.
 * @example findTypedNumber("In 2022 it took 9.9 hours.", []) // {number: "9.9", offset: 16}
 */
export function findTypedNumber(text: string, plain: readonly string[]): {number: string; offset: number} | null {
  const blank = (words: string) => " ".repeat(words.length);
  let prose = text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(HELPER, blank)
    .replace(/[A-Z]{3}-(?:OC|OP|CO)\d?/g, blank);
  for (const name of [...PLAIN, ...plain]) prose = prose.replaceAll(name, blank(name));
  const found = /(?<!\w|\w\.)(?!(?:19|20)\d\d(?!\d|[.,]\d))\d+(?:[.,]\d+)*/.exec(prose);
  return found === null ? null : {number: found[0], offset: found.index};
}
