import {group} from "d3-array";
import type {Better, Framework} from "../contract/framework.js";
import {MEMBERS} from "../contract/reference.js";
import type {ValueRow} from "../contract/tables.js";
import {type MeasureView, resultViews} from "../framework/result-views.js";
import {INDICATORS} from "../indicators/registry.js";
import {OLD_AFTER_YEARS} from "../quality/gaps.js";

/** A member whose figure lies further from the members' mean than this many standard deviations differs from the region. */
export const DIFFERS_BY = 1;

/** Fewer members with a figure of the same year make no spread to judge by. */
export const MIN_MEMBERS = 5;

/** The names of a measure, or of a figure beside the measures. */
export interface MeasureNames {
  name_en: string;
  name_zh?: string;
  name_ru?: string;
}

/** One measure of one member: its newest figure, the region's of the same year, and how it stands among the members. */
export interface CountryFigure {
  result: string;
  measure: string;
  name_en: string;
  /** Its names in the languages that the framework or the indicator has them in. */
  names: MeasureNames;
  /** What is counted, where the measure's words leave it open: `electricity, excluding hydropower`; else null. */
  reading: string | null;
  /** Whether it is beside the measures of the framework: a figure of its own, or another reading of a measure. */
  is_beside: boolean;
  unit: string;
  better: Better;
  /** The newest figure that is no forecast: a number or words. */
  latest: ValueRow;
  /** Figures of the same variant by year, forecasts left out. */
  trend: ValueRow[];
  /**
   * The newest of these figures that can be compared: MIN_MEMBERS members have a number of its year, or, where no year
   * has as many, the newest number. Null where there is none.
   */
  compared: ValueRow | null;
  /** The region's figure of the compared year and variant; null where there is none. */
  region: ValueRow | null;
  /** Place of the compared figure: 1 is best, or highest where neither is better; ties share the better place. */
  rank: number | null;
  /** Members with a number of the compared year and variant, this one included; 0 without one. */
  of: number;
  /** Whether the compared year is at most OLD_AFTER_YEARS before the newest year of all figures; false without one. */
  is_recent: boolean;
  /** Distance from the members' mean in their standard deviations; null below MIN_MEMBERS or without spread. */
  distance: number | null;
}

/** What a country's page is made from. */
export interface CountryInputs {
  framework: Framework;
  values: ValueRow[];
}

/** A measure of the framework, or a figure that is beside it. */
interface Wanted {
  result: string;
  measure: string;
  name_en: string;
  names: MeasureNames;
  reading: string | null;
  is_beside: boolean;
  unit: string;
  better: Better;
  view: MeasureView | null;
  /** The variant wanted; null for the headline, or the newest edition where there is none. */
  variant: string | null;
}

/**
 * Returns every measure that has a figure for a member, in the order of the framework, figures beside the measures after
 * those of their result.
 *
 * In: values of one vintage. Out: one entry per result and measure. Of several variants the headline is taken, of the
 * editions of an index the one with the newest figure; other readings of a measure that its indicator names follow
 * it. A measure without a figure for the member is left out.
 * @example countryFigures("GEO", {framework, values}).find(({measure}) => measure === "services")?.rank // 1
 */
export function countryFigures(iso3: string, inputs: CountryInputs): CountryFigure[] {
  const newest = newestYear(inputs.values);
  return measuresOf(inputs).flatMap(({wanted, values}) => countryFigure(iso3, wanted, values, newest) ?? []);
}

/** A measure, or a figure beside the measures, with all of its values. */
interface WantedValues {
  wanted: Wanted;
  values: ValueRow[];
}

const known = new WeakMap<ValueRow[], {framework: Framework; measures: WantedValues[]}>();

/** Sorted once for a table of values: eleven members ask for the same. */
function measuresOf({framework, values}: CountryInputs): WantedValues[] {
  const made = known.get(values);
  if (made?.framework === framework) return made.measures;
  const ofMeasure = group(values, ({result, measure}) => `${result}/${measure}`);
  const views = resultViews({framework, values, lineage: [], progress: [], snapshots: []});
  const measures = views.flatMap(({result, measures: own}) =>
    [...own.flatMap(fromView), ...extrasOf(result.id)].map((wanted) => ({
      wanted,
      values: ofMeasure.get(`${wanted.result}/${wanted.measure}`) ?? []
    }))
  );
  known.set(values, {framework, measures});
  return measures;
}

function fromView(view: MeasureView): Wanted[] {
  const {result, measure, name_en, unit, better} = view.measure;
  const [first, ...others] = INDICATORS.find((row) => row.result === result)?.readings ?? [];
  const own = {result, measure, name_en, names: view.measure, unit, view};
  return [
    {...own, better, reading: first?.words ?? null, is_beside: false, variant: null},
    // Neither reading is known to be the better one to rank by: the others have a place, and no first or last counts.
    ...others.map(({variant, words}) => ({
      ...own,
      better: "none" as const,
      reading: words,
      is_beside: true,
      variant
    }))
  ];
}

/** Which way is better for figures that are beside the measures; the others have no direction. */
const EXTRA_BETTER: Record<string, Better> = {rank: "lower", "rank-change": "higher"};

function extrasOf(result: string): Wanted[] {
  return INDICATORS.filter((indicator) => indicator.result === result).flatMap(({extras = []}) =>
    extras.map(({measure, name_en, name_zh, name_ru, unit}) => ({
      result,
      measure,
      name_en,
      names: {name_en, name_zh, name_ru},
      reading: null,
      is_beside: true,
      unit,
      view: null,
      variant: null,
      better: EXTRA_BETTER[measure] ?? "none"
    }))
  );
}

function countryFigure(iso3: string, wanted: Wanted, values: ValueRow[], newest: number): CountryFigure | null {
  // Headline where a measure has one; else every variant is an edition of its own.
  const hasHeadline = values.some(({variant}) => variant === "headline");
  const known = values.filter(
    ({flag, value, text, variant}) =>
      flag !== "forecast" &&
      (value !== null || text !== null) &&
      (wanted.variant === null ? variant === "headline" || !hasHeadline : variant === wanted.variant)
  );
  const own = known.filter(({area}) => area === iso3).sort((a, b) => a.year - b.year);
  const latest = own.at(-1);
  if (latest === undefined) return null;
  const trend = own.filter(({variant}) => variant === latest.variant);
  const sameYear = (row: ValueRow) => known.filter(({variant, year}) => variant === row.variant && year === row.year);
  const members = (row: ValueRow) =>
    sameYear(row).flatMap(({area, value}) =>
      (MEMBERS as readonly string[]).includes(area) && value !== null ? [value] : []
    );
  const numbers = trend.filter(({value}) => value !== null);
  const compared = numbers.findLast((row) => members(row).length >= MIN_MEMBERS) ?? numbers.at(-1) ?? null;
  const others = compared ? members(compared) : [];
  const {view: _, variant: __, ...rest} = wanted;
  return {
    ...rest,
    latest,
    trend,
    compared,
    region: compared ? (sameYear(compared).find(({area}) => area === (wanted.view?.area ?? "CAREC-X")) ?? null) : null,
    rank: compared ? placeOf(compared.value!, others, wanted.better === "lower") : null,
    of: others.length,
    is_recent: compared !== null && compared.year >= newest - OLD_AFTER_YEARS,
    distance: compared ? distanceOf(compared.value!, others) : null
  };
}

/** The newest year of any number of a member that is no forecast. */
function newestYear(values: readonly ValueRow[]): number {
  return values.reduce(
    (newest, {area, flag, value, year}) =>
      value !== null && flag !== "forecast" && (MEMBERS as readonly string[]).includes(area) && year > newest
        ? year
        : newest,
    0
  );
}

function placeOf(value: number, numbers: number[], isLowBest: boolean): number {
  return 1 + numbers.filter((other) => (isLowBest ? other < value : other > value)).length;
}

function distanceOf(value: number, numbers: number[]): number | null {
  if (numbers.length < MIN_MEMBERS) return null;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const spread = Math.sqrt(numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / numbers.length);
  return spread > 0 ? (value - mean) / spread : null;
}

/**
 * Returns the figures in which a member differs from the others in a recent year, the furthest first.
 *
 * @example differences(figures).map(({measure}) => measure) // ["services", "rail-swd"]
 */
export function differences(figures: readonly CountryFigure[]): CountryFigure[] {
  return figures
    .filter(({distance, is_recent}) => is_recent && distance !== null && Math.abs(distance) > DIFFERS_BY)
    .sort((a, b) => Math.abs(b.distance!) - Math.abs(a.distance!));
}

/** How many of a member's figures can be ranked, and in how many it is first or last. */
export interface MemberRanks {
  ranked: number;
  first: number;
  last: number;
}

/**
 * Returns how a member stands: figures that have a better direction, a recent year and at least three members with a number
 * of it count.
 *
 * @example countRanks(countryFigures("GEO", {framework, values})).first // 2
 */
export function countRanks(figures: readonly CountryFigure[]): MemberRanks {
  const ranked = figures.filter(
    ({better, rank, of, is_recent}) => is_recent && better !== "none" && rank !== null && of > 2
  );
  return {
    ranked: ranked.length,
    first: ranked.filter(({rank}) => rank === 1).length,
    last: ranked.filter(({rank, of}) => rank === of).length
  };
}
