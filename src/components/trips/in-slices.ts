import type {Steps} from "../../lib/cpmm/steps.js";

/** A page that works longer than this at a time feels stuck: it paints, and goes on. */
const SLICE_MS = 40;

/** Does work in steps, at once where it is short, and calls `done` with what it made; a signal that is aborted ends it. */
export function inSlices<T>(steps: Steps<T>, signal: AbortSignal, done: (made: T) => void): void {
  const work = () => {
    const from = performance.now();
    while (!signal.aborted && performance.now() - from < SLICE_MS) {
      const step = steps.next();
      if (step.done) return done(step.value);
    }
    if (!signal.aborted) setTimeout(work);
  };
  work();
}
