import type {Indicator} from "../contract/indicator.js";
import {cpmmValues} from "./cpmm-values.js";
import {AS_PUBLISHED} from "./methods.js";

/** TRP-OP1: hours to clear a border crossing point (CPMM TFI1) by corridor, country, BCP and direction, as CPMM publishes them. */
export const trpOp1: Indicator = {
  result: "TRP-OP1",
  measures: ["road-hours", "rail-hours"],
  methods: [AS_PUBLISHED],
  inputs: ["cpmm/TFI1"],
  headline: () => ({area: "CAREC", variant: "headline"}),
  compute: (inputs) =>
    (["road", "rail"] as const).flatMap((mode) =>
      cpmmValues(inputs, {
        result: "TRP-OP1",
        measure: `${mode}-hours`,
        series: "TFI1",
        unit: "hours",
        mode,
        corridor: null
      })
    )
};
