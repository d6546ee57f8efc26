/** Work in steps, after each of which a page may paint: a million stops take a few milliseconds of one. It ends with what was made. */
export type Steps<T> = Generator<undefined, T>;

/** Rows that one step goes over: of a scan of columns, some milliseconds. */
export const STEP_ROWS = 200_000;

/** Does work in steps at one go. @example runSteps(countBeforeAfterSteps(table, question)) */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}

/** Goes over rows 0 to `length` in ranges, one a step. @example yield* inRanges(crossings.length, (from, end) => count(from, end)) */
export function* inRanges(length: number, each: (from: number, end: number) => void): Steps<void> {
  for (let from = 0; from < length; from += STEP_ROWS) {
    each(from, Math.min(length, from + STEP_ROWS));
    yield;
  }
}
