import type {ComputedValue, IndicatorInputs} from "../contract/indicator.js";
import type {Observation} from "../contract/observations.js";
import {MEMBERS_WITHOUT_PRC} from "../contract/reference.js";
import {aggregateAreas, type Candidate, REGIONS} from "./aggregate-areas.js";
import {
  type Contribution,
  type ContributionInput,
  lineageRow,
  type SharedInputs,
  sharedInputs
} from "./contributions.js";
import type {ObservationIndex} from "./observation-index.js";
import {
  type FindFlow,
  flowsOf,
  inputsOf,
  intraTerms,
  type MemberFlow,
  restTerms,
  type Term,
  type TradeReleases,
  tradeCandidates
} from "./trade-flows.js";
import {TRADE_READINGS, type TradeReading} from "./trade-readings.js";

const GDP = "NY.GDP.MKTP.CD";
const FLOWS = ["EXPORTS", "IMPORTS"] as const;
const TOTALS = ["EXPORTS.TOTAL", "IMPORTS.TOTAL"];
const FUELS = ["EXPORTS.HS2.27", "IMPORTS.HS2.27"];
/** WDI's share of fuels and merchandise trade, of exports and imports. */
const WDI_SERIES = [
  {flow: "EXPORTS", share: "TX.VAL.FUEL.ZS.UN", trade: "TX.VAL.MRCH.CD.WT"},
  {flow: "IMPORTS", share: "TM.VAL.FUEL.ZS.UN", trade: "TM.VAL.MRCH.CD.WT"}
] as const;
/** Reading F counts this member's missing share of fuels in exports as zero; no other figure is ever replaced. */
const SHARE_COUNTED_AS_ZERO = "AFG";

/** The PRF's four measures: fuel or not, within the region or with the rest of the world. */
export const SPLIT_MEASURES = [
  {measure: "fuel-intra", isFuel: true, isIntra: true},
  {measure: "fuel-rest", isFuel: true, isIntra: false},
  {measure: "nonfuel-intra", isFuel: false, isIntra: true},
  {measure: "nonfuel-rest", isFuel: false, isIntra: false}
] as const;

type SplitMeasure = (typeof SPLIT_MEASURES)[number];

/**
 * Returns TRD-OC1's four measures from trade by partner, in every reading of trade-readings.ts, in % of GDP.
 *
 * Out: members, CAREC-X and CAREC in the headline; the other readings for the region alone. Fuel needs HS 27 by partner, non-fuel
 * the totals by partner as well, each from one release of its publisher, with GDP of one WDI.
 * Missing: a member that did not report both flows in a year is missing, and nothing is taken for zero in its place.
 * @example splitTrade(inputs).find(({value}) => value.measure === "fuel-intra" && value.area === "CAREC-X" && value.year === 2016)
 */
export function splitTrade(inputs: IndicatorInputs): ComputedValue[] {
  return SPLIT_MEASURES.flatMap((measure) =>
    TRADE_READINGS.flatMap((reading) => readingValues(inputs, measure, reading))
  );
}

type WithGdp = Candidate & {gdp(area: string, year: number): Observation | undefined};

function readingValues(inputs: IndicatorInputs, measure: SplitMeasure, reading: TradeReading): ComputedValue[] {
  const {method, variant, area, isOverAll, without} = reading;
  // The reports of a member that a reading leaves out are held: it is not expected, and not missing.
  const {members} = REGIONS.find((group) => group.area === area)!;
  const candidates = tradeCandidates(inputs, !measure.isFuel, (releases) => candidateOf(releases, measure, reading));
  const values = aggregateAreas({
    result: "TRD-OC1",
    measure: measure.measure,
    unit: "% of GDP",
    variant,
    simpleVariant: null,
    methods: {area: method.id, weighted: method.id, simple: method.id},
    groups: [{area, members: members.filter((member) => member !== without)}],
    lastYear: inputs.last_year,
    candidates
  });
  return values
    .filter(({value}) => isShown(value.area, reading))
    .map((one) => (isOverAll ? overAll(one, candidates) : one));
}

/** The headline has a row for each member; the PRC, which is none of the ten, has its own from the reading with it. */
function isShown(area: string, reading: TradeReading): boolean {
  if (area === reading.area) return true;
  return reading.variant === "headline" && (area === "CHN") === (reading.area === "CAREC");
}

function candidateOf(releases: TradeReleases, measure: SplitMeasure, reading: TradeReading) {
  const {totals, fuels, wdi} = releases;
  const own = [fuels.years("trade", FUELS[0]!), ...(totals ? [totals.years("trade", TOTALS[0]!)] : [])];
  const gdp = (area: string, year: number) => wdi.find("wdi", GDP, area, year);
  const sumOf = memberSums(releases, measure, reading);
  return {
    gdp,
    years: own[0]!.filter((year) => own.every((years) => years.includes(year))),
    weightOf: (area: string, year: number) => gdp(area, year)?.value ?? null,
    contribution: (area: string, year: number): Contribution | null => {
      const divisor = gdp(area, year);
      const sum = divisor?.value == null ? null : sumOf(area, year);
      if (sum === null) return null;
      return {
        area,
        value: (sum.usd / divisor!.value!) * 100,
        weight: divisor!.value!,
        shared: sum.shared,
        inputs: [{observation: divisor!, role: "part", share: null}]
      };
    }
  };
}

/** A member's trade of one year in US dollars, with the figures that it was added up from. */
interface TradeSum {
  usd: number;
  shared: SharedInputs;
}
interface Sums {
  byKey: Map<string, TradeSum | null>;
  further: WeakMap<ObservationIndex, Sums>;
}

const newSums = (): Sums => ({byKey: new Map(), further: new WeakMap()});

/** A history asks for the same sums with every release of WDI and on every day on which any source changed. */
const madeSums = newSums();

/** The sums that are made from exactly these releases. */
function sumsOf(indexes: readonly ObservationIndex[]): Sums["byKey"] {
  let sums = madeSums;
  for (const index of indexes) {
    const next = sums.further.get(index) ?? newSums();
    sums.further.set(index, next);
    sums = next;
  }
  return sums.byKey;
}

/** Returns a look-up of members' sums, each made once for its releases (WDI only where it gives the totals), its region and its totals. */
function memberSums(releases: TradeReleases, measure: SplitMeasure, reading: TradeReading) {
  const {totals, fuels, wdi} = releases;
  const sums = sumsOf([fuels, ...(totals ? [totals] : []), ...(reading.totals === "wdi" ? [wdi] : [])]);
  const fuelOf = flowsOf(fuels, FUELS);
  const totalOf = totals && flowsOf(totals, TOTALS);
  const flowsFor = (area: string, year: number) => memberFlows(fuelOf, totalOf, area, year);
  const regions = new Map<number, ReadonlySet<string>>();
  const regionOf = (year: number): ReadonlySet<string> => {
    const region =
      regions.get(year) ??
      new Set(
        reading.region === "reporters" ? MEMBERS_WITHOUT_PRC.filter((area) => flowsFor(area, year)) : reading.region
      );
    regions.set(year, region);
    return region;
  };
  const make = (area: string, year: number): TradeSum | null => {
    const flows = flowsFor(area, year);
    const totalTerms = reading.totals === "wdi" ? wdiTerms(releases, measure.isFuel, area, year) : [];
    if (!flows || totalTerms === null) return null;
    const region = regionOf(year);
    const terms = termsOf(flows, region, measure, totalTerms);
    const inputs = inputsOf(terms, () => termsOf(flows, region, {...measure, isIntra: false}, []));
    return {
      usd: terms.reduce((sum, term) => sum + term.usd, 0),
      shared: sharedInputs([...inputs, ...reportedFuels(inputs, flows)])
    };
  };
  return (area: string, year: number): TradeSum | null => {
    const key = [reading.region, reading.totals, measure.measure, area, year].join("|");
    const known = sums.get(key);
    if (known !== undefined) return known;
    const sum = make(area, year);
    sums.set(key, sum);
    return sum;
  };
}

/** Where no fuel was traded, nothing of it enters a sum: that the member reported its fuels is then seen by those with the world. */
function reportedFuels(inputs: readonly ContributionInput[], {fuel}: MemberFlowPair): ContributionInput[] {
  if (inputs.some(({observation}) => FUELS.includes(observation.series))) return [];
  return fuel.map(({world, partners}) => ({observation: (world ?? partners[0])!, role: "part", share: null}));
}

interface MemberFlowPair {
  fuel: MemberFlow[];
  total: MemberFlow[] | null;
}

function memberFlows(fuelOf: FindFlow, totalOf: FindFlow | null, area: string, year: number): MemberFlowPair | null {
  const fuel = FUELS.map((series) => fuelOf(series, area, year));
  const total = totalOf && TOTALS.map((series) => totalOf(series, area, year));
  const isWhole = (flows: (MemberFlow | undefined)[]): flows is MemberFlow[] => !flows.includes(undefined);
  if (!isWhole(fuel) || (total !== null && !isWhole(total))) return null;
  return {fuel, total};
}

/** Exports and imports together: fuels, or all goods less fuels; with totals from WDI the rest is what they leave. */
function termsOf(
  {fuel, total}: MemberFlowPair,
  region: ReadonlySet<string>,
  {isFuel, isIntra}: Pick<SplitMeasure, "isFuel" | "isIntra">,
  totals: readonly Term[]
): Term[] {
  if (!isIntra && totals.length > 0) {
    const within = termsOf({fuel, total}, region, {isFuel, isIntra: true}, []);
    return [...totals, ...within.map((term) => ({...term, usd: -term.usd}))];
  }
  const terms = isIntra ? intraTerms : restTerms;
  return FLOWS.flatMap((_, i) =>
    isFuel ? terms(fuel[i]!, region) : [...(total ? terms(total[i]!, region) : []), ...terms(fuel[i]!, region, -1)]
  );
}

/** A member's trade with all partners from WDI's shares; null where a figure of it is missing. */
function wdiTerms({wdi}: TradeReleases, isFuel: boolean, area: string, year: number): Term[] | null {
  const terms = WDI_SERIES.map(({flow, share, trade}): Term | null => {
    const goods = wdi.find("wdi", trade, area, year);
    const fuel = wdi.find("wdi", share, area, year);
    if (goods?.value == null) return null;
    if (fuel?.value == null) {
      if (area !== SHARE_COUNTED_AS_ZERO || flow !== "EXPORTS") return null;
      return {observation: goods, usd: isFuel ? 0 : goods.value};
    }
    return {observation: fuel, usd: ((isFuel ? fuel.value : 100 - fuel.value) / 100) * goods.value, factor: goods};
  });
  return terms.includes(null) ? null : (terms as Term[]);
}

/** Divides by the GDP of all members of the group instead of those that reported. */
function overAll(computed: ComputedValue, candidates: readonly WithGdp[]): ComputedValue {
  const {value} = computed;
  if (value.value === null) return computed;
  const candidate = candidates.find(({releases}) => releases === value.releases)!;
  const missing = value.missing?.split(";") ?? [];
  const gdpOf = (area: string) => candidate.gdp(area, value.year);
  if (MEMBERS_WITHOUT_PRC.some((area) => gdpOf(area)?.value == null)) {
    const reason = "no GDP of the year for every member in the release";
    return {value: {...value, value: null, releases: null, reason}, lineage: []};
  }
  const sum = (areas: readonly string[]) => areas.reduce((total, area) => total + gdpOf(area)!.value!, 0);
  const reporters = MEMBERS_WITHOUT_PRC.filter((area) => !missing.includes(area));
  return {
    value: {...value, value: (value.value * sum(reporters)) / sum(MEMBERS_WITHOUT_PRC)},
    get lineage() {
      return [...computed.lineage, ...missing.map((area) => lineageRow(gdpOf(area)!, "part", null))];
    }
  };
}
