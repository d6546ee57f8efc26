import type {ComputedValue, IndicatorInputs, Method} from "../contract/indicator.js";
import {pairCandidates} from "../releases/release-candidates.js";
import {aggregateAreas} from "./aggregate-areas.js";
import type {Contribution} from "./contributions.js";
import {SIMPLE_MEAN} from "./methods.js";
import type {ObservationIndex} from "./observation-index.js";

const RENEWABLES = [
  "solar_share_elec",
  "wind_share_elec",
  "biofuel_share_elec",
  "other_renewables_share_elec_exc_biofuel"
] as const;

const OTHERS = [
  "hydro_share_elec",
  "coal_share_elec",
  "gas_share_elec",
  "oil_share_elec",
  "nuclear_share_elec"
] as const;

const DEMAND = "ember_demand";

/** Shares are published with eight digits: nine of them that leave out nothing add up to 100 more closely than this, in %. */
const ROUNDING = 0.01;

/** Series that the reading takes its figures from, `source/series`. */
export const BY_DEMAND_INPUTS = [...RENEWABLES, ...OTHERS, DEMAND].map((series) => `energy/${series}`);

/** The reading of the later release, for /methods. */
export const BY_DEMAND: Method = {
  id: "non-hydro-by-demand",
  title: "Electricity from renewables without hydropower, weighted by demand",
  text:
    `A member's share is the sum of solar, wind, bioenergy and other renewables in one release of Our World in Data. ` +
    `That release has shares and no generation, so the regional figure weights them by the electricity demand that Ember publishes: ` +
    `two publishers, both named, one release of each. Demand is not generation: ` +
    `a member that imports electricity weighs more than its power plants, one that exports less. ` +
    `A part that the publisher leaves empty (other renewables of Kazakhstan and the PRC) is not taken as zero: ` +
    `the share is the sum of the published parts only where all published sources together make up 100% within ${ROUNDING}, so ` +
    `that nothing is left for the empty part; elsewhere the member has no figure. The headline stays with the release of December 2020, ` +
    `whose shares and weights come from one release and which holds the baseline's years as they were known when the PRF was endorsed; ` +
    `this reading goes on where that one ends, and the two are never joined into one line.`,
  formula: "s = Σ (solarᵢ + windᵢ + bioenergyᵢ + otherᵢ)·demandᵢ / Σ demandᵢ",
  source:
    "Our World in Data, share of electricity production by source; Ember, yearly electricity data. " +
    "For the ten members without the PRC it gives 1.24% in 2016, where the headline has 0.97%: shares of 2016 are higher in the later release, " +
    "Pakistan's 2.99% after 2.37%."
};

/**
 * Returns the share of electricity from renewables without hydropower, weighted by demand: variant `by-demand`, and the plain
 * mean `by-demand-simple-mean`.
 *
 * Out: one row per member, CAREC-X and CAREC and year, in %. Missing: a member without any of the four shares, without demand, or
 * with a part left empty while its published sources do not make up 100%. No values where no release has all four series.
 */
export function renewablesByDemand(inputs: IndicatorInputs): ComputedValue[] {
  return aggregateAreas({
    result: "ENG-OC1",
    measure: "renewable-share",
    unit: "%",
    lastYear: inputs.last_year,
    variant: "by-demand",
    simpleVariant: "by-demand-simple-mean",
    methods: {area: BY_DEMAND.id, weighted: BY_DEMAND.id, simple: SIMPLE_MEAN.id},
    candidates: pairCandidates(inputs, "energy", "energy", (shares, demand) =>
      demand.years("energy", DEMAND).length === 0 ||
      RENEWABLES.some((code) => shares.years("energy", code).length === 0)
        ? null
        : {
            years: shares.years("energy", RENEWABLES[0]),
            needs: [...RENEWABLES, DEMAND].map((code) => `energy/${code}`),
            contribution: (area, year) => demandContribution(shares, demand, area, year),
            weightOf: (area, year) => demand.find("energy", DEMAND, area, year)?.value ?? null
          }
    )
  });
}

function demandContribution(
  shares: ObservationIndex,
  demand: ObservationIndex,
  area: string,
  year: number
): Contribution | null {
  const published = (codes: readonly string[]) =>
    codes.flatMap((code) => {
      const row = shares.find("energy", code, area, year);
      return row?.value == null ? [] : [{observation: row, value: row.value}];
    });
  const [renewables, others] = [published(RENEWABLES), published(OTHERS)];
  const weight = demand.find("energy", DEMAND, area, year);
  if (renewables.length === 0 || weight?.value == null) return null;
  const value = sum(renewables);
  const isWhole = renewables.length === RENEWABLES.length;
  if (!isWhole && Math.abs(value + sum(others) - 100) > ROUNDING) return null;
  return {
    area,
    value,
    weight: weight.value,
    inputs: [
      ...renewables.map(({observation, value: part}) => ({
        observation,
        role: "value" as const,
        share: value > 0 ? part / value : 1 / renewables.length
      })),
      ...(isWhole ? [] : others.map(({observation}) => ({observation, role: "part" as const, share: null}))),
      {observation: weight, role: "weight", share: null}
    ]
  };
}

function sum(rows: readonly {value: number}[]): number {
  return rows.reduce((total, {value}) => total + value, 0);
}
