import type {Indicator} from "../contract/indicator.js";
import {cpmmValues} from "./cpmm-values.js";
import {AS_PUBLISHED} from "./methods.js";

/** Corridor 5 is not in the PRF's table; 2 and 3 have no rail sample in 2017. */
const CORRIDORS = ["C1", "C2", "C3", "C4", "C6"] as const;

/** TRP-OP2: rail speeds with and without delay on each corridor in km/h, as CPMM publishes them. */
export const trpOp2: Indicator = {
  result: "TRP-OP2",
  measures: CORRIDORS.flatMap((corridor) => [measureId(corridor, "SWD"), measureId(corridor, "SWOD")]),
  methods: [AS_PUBLISHED],
  inputs: ["cpmm/SWD", "cpmm/SWOD"],
  headline: (measure) => ({area: measure.slice(0, 2).toUpperCase(), variant: "headline"}),
  compute: (inputs) =>
    CORRIDORS.flatMap((corridor) =>
      (["SWD", "SWOD"] as const).flatMap((series) =>
        cpmmValues(inputs, {
          result: "TRP-OP2",
          measure: measureId(corridor, series),
          unit: "km/h",
          series,
          mode: "rail",
          corridor
        })
      )
    )
};

function measureId(corridor: string, series: string): string {
  return `${corridor.toLowerCase()}-${series.toLowerCase()}`;
}
