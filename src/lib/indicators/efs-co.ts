import type {ComputedValue, Indicator, IndicatorInputs, Method} from "../contract/indicator.js";
import {releaseCandidates} from "../releases/release-candidates.js";
import {aggregateAreas} from "./aggregate-areas.js";
import {type Contribution, publishedContribution} from "./contributions.js";
import {AS_PUBLISHED, GDP_WEIGHTED_MEAN, SIMPLE_MEAN} from "./methods.js";

interface Reading {
  source: string;
  weight: string;
  variant: string;
  simpleVariant: string;
}

/** WEO first: it has general government debt, the current account of all members and dated forecasts. WDI is beside it. */
const READINGS: readonly Reading[] = [
  {source: "weo", weight: "NGDPD", variant: "headline", simpleVariant: "simple-mean"},
  {source: "wdi", weight: "NY.GDP.MKTP.CD", variant: "wdi", simpleVariant: "wdi-simple-mean"}
];

interface MeasureSeries {
  measure: string;
  unit: string;
  weo: string;
  wdi: string;
  /** −1 where the PRF speaks of a deficit and the publisher of a balance. */
  sign: 1 | -1;
}

const MEASURES: readonly MeasureSeries[] = [
  {measure: "growth", unit: "%", weo: "NGDP_RPCH", wdi: "NY.GDP.MKTP.KD.ZG", sign: 1},
  {measure: "current-account", unit: "% of GDP", weo: "BCA_NGDPD", wdi: "BN.CAB.XOKA.GD.ZS", sign: -1},
  {measure: "government-debt", unit: "% of GDP", weo: "GGXWDG_NGDP", wdi: "GC.DOD.TOTL.GD.ZS", sign: 1}
];

const DEFICIT: Method = {
  id: "current-account-deficit",
  title: "Current account deficit",
  text:
    "The PRF sets its measure as a deficit, the publishers give a balance: the sign is turned, " +
    "so that a deficit is positive and a surplus negative. The regional figure is the GDP-weighted or plain mean of the members' deficits, " +
    "with the same floors of coverage.",
  formula: "dᵢ = −balanceᵢ; d̄ = Σ dᵢ·GDPᵢ / Σ GDPᵢ",
  source: "PRF, cluster 1: “current account deficit Y% of GDP”; WEO BCA_NGDPD, WDI BN.CAB.XOKA.GD.ZS."
};

const REGIONAL_MACRO: Method = {
  id: "regional-macro",
  title: "Regional growth and debt",
  text:
    "The members' rates of the IMF's World Economic Outlook, weighted by GDP at current prices in US dollars of the same year and edition. " +
    "Figures that the IMF marks as forecasts keep that flag and never count as reached. The variant wdi takes the World Bank's growth, " +
    "and its debt of the central government, which is narrower than the IMF's general government and reported by few members.",
  formula: "x̄ = Σ xᵢ·GDPᵢ / Σ GDPᵢ",
  source:
    "PRF, cluster 1, names the IMF first. The weights follow the trade measures, where they can be checked against published baselines; " +
    "the IMF's own groups use purchasing-power weights for growth, which the PRF does not mention."
};

/**
 * EFS-CO: regional growth, current account deficit and government debt.
 *
 * One row per member and for CAREC-X and CAREC, from WEO (headline, simple-mean) and WDI (wdi, wdi-simple-mean).
 * Without a WEO of the vintage there is no headline row: WDI never fills in for it.
 */
export const efsCo: Indicator = {
  result: "EFS-CO",
  measures: MEASURES.map(({measure}) => measure),
  methods: [REGIONAL_MACRO, DEFICIT, GDP_WEIGHTED_MEAN, SIMPLE_MEAN, AS_PUBLISHED],
  inputs: MEASURES.flatMap(({weo, wdi}) => [`weo/${weo}`, `wdi/${wdi}`]).concat("weo/NGDPD", "wdi/NY.GDP.MKTP.CD"),
  headline: () => ({area: "CAREC-X", variant: "headline"}),
  compute: (inputs) => MEASURES.flatMap((measure) => READINGS.flatMap((reading) => aggregate(inputs, measure, reading)))
};

function aggregate(
  inputs: IndicatorInputs,
  {measure, unit, sign, ...series}: MeasureSeries,
  reading: Reading
): ComputedValue[] {
  const {source, weight, variant, simpleVariant} = reading;
  const code = source === "weo" ? series.weo : series.wdi;
  const method = sign === -1 ? DEFICIT.id : null;
  return aggregateAreas({
    result: "EFS-CO",
    measure,
    unit,
    variant,
    simpleVariant,
    methods: {
      area: method ?? AS_PUBLISHED.id,
      weighted: method ?? REGIONAL_MACRO.id,
      simple: method ?? SIMPLE_MEAN.id
    },
    lastYear: inputs.last_year,
    candidates: releaseCandidates(inputs, source, (index) => ({
      years: index.years(source, code),
      needs: [`${source}/${code}`],
      weights: [`${source}/${weight}`],
      contribution: (area, year) =>
        turned(
          publishedContribution(index.find(source, code, area, year), index.find(source, weight, area, year)),
          sign
        ),
      weightOf: (area, year) => index.find(source, weight, area, year)?.value ?? null
    }))
  });
}

function turned(contribution: Contribution | null, sign: 1 | -1): Contribution | null {
  // Without the test a balance of zero would become -0.
  return contribution && sign === -1 && contribution.value !== 0
    ? {...contribution, value: -contribution.value}
    : contribution;
}
