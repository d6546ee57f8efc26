import {BASELINE_YEAR} from "../contract/framework.js";
import {PROGRESS_THRESHOLDS} from "../progress/progress-thresholds.js";
import {CLOSE_TOLERANCE, REPRODUCED_TOLERANCE} from "../quality/check-baseline.js";
import {MIN_REPORTING_SHARE, MIN_WEIGHT_SHARE} from "./coverage.js";
import {METHODS} from "./registry.js";
import {END_YEARS} from "./robustness.js";
import {TOP_COUNT} from "./top-products.js";
import {TOP_RANK} from "./tsm-oc1.js";

/** A number at which a value, a verdict or a word changes. */
export interface MethodThreshold {
  /** The constant's name in the code. */
  name: string;
  value: number;
  decides: string;
  source: string;
}

/** Every threshold, for /methods and docs/methods.md: what counts as a value, as reproduced, and how progress is worded. */
export const METHOD_THRESHOLDS: readonly MethodThreshold[] = [
  {
    name: "MIN_WEIGHT_SHARE",
    value: Number(MIN_WEIGHT_SHARE.toPrecision(4)),
    decides: "a weighted regional value needs this share of the GDP or generation",
    source: "World Bank, WDI: no aggregate where more than a third is missing"
  },
  {
    name: "MIN_REPORTING_SHARE",
    value: MIN_REPORTING_SHARE,
    decides: "a regional value needs this share of the members",
    source: "Own choice: one member can carry two thirds of the GDP alone"
  },
  {
    name: "REPRODUCED_TOLERANCE",
    value: REPRODUCED_TOLERANCE,
    decides: "baseline check: reproduced up to this relative difference",
    source: "Own choice: what publishers revised between 2019 and the download of 2020-07-01"
  },
  {
    name: "CLOSE_TOLERANCE",
    value: CLOSE_TOLERANCE,
    decides: "baseline check: close up to this relative difference",
    source:
      "Own choice: the totals of trade come out within 2%, their four parts by partner within 9%; with the PRC as a member, " +
      "or unweighted, a figure is off by 16% or more"
  },
  {name: "TOP_RANK", value: TOP_RANK, decides: "tourism: a member is counted up to this rank", source: "PRF TSM-OC1"},
  {name: "TOP_COUNT", value: TOP_COUNT, decides: "trade: as many products are the largest", source: "PRF TRD-OP1"},
  {
    name: "BASELINE_YEAR",
    value: BASELINE_YEAR,
    decides: "year of a baseline that the PRF gives without a year",
    source: "PRF, which heads the column with 2017"
  },
  {
    name: "END_YEARS",
    value: END_YEARS,
    decides: "robustness: as many last years are tried as the end",
    source: "Own choice: the newest figure is often an estimate"
  },
  ...PROGRESS_THRESHOLDS
];

/** Every English text of methods and thresholds, each once: what `methods.csv` of data/languages translates. */
export const METHOD_TEXTS: readonly string[] = [
  ...new Set([
    ...METHODS.flatMap(({title, text, formula, source}) => [title, text, formula, source]),
    ...METHOD_THRESHOLDS.flatMap(({decides, source}) => [decides, source])
  ])
];
