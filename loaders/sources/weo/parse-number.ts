const NUMBER = /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/;

/**
 * Returns a cell of an IMF table as a number: thousands separators taken out; null for an empty cell and "n/a", which stand
 * for no figure; 0 for "--", which the IMF explains as "zero or less than half of the last digit shown"; undefined for
 * anything else, as "0x1F" and "1e2", which `Number` would take.
 *
 * Source: World Economic Outlook, Statistical Appendix, "Assumptions and Conventions".
 * @example parseNumber("1,850.3") // 1850.3
 */
export function parseNumber(cell: string): number | null | undefined {
  const text = cell.trim();
  if (text === "" || text === "n/a") return null;
  if (text === "--") return 0;
  return NUMBER.test(text) ? Number(text.replaceAll(",", "")) : undefined;
}
