/**
 * Returns the sentences of a paragraph in English or Chinese, each as it stands.
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
