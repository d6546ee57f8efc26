/** Everything that Markdown, HTML, a table or Framework's `${…}` gives a meaning to. */
const SPECIAL = /[\\`*_{}[\]()<>#+\-.!|$&~:@^="']/g;

/**
 * Returns text for a cell of a Markdown table in which nothing has a meaning: no link, mention, HTML, emphasis, new cell
 * or `${…}`. Control characters become spaces, special characters numeric entities.
 * @example toMarkdownCell("a|b") // "a&#124;b"
 */
export function toMarkdownCell(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ")
    .replace(SPECIAL, (character) => (isPlainInside(character) ? character : `&#${character.charCodeAt(0)};`));
}

/** Full stops, hyphens and brackets mean nothing inside a cell; the codes of series stay readable. */
function isPlainInside(character: string): boolean {
  return ".-+()".includes(character);
}
