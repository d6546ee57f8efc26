/**
 * Returns a publisher's value for a message: as JSON, cut, and without the characters that a page or Markdown would act on.
 *
 * @example quote("<b>", 60) // "\"\\u003cb\\u003e\""
 */
export function quote(value: unknown, length = 120): string {
  const text = toJson(value);
  const cut = text.length > length ? `${text.slice(0, length)}…` : text;
  return cut.replace(/[<>&`|]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}

/** What nests too deeply to print, or has no text at all, is named by its type. */
function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return `${Array.isArray(value) ? "a list" : `an ${typeof value}`} that nests too deeply to print`;
  }
}
