import type {ComputedValue} from "../contract/indicator.js";
import {MEMBERS, MEMBERS_WITHOUT_PRC} from "../contract/reference.js";
import type {MissingKind} from "../wording/missing-words.js";
import {type Contribution, contributionsFlag, contributionsLineage, releaseName} from "./contributions.js";
import {type Coverage, coverage, MIN_REPORTING_SHARE, MIN_WEIGHT_SHARE, weightedMean} from "./coverage.js";

/** A group of members that a regional value is given for. */
export interface Group {
  area: string;
  members: readonly string[];
}

/** `CAREC-X` leaves the PRC out, `CAREC` has all eleven; the two are never mixed. */
export const REGIONS: readonly Group[] = [
  {area: "CAREC-X", members: MEMBERS_WITHOUT_PRC},
  {area: "CAREC", members: MEMBERS}
];

/** One release (of two publishers: one of each) that values can be taken from. */
export interface Candidate {
  /** Its name in a value: `wdi 2020-07-01`, `trade ..2019-06-02;wdi 2020-07-01`. */
  releases: string;
  years: readonly number[];
  contribution(area: string, year: number): Contribution | null;
  /** Weight of an area in a year, for coverage alone; null where unknown. */
  weightOf?(area: string, year: number): number | null;
  /** Why an area without a contribution has none. */
  absence?(area: string, year: number, isWeighted: boolean): MissingKind;
}

/** What is aggregated: one measure of one result, in one reading. */
export interface Aggregation {
  result: string;
  measure: string;
  unit: string;
  /** Variant of the weighted reading; `headline` unless it is beside one. */
  variant?: string;
  /** Variant of the plain mean; null leaves it out. */
  simpleVariant?: string | null;
  /** Method ids of a member's own value, of the weighted mean and of the plain mean. */
  methods: {area: string; weighted: string | null; simple: string};
  groups?: readonly Group[];
  lastYear: number | null;
  /** Where values may be taken from, the preferred first. */
  candidates: readonly Candidate[];
}

/**
 * Returns a measure's values for each member and each group, weighted and as a plain mean, with coverage and lineage.
 *
 * Each value takes everything from one candidate: a member's the first that holds all its contributions, a group's the first in which
 * coverage suffices. Forecasts are taken from the first candidate that has the year and from no other. Out: one row
 * per area, year, variant; years in which nobody reported have no row.
 * Missing: where no candidate reaches the floors of coverage.ts the value is null, `reason` says so, and the coverage is
 * that of the candidate in which most members reported.
 * Units: those of the contributions; weights are used as shares only.
 */
export function aggregateAreas(aggregation: Aggregation): ComputedValue[] {
  const {candidates, groups = REGIONS} = aggregation;
  const members = [...new Set(groups.flatMap((group) => group.members))];
  const candidatesOf = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    for (const year of candidate.years) candidatesOf.set(year, [...(candidatesOf.get(year) ?? []), candidate]);
  }
  const years = [...candidatesOf.keys()].sort((a, b) => a - b);
  return years.flatMap((year) => {
    const offers = candidatesOf.get(year)!.map((candidate, i) => new Offer(candidate, year, i === 0));
    const own = members.flatMap((area) => {
      const offer = offers.find((one) => one.contribution(area) !== null);
      return offer ? [memberValue(aggregation, offer, offer.contribution(area)!)] : [];
    });
    if (own.length === 0) return [];
    return [...own, ...groups.flatMap((group) => groupValues(aggregation, group, offers))];
  });
}

/** What one candidate has for one year, each contribution made once. */
class Offer {
  private readonly contributions = new Map<string, Contribution | null>();

  constructor(
    readonly candidate: Candidate,
    readonly year: number,
    private readonly isNewest: boolean
  ) {}

  contribution(area: string): Contribution | null {
    let contribution = this.contributions.get(area);
    if (contribution === undefined) {
      contribution = this.candidate.contribution(area, this.year);
      // What an older release expected of a year is no figure of it once a newer one has that year.
      if (!this.isNewest && contribution && contributionsFlag([contribution], this.year, null) === "forecast")
        contribution = null;
      this.contributions.set(area, contribution);
    }
    return contribution;
  }

  /**
   * The weights of a group, for coverage: of the year itself where every member has one, else of the last year before it in which
   * every member has one, else of the first after it. All are taken from that one year: a missing member's old weight beside the
   * others' new ones would shrink as they grow, until a region seems covered without it. Null without such a year.
   */
  weights(members: readonly string[]): (area: string) => number | null {
    const {candidate, year} = this;
    const at = (area: string, of: number) =>
      (of === year ? this.contribution(area)?.weight : null) ?? candidate.weightOf?.(area, of) ?? null;
    const isCommon = (of: number) => members.every((area) => at(area, of) !== null);
    if (isCommon(year)) return (area) => at(area, year);
    const before = candidate.years.filter((of) => of < year).reverse();
    const common = [...before, ...candidate.years.filter((of) => of > year)].find(isCommon);
    return (area) => (common === undefined ? null : at(area, common));
  }
}

// Each column by name here: of thousands of values, copying them from other objects took most of the time.
function memberValue(aggregation: Aggregation, {candidate, year}: Offer, contribution: Contribution): ComputedValue {
  const {result, measure, unit, variant = "headline"} = aggregation;
  return {
    value: {
      result,
      measure,
      area: contribution.area,
      year,
      variant,
      value: contribution.value,
      text: null,
      sign: null,
      unit,
      reporting: null,
      expected: null,
      missing: null,
      missing_kinds: null,
      weight_share: null,
      method: aggregation.methods.area,
      flag: contributionsFlag([contribution], year, aggregation.lastYear),
      releases: releasesOf(candidate, [contribution], false),
      reason: null
    },
    get lineage() {
      return contributionsLineage([contribution], [1], false);
    }
  };
}

function groupValues(aggregation: Aggregation, group: Group, offers: readonly Offer[]): ComputedValue[] {
  const {variant = "headline", simpleVariant = "simple-mean", methods} = aggregation;
  const values: ComputedValue[] = [];
  if (methods.weighted !== null) values.push(groupValue(aggregation, group, offers, variant, true));
  if (simpleVariant !== null) values.push(groupValue(aggregation, group, offers, simpleVariant, false));
  return values;
}

interface Choice {
  offer: Offer;
  contributions: Contribution[];
  covered: Coverage;
}

/** The first offer in which coverage suffices, else that in which most members reported. */
function choose(group: Group, offers: readonly Offer[], isWeighted: boolean): Choice {
  let best: Choice | null = null;
  for (const offer of offers) {
    const all = group.members.flatMap((area) => offer.contribution(area) ?? []);
    const contributions = isWeighted ? all.filter(({weight}) => weight !== null && weight > 0) : all;
    const reporting = new Set(contributions.map(({area}) => area));
    const covered = coverage(group.members, reporting, isWeighted ? offer.weights(group.members) : undefined);
    if (covered.sufficient) return {offer, contributions, covered};
    if (best === null || covered.reporting > best.covered.reporting) best = {offer, contributions, covered};
  }
  return best!;
}

function groupValue(
  aggregation: Aggregation,
  group: Group,
  offers: readonly Offer[],
  variant: string,
  isWeighted: boolean
): ComputedValue {
  const {result, measure, unit, methods} = aggregation;
  const {offer, contributions, covered} = choose(group, offers, isWeighted);
  const {candidate, year} = offer;
  const {sufficient, reporting, expected, missing, weight_share} = covered;
  const terms = contributions.map(({value, weight}) => ({value, weight: isWeighted ? (weight ?? 0) : 1}));
  const mean = sufficient ? weightedMean(terms) : null;
  return {
    value: {
      result,
      measure,
      area: group.area,
      year,
      variant,
      value: mean?.value ?? null,
      text: null,
      sign: null,
      unit,
      reporting,
      expected,
      missing,
      missing_kinds: missingKinds(missing, (area) => candidate.absence?.(area, year, isWeighted)),
      weight_share,
      method: isWeighted ? (methods.weighted ?? methods.simple) : methods.simple,
      flag: contributionsFlag(contributions, year, aggregation.lastYear),
      releases: mean ? releasesOf(candidate, contributions, isWeighted) : null,
      reason: mean ? null : tooFewMembers(covered, candidate.releases)
    },
    get lineage() {
      return mean ? contributionsLineage(contributions, mean.shares, isWeighted) : [];
    }
  };
}

/** The releases that a value is made of, without one whose figures only weigh. Mostly the first contribution names them all. */
function releasesOf({releases}: Candidate, contributions: readonly Contribution[], isWeighted: boolean): string {
  const names = releases.split(";");
  const left = new Set(names);
  for (const {inputs, shared} of contributions) {
    for (const name of shared?.releases ?? []) left.delete(name);
    for (const {observation, role} of inputs)
      if (isWeighted || role !== "weight") left.delete(releaseName(observation));
    if (left.size === 0) return releases;
  }
  return names.filter((name) => !left.has(name)).join(";");
}

/**
 * Returns why each of the missing areas is missing, in their order, joined by `;`; null where none is missing.
 * @example missingKinds("TKM;CHN", (area) => (area === "TKM" ? "not published" : "not held")) // "not published;not held"
 */
export function missingKinds(missing: string | null, kindOf: (area: string) => MissingKind | undefined): string | null {
  if (missing === null) return null;
  return missing
    .split(";")
    .map((area) => kindOf(area) ?? "not held")
    .join(";");
}

/**
 * Returns why a regional value has no number: how many members the release with most of them has, and what is needed.
 * @example tooFewMembers(covered, "wdi 2020-07-01") // "too few members: 4 of 10 in wdi 2020-07-01, and no release held has more; at least 5 are needed"
 */
export function tooFewMembers({reporting, expected, weight_share: share}: Coverage, releases: string): string {
  const least = Math.ceil(expected * MIN_REPORTING_SHARE);
  if (reporting === 0) return "too few members: no release held has their figures and weights together";
  const weight = share === null ? "" : ` with ${Math.round(share * 100)}% of the weight`;
  const needed =
    reporting >= least ? `${Math.round(MIN_WEIGHT_SHARE * 100)}% of the weight is` : `at least ${least} are`;
  return `too few members: ${reporting} of ${expected}${weight} in ${releases.replaceAll(";", " and ")}, and no release held has more; ${needed} needed`;
}
