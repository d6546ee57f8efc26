const DAY = 86_400_000;
/** Excel takes 1900 for a leap year: before 1 March 1900 its days do not agree with any calendar. */
const FIRST_TRUE_DAY = 61;
/** 31 December 9999, the last day that Excel knows. */
const LAST_DAY = 2_958_465;

/**
 * Returns a spreadsheet's date and time as ISO text without an offset, which spreadsheets do not know, rounded to the
 * millisecond: a day is a binary fraction, and 09:37:00 is stored as 09:36:59.9999999.
 *
 * Null for what is no date: a time of day alone (below one), a day before 1 March 1900 or after the year 9999.
 * @example fromDateSerial(45413.400694444441) // "2024-05-01T09:37:00.000"
 */
export function fromDateSerial(serial: number): string | null {
  const milliseconds = Math.round(serial * DAY);
  if (!(milliseconds >= FIRST_TRUE_DAY * DAY && milliseconds < (LAST_DAY + 1) * DAY)) return null;
  return new Date(Date.UTC(1899, 11, 30) + milliseconds).toISOString().slice(0, -1);
}
