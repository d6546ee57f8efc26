import {type ChangeQuestion, changeWindows} from "../../lib/cpmm/change-question.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Where the months of a question lie across a picture. */
export interface MonthScale {
  /** Width of a month. */
  column: number;
  /** Where a month begins; slot −1 is the last before, 0 the first after. */
  start(slot: number): number;
  /** Both windows, from where to where. */
  spans: {before: readonly [number, number]; after: readonly [number, number]};
  /** The day itself. */
  date: number;
  /** Beginnings of months with their names, as many as there is room for. */
  ticks: {x: number; text: string}[];
}

/** Returns the scale between two edges of a picture; the months of the gap keep their room. @example monthScale(question, 40, 600) */
export function monthScale(question: ChangeQuestion, left: number, right: number): MonthScale {
  const {window_months: window, gap_months: gap} = question;
  const column = (right - left) / (2 * (window + gap));
  const x = (months: number) => left + column * months;
  const {before, after} = changeWindows(question);
  const edges = [
    ...before.map((time, i) => ({time, x: x(i)})),
    ...after.slice(gap === 0 ? 1 : 0).map((time, i) => ({time, x: x(window + 2 * gap + i + (gap === 0 ? 1 : 0))}))
  ];
  const every = Math.max(1, Math.ceil((question.date.endsWith("-01") ? 64 : 80) / column));
  return {
    column,
    start: (slot) => x(slot < 0 ? window + slot : window + 2 * gap + slot),
    spans: {before: [x(0), x(window)], after: [x(window + 2 * gap), right]},
    date: x(window + gap),
    ticks: edges
      .filter((_, i) => i % every === 0 && i < edges.length - 1)
      .map((edge) => ({x: edge.x, text: monthName(edge.time)}))
  };
}

/** Returns a month by the day it begins on: `May 2021`, or `15 May 2021` where that is not the first. */
export function monthName(time: number): string {
  const date = new Date(time);
  const day = date.getUTCDate() === 1 ? "" : `${date.getUTCDate()} `;
  return `${day}${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** Returns a day in words. @example dayName("2022-05-01") // "1 May 2022" */
export function dayName(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${day} ${MONTHS[month! - 1]} ${year}`;
}
