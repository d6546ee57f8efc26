import type {Indicator} from "../contract/indicator.js";
import {cpmmValues} from "./cpmm-values.js";
import {AS_PUBLISHED} from "./methods.js";

const MEASURES = [
  {measure: "road-swd", series: "SWD", mode: "road"},
  {measure: "road-swod", series: "SWOD", mode: "road"},
  {measure: "rail-swd", series: "SWD", mode: "rail"},
  {measure: "rail-swod", series: "SWOD", mode: "rail"}
] as const;

/** TRP-OC1: speeds with and without delay by road and rail in km/h, overall, by corridor and by country, as CPMM publishes them. */
export const trpOc1: Indicator = {
  result: "TRP-OC1",
  measures: MEASURES.map(({measure}) => measure),
  methods: [AS_PUBLISHED],
  inputs: ["cpmm/SWD", "cpmm/SWOD"],
  headline: () => ({area: "CAREC", variant: "headline"}),
  compute: (inputs) =>
    MEASURES.flatMap((row) => cpmmValues(inputs, {result: "TRP-OC1", unit: "km/h", corridor: null, ...row}))
};
