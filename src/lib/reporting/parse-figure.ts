/**
 * Returns the number that a cell holds, or what to write instead: nothing is guessed from "about 12", "12 people" or "1,200".
 *
 * Out: `remedy` null where it is a number. Digits of other scripts and a real minus sign are no numbers either.
 * @example parseFigure("12,5") // {number: null, remedy: "write 12.5 with a point, or without separators of thousands"}
 */
export function parseFigure(text: string): {number: number | null; remedy: string | null} {
  const plain = text.trim();
  if (/^[-+]?(\d+(\.\d+)?|\.\d+)(e[+-]?\d+)?$/i.test(plain) && Number.isFinite(Number(plain)))
    return {number: Number(plain), remedy: null};
  return {number: null, remedy: remedyFor(plain)};
}

function remedyFor(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}/.test(text))
    return "the spreadsheet has made a date of it; set the format of the cell to number and type it again";
  const digits = /\d+([.,\s\u00a0’']\d+)*/.exec(text)?.[0] ?? null;
  if (digits === null) return "write a number, and put words into the column for words";
  const isSeparated = /[,\s\u00a0’']/.test(digits);
  const written = digits.replace(/[\s\u00a0’']/g, "");
  if (isSeparated && digits === text)
    return `write ${written.replace(/,(?=\d{3}(\D|$))/g, "").replace(",", ".")}, without separators of thousands and with a point before decimals`;
  if (/^(≈|~|about|around|约|大约|c\.|ca\.?)/i.test(text))
    return `write ${written} and choose “about” in the column “Exact?”`;
  if (/^(≥|>=?|at least|至少|over|more than)/i.test(text))
    return `write ${written} and choose “at least” in the column “Exact?”`;
  if (/^(<|≤|below|under|less than|不足)/i.test(text))
    return `write ${written} and choose “below” in the column “Exact?”`;
  if (text.endsWith("%")) return `write ${written} without the percent sign`;
  return `write ${written} alone, and put words into the column for words`;
}
