import type {Framework} from "./framework.js";
import type {Observation, Release} from "./observations.js";
import type {Reference} from "./reference.js";
import type {ReportedValue} from "./reported.js";
import type {LineageRow, ValueRow} from "./tables.js";

/** Everything a computation may read; no clock, no disk, no network. */
export interface Inputs {
  /** `current`, `defr-2021`, … */
  vintage: string;
  framework: Framework;
  reference: Reference;
  /** The newest figure of each series, area and year that is held, each with its release: for showing, never to compute from. */
  observations: Observation[];
  /** What is held of each publisher, release by release: a computation takes its figures from one of each. */
  releases: readonly Release[];
  reported: ReportedValue[];
  /** Last year that counts as reached for this vintage; later figures are forecasts. Null: the publisher's flags alone decide. */
  last_year: number | null;
  /** What was known when the framework was endorsed: published baselines are checked on it. Absent: on the vintage itself. */
  at_endorsement?: {vintage: string} & Pick<Inputs, "observations" | "releases">;
}

/** How a value is made, for /methods and for the value's own page. */
export interface Method {
  id: string;
  title: string;
  /** In words, two or three sentences. */
  text: string;
  /** As a formula in plain Unicode: `Σ xᵢ·GDPᵢ / Σ GDPᵢ`. */
  formula: string;
  /** Where the method comes from, with evidence. */
  source: string;
}

/** One value with the rows it came from. */
export interface ComputedValue {
  value: Omit<ValueRow, "vintage">;
  /** Often made only when asked: who compares values of twenty vintages does not read it. */
  readonly lineage: Omit<LineageRow, "vintage" | "result" | "measure" | "area" | "year" | "variant">[];
}

/** A figure that is beside the measures of the PRF and is not one of them: `fuel-total`, `rank-change`. */
export interface ExtraMeasure {
  measure: string;
  name_en: string;
  name_zh: string;
  name_ru: string;
  unit: string;
  /** Why it is given beside the measures that were endorsed. */
  why: string;
}

/** Which of a measure's rows is the one that the PRF means. */
export interface Headline {
  area: string;
  variant: string;
}

/** What a variant of a measure counts, where the PRF's words leave it open: it is beside the measure's name wherever a figure does. */
export interface Reading {
  variant: string;
  /** `electricity, excluding hydropower` */
  words: string;
}

/** What an indicator computes from: releases and the last year that counts as reached, and neither framework nor reference. */
export type IndicatorInputs = Pick<Inputs, "releases" | "last_year">;

/** One indicator: a result's measures, and how each of their values is computed from observations. */
export interface Indicator {
  result: string;
  /** Measures of data/prf that this file answers for. */
  measures: string[];
  methods: Method[];
  /** `source/series` of the inputs; `*` stands for what each edition or heading puts there. */
  inputs: string[];
  /** Ids in `values` that are no measures of the PRF; they never appear in `measures` and have no progress. */
  extras?: ExtraMeasure[];
  /** Readings of its one measure that a member's page shows side by side, the headline first; absent where there is one reading. */
  readings?: readonly Reading[];
  /** The row of a measure that scorecard, progress and baseline check read. */
  headline(measure: string): Headline;
  compute(inputs: IndicatorInputs): ComputedValue[];
}
