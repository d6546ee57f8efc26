import type {ComputedValue, ExtraMeasure, Headline, Indicator, IndicatorInputs, Method} from "../contract/indicator.js";
import type {Observation} from "../contract/observations.js";
import {MEMBERS} from "../contract/reference.js";
import {releaseLabel} from "../releases/release-candidates.js";
import {isInScope, newestFirst} from "../releases/releases.js";
import type {MissingKind} from "../wording/missing-words.js";
import {missingKinds, tooFewMembers} from "./aggregate-areas.js";
import {type Contribution, contributionsFlag, contributionsLineage, publishedContribution} from "./contributions.js";
import {coverage} from "./coverage.js";
import {AS_PUBLISHED} from "./methods.js";
import {indexObservations, type ObservationIndex} from "./observation-index.js";

/** The line that the PRF draws: "two CAREC members rank in the top 70". */
export const TOP_RANK = 70;

/** The ranks of the baseline's index, and of each edition of its successor: `TTDI-2024.RANK`. */
const EDITION_SERIES = /^(?:TTCI|TTDI-\d{4})\.RANK$/;

/** Measures of the PRF that are one member's rank. */
const RANKS: Readonly<Record<string, string>> = {"rank-chn": "CHN", "rank-geo": "GEO"};

const MEMBERS_IN_TOP: Method = {
  id: "members-in-top-70",
  title: "Members in the top 70",
  text:
    "The number of members whose rank in an edition of the World Economic Forum's index is 70 or better. " +
    "The Travel & Tourism Competitiveness Index (to 2019) and the Travel & Tourism Development Index (from 2021) are different indices, " +
    "and each edition of the latter restates earlier years: every edition is a variant of its own and none is continued by another. " +
    "Members of which no rank is held are listed as missing. Below half of the members the known ranks give a lower bound (“at least 2”), " +
    "and no count where none of them is in the top 70.",
  formula: "n = number of members with rank ≤ 70",
  source: "PRF TSM-OC1; WEF, TTCI 2017: PRC 15, Georgia 70, Azerbaijan 71."
};

const RANK_CHANGE: Method = {
  id: "rank-change",
  title: "Change in places",
  text:
    "Places gained (positive) or lost (negative) since the edition's or index's previous year. Ranks are ordinal: places are counted, " +
    "and no growth rate is ever taken.",
  formula: "Δ = rank of the previous year − rank of the year",
  source: "PRF TSM-OC1, “rankings of members improved”."
};

const EXTRAS: readonly ExtraMeasure[] = [
  {
    measure: "rank",
    name_en: "Rank",
    name_zh: "排名",
    name_ru: "Место",
    unit: "rank",
    why: "the ranks of all members, of which the PRF gives those of the PRC and Georgia"
  },
  {
    measure: "rank-change",
    name_en: "Places gained",
    name_zh: "排名变化",
    name_ru: "Изменение места",
    unit: "places",
    why: "the indicator is that rankings go up"
  }
];

/**
 * TSM-OC1: members in the top 70 of the World Economic Forum's travel and tourism index, their ranks and rank changes.
 *
 * One row per edition (variant), year and area: CAREC for the count, ISO3 for ranks. Each edition in the releases is a variant of
 * its own: TTCI and TTDI are different indices, and each TTDI restates the years before. The baseline is the TTCI of 2017, so the
 * headline of the PRF's measures is the variant `ttci`; a TTDI figure is never compared with it.
 */
export const tsmOc1: Indicator = {
  result: "TSM-OC1",
  measures: ["members-in-top-70", "rank-chn", "rank-geo"],
  methods: [MEMBERS_IN_TOP, AS_PUBLISHED, RANK_CHANGE],
  inputs: ["wef/TTCI.RANK", "wef/TTDI-*.RANK"],
  extras: [...EXTRAS],
  headline: (measure): Headline => ({area: RANKS[measure] ?? "CAREC", variant: "ttci"}),
  compute: (inputs) => editionSeries(inputs).flatMap((series) => edition(inputs, toVariant(series), series))
};

function editionSeries({releases}: IndicatorInputs): string[] {
  const own = releases.filter(({source}) => source === "wef").flatMap(({observations}) => observations);
  return [...new Set(own.map(({series}) => series))].filter((series) => EDITION_SERIES.test(series)).sort();
}

/** The variant of an edition. @example toVariant("TTDI-2024.RANK") // "ttdi-2024" */
function toVariant(series: string): string {
  return series.replace(/\.RANK$/, "").toLowerCase();
}

function edition(inputs: IndicatorInputs, variant: string, series: string): ComputedValue[] {
  const held = newestFirst(inputs.releases.filter(({source}) => source === "wef")).map((release) => ({
    label: releaseLabel([release]),
    scope: release.scope,
    index: indexObservations(release.observations)
  }));
  const years = [...new Set(held.flatMap(({index}) => index.years("wef", series)))].sort((a, b) => a - b);
  return years.flatMap((year, i) => {
    const rankIn = (index: ObservationIndex, area: string) =>
      publishedContribution(index.find("wef", series, area, year));
    const own = MEMBERS.flatMap((area) => {
      const first = held.find(({index}) => rankIn(index, area) !== null);
      return first ? [{contribution: rankIn(first.index, area)!, ...first}] : [];
    });
    if (own.length === 0) return [];
    const ranks = own.flatMap(({contribution, label, index}) => {
      const asValue = valueMaker(variant, year, label);
      const before =
        years[i - 1] === undefined ? undefined : index.find("wef", series, contribution.area, years[i - 1]!);
      return [
        asValue("rank", contribution.area, "rank", contribution.value, AS_PUBLISHED.id, [contribution]),
        ...Object.entries(RANKS)
          .filter(([, area]) => area === contribution.area)
          .map(([measure]) =>
            asValue(measure, contribution.area, "rank", contribution.value, AS_PUBLISHED.id, [contribution])
          ),
        ...changeValue(contribution, before, asValue)
      ];
    });
    const offers = held.map(({label, scope, index}) => ({
      label,
      absence: (area: string) => (isInScope(scope, series, area, year) ? "not published" : "not held") as MissingKind,
      ranked: MEMBERS.flatMap((area) => rankIn(index, area) ?? [])
    }));
    const most = Math.max(...offers.map(({ranked}) => ranked.length));
    // The count's floor is one of members alone: the newest release with enough of them, else the one with most.
    const {label, ranked, absence} =
      offers.find((offer) => coverage(MEMBERS, new Set(offer.ranked.map(({area}) => area))).sufficient) ??
      offers.find((offer) => offer.ranked.length === most)!;
    return [countValue(ranked, label, absence, valueMaker(variant, year, label)), ...ranks];
  });
}

type ValueMaker = ReturnType<typeof valueMaker>;

function valueMaker(variant: string, year: number, releases: string) {
  return (
    measure: string,
    area: string,
    unit: string,
    value: number | null,
    method: string,
    contributions: Contribution[],
    covered: Partial<ComputedValue["value"]> = {}
  ): ComputedValue => ({
    value: {
      result: "TSM-OC1",
      measure,
      area,
      year,
      variant,
      value,
      text: null,
      sign: null,
      unit,
      reporting: null,
      expected: null,
      missing: null,
      missing_kinds: null,
      weight_share: null,
      reason: null,
      releases: value === null ? null : releases,
      ...covered,
      method,
      // An edition ranks what it has measured: a rank of after the vintage's last year is published, not a forecast.
      flag: contributionsFlag(contributions, year, null)
    },
    lineage:
      value === null
        ? []
        : contributionsLineage(
            contributions,
            contributions.map(() => 1 / contributions.length),
            true
          )
  });
}

function countValue(
  ranked: Contribution[],
  releases: string,
  absence: (area: string) => MissingKind,
  asValue: ValueMaker
): ComputedValue {
  const counted = coverage(MEMBERS, new Set(ranked.map(({area}) => area)));
  const {sufficient, weight_share: _, ...rest} = counted;
  const inTop = ranked.filter(({value}) => value <= TOP_RANK);
  // Too few ranks for a count still prove that so many members, if any, are in the top 70.
  const isKnown = sufficient || inTop.length > 0;
  const names = inTop.map(({area, value}) => `${area} ${value}`).join(", ");
  return asValue("members-in-top-70", "CAREC", "count", isKnown ? inTop.length : null, MEMBERS_IN_TOP.id, ranked, {
    ...rest,
    missing_kinds: missingKinds(counted.missing, absence),
    reason: isKnown ? null : tooFewMembers(counted, releases),
    text: names || null,
    sign: sufficient ? null : isKnown ? "≥" : null
  });
}

function changeValue(
  contribution: Contribution,
  before: Observation | undefined,
  asValue: ValueMaker
): ComputedValue[] {
  if (before?.value == null) return [];
  const inputs = [...contribution.inputs, {observation: before, role: "part" as const, share: null}];
  const change = {...contribution, inputs};
  return [
    asValue("rank-change", contribution.area, "places", before.value - contribution.value, RANK_CHANGE.id, [change])
  ];
}
