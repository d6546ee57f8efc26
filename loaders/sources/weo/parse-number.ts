const NUMBER = /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * Returns a cell of an IMF table as a number: thousands separators taken out; null for an empty cell, "n/a" and "--",
 * which the IMF writes for no figure; undefined for anything else.
 *
 * @example parseNumber("1,850.3") // 1850.3
 */
export function parseNumber(cell: string): number | null | undefined {
  const text = cell.trim();
  if (text === "" || text === "n/a" || text === "--") return null;
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text.replaceAll(",", ""));
  return Number.isFinite(value) ? value : undefined;
}
