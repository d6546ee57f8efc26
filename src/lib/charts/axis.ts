import {nice, ticks} from "d3-array";

/** A scale from figures to pixels with the figures that are at its ticks. */
export interface Axis {
  at: (value: number) => number;
  ticks: number[];
  /** The highest figure that the axis reaches. */
  top: number;
}

/** Steps between ticks that are aimed at; with steps of 1, 2 and 5 there are 3 to 7. */
const STEPS = 4;

/**
 * Returns an axis from zero to a round figure at or above the highest value, with about five ticks.
 *
 * @example linearAxis(81.3, 0, 500).ticks // [0, 20, 40, 60, 80, 100]
 */
export function linearAxis(highest: number, start: number, end: number): Axis {
  return signedAxis(0, Math.max(highest, 1e-9), start, end);
}

/**
 * Returns an axis that holds zero and the figures between two, below zero too, with about five ticks; `bottom` is the lowest figure
 * that it reaches.
 *
 * @example signedAxis(-3.1, 6, 0, 500).ticks // [-4, -2, 0, 2, 4, 6]
 */
export function signedAxis(lowest: number, highest: number, start: number, end: number): Axis & {bottom: number} {
  const [bottom, top] = nice(Math.min(0, lowest), Math.max(0, highest), STEPS);
  const at = (value: number) => start + ((end - start) * (value - bottom)) / (top - bottom || 1);
  return {at, ticks: ticks(bottom, top, STEPS), top, bottom};
}

/**
 * Returns a logarithmic axis over positive figures with ticks at 1, 2 and 5 of each power of ten, or at the powers alone
 * where these would be more than seven. Equal distances are equal ratios. Zero and below have no place on it.
 *
 * @example logAxis(0.7, 81.3, 0, 500).ticks // [0.5, 1, 2, 5, 10, 20, 50, 100]
 */
export function logAxis(lowest: number, highest: number, start: number, end: number): Axis {
  const all: number[] = [];
  for (let power = Math.floor(Math.log10(lowest)); power <= Math.ceil(Math.log10(highest)); power++) {
    for (const digit of [1, 2, 5]) all.push(Number((digit * 10 ** power).toPrecision(12)));
  }
  const bottom = all.filter((tick) => tick <= lowest).at(-1)!;
  const top = all.find((tick) => tick >= highest)!;
  const inside = all.filter((tick) => tick >= bottom && tick <= top);
  const shown = inside.length > 8 ? inside.filter((tick) => Math.abs(Math.log10(tick) % 1) < 1e-9) : inside;
  const span = Math.log(top / bottom) || 1;
  return {at: (value) => start + ((end - start) * Math.log(value / bottom)) / span, ticks: shown, top};
}
