import type {ComputedValue, Indicator, IndicatorInputs} from "../contract/indicator.js";
import {releaseCandidates} from "../releases/release-candidates.js";
import {aggregateAreas} from "./aggregate-areas.js";
import {publishedContribution} from "./contributions.js";
import {AS_PUBLISHED, GDP_WEIGHTED_MEAN, MEAN_METHODS, SIMPLE_MEAN} from "./methods.js";
import {TOP_PRODUCTS, topProducts} from "./top-products.js";

const SERVICES = "BG.GSR.NFSV.GD.ZS";
const GDP = "NY.GDP.MKTP.CD";

/**
 * TRD-OP1: trade in services as % of GDP (WDI), and the share of the five largest export products.
 *
 * Services: one row per member and for CAREC-X and CAREC, GDP-weighted, with the plain mean beside.
 * Products: HS 4-digit, with the 2-digit chapters as variant `hs2`; a region's products are added up over its members.
 */
export const trdOp1: Indicator = {
  result: "TRD-OP1",
  measures: ["services", "top-five"],
  methods: [GDP_WEIGHTED_MEAN, SIMPLE_MEAN, AS_PUBLISHED, TOP_PRODUCTS],
  inputs: [`wdi/${SERVICES}`, `wdi/${GDP}`, "trade/EXPORTS.HS4.*"],
  headline: () => ({area: "CAREC-X", variant: "headline"}),
  compute: (inputs) => [...services(inputs), ...topProducts(inputs, "TRD-OP1", "top-five")]
};

function services(inputs: IndicatorInputs): ComputedValue[] {
  return aggregateAreas({
    result: "TRD-OP1",
    measure: "services",
    unit: "% of GDP",
    methods: MEAN_METHODS,
    lastYear: inputs.last_year,
    candidates: releaseCandidates(inputs, "wdi", (index) => ({
      years: index.years("wdi", SERVICES),
      needs: [`wdi/${SERVICES}`],
      weights: [`wdi/${GDP}`],
      contribution: (area, year) =>
        publishedContribution(index.find("wdi", SERVICES, area, year), index.find("wdi", GDP, area, year)),
      weightOf: (area, year) => index.find("wdi", GDP, area, year)?.value ?? null
    }))
  });
}
