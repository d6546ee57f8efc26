const TEX: Record<string, string> = {"\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}"};

const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** What would end a cell or a line. */
const QUOTED = /[",\r\n]/;
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

/**
 * Returns whether a spreadsheet may run a text instead of showing it: it begins as a formula does, full-width forms and leading
 * spaces included, or with a tab or line end.
 *
 * @example mayRun(" =1+1") // true
 */
export function mayRun(text: string): boolean {
  return FORMULA.test(text);
}

/**
 * Returns text as a cell of a CSV file that spreadsheets open: with a `'` before what they would run, in quotes where it
 * holds a comma, a quote or a line end.
 *
 * @example toSpreadsheetCell("=1+1") // "'=1+1"
 */
export function toSpreadsheetCell(text: string): string {
  return toCsvCell(mayRun(text) ? `'${text}` : text);
}

/** Returns text as a cell of a CSV file that programs read: in quotes where it holds a comma, a quote or a line end. @example toCsvCell("a,b") // "\"a,b\"" */
export function toCsvCell(text: string): string {
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Returns text for a field of BibTeX: one line, characters that TeX gives a meaning to escaped. @example texText("a & b") // "a \\& b" */
export function texText(text: string): string {
  return oneLine(text).replace(/[\\{}$&#%_~^]/g, (character) => TEX[character] ?? `\\${character}`);
}

/** Returns text without line breaks and other control characters, which would begin a field of their own in RIS and BibTeX. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}
