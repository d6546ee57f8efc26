import {group} from "d3-array";
import type {Observation} from "../contract/observations.js";
import type {ContributionInput} from "./contributions.js";
import type {ObservationIndex} from "./observation-index.js";

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
 * `instead` stands for a sum to which nothing adds, such as fuels where a member trades none within the region.
 */
export function inputsOf(terms: readonly Term[], instead: readonly Term[] = []): ContributionInput[] {
  const added = terms.filter(({usd, observation}) => usd > 0 || (Object.is(usd, 0) && observation.value === 0));
  if (added.length === 0) return instead.length > 0 ? inputsOf(instead) : [];
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
