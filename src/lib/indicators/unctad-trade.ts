import type {ComputedValue, ExtraMeasure, IndicatorInputs, Method} from "../contract/indicator.js";
import {MEMBERS_WITHOUT_PRC} from "../contract/reference.js";
import {pairCandidates} from "../releases/release-candidates.js";
import {aggregateAreas, REGIONS} from "./aggregate-areas.js";
import {SPLIT_MEASURES} from "./bilateral-trade.js";
import type {Contribution} from "./contributions.js";
import {flowsOf, inputsOf, intraTerms, restTerms} from "./trade-flows.js";

const GDP = "NY.GDP.MKTP.CD";
const FLOWS = ["EXPORTS", "IMPORTS"];
const SERIES = FLOWS.flatMap((flow) => [`UNCTAD.${flow}.TOTAL`, `UNCTAD.${flow}.SITC3`]);
/** UNCTAD's matrix is in thousands of US dollars, GDP in US dollars. */
const USD_PER_UNIT = 1000;

/** The cross-check of trade by partner, for the methods page. */
export const UNCTAD_TRADE: Method = {
  id: "unctad-trade",
  title: "Trade by partner in UNCTAD's matrix, a cross-check",
  text:
    "The same split from UNCTAD's merchandise trade matrix, which has estimates for members that do not report, " +
    "so that all ten members are in it. Fuel is SITC section 3. Imports are the partners' exports to the member, without freight and insurance. " +
    "It exists here for 2005 and 2015 only and stands for no other year: beside the baseline of 2016 it shows whether the size is right.",
  formula: "intra = Σ trade(i, j in region) / Σ GDPᵢ × 100; rest = Σ trade(i, all other partners) / Σ GDPᵢ × 100",
  source:
    "UNCTADstat, an undated copy of 2016 to 2018. 2015: 0.54, 11.58, 2.03, 24.71% of GDP of the ten members; " +
    "the published figures of 2016 are 0.43, 9.59, 1.83, 24.03."
};

/** The four figures of the cross-check, which are beside the PRF's measures. */
export const UNCTAD_EXTRAS: readonly ExtraMeasure[] = [
  extra(
    "fuel-intra",
    "Fuel trade within the region, UNCTAD",
    "燃料·地区内（UNCTAD）",
    "Торговля топливом внутри региона, ЮНКТАД"
  ),
  extra(
    "fuel-rest",
    "Fuel trade with the rest of the world, UNCTAD",
    "燃料·与世界其他地区（UNCTAD）",
    "Торговля топливом с остальным миром, ЮНКТАД"
  ),
  extra(
    "nonfuel-intra",
    "Non-fuel trade within the region, UNCTAD",
    "非燃料·地区内（UNCTAD）",
    "Торговля прочими товарами внутри региона, ЮНКТАД"
  ),
  extra(
    "nonfuel-rest",
    "Non-fuel trade with the rest of the world, UNCTAD",
    "非燃料·与世界其他地区（UNCTAD）",
    "Торговля прочими товарами с остальным миром, ЮНКТАД"
  )
];

function extra(measure: string, name_en: string, name_zh: string, name_ru: string): ExtraMeasure {
  const why = "a cross-check of another publisher, all ten members in it; 2005 and 2015 only";
  return {measure: `unctad-${measure}`, name_en, name_zh, name_ru, unit: "% of GDP", why};
}

/**
 * Returns the split of trade of CAREC-X in UNCTAD's matrix, in % of GDP, for the years that the matrix is held for.
 * Missing: a member without rows in a year is missing. Source: UNCTADstat with GDP of WDI, one release of each.
 */
export function unctadTrade(inputs: IndicatorInputs): ComputedValue[] {
  const region = new Set<string>(MEMBERS_WITHOUT_PRC);
  return SPLIT_MEASURES.flatMap(({measure, isFuel, isIntra}) =>
    aggregateAreas({
      result: "TRD-OC1",
      measure: `unctad-${measure}`,
      unit: "% of GDP",
      simpleVariant: null,
      methods: {area: UNCTAD_TRADE.id, weighted: UNCTAD_TRADE.id, simple: UNCTAD_TRADE.id},
      groups: REGIONS.filter(({area}) => area === "CAREC-X"),
      lastYear: inputs.last_year,
      candidates: pairCandidates(inputs, "trade", "wdi", (trade, wdi) => {
        const flowOf = flowsOf(trade, SERIES);
        const terms = isIntra ? intraTerms : restTerms;
        return {
          years: trade.years("trade", SERIES[0]!),
          needs: [...SERIES.map((series) => `trade/${series}`), `wdi/${GDP}`],
          weightOf: (area, year) => wdi.find("wdi", GDP, area, year)?.value ?? null,
          contribution: (area, year): Contribution | null => {
            const gdp = wdi.find("wdi", GDP, area, year);
            const flows = FLOWS.map((flow) => ({
              total: flowOf(`UNCTAD.${flow}.TOTAL`, area, year),
              fuel: flowOf(`UNCTAD.${flow}.SITC3`, area, year)
            }));
            if (gdp?.value == null || flows.some(({total}) => !total)) return null;
            const none = {world: undefined, partners: []};
            const own = flows.flatMap(({total, fuel = none}) =>
              isFuel ? terms(fuel, region) : [...terms(total!, region), ...terms(fuel, region, -1)]
            );
            const usd = own.reduce((sum, term) => sum + term.usd, 0) * USD_PER_UNIT;
            const instead = () => flows.flatMap(({total}) => restTerms(total!, region));
            return {
              area,
              value: (usd / gdp.value) * 100,
              weight: gdp.value,
              inputs: [...inputsOf(own, instead), {observation: gdp, role: "part", share: null}]
            };
          }
        };
      })
    }).filter(({value}) => value.area === "CAREC-X")
  );
}
