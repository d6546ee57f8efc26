/** What is asked: did the time or the cost at one crossing change on a date? */
export interface ChangeQuestion {
  bcp: string;
  /** Null takes both directions together. */
  direction: "outbound" | "inbound" | null;
  mode: "road" | "rail";
  /** Hours (TFI1) or dollars (TFI2) at the crossing. */
  indicator: "TFI1" | "TFI2";
  /** First day of the new state, YYYY-MM-DD in UTC. */
  date: string;
  /** Months that are compared on each side. */
  window_months: number;
  /** Months left out on each side of the date, while the new state settles. */
  gap_months: number;
}

/** Months on each side where nobody asks for another number: a whole year, so that both sides hold every season. */
export const DEFAULT_WINDOW_MONTHS = 12;
/** Five years on each side: beyond that the two sides differ by much else. */
export const MAX_WINDOW_MONTHS = 60;

/** The two windows as edges of their months, in milliseconds since 1970 UTC; an edge belongs to what follows it. */
export interface ChangeWindows {
  /** `window_months + 1` edges up to the date, less the gap. */
  before: readonly number[];
  /** `window_months + 1` edges from the date, plus the gap. */
  after: readonly number[];
  /** Months of the window before that are its earlier half; 0 where a window of one month has no halves. */
  early_months: number;
}

/**
 * Returns the windows of a question. Month `i` runs from edge `i` to edge `i + 1`; months are counted from the date, so
 * that with 2022-05-15 each runs from a 15th to the next. A day that a month lacks is that month's last.
 *
 * Throws TypeError for a date that is none, a window that is no whole number from 1 to 60, a gap that is none from 0 to 24.
 * @example changeWindows({…, date: "2022-05-01", window_months: 12, gap_months: 0}).before[0] // Date.UTC(2021, 4, 1)
 */
export function changeWindows({date, window_months, gap_months}: ChangeQuestion): ChangeWindows {
  const start = Date.parse(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== date) {
    throw new TypeError(`invalid date "${date}"; allowed: a day as YYYY-MM-DD`);
  }
  assertMonths("window", window_months, 1, MAX_WINDOW_MONTHS);
  assertMonths("gap", gap_months, 0, 24);
  const edges = (from: number) => Array.from({length: window_months + 1}, (_, i) => addMonths(start, from + i));
  return {
    before: edges(-gap_months - window_months),
    after: edges(gap_months),
    early_months: Math.floor(window_months / 2)
  };
}

function assertMonths(name: string, months: number, least: number, most: number): void {
  if (!Number.isInteger(months) || months < least || months > most) {
    throw new TypeError(`invalid ${name} ${months}; allowed: whole months from ${least} to ${most}`);
  }
}

function addMonths(time: number, months: number): number {
  const date = new Date(time);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(day, lastDay));
}
