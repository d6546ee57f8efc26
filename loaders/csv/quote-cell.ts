/** Longer cells are cut in messages: a cell may hold a whole file. */
const MAX_QUOTED = 60;

/**
 * Returns a cell for a message: as JSON, and where it is long its beginning with how many characters it has.
 *
 * @example quoteValue("n/a") // "\"n/a\""
 */
export function quoteValue(value: unknown): string {
  if (typeof value !== "string" || value.length <= MAX_QUOTED) return JSON.stringify(value);
  return `${JSON.stringify(value.slice(0, MAX_QUOTED))}… (${value.length} characters)`;
}
