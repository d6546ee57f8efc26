import type {HourBins} from "./hour-bins.js";
import type {Tally} from "./kept-rows.js";

/** Crossings by bin of their hours. */
export interface BinTally extends Tally {
  counts(): Uint32Array;
}

/** Returns a tally of how many crossings took how long, at first nil. @example binTally(index.bins).counts()[0] */
export function binTally({count, of}: HourBins): BinTally {
  const counts = new Uint32Array(count);
  return {
    state: [counts],
    move({rows, length}, by) {
      for (let i = 0; i < length; i++) counts[of[rows[i]!]!]! += by;
    },
    counts: () => counts.slice()
  };
}
