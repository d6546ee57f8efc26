import type {ComputedValue, ExtraMeasure, Indicator, IndicatorInputs, Method} from "../contract/indicator.js";
import type {Observation} from "../contract/observations.js";
import {releaseCandidates} from "../releases/release-candidates.js";
import {aggregateAreas} from "./aggregate-areas.js";
import {splitTrade} from "./bilateral-trade.js";
import type {Contribution} from "./contributions.js";
import {SIMPLE_MEAN} from "./methods.js";
import type {ObservationIndex} from "./observation-index.js";
import {TRADE_READINGS} from "./trade-readings.js";
import {UNCTAD_EXTRAS, UNCTAD_TRADE, unctadTrade} from "./unctad-trade.js";

const GDP = "NY.GDP.MKTP.CD";
/** What the totals over all partners are made of. */
const TOTALS = ["TX.VAL.FUEL.ZS.UN", "TX.VAL.MRCH.CD.WT", "TM.VAL.FUEL.ZS.UN", "TM.VAL.MRCH.CD.WT", GDP].map(
  (series) => `wdi/${series}`
);

const MERCHANDISE_BY_FUEL: Method = {
  id: "merchandise-by-fuel",
  title: "Fuel and non-fuel trade with all partners",
  text:
    "Exports and imports of goods, each split by its share of fuels (SITC section 3), added up and divided by GDP, " +
    "of the members that have both shares. This is the total over all partners: " +
    "what the PRF publishes as trade within the region plus trade with the rest of the world. It stands beside the PRF's four measures and is none of them.",
  formula: "fuel = Σ (sₓ·X + sₘ·M) / Σ GDP × 100; non-fuel = Σ ((1−sₓ)·X + (1−sₘ)·M) / Σ GDP × 100",
  source:
    "WDI. With the WDI of 2020-07-01, 2016 gives 10.21 and 25.48 on six members without the PRC, " +
    "against the published 0.43 + 9.59 and 1.83 + 24.03; with the PRC 2.16 and 30.77."
};

const EXTRAS: readonly ExtraMeasure[] = [
  {
    measure: "fuel-total",
    name_en: "Fuel trade with all partners",
    name_zh: "燃料贸易·全部伙伴",
    name_ru: "Торговля топливом со всеми партнерами",
    unit: "% of GDP",
    why: "the sum of fuel-intra and fuel-rest, from one source, over all partners"
  },
  {
    measure: "nonfuel-total",
    name_en: "Non-fuel trade with all partners",
    name_zh: "非燃料贸易·全部伙伴",
    name_ru: "Торговля прочими товарами со всеми партнерами",
    unit: "% of GDP",
    why: "the sum of nonfuel-intra and nonfuel-rest, from one source, over all partners"
  }
];

/**
 * TRD-OC1: fuel and non-fuel trade, within the region and with the rest of the world, as % of GDP.
 *
 * The PRF's four measures come from trade by partner, in the readings of trade-readings.ts. Beside them stand the totals over
 * all partners from WDI, `fuel-total` and `nonfuel-total`, and the same split in UNCTAD's matrix, `unctad-…`, a cross-check.
 */
export const trdOc1: Indicator = {
  result: "TRD-OC1",
  measures: ["fuel-intra", "fuel-rest", "nonfuel-intra", "nonfuel-rest"],
  methods: [...TRADE_READINGS.map(({method}) => method), UNCTAD_TRADE, MERCHANDISE_BY_FUEL, SIMPLE_MEAN],
  inputs: [
    "wdi/TX.VAL.FUEL.ZS.UN",
    "wdi/TX.VAL.MRCH.CD.WT",
    "wdi/TM.VAL.FUEL.ZS.UN",
    "wdi/TM.VAL.MRCH.CD.WT",
    `wdi/${GDP}`,
    "trade/EXPORTS.HS2.27",
    "trade/IMPORTS.HS2.27",
    "trade/EXPORTS.TOTAL",
    "trade/IMPORTS.TOTAL",
    "trade/UNCTAD.EXPORTS.TOTAL",
    "trade/UNCTAD.EXPORTS.SITC3",
    "trade/UNCTAD.IMPORTS.TOTAL",
    "trade/UNCTAD.IMPORTS.SITC3"
  ],
  extras: [...EXTRAS, ...UNCTAD_EXTRAS],
  headline: () => ({area: "CAREC-X", variant: "headline"}),
  compute: (inputs) => [
    ...total(inputs, "fuel-total", true),
    ...total(inputs, "nonfuel-total", false),
    ...splitTrade(inputs),
    ...unctadTrade(inputs)
  ]
};

function total(inputs: IndicatorInputs, measure: string, isFuel: boolean): ComputedValue[] {
  return aggregateAreas({
    result: "TRD-OC1",
    measure,
    unit: "% of GDP",
    lastYear: inputs.last_year,
    methods: {area: MERCHANDISE_BY_FUEL.id, weighted: MERCHANDISE_BY_FUEL.id, simple: SIMPLE_MEAN.id},
    candidates: releaseCandidates(inputs, "wdi", (index) => ({
      years: index.years("wdi", "TX.VAL.FUEL.ZS.UN"),
      needs: TOTALS,
      contribution: (area, year) => fuelContribution(index, area, year, isFuel),
      weightOf: (area, year) => index.find("wdi", GDP, area, year)?.value ?? null
    }))
  });
}

function fuelContribution(index: ObservationIndex, area: string, year: number, isFuel: boolean): Contribution | null {
  const find = (series: string): Observation | undefined => index.find("wdi", series, area, year);
  const gdp = find(GDP);
  const exported = flow(find("TX.VAL.FUEL.ZS.UN"), find("TX.VAL.MRCH.CD.WT"), isFuel);
  const imported = flow(find("TM.VAL.FUEL.ZS.UN"), find("TM.VAL.MRCH.CD.WT"), isFuel);
  if (exported === null || imported === null || gdp?.value == null) return null;
  const sum = exported.usd + imported.usd;
  const shareOf = (usd: number) => (sum > 0 ? usd / sum : 0.5);
  return {
    area,
    value: (sum / gdp.value) * 100,
    weight: gdp.value,
    inputs: [
      {observation: exported.share, role: "value", share: shareOf(exported.usd)},
      {observation: exported.trade, role: "part", share: null},
      {observation: imported.share, role: "value", share: shareOf(imported.usd)},
      {observation: imported.trade, role: "part", share: null},
      {observation: gdp, role: "part", share: null}
    ]
  };
}

function flow(share: Observation | undefined, trade: Observation | undefined, isFuel: boolean) {
  if (share?.value == null || trade?.value == null) return null;
  return {usd: ((isFuel ? share.value : 100 - share.value) / 100) * trade.value, share, trade};
}
