import type {Inputs} from "../contract/indicator.js";
import type {Release} from "../contract/observations.js";
import {absenceOf, nearestAfter, releaseLabel, releasesOf} from "../releases/release-candidates.js";
import {lastDay} from "../releases/releases.js";
import type {Candidate} from "./aggregate-areas.js";
import {indexObservations, type ObservationIndex} from "./observation-index.js";

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
