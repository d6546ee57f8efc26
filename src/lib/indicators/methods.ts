import type {Method} from "../contract/indicator.js";

/** Methods that several indicators share; each indicator lists the ones it uses. */
export const GDP_WEIGHTED_MEAN: Method = {
  id: "gdp-weighted-mean",
  title: "GDP-weighted mean of the members",
  text:
    "Each member's published ratio counts by its GDP in current US dollars of the same year and release, " +
    "which is the same as adding up the numerators and dividing by the added GDP. CAREC-X leaves the PRC out, CAREC has all eleven members. " +
    "Members that did not report are left out of both sums; below two thirds of the expected GDP, or below half of the members, there is no value.",
  formula: "x̄ = Σ xᵢ·GDPᵢ / Σ GDPᵢ",
  source:
    "Inferred from the PRF: services trade of 2016 is 10.09% of GDP in the WDI of 2020-07-01 against the published 10.0, " +
    "GDP-weighted and without the PRC; with the PRC it is 6.00, as a plain mean over 16. " +
    "The floor of two thirds is the World Bank's own rule for WDI aggregates."
};

/** The plain mean that stands beside a weighted one. */
export const SIMPLE_MEAN: Method = {
  id: "simple-mean",
  title: "Plain mean of the members",
  text:
    "Each member that reported counts the same, whatever its size. " +
    "Offered beside the weighted mean so that a reader sees what the weights do; never mixed with it. Below half of the members there is no value.",
  formula: "x̄ = Σ xᵢ / n",
  source: "A reading of our own, beside the headline."
};

/** One published figure, taken over. */
export const AS_PUBLISHED: Method = {
  id: "as-published",
  title: "As published",
  text: "The publisher's own figure, taken over as it stands in the snapshot. Nothing is computed.",
  formula: "x = published figure",
  source: "The publisher named in the lineage."
};

/** The methods that {@link aggregateAreas} names unless an indicator has its own. */
export const MEAN_METHODS = {
  area: AS_PUBLISHED.id,
  weighted: GDP_WEIGHTED_MEAN.id,
  simple: SIMPLE_MEAN.id
};
