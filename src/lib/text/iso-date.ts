const FORM = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Returns whether a value is the text of a day of the calendar, YYYY-MM-DD.
 *
 * @example isIsoDate("2026-02-30") // false
 */
export function isIsoDate(value: unknown): value is string {
  if (typeof value !== "string" || !FORM.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
