import {aggregateAreas} from "../aggregate-areas.js";
import {groupBy} from "../group-by.js";
import type {ObservationIndex} from "../observation-index.js";
import type {Observation} from "../observations.js";
import type {Part, PartInput} from "../part.js";
import {MEMBERS, MEMBERS_WITHOUT_PRC} from "../reference.js";
import {pairCandidates} from "../release-candidates.js";
import type {ComputedValue, Inputs, Method} from "./indicator.js";

/** Whether trade of a member with the PRC is trade within the region. */
export type RegionRule = "prc-outside" | "prc-inside";

/**
 * The PRC is a partner outside the region. The PRF prints 0.43 + 1.83 = 2.26 % of GDP for all trade within the region in
 * 2016; Pakistan's imports from the PRC alone were 13.68 billion US dollars (WITS), which is 2.17 % of the GDP of the ten
 * other members (631 billion, WDI of 2020-07-01), and with the flows that six others list among their five largest
 * partners it is 32 billion, 5.1 %. So the PRC cannot have been counted as inside.
 */
export const DEFAULT_REGION_RULE: RegionRule = "prc-outside";

/** The method of the PRF's four trade measures, for the methods page. */
export const BILATERAL_TRADE: Method = {
  id: "bilateral-trade",
  title: "Fuel and non-fuel trade by partner",
  text: "Exports and imports of each member with each partner: fuel is chapter 27 of the Harmonized System, non-fuel is all the rest. Partners that are members count as within the region, all others, the PRC among them, as the rest of the world, which is the member's trade with the world less its trade within the region. Both are divided by GDP. No file of trade by partner is among the snapshots yet, so that these four measures have no value.",
  formula: "intra = Σ trade(i, j in region) / Σ GDP × 100; rest = Σ trade(i, world) / Σ GDP × 100 − intra",
  source:
    "PRF TRD-OC1. The PRC is outside: Pakistan's imports from it in 2016 are 2.17 % of the ten members' GDP by themselves, against 2.26 % printed for all trade within the region."
};

const GDP = "NY.GDP.MKTP.CD";
const FLOWS = ["EXPORTS", "IMPORTS"] as const;
const FUEL = "HS2.27";

const MEASURES = [
  {measure: "fuel-intra", isFuel: true, isIntra: true},
  {measure: "fuel-rest", isFuel: true, isIntra: false},
  {measure: "nonfuel-intra", isFuel: false, isIntra: true},
  {measure: "nonfuel-rest", isFuel: false, isIntra: false}
] as const;

/**
 * Returns TRD-OC1's four measures from trade by partner: series `EXPORTS.TOTAL`, `EXPORTS.HS2.27` and the same of imports,
 * in US dollars, one row per reporter, partner, year, and one with partner null for the world.
 *
 * Missing: a member without a row for any partner within the region did not report; no bilateral file gives no rows at all.
 * Units: % of GDP. `rule` says on which side the PRC is; DEFAULT_REGION_RULE carries the evidence.
 */
export function splitTrade(inputs: Inputs, rule: RegionRule): ComputedValue[] {
  const region = new Set<string>(rule === "prc-inside" ? MEMBERS : MEMBERS_WITHOUT_PRC);
  return MEASURES.flatMap(({measure, isFuel, isIntra}) =>
    aggregateAreas({
      ...{result: "TRD-OC1", measure, unit: "% of GDP", lastYear: inputs.last_year, simpleVariant: null},
      methods: {area: BILATERAL_TRADE.id, weighted: BILATERAL_TRADE.id, simple: BILATERAL_TRADE.id},
      candidates: pairCandidates(inputs, "trade", "wdi", (trade, wdi) => {
        const bilateral = trade.series("trade", "EXPORTS.TOTAL").filter(({partner}) => partner !== null);
        if (bilateral.length === 0) return null;
        const partners = partnerRows(trade, region);
        return {
          years: [...new Set(bilateral.map(({year}) => year))],
          part: (area, year) => tradePart(trade, wdi, partners, area, year, isFuel, isIntra),
          weightOf: (area, year) => wdi.find("wdi", GDP, area, year)?.value ?? null
        };
      })
    })
  );
}

type Partners = Map<string, Observation[]>;

function partnerRows(index: ObservationIndex, region: ReadonlySet<string>): Partners {
  const rows = FLOWS.flatMap((flow) => [
    ...index.series("trade", `${flow}.TOTAL`),
    ...index.series("trade", `${flow}.${FUEL}`)
  ]);
  const intra = rows.filter(({partner, area}) => partner !== null && partner !== area && region.has(partner));
  return groupBy(intra, ({series, area, year}) => `${series}|${area}|${year}`);
}

function tradePart(
  index: ObservationIndex,
  wdi: ObservationIndex,
  partners: Partners,
  area: string,
  year: number,
  isFuel: boolean,
  isIntra: boolean
): Part | null {
  const gdp = wdi.find("wdi", GDP, area, year);
  const totals = FLOWS.map((flow) => partners.get(`${flow}.TOTAL|${area}|${year}`));
  if (gdp?.value == null || totals.includes(undefined)) return null;
  const terms: Term[] = [];
  for (const [series, sign] of seriesOf(isFuel)) {
    // No row of fuel with a partner is no trade in fuel with it: the publisher lists what was traded.
    const own = partners.get(`${series}|${area}|${year}`) ?? [];
    const world = index.find("trade", series, area, year);
    if (!isIntra && world?.value == null) return null;
    if (!isIntra) terms.push({observation: world!, sign});
    for (const observation of own) terms.push({observation, sign: isIntra ? sign : -sign});
  }
  const sum = terms.reduce((total, {observation, sign}) => total + sign * (observation.value ?? 0), 0);
  const inputs = terms.some(({sign}) => sign > 0)
    ? shares(terms)
    : shares(totals.flat().map((observation) => ({observation: observation!, sign: 1})));
  return {
    area,
    value: (sum / gdp.value) * 100,
    weight: gdp.value,
    inputs: [...inputs, {observation: gdp, role: "part", share: null}]
  };
}

function shares(terms: readonly Term[]): PartInput[] {
  const added = terms.filter(({sign}) => sign > 0);
  const gross = added.reduce((total, {observation}) => total + (observation.value ?? 0), 0);
  return terms.map(({observation, sign}) => {
    if (sign < 0) return {observation, role: "part", share: null};
    return {observation, role: "value", share: gross > 0 ? (observation.value ?? 0) / gross : 1 / added.length};
  });
}

interface Term {
  observation: Observation;
  sign: number;
}

function seriesOf(isFuel: boolean): [string, number][] {
  return FLOWS.flatMap((flow): [string, number][] => {
    const fuel = `${flow}.${FUEL}`;
    return isFuel
      ? [[fuel, 1]]
      : [
          [`${flow}.TOTAL`, 1],
          [fuel, -1]
        ];
  });
}
