/**
 * Returns a reading's id as its name in a table: dashes become blanks, abbreviations get their capitals.
 * @example readingName("gdp-of-all-ten") // "GDP of all ten"
 */
export function readingName(variant: string): string {
  return variant.replaceAll("-", " ").replace(/\b(gdp|prc|wdi|afg)\b/g, (word) => word.toUpperCase());
}
