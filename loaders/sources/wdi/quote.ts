/**
 * Returns a publisher's value for a message: as JSON, cut, and without the characters that a page or Markdown would act on.
 *
 * @example quote("<b>", 60) // "\"\\u003cb\\u003e\""
 */
export function quote(value: unknown, length = 120): string {
  const text = JSON.stringify(value) ?? String(value);
  const cut = text.length > length ? `${text.slice(0, length)}…` : text;
  return cut.replace(/[<>&`|]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}
