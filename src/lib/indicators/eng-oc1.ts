import type {ComputedValue, Indicator, IndicatorInputs, Method} from "../contract/indicator.js";
import {releaseCandidates} from "../releases/release-candidates.js";
import {aggregateAreas} from "./aggregate-areas.js";
import {type Contribution, publishedContribution} from "./contributions.js";
import {AS_PUBLISHED, SIMPLE_MEAN} from "./methods.js";
import type {ObservationIndex} from "./observation-index.js";
import {BY_DEMAND, BY_DEMAND_INPUTS, renewablesByDemand} from "./renewables-by-demand.js";

const GENERATION = "electricity_generation";

const NON_HYDRO: Method = {
  id: "non-hydro-electricity",
  title: "Electricity from renewables without hydropower",
  text:
    "Electricity from renewable sources less hydropower (wind, solar, bioenergy, geothermal), over all electricity generated, " +
    "added up over the members that reported; CAREC-X leaves the PRC out. Below two thirds of the generation or half of the members there is no value.",
  formula: "s = Σ (renewablesᵢ − hydroᵢ) / Σ generationᵢ × 100",
  source:
    "PRF ENG-OC1 says “<1%”, which rules out every reading with hydropower or with the PRC. " +
    "On Our World in Data of December 2020 the ten other members had 0.97% in 2016; of 2017 five members give 1.37%."
};

const OTHER_RENEWABLES: Method = {
  id: "other-renewables-electricity",
  title: "Electricity from other renewables",
  text:
    "Electricity from bioenergy, geothermal and other renewables over all electricity generated: hydropower, wind and solar are left out, " +
    "as in the column “other renewables” of Our World in Data. The narrowest reading; on it the baseline year itself lies below the published 1%.",
  formula: "s = Σ otherᵢ / Σ generationᵢ × 100",
  source: "Our World in Data of December 2020: 0.23% (2016, ten members), 0.32% (2017, five members) without the PRC."
};

const WITH_HYDRO: Method = {
  id: "renewable-electricity",
  title: "Renewable electricity, hydropower included",
  text:
    "The share of electricity from renewable sources, hydropower included, weighted by the electricity generated. A second source, " +
    "the World Bank's EG.ELC.RNEW.ZS, is given as a plain mean, because it has no generation to weigh by.",
  formula: "s = Σ shareᵢ·generationᵢ / Σ generationᵢ",
  source: "Our World in Data; WDI EG.ELC.RNEW.ZS. Far above the published baseline."
};

const FINAL_ENERGY: Method = {
  id: "renewable-final-energy",
  title: "Renewables in final energy consumption",
  text:
    "The share of renewable energy in final energy consumption, hydropower and traditional biomass included, " +
    "as the plain mean of the members: the source has no consumption to weigh by. The reading of Sustainable Development Goal 7.2.",
  formula: "s = Σ shareᵢ / n",
  source: "WDI EG.FEC.RNEW.ZS. Far above the published baseline."
};

type Find = (series: string) => ReturnType<ObservationIndex["find"]>;

/** Four readings of "share of renewable energy"; the PRF does not say which it means. */
interface Choice {
  variant: string;
  simpleVariant: string;
  source: string;
  /** Series whose years are gone through. */
  series: string;
  weighted: Method | null;
  simple: Method;
  area: Method;
  /** Series that a member's figure is made of, and those that weigh it. */
  needs: readonly string[];
  weights?: readonly string[];
  contribution(find: Find): Contribution | null;
}

const READINGS: readonly Choice[] = [
  {
    variant: "headline",
    simpleVariant: "simple-mean",
    source: "energy",
    series: "renewables_electricity",
    weighted: NON_HYDRO,
    simple: SIMPLE_MEAN,
    area: NON_HYDRO,
    needs: ["renewables_electricity", "hydro_electricity", GENERATION],
    contribution: (find) => generationShare(find, "renewables_electricity", "hydro_electricity")
  },
  {
    variant: "other-renewables",
    simpleVariant: "other-renewables-simple-mean",
    source: "energy",
    series: "other_renewable_electricity",
    weighted: OTHER_RENEWABLES,
    simple: SIMPLE_MEAN,
    area: OTHER_RENEWABLES,
    needs: ["other_renewable_electricity", GENERATION],
    contribution: (find) => generationShare(find, "other_renewable_electricity", null)
  },
  {
    variant: "with-hydro",
    simpleVariant: "with-hydro-simple-mean",
    source: "energy",
    series: "renewables_share_elec",
    weighted: WITH_HYDRO,
    simple: SIMPLE_MEAN,
    area: AS_PUBLISHED,
    needs: ["renewables_share_elec"],
    weights: [GENERATION],
    contribution: (find) => publishedContribution(find("renewables_share_elec"), find(GENERATION))
  },
  {
    variant: "wdi-with-hydro",
    simpleVariant: "wdi-with-hydro",
    source: "wdi",
    series: "EG.ELC.RNEW.ZS",
    weighted: null,
    simple: WITH_HYDRO,
    area: AS_PUBLISHED,
    needs: ["EG.ELC.RNEW.ZS"],
    contribution: (find) => publishedContribution(find("EG.ELC.RNEW.ZS"))
  },
  {
    variant: "final-energy",
    simpleVariant: "final-energy",
    source: "wdi",
    series: "EG.FEC.RNEW.ZS",
    weighted: null,
    simple: FINAL_ENERGY,
    area: AS_PUBLISHED,
    needs: ["EG.FEC.RNEW.ZS"],
    contribution: (find) => publishedContribution(find("EG.FEC.RNEW.ZS"))
  }
];

/**
 * ENG-OC1: share of renewable energy, in the reading that fits the published baseline and the others beside it.
 *
 * Headline: electricity from renewables without hydropower, CAREC-X. Variants: other-renewables (no wind, no solar),
 * with-hydro, wdi-with-hydro, final-energy; by-demand, the headline's reading on a later release to 2024. One row per
 * member, CAREC-X and CAREC, year and reading, in %.
 */
export const engOc1: Indicator = {
  result: "ENG-OC1",
  measures: ["renewable-share"],
  methods: [NON_HYDRO, BY_DEMAND, OTHER_RENEWABLES, WITH_HYDRO, FINAL_ENERGY, SIMPLE_MEAN, AS_PUBLISHED],
  inputs: [
    "energy/renewables_electricity",
    "energy/hydro_electricity",
    "energy/other_renewable_electricity",
    "energy/renewables_share_elec",
    `energy/${GENERATION}`,
    "wdi/EG.ELC.RNEW.ZS",
    "wdi/EG.FEC.RNEW.ZS",
    ...BY_DEMAND_INPUTS
  ],
  readings: [
    {variant: "headline", words: "electricity, excluding hydropower"},
    {variant: "by-demand", words: "electricity, excluding hydropower, in a later release"},
    {variant: "with-hydro", words: "electricity, including hydropower"}
  ],
  headline: () => ({area: "CAREC-X", variant: "headline"}),
  compute: (inputs) => [...READINGS.flatMap((reading) => readingValues(inputs, reading)), ...renewablesByDemand(inputs)]
};

function readingValues(inputs: IndicatorInputs, reading: Choice): ComputedValue[] {
  const {variant, simpleVariant, source, series, weighted, simple, area: own} = reading;
  return aggregateAreas({
    result: "ENG-OC1",
    measure: "renewable-share",
    unit: "%",
    variant,
    simpleVariant,
    lastYear: inputs.last_year,
    methods: {area: own.id, weighted: weighted?.id ?? null, simple: simple.id},
    candidates: releaseCandidates(inputs, source, (index) => ({
      years: index.years(source, series),
      needs: reading.needs.map((code) => `${source}/${code}`),
      weights: reading.weights?.map((code) => `${source}/${code}`),
      contribution: (area, year) => reading.contribution((code) => index.find(source, code, area, year)),
      weightOf: (area, year) => index.find("energy", GENERATION, area, year)?.value ?? null
    }))
  });
}

function generationShare(find: Find, series: string, less: string | null): Contribution | null {
  const renewable = find(series);
  const hydro = less === null ? null : find(less);
  const generation = find(GENERATION);
  if (renewable?.value == null || generation?.value == null || !(generation.value > 0)) return null;
  if (less !== null && hydro?.value == null) return null;
  return {
    area: renewable.area,
    // Both columns are rounded to a GWh, so that their difference can fall a hair below zero.
    value: (Math.max(0, renewable.value - (hydro?.value ?? 0)) / generation.value) * 100,
    weight: generation.value,
    inputs: [
      {observation: renewable, role: "value", share: 1},
      ...(hydro ? [{observation: hydro, role: "part" as const, share: null}] : []),
      {observation: generation, role: "part", share: null}
    ]
  };
}
