import {group} from "d3-array";
import type {Inputs} from "../contract/indicator.js";
import type {Observation, Release} from "../contract/observations.js";
import {absenceOf, nearestAfter, releaseLabel, releasesOf} from "../releases/release-candidates.js";
import {lastDay} from "../releases/releases.js";
import type {Candidate} from "./aggregate-areas.js";
import type {ContributionInput} from "./contributions.js";
import type {ObservationIndex} from "./observation-index.js";
import {indexObservations} from "./observation-index.js";

const FUELS = ["trade/EXPORTS.HS2.27", "trade/IMPORTS.HS2.27"];

const TOTALS = ["trade/EXPORTS.TOTAL", "trade/IMPORTS.TOTAL"];

const GDP = "wdi/NY.GDP.MKTP.CD";

/** What a value of trade by partner is made from: one release of each publisher. */
export interface TradeReleases {
  /** Total trade by partner; null where a measure does not need it. */
  totals: ObservationIndex | null;
  /** Fuels by partner (HS 27). */
  fuels: ObservationIndex;
  wdi: ObservationIndex;
}

/** One figure that enters a sum: `usd` is what it adds to or, below zero, takes from it. */
export interface Term {
  observation: Observation;
  usd: number;
  /** A figure that `usd` was made with: the merchandise trade that a share was taken of. */
  factor?: Observation;
}

/** A member's flow in one year: exports or imports of all goods or of fuels. */
export interface MemberFlow {
  /** The world as the publisher gives it; undefined where it lists partners only, and they are added up. */
  world: Observation | undefined;
  partners: readonly Observation[];
}

/** Looks a flow up; undefined where the member did not report it or a figure is blank. */
export type FindFlow = (series: string, area: string, year: number) => MemberFlow | undefined;

const found = new WeakMap<ObservationIndex, Map<string, FindFlow>>();

/**
 * Returns a look-up of flows in one release: a member without rows of a series in a year did not report it; a partner without
 * a row had no trade recorded. Nothing is taken for zero that is blank.
 * @example flowsOf(index, ["EXPORTS.TOTAL"])("EXPORTS.TOTAL", "KAZ", 2016)?.partners.length
 */
export function flowsOf(index: ObservationIndex, series: readonly string[]): FindFlow {
  const known = found.get(index) ?? new Map<string, FindFlow>();
  found.set(index, known);
  const name = series.join();
  const find = known.get(name) ?? lookUp(index, series);
  known.set(name, find);
  return find;
}

function lookUp(index: ObservationIndex, codes: readonly string[]): FindFlow {
  // Each flow is asked for by every measure and reading, so it is put together once.
  const flows = new Map<string, MemberFlow | undefined>();
  for (const code of codes) {
    const byYear = group(index.series("trade", code), ({area, year}) => `${code}|${area}|${year}`);
    for (const [key, rows] of byYear) flows.set(key, toFlow(rows));
  }
  return (series, area, year) => flows.get(`${series}|${area}|${year}`);
}

function toFlow(rows: readonly Observation[]): MemberFlow | undefined {
  if (rows.some(({value}) => value === null)) return undefined;
  return {
    world: rows.find(({partner}) => partner === null),
    partners: rows.filter(({partner}) => partner !== null)
  };
}

/** Returns the terms of a flow with partners in the region; the member itself is no partner of its own. */
export function intraTerms({partners}: MemberFlow, region: ReadonlySet<string>, sign: 1 | -1 = 1): Term[] {
  return partners
    .filter(({partner, area}) => partner !== area && region.has(partner!))
    .map((observation) => ({observation, usd: sign * observation.value!}));
}

/** Returns the terms of a flow with the rest of the world: the world less the region, or all partners outside of it. */
export function restTerms(flow: MemberFlow, region: ReadonlySet<string>, sign: 1 | -1 = 1): Term[] {
  const {world, partners} = flow;
  if (world !== undefined)
    return [{observation: world, usd: sign * world.value!}, ...intraTerms(flow, region, sign === 1 ? -1 : 1)];
  return partners
    .filter(({partner, area}) => partner === area || !region.has(partner!))
    .map((observation) => ({observation, usd: sign * observation.value!}));
}

/**
 * Returns a contribution's inputs: what adds to the sum has its share of all that adds, what is taken away and factors have none.
 * `instead` gives what stands for a sum to which nothing adds, such as fuels where a member trades none within the region.
 */
export function inputsOf(terms: readonly Term[], instead: () => readonly Term[] = () => []): ContributionInput[] {
  const added = terms.filter(({usd, observation}) => usd > 0 || (Object.is(usd, 0) && observation.value === 0));
  if (added.length === 0) {
    const others = instead();
    return others.length > 0 ? inputsOf(others) : [];
  }
  const gross = added.reduce((sum, {usd}) => sum + usd, 0);
  const isAdded = new Set(added);
  return terms.flatMap((term): ContributionInput[] => {
    const {observation, usd, factor} = term;
    const share = gross > 0 ? usd / gross : 1 / added.length;
    const own: ContributionInput = isAdded.has(term)
      ? {observation, role: "value", share}
      : {observation, role: "part", share: null};
    return factor ? [own, {observation: factor, role: "part", share: null}] : [own];
  });
}

/**
 * Returns one candidate for each combination of releases from which trade by partner can be computed: fuels (HS 27), for
 * non-fuel trade the totals too, and WDI.
 *
 * Fuels and totals are of one release, or of one release each of two publishers (UN Comtrade, WITS): two releases of one
 * publisher are never combined, and a release that holds both is combined with no other. The newest fuels come first, with
 * them the newest totals. WDI is the one that came out first on or after the later of the two, then as in `pairCandidates`.
 * Missing: releases without rows by partner give no candidate.
 * @example tradeCandidates(inputs, true, ({totals, fuels, wdi}) => ({years, contribution, weightOf}))
 */
export function tradeCandidates<C extends Omit<Candidate, "releases">>(
  inputs: Pick<Inputs, "releases">,
  needsTotals: boolean,
  make: (releases: TradeReleases) => C
): (C & Candidate)[] {
  const trade = releasesOf(inputs.releases, "trade");
  const needs = needsTotals ? [...FUELS, ...TOTALS, GDP] : [...FUELS, GDP];
  const withTotals = trade.filter((release) => hasPartners(release, "EXPORTS.TOTAL"));
  const withFuels = trade.filter((release) => hasPartners(release, "EXPORTS.HS2.27"));
  return withFuels
    .flatMap((fuels) =>
      totalsFor(fuels, withFuels, needsTotals ? withTotals : [fuels]).map((totals) => [totals, fuels] as const)
    )
    .flatMap(([totals, fuels]) => {
      const day = [lastDay(totals.release), lastDay(fuels.release)].sort().at(-1)!;
      return nearestAfter(releasesOf(inputs.releases, "wdi"), day).map((wdi) => ({
        ...make({
          totals: needsTotals ? indexObservations(totals.observations) : null,
          fuels: indexObservations(fuels.observations),
          wdi: indexObservations(wdi.observations)
        }),
        releases: releaseLabel([totals, fuels, wdi]),
        absence: (area: string, year: number) => absenceOf([totals, fuels, wdi], needs, area, year)
      }));
    });
}

/** A release that holds both is combined with no other; else totals are of another publisher, who holds no fuels. */
function totalsFor(fuels: Release, withFuels: readonly Release[], totals: readonly Release[]): readonly Release[] {
  if (totals.includes(fuels)) return [fuels];
  return totals.filter((other) => other.publisher !== fuels.publisher && !withFuels.includes(other));
}

function hasPartners({observations}: Release, series: string): boolean {
  return indexObservations(observations)
    .series("trade", series)
    .some(({partner}) => partner !== null);
}
