/** Controls, marks that turn the direction of what follows, and halves of characters: none belongs in a cell. */
const HARMFUL = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]+/gu;

/** Words of one cell stay below what Excel takes (32,767). */
const LONGEST = 32_000;

/**
 * Returns text fit for a cell of Word, Excel or HTML: without controls, without marks that reverse what follows, and no
 * longer than a cell holds. Markup and formulas are not touched: each writer sets them as text.
 *
 * @example safeText("a\u202eb\u0007c") // "a b c"
 */
export function safeText(text: string): string {
  const clean = text.replace(HARMFUL, " ").trim();
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "")}…` : clean;
}
