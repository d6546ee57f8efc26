/** What a reader cannot see and a search does not find; the names are Unicode's. */
const NAMES: Record<string, string> = {
  "0000": "NUL",
  "00AD": "soft hyphen",
  "061C": "Arabic letter mark",
  "200B": "zero width space",
  "200C": "zero width non-joiner",
  "200D": "zero width joiner",
  "200E": "left-to-right mark",
  "200F": "right-to-left mark",
  "202A": "left-to-right embedding",
  "202B": "right-to-left embedding",
  "202C": "pop directional formatting",
  "202D": "left-to-right override",
  "202E": "right-to-left override",
  "2060": "word joiner",
  "2066": "left-to-right isolate",
  "2067": "right-to-left isolate",
  "2068": "first strong isolate",
  "2069": "pop directional isolate",
  FEFF: "byte order mark",
  FFFD: "left by a conversion that lost a character"
};

/** Control, format and unassigned characters, line and paragraph separators; tabs and line ends are text. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\ufffd]/u;

/**
 * Returns the first character of a text that cannot be seen (NUL, bidirectional, zero-width and other control characters),
 * or that a conversion left in place of a lost one, in words with its place; null where there is none.
 *
 * Two ids that look alike and are not the same would make two things of one; text that turns its direction shows other
 * than what is stored.
 * @example findInvisible("BCP-\u200bchaman") // "U+200B (zero width space) as character 5"
 */
export function findInvisible(text: string): string | null {
  const found = UNSEEN.exec(text);
  if (found === null) return null;
  const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
  const name = NAMES[code] === undefined ? "" : ` (${NAMES[code]})`;
  return `U+${code}${name} as character ${[...text.slice(0, found.index)].length + 1}`;
}
